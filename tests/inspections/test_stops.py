"""Stops: one pand, one stop, as long as a team can do it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.inspections.stops import stops
from barriere.model.inspection import Candidate

_HOME = Candidate(
    sleutel="a",
    adressen=("a",),
    weergave="Proefstraat 1",
    kind="wonen",
    buurt="BU01",
    x=1.0,
    y=2.0,
    prize=7,
    service=30,
    partners=frozenset({"gemeente"}),
    windows=((990, 1260),),
    pand="p1",
)


def _home(sleutel: str, **changes: object) -> Candidate:
    return replace(_HOME, sleutel=sleutel, adressen=(sleutel,), **changes)  # type: ignore[arg-type]  # fields by name


def test_addresses_on_one_pand_become_one_stop_with_their_points_and_minutes_added() -> None:
    (stop,) = stops([_home("a"), _home("b", prize=9)], most=4)

    assert stop.adressen == ("b", "a")
    assert (stop.prize, stop.service) == (16, 60)


def test_a_stop_keeps_the_earliest_deadline() -> None:
    (stop,) = stops([_home("a"), _home("b", deadline=date(2027, 5, 1))], most=4)

    assert stop.deadline == date(2027, 5, 1)


@pytest.mark.parametrize(
    "other",
    [
        _home("b", pand="p2"),
        _home("b", kind="horeca"),
        _home("b", windows=((900, 1000),)),
        _home("b", partners=frozenset({"politie"})),
    ],
    ids=["another pand", "another kind", "another time", "other partners"],
)
def test_addresses_that_ask_for_another_visit_stay_apart(other: Candidate) -> None:
    assert len(stops([_home("a"), other], most=4)) == 2


def test_addresses_without_a_known_pand_are_never_bundled() -> None:
    assert len(stops([_home("a", pand=""), _home("b", pand="")], most=4)) == 2


def test_a_pand_with_more_addresses_than_a_team_can_do_is_cut() -> None:
    found = stops([_home(f"{rank}") for rank in range(10)], most=4)

    assert sorted(len(stop.adressen) for stop in found) == [2, 4, 4]


@given(
    panden=st.lists(st.sampled_from(["", "p1", "p2", "p3"]), max_size=20),
    most=st.integers(1, 8),
)
def test_no_address_and_no_point_is_lost_or_doubled(panden: list[str], most: int) -> None:
    given_ = [_home(f"{rank:02d}", pand=pand) for rank, pand in enumerate(panden)]

    found = stops(given_, most)

    assert sorted(a for stop in found for a in stop.adressen) == [one.sleutel for one in given_]
    assert sum(stop.prize for stop in found) == sum(one.prize for one in given_)
    assert all(len(stop.adressen) <= most for stop in found)
