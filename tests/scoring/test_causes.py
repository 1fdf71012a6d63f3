"""A change that comes from the catalogue is never laid at the door of an address."""

from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from barriere import catalogue, scoring
from barriere.catalogue import Card
from barriere.scoring import Run, causes, changed_cards, compare
from tests.rescored import rescored
from tests.town import picture, resident, settings

CROWD = [resident(0, name) for name in "abcdef"]
EMPTY: dict[str, Any] = {"bijzonder": [], "meldingen": [], "vergunningen": [], "brp": CROWD}
NOISE = [{"adr": 0, "datum": date(2026, 10, 1), "soort": "overlast", "melder": who}
         for who in ("x", "y")]  # fmt: skip


def score(norm: float = 0, **registers: Any) -> Run:
    own = settings()
    if norm:
        one = own.normen["m2_per_persoon"].model_copy(update={"waarde": norm})
        own = own.model_copy(update={"normen": own.normen | {"m2_per_persoon": one}})
    town = picture([{"oppervlakte": 40}], **{**EMPTY, **registers})
    return scoring.score(town, catalogue.read(), own)


def told(run: Run, **columns: Any) -> Run:
    """Return the run with other outcomes for its one address."""
    scores = run.scores
    for name, value in columns.items():
        at = scores.schema.get_field_index(name)
        column = pa.array([value], scores.schema.field(name).type)
        scores = scores.set_column(at, name, column)
    return rescored(run, scores)


def cause(before: Run, after: Run) -> dict[str, str]:
    cards = compare(before, after).cards
    said = causes(before, after, cards)
    return dict(zip(cards["kaart"].to_pylist(), said.to_pylist(), strict=True))


@pytest.fixture(scope="module")
def before() -> Run:
    return score()


def test_other_facts_of_the_address_are_its_own(before: Run) -> None:
    after = score(meldingen=NOISE)
    assert cause(before, after)["H9"] == cause(after, before)["H9"] == "gegevens"


def test_another_threshold_is_the_rules_and_not_the_address(before: Run) -> None:
    def lower(card: Card) -> Card:
        tiers = tuple(replace(tier, punten=1) for tier in card.treden)
        return replace(card, treden=tiers) if card.id == "H1" else card

    after = replace(told(before, p_H1=1, totaal=1), cards=tuple(map(lower, before.cards)))
    assert changed_cards(before, after) == {"H1"}
    assert cause(before, after) == {"H1": "regels"}


def test_a_threshold_that_begins_between_the_two_days_is_the_rules(before: Run) -> None:
    def dated(card: Card) -> Card:
        if card.id != "H1":
            return card
        later = tuple(replace(tier, vanaf=date(2026, 11, 1)) for tier in card.treden)
        return replace(card, treden=later)

    cards = tuple(map(dated, before.cards))
    earlier = replace(told(before, p_H1=0, s_H1="geen", totaal=0), cards=cards)
    earlier = replace(earlier, peildatum=date(2026, 10, 1))
    assert cause(earlier, replace(before, cards=cards)) == {"H1": "regels"}


def test_other_words_on_a_card_are_no_other_rules(before: Run) -> None:
    run = replace(before, cards=tuple(replace(c, naam="Anders", tekst="") for c in before.cards))
    assert changed_cards(before, run) == frozenset()


def test_a_card_that_is_new_is_the_rules(before: Run) -> None:
    fewer = replace(before, cards=tuple(card for card in before.cards if card.id != "H1"))
    fewer = rescored(fewer, before.scores.drop_columns(["p_H1", "s_H1"]))
    assert cause(fewer, before)["H1"] == "regels"


def test_a_register_that_came_in_is_a_delivery_and_not_the_address(before: Run) -> None:
    after = score(waarnemingen=[])
    assert cause(before, after)["T1"] == "levering"
    assert "gegevens" not in cause(before, after).values()


def test_a_card_that_gives_way_to_another_of_its_group_is_said_so(before: Run) -> None:
    after = told(before, p_H1=0, s_H1="groep", p_H2=3, s_H2="punt", boven_vergund=6)
    assert cause(before, after) == {"H1": "groep", "H2": "gegevens"}
    assert cause(after, before) == {"H1": "groep", "H2": "gegevens"}


def test_under_another_norm_a_change_is_not_said_to_come_from_the_address_alone(
    before: Run,
) -> None:
    found = cause(before, score(norm=20, meldingen=NOISE))
    assert found["H9"] == "gegevens en regels"
