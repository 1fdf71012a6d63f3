"""What to score with: cards, day, rules, and how complete the facts are."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.catalogue.card import Card
from barriere.catalogue.sentence import fields
from barriere.facts.expression import names, parse
from barriere.facts.moment import Moment
from barriere.settings.score import Score


@dataclass(frozen=True)
class Question:
    """What to compile: the cards in force, for which day and rules, how complete the facts are.

    An exception that cannot be tested leaves a card uncertain: nobody gets points
    because a register is missing. With `mentioned_only`, for the cases on the
    cards, an exception of which nothing is said does not hold.
    """

    cards: tuple[Card, ...]
    moment: Moment
    rules: Score
    facts: tuple[str, ...]
    coverage: Mapping[str, float]
    mentioned_only: bool = False


def facts_of(card: Card) -> set[str]:
    """Return the facts and address columns that a card asks, excepts by, or tells of."""
    conditions = (*(e.als for e in card.uitzonderingen), *card.bron_als.values())
    asked = {name for condition in conditions for name in names(parse(condition))}
    return asked | {card.feit, *filter(None, [card.feit_onzeker]), *fields(card.zin)}
