"""What to score with: cards, day, rules, and how complete the facts are."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.catalogue.card import Card
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
