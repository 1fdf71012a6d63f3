"""Every card keeps its own cases, on both sides of every threshold."""

from collections import Counter
from datetime import date
from functools import cache

import pytest

from barriere import facts
from barriere.catalogue import Card, check, read
from barriere.catalogue.card import Status
from barriere.catalogue.sentence import fields
from barriere.model.domain import Domein
from barriere.scoring import Outcome, outcomes
from tests.town import PEILDATUM, settings

CARDS = read().cards
NAMES = [card.id for card in CARDS]


@cache
def answers() -> tuple[Outcome, ...]:
    return tuple(outcomes(read(), facts.read(), settings()))


@pytest.mark.parametrize(
    ("card", "number"),
    [(card.id, number) for card in CARDS for number in range(len(card.gevallen))],
    ids=[f"{card.id}: {case.naam}" for card in CARDS for case in card.gevallen],
)
def test_card_keeps_its_answers(card: str, number: int) -> None:
    answer = [outcome for outcome in answers() if outcome.card.id == card][number]
    assert answer.kept, f"{answer.points} punten, status {answer.status}, waarde {answer.value}"


@pytest.mark.parametrize("card", CARDS, ids=NAMES)
def test_every_threshold_has_a_case_exactly_on_it(card: Card) -> None:
    norms = {name: norm.waarde for name, norm in settings().normen.items()}
    values = {outcome.value for outcome in answers() if outcome.card.id == card.id}
    assert {tier.limit(norms) for tier in card.treden} <= values


@pytest.mark.parametrize("card", CARDS, ids=NAMES)
def test_the_sentence_prints_value_threshold_and_basis(card: Card) -> None:
    assert {"waarde", "grens", "basis"} <= fields(card.zin)


def test_the_catalogue_may_be_adopted_as_it_is() -> None:
    assert check(read(), facts.read(), settings()) == []


@pytest.mark.parametrize("domein", list(Domein))
def test_every_domain_has_at_least_three_active_cards(domein: Domein) -> None:
    active = [c for c in CARDS if c.domein is domein and c.status is Status.ACTIEF]
    assert len(active) >= 3


def test_an_earlier_visit_never_gives_points() -> None:
    definitions = facts.read()
    for card in CARDS:
        if card.status is Status.ACTIEF:
            assert "controles" not in facts.registers(definitions, card.feit), card.id


def test_arrival_from_abroad_stays_on_trial() -> None:
    definitions = facts.read()
    for card in CARDS:
        if "buitenland" in definitions.owner(card.feit).uitleg:
            assert card.status is Status.PROEF


def test_the_objective_grounds_are_those_of_the_law() -> None:
    grounds = {card.id for card in CARDS if card.objectieve_grond}
    assert grounds == {"H1", "H2", "H3", "H4", "H5", "H6", "A1", "A3", "E2", "I1"}


def test_the_wtta_card_starts_with_the_law() -> None:
    before = {card.id for card in read().in_force(PEILDATUM)}
    after = {card.id for card in read().in_force(PEILDATUM.replace(year=2027))}
    assert after - before == {"W3"}


def test_the_wtta_card_is_in_force_from_the_first_day_of_the_law_and_not_a_day_before() -> None:
    days = date(2026, 12, 31), date(2027, 1, 1)
    assert ["W3" in {card.id for card in read().in_force(day)} for day in days] == [False, True]


def test_every_id_is_used_once() -> None:
    assert max(Counter(NAMES).values()) == 1
