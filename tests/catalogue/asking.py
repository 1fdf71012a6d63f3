"""What the test of the catalogue says of a card, an own fact, or a whole catalogue."""

from datetime import date
from functools import cache

from barriere import facts
from barriere.catalogue import Card, Catalogue, Complaint, LeftOut, read, toets
from barriere.catalogue.parse import parse
from barriere.facts import Definitions
from barriere.facts.read import texts
from barriere.scoring import boundaries, outcomes
from tests.town import settings

DAY = date(2026, 11, 25)
HOUSE = {card.id: card for card in read().cards}
H9 = HOUSE["H9"].tekst


@cache
def definitions() -> Definitions:
    return facts.read()


def with_facts(text: str) -> Definitions:
    return facts.read_texts({**texts(), "feiten/eigen.toml": text})


def said(
    *cards: Card,
    known: Definitions | None = None,
    left_out: tuple[LeftOut, ...] = (),
    day: date = DAY,
) -> list[Complaint]:
    found = toets(Catalogue(cards, "1", "0", left_out), known or definitions(), settings(), day)
    return [c for c in found if "is geen kaart en staat hier niet" not in c.zin]


def card(text: str = H9, file: str = "eigen.toml") -> Card:
    return parse(text, file)


def strict(text: str) -> str:
    only = Catalogue((card(text),), "1", "0")
    norms = {name: norm.waarde for name, norm in settings().normen.items()}
    found = boundaries(outcomes(only, definitions(), settings()), norms)
    return "\n".join(map(str, found))
