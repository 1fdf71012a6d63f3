"""Whether the cases of a card stand on both sides of each of its thresholds."""

from collections.abc import Iterator, Mapping, Sequence

from barriere.catalogue.card import Card, Richting, Trede
from barriere.catalogue.complaint import Complaint
from barriere.scoring.cases import Outcome

STEPS = {"keer de bezetting": 0.5, "graad": 2.0}
"""How far from a threshold a case may stand, by the card's unit; in all others 1: one person.

A grade is a rank: Bibob knows no grade between none and the second.
"""


def boundaries(outcomes: Sequence[Outcome], norms: Mapping[str, float]) -> list[Complaint]:
    """Return a complaint for each threshold without a case that reaches it, or just falls short.

    Also one for each exception that no case shows. What counts is the value that
    the engine saw: it lies within one step of the threshold, on its day.
    """
    answers: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        answers.setdefault(outcome.card.bestand, []).append(outcome)
    return [
        Complaint(file, sentence)
        for file, found in answers.items()
        for sentence in _card(found[0].card, found, norms)
    ]


def _card(card: Card, answers: list[Outcome], norms: Mapping[str, float]) -> Iterator[str]:
    for tier in card.treden:
        there = [o for o in answers if tier.holds(o.day) and o.value is not None]
        counted = [o for o in there if o.exception == 0]
        hits = [o for o in counted if o.status == "proef" or o.points == tier.punten]
        if not any(_reaches(card, tier, o, norms) for o in hits):
            yield (
                f"geen geval haalt de trede van {tier.grens} net. Voeg er een toe dat haar haalt, "
                f"hoogstens {_step(card):g} {card.eenheid} van de grens."
            )
        if not any(_short(card, tier, o, norms) for o in counted):
            yield (
                f"geen geval blijft net voor de trede van {tier.grens}. Voeg er een toe dat haar "
                f"niet haalt, hoogstens {_step(card):g} {card.eenheid} van de grens."
            )
    shown = {o.exception for o in answers if o.status == "uitzondering"}
    for number, exception in enumerate(card.uitzonderingen, start=1):
        if number not in shown:
            yield (
                f"geen geval laat uitzondering {number} zien ({exception.als}). Voeg er een toe "
                'waarin zij geldt en geen eerdere, met uitkomst = "uitzondering".'
            )


def _reaches(card: Card, tier: Trede, outcome: Outcome, norms: Mapping[str, float]) -> bool:
    past = _past(card, tier, outcome, norms)
    return 0 < past <= _step(card) if card.richting is Richting.ONDER else 0 <= past < _step(card)


def _short(card: Card, tier: Trede, outcome: Outcome, norms: Mapping[str, float]) -> bool:
    left = -_past(card, tier, outcome, norms)
    return 0 <= left < _step(card) if card.richting is Richting.ONDER else 0 < left <= _step(card)


def _past(card: Card, tier: Trede, outcome: Outcome, norms: Mapping[str, float]) -> float:
    """Return how far the value is past the threshold, in the direction of the card."""
    past = (outcome.value or 0.0) - tier.limit(norms)
    return -past if card.richting is Richting.ONDER else past


def _step(card: Card) -> float:
    return STEPS.get(card.eenheid, 1.0)
