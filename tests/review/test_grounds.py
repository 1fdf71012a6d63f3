"""A visit needs two independent sources and an objective ground."""

from hypothesis import given
from hypothesis import strategies as st

from barriere.review.grounds import Standing, independent

BRP = ("brp", "gemeente, Burgerzaken")
KVK = ("kvk", "Kamer van Koophandel")
BAG = ("bag", "gemeente, team BAG")
TOEZICHT = ("controles", "gemeente, team Toezicht")
WAARNEMING = ("waarnemingen", "gemeente, team Toezicht")


def test_two_registers_of_two_holders_and_a_ground_are_enough() -> None:
    assert Standing(frozenset({BRP, KVK}), objective=True).lacks == ""


def test_the_bag_never_counts_as_a_source() -> None:
    assert (
        Standing(frozenset({BRP, BAG}), objective=True).lacks == "een tweede, onafhankelijke bron"
    )


def test_two_registers_of_one_holder_are_one_source() -> None:
    assert independent(frozenset({TOEZICHT, WAARNEMING})) == 1


def test_without_an_objective_ground_no_number_of_sources_is_enough() -> None:
    assert (
        Standing(frozenset({BRP, KVK, TOEZICHT}), objective=False).lacks == "een objectieve grond"
    )


def test_both_may_be_missing_and_both_are_named() -> None:
    lacks = Standing(frozenset({BRP}), objective=False).lacks
    assert lacks == "een tweede, onafhankelijke bron en een objectieve grond"


def test_a_hercontrole_or_bestuurlijke_rapportage_passes_alone() -> None:
    assert Standing(frozenset(), objective=False, alone=True).lacks == ""


@given(st.sets(st.sampled_from([BRP, KVK, BAG, TOEZICHT, WAARNEMING])))
def test_another_source_never_makes_a_ground_weaker(sources: set[tuple[str, str]]) -> None:
    assert independent(frozenset(sources | {KVK})) >= independent(frozenset(sources))
