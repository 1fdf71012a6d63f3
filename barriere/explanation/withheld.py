"""Why a card gave no points: unknown, not reached, uncertain, excepted, grouped or on trial."""

from collections.abc import Callable

from barriere.catalogue.card import Card
from barriere.catalogue.sentence import number
from barriere.explanation.explanation import Withheld
from barriere.explanation.tally import Row, Tally, bound, tier, value
from barriere.explanation.words import limit, missing, points, sentence
from barriere.scoring import Run


def withheld(run: Run, row: Row, counted: Tally) -> tuple[Withheld, ...]:
    """Return every card that gave no points on this address, and why, in words."""
    return tuple(
        _one(run, row, counted, card) for card in run.cards if row[f"s_{card.id}"] != "punt"
    )


def _one(run: Run, row: Row, counted: Tally, card: Card) -> Withheld:
    status = str(row[f"s_{card.id}"])
    why = _WHY[status](run, row, counted, card)
    return Withheld(card.id, card.naam, card.domein, status, value(row, card), why)


def _unknown(run: Run, _row: Row, _counted: Tally, card: Card) -> str:
    if absent := missing(run, card):
        return f"onbekend, want niet geleverd: {absent}."
    return "onbekend, want de gegevens van dit adres zijn niet compleet."


def _not_reached(run: Run, row: Row, _counted: Tally, card: Card) -> str:
    here = value(row, card)
    edge = bound(run, card, here)
    return f"{card.eenheid} {number(here, edge)} (grens: {limit(card, edge)})."


def _uncertain(run: Run, row: Row, counted: Tally, card: Card) -> str:
    if int(str(row[f"u_{card.id}"])) < 0 and tier(run, card, value(row, card)):
        return _untested(run, row, counted, card)
    edge = bound(run, card, value(row, card))
    most = number(row.get(card.feit_onzeker), edge)
    return (
        f"onzeker: {card.eenheid} zeker {number(value(row, card), edge)}, mogelijk {most} "
        f"(grens: {limit(card, edge)}); de datums zijn niet volledig, dus geen punten."
    )


def _untested(run: Run, row: Row, _counted: Tally, card: Card) -> str:
    """Say which exception could not be tested, and what to deliver."""
    first = card.uitzonderingen[-int(str(row[f"u_{card.id}"])) - 1]
    remedy = f" Lever {absent} (mag leeg zijn)." if (absent := missing(run, card)) else ""
    return (
        "onzeker: de grens is gehaald, maar niet te toetsen is of deze uitzondering geldt: "
        f"{first.zin}{remedy}"
    )


def _excepted(_run: Run, row: Row, _counted: Tally, card: Card) -> str:
    which = row[f"u_{card.id}"]
    return f"uitgezonderd: {card.uitzonderingen[int(str(which)) - 1].zin}"


def _grouped(run: Run, _row: Row, counted: Tally, card: Card) -> str:
    winner = next(c for c in run.cards if c.groep == card.groep and counted.cards.get(c.id, 0) > 0)
    return (
        f"telt niet apart: {winner.id} {winner.naam} meet hetzelfde (groep {card.groep}) "
        f"en telt al met {points(counted.cards[winner.id])}."
    )


def _trial(run: Run, row: Row, _counted: Tally, card: Card) -> str:
    reached = tier(run, card, value(row, card))
    said = sentence(run, card, row, reached) if reached else ""
    return f"op proef, telt niet mee: {said}"


_WHY: dict[str, Callable[[Run, Row, Tally, Card], str]] = {
    "onbekend": _unknown,
    "geen": _not_reached,
    "onzeker": _uncertain,
    "uitzondering": _excepted,
    "groep": _grouped,
    "proef": _trial,
}
