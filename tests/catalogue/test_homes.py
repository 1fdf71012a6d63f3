"""The cards of huisvesting, identiteit and entree keep what the field and the law ask of them."""

import tomllib
from importlib.resources import files

import pytest

from barriere import facts
from barriere.catalogue import Card, read
from barriere.catalogue.card import Status
from barriere.facts.expression import names, parse
from barriere.sources.sheets.bijzonder import KINDS

ELSEWHERE = {"E5"}
ASKED = {
    f"{letter}{number}"
    for letter, last in (("H", 10), ("I", 9), ("E", 7))
    for number in range(1, last + 1)
} - ELSEWHERE
CARDS = {card.id: card for card in read().cards if card.id in ASKED}
LEFT_OUT = tomllib.loads(files("barriere.catalogue").joinpath("weggelaten.toml").read_text("utf-8"))
DEFINITIONS = facts.read()


def excepts(card: Card) -> frozenset[str]:
    return frozenset(name for u in card.uitzonderingen for name in names(parse(u.als)))


def test_every_indicator_of_the_three_domains_is_a_card_or_left_out_with_a_reason() -> None:
    assert CARDS.keys() | LEFT_OUT.keys() >= ASKED
    assert not CARDS.keys() & LEFT_OUT.keys()


def test_the_ways_to_see_one_crowded_house_are_one_group() -> None:
    crowded = {name for name, card in CARDS.items() if card.groep == "drukte"}
    assert crowded == {"H1", "H2", "H3", "H7", "H8", "E4"}


def test_every_kind_of_special_address_is_an_exception_somewhere() -> None:
    conditions = {
        fact.naam: fact.waar for fact in DEFINITIONS.feiten.values() if fact.register == "bijzonder"
    }
    excepted = frozenset[str]().union(*(excepts(card) for card in CARDS.values()))
    for kind in KINDS:
        counting = {name for name, condition in conditions.items() if f"'{kind}'" in condition}
        assert counting & excepted, kind


@pytest.mark.parametrize("name", sorted(CARDS.keys() - {"E7", "H10"}))
def test_a_shelter_is_excepted_from_whatever_is_counted_about_its_residents(name: str) -> None:
    assert "opvang" in excepts(CARDS[name])


def test_many_people_count_only_without_or_beyond_a_permit() -> None:
    within = {"H1": "binnen_vergunning", "E1": "binnen_vergunning", "E3": "samen_binnen_vergunning",
              "E4": "samen_binnen_vergunning", "H5": "kamervergunningen",
              "I5": "kamervergunningen", "E6": "kamervergunningen"}  # fmt: skip
    for name, fact in within.items():
        assert fact in excepts(CARDS[name]), name
    for name in ("H2", "H3", "H6"):
        assert "kamervergunningen" in facts.coverage.parts(DEFINITIONS, CARDS[name].feit), name


@pytest.mark.parametrize("word", ["buitenland", "geëmigreerd", "SNF-keurmerk"])
def test_what_says_where_people_come_from_or_go_to_gives_no_points(word: str) -> None:
    measured = [c for c in CARDS.values() if word in DEFINITIONS.owner(c.feit).uitleg]
    assert measured
    assert all(card.status is Status.PROEF and card.proxy_risico for card in measured)


def test_a_card_measures_in_the_unit_of_its_fact() -> None:
    for name, card in CARDS.items():
        assert card.eenheid == DEFINITIONS.owner(card.feit).eenheid, name
