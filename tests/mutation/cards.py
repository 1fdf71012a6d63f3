"""Every card with one fault in it, and which of those its own cases would not see."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from barriere.catalogue import Catalogue
from barriere.catalogue.card import Card, Richting, Status, Trede, Uitzondering
from barriere.facts import Definitions
from barriere.scoring import outcomes
from barriere.settings import Settings
from tests.mutation.expressions import faults

EDGE = 1e-9
"""The least that a threshold can move: `<` for `<=` is such a move."""


@dataclass(frozen=True)
class Fault:
    """A card with one fault, under an id of its own, and the fault in words."""

    card: Card
    words: str


def mutants(card: Card, settings: Settings) -> list[Fault]:
    """Return the card once per fault that its cases must see."""
    norms = {name: norm.waarde for name, norm in settings.normen.items()}
    found = [*_tiers(card, norms), *_exceptions(card), *_whole(card)]
    return [replace(f, card=replace(f.card, id=f"{card.id}x{n}")) for n, f in enumerate(found)]


def survivors(card: Card, definitions: Definitions, settings: Settings) -> list[str]:
    """Return the faults in a card that all its cases agree with, in words."""
    made = mutants(card, settings)
    catalogue = Catalogue(tuple(fault.card for fault in made), "", "")
    seen = {o.card.id for o in outcomes(catalogue, definitions, settings) if not o.kept}
    return [fault.words for fault in made if fault.card.id not in seen]


def _tiers(card: Card, norms: dict[str, float]) -> Iterator[Fault]:
    for number, tier in enumerate(card.treden):
        limit = tier.limit(norms)
        name = f"{card.id}: trede van {tier.punten}"
        for step, words in _moves(card):
            moved = replace(tier, grens=limit + step)
            yield Fault(_tier(card, number, moved), f"{name}, {words}")
        if card.status is not Status.PROEF:
            for more in (-1, 1):
                other = replace(tier, punten=tier.punten + more)
                yield Fault(_tier(card, number, other), f"{name}, {more:+} punt")
        if len(card.treden) > 1 and card.status is not Status.PROEF:
            left = tuple(t for t in card.treden if t is not tier)
            yield Fault(replace(card, treden=left), f"{name}, weggelaten")


def _moves(card: Card) -> list[tuple[float, str]]:
    """Return how far a threshold may slip unseen: over the edge, and to the value beside it.

    Whole numbers lie one apart; square metres per person, and turnover, less.
    """
    step = 0.5 if "per persoon" in card.eenheid or "keer" in card.eenheid else 1.0
    return [(EDGE, "grens op de andere kant"), (-step, f"grens {step:g} lager"),
            (step, f"grens {step:g} hoger")]  # fmt: skip


def _tier(card: Card, number: int, tier: Trede) -> Card:
    return replace(card, treden=(*card.treden[:number], tier, *card.treden[number + 1 :]))


def _exceptions(card: Card) -> Iterator[Fault]:
    for number, exception in enumerate(card.uitzonderingen):
        name = f"{card.id}: uitzondering '{exception.als}'"
        others = card.uitzonderingen[:number], card.uitzonderingen[number + 1 :]
        yield Fault(replace(card, uitzonderingen=(*others[0], *others[1])), f"{name} weggelaten")
        for fault in faults(exception.als):
            text = fault.replace("_zeker", "")  # a fact that is certain has no word for it
            wrong = Uitzondering(text, exception.zin)
            changed = replace(card, uitzonderingen=(*others[0], wrong, *others[1]))
            yield Fault(changed, f"{name} werd '{text}'")


def _whole(card: Card) -> Iterator[Fault]:
    flipped = Richting.VANAF if card.richting is Richting.ONDER else Richting.ONDER
    yield Fault(replace(card, richting=flipped), f"{card.id}: richting omgekeerd")
    other = Status.ACTIEF if card.status is Status.PROEF else Status.PROEF
    yield Fault(replace(card, status=other), f"{card.id}: status {other}")
    if card.feit_onzeker:
        yield Fault(replace(card, feit_onzeker=""), f"{card.id}: zonder feit_onzeker")
        yield Fault(replace(card, feit=card.feit_onzeker), f"{card.id}: telt ook wat onzeker is")
