"""Unknown is not guilt: leave any one fact out of a case, and no card gives more points."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from barriere import facts
from barriere.catalogue import Card, Catalogue, read
from barriere.catalogue.card import Geval, Status
from barriere.facts.expression import names, parse
from barriere.facts.needed import parts
from barriere.scoring import cases, outcomes
from barriere.scoring.question import Question
from tests.town import settings

DEFINITIONS = facts.read()


def _strict(*given: Any, mentioned_only: bool) -> Question:
    """Return the question of a real run: an exception of which nothing is known is unknown."""
    assert mentioned_only
    return Question(*given)


def _variants(card: Card) -> Iterator[Geval]:
    """Return each case with no exception, then the same with one fact after another unknown."""
    asked = {
        base
        for exception in card.uitzonderingen
        for name in names(parse(exception.als)) & set(DEFINITIONS.names)
        for base in parts(DEFINITIONS, name)
        if not DEFINITIONS.feiten[base].formule
    }
    for case in card.gevallen:
        full = {**dict.fromkeys(sorted(asked - case.gegeven.keys()), 0), **case.gegeven}
        yield Geval("-", full, 0, "")
        for name in sorted(full):
            yield Geval(name, {k: v for k, v in full.items() if k != name}, 0, "")


def test_what_is_not_known_never_adds_a_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cases, "Question", _strict)
    cards = [
        replace(card, status=Status.ACTIEF, gevallen=tuple(_variants(card)))
        for card in read().cards
    ]
    fired, whole = set(), 0
    for outcome in outcomes(Catalogue(tuple(cards), "1", "0"), DEFINITIONS, settings()):
        if outcome.case.naam == "-":
            whole = outcome.points
            fired |= {outcome.card.id} if whole else set()
        assert outcome.points <= whole, f"{outcome.card.id} zonder {outcome.case.naam}"
    assert len(fired) > len(cards) * 3 / 4
