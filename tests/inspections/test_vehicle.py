"""When a team on a date may visit a stop."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.inspections.days.opening import Window
from barriere.inspections.vehicle import Vehicle
from barriere.model.inspection import Candidate, Team

TUESDAY = date(2027, 3, 2)
TEAM = Team("Team A", ("gemeente", "politie"), 900, 1320, 8, 2)
CAR = Vehicle(1, TUESDAY, TEAM, frozenset(TEAM.partners))
STOP = Candidate(
    "1", ("1",), "Proefstraat 1", "bedrijf", "", 0.0, 0.0, 8, 45, frozenset({"gemeente"}),
    ((840, 1200),), themas=frozenset({"horeca"}),
)  # fmt: skip
LUNCH = ((1, 600, 960), (1, 1020, 1140), (2, 0, 1440))


def test_a_visit_starts_within_its_times_and_ends_within_the_shift() -> None:
    late = replace(STOP, windows=((840, 1320),))

    assert CAR.windows(STOP) == ((900, 1200),)
    assert CAR.windows(late) == ((900, 1320 - 45),)


def test_a_place_that_closes_for_a_while_has_two_windows() -> None:
    assert CAR.windows(replace(STOP, opening=LUNCH)) == ((900, 915), (1020, 1095))


def test_a_place_that_is_known_to_be_open_on_other_days_is_closed() -> None:
    closed = replace(STOP, opening=((0, 0, 1440),))

    assert CAR.windows(closed) == ()
    assert CAR.windows(STOP)


def test_a_place_open_for_less_than_a_visit_is_visited_when_it_opens() -> None:
    assert CAR.windows(replace(STOP, opening=((1, 1000, 1020),))) == ((1000, 1000),)


def test_two_times_that_meet_are_one() -> None:
    whole = replace(STOP, opening=((1, 900, 1000), (1, 1000, 1200)))

    assert CAR.windows(whole) == ((900, 1155),)


def test_a_control_with_a_theme_leaves_other_addresses_alone() -> None:
    themed = replace(CAR, thema="wonen")

    assert themed.windows(STOP) == ()
    assert replace(CAR, thema="horeca").windows(STOP)
    assert CAR.windows(replace(STOP, themas=frozenset()))


@pytest.mark.parametrize("change", [{"deadline": TUESDAY}, {"pinned": "2027-2"}])
def test_a_hercontrole_and_a_pinned_address_go_with_any_theme(change: dict[str, object]) -> None:
    assert replace(CAR, thema="wonen").windows(replace(STOP, **change))  # type: ignore[arg-type]


def test_an_address_rests_until_its_day_unless_a_hercontrole_is_due() -> None:
    resting = replace(STOP, rest_until=date(2027, 3, 3))

    assert CAR.windows(resting) == ()
    assert CAR.windows(replace(resting, rest_until=TUESDAY))
    assert CAR.windows(replace(resting, deadline=date(2027, 4, 1)))


def test_a_hercontrole_is_not_after_its_deadline() -> None:
    assert CAR.windows(replace(STOP, deadline=date(2027, 3, 1))) == ()


@pytest.mark.parametrize(
    ("control", "team", "there"),
    [
        ("2027-2", "", True),
        ("2027-1", "", False),
        ("2027-2", "Team A", True),
        ("2027-2", "Team B", False),
        ("", "Team B", False),
    ],
)
def test_a_pinned_address_goes_where_people_fixed_it(
    control: str, team: str, *, there: bool
) -> None:
    assert bool(CAR.windows(replace(STOP, pinned=control, pinned_team=team))) is there


def test_a_visit_needs_all_its_partners() -> None:
    asked = replace(STOP, partners=frozenset({"gemeente", "brandweer"}))

    assert CAR.lacks(asked) == {"brandweer"}
    assert CAR.windows(asked) == ()


_times = st.lists(
    st.tuples(st.integers(0, 1440), st.integers(0, 1440)).map(lambda two: tuple(sorted(two))),
    min_size=1,
    max_size=4,
)


@given(windows=_times, opening=_times, minute=st.integers(0, 1440))
def test_a_minute_is_in_a_window_exactly_when_every_rule_allows_it(
    windows: list[Window], opening: list[Window], minute: int
) -> None:
    stop = replace(
        STOP,
        service=0,
        windows=tuple(windows),
        opening=tuple((1, opens, closes) for opens, closes in opening),
    )

    found = CAR.windows(stop)

    allowed = (
        any(first <= minute <= last for first, last in windows)
        and any(opens <= minute <= closes for opens, closes in opening)
        and TEAM.start <= minute <= TEAM.end
    )
    assert any(first <= minute <= last for first, last in found) is allowed
    assert all(one[1] < other[0] for one, other in pairwise(found))
