"""Dutch words for what an explanation says: limits, dates, missing registers."""

from collections.abc import Mapping
from datetime import date

from barriere.catalogue.card import Card, Richting, Trede
from barriere.catalogue.sentence import fill, number
from barriere.scoring import Run

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip


def day(value: date) -> str:
    """Return a day as Dutch readers write it.

    >>> day(date(2026, 11, 1))
    '1 november 2026'
    """
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def limit(card: Card, bound: float) -> str:
    """Return the threshold in words: 'minder dan 12' or 'vanaf 3'."""
    word = "minder dan" if card.richting is Richting.ONDER else "vanaf"
    return f"{word} {number(bound)}"


def sentence(run: Run, card: Card, row: Mapping[str, object], tier: Trede) -> str:
    """Return the card's own sentence, with this address's facts and the tier's basis in it."""
    own = {
        "waarde": row[card.feit],
        "grens": tier.limit(run.norm_values),
        "basis": tier.basis,
    }
    return fill(card.zin, {**row, **own})


def missing(run: Run, card: Card) -> str:
    """Return the registers a card needs that were never delivered, as a list."""
    return ", ".join(register.label for register in card.nodig if register not in run.deliveries)


def spoken(word: object) -> str:
    """Return a closed word as people write it, 'onbekend' for none.

    >>> spoken("niemand_aanwezig"), spoken(None)
    ('niemand aanwezig', 'onbekend')
    """
    return str(word or "onbekend").replace("_", " ")


def as_sentence(text: str) -> str:
    """Return what was said as a sentence of its own: a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."


def points(count: int) -> str:
    """Return '1 punt' or '3 punten'."""
    return f"{count} punt" if abs(count) == 1 else f"{count} punten"
