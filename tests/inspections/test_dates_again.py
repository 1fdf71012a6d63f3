"""Dates when a plan was made before: what stands, stands, and the rest moves little."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from barriere.inspections.days.availability import Availability
from barriere.inspections.days.calendar import calendar
from barriere.inspections.days.dates import Dates, date_combinations
from barriere.settings import Settings

from .conftest import JAAR, Adapt

BEFORE = {
    0: date(JAAR, 2, 16),
    1: date(JAAR, 5, 19),
    2: date(JAAR, 8, 26),
    3: date(JAAR, 11, 16),
}


def again(
    settings: Settings,
    vanaf: date,
    fixed: dict[int, date],
    available: tuple[Availability, ...] = (),
) -> Dates:
    """Return the dates that come first when the year is planned again."""
    known = calendar(JAAR, settings, available, vanaf)
    return date_combinations(known, [], settings, fixed, BEFORE)[0]


def test_nothing_moves_when_nothing_has_to(settings: Settings) -> None:
    dates = again(settings, date(JAAR, 3, 1), {0: BEFORE[0]})

    assert [day.datum for day in dates] == list(BEFORE.values())


def test_only_the_control_moves_whose_day_is_blocked_and_it_moves_little(
    settings: Settings,
) -> None:
    can = (
        Availability("politie", date(JAAR, 1, 1), date(JAAR, 8, 25), 0, 1440),
        Availability("politie", date(JAAR, 8, 27), date(JAAR, 12, 31), 0, 1440),
    )

    dates = again(settings, date(JAAR, 3, 1), {0: BEFORE[0]}, can)

    assert [day.datum for day in dates] == [BEFORE[0], BEFORE[1], date(JAAR, 8, 25), BEFORE[3]]


def test_a_fixed_day_stands_even_on_a_holiday_or_without_a_partner(settings: Settings) -> None:
    king = date(JAAR, 4, 27)
    nobody = (Availability("politie", date(JAAR, 5, 1), date(JAAR, 12, 31), 0, 1440),)

    dates = again(settings, date(JAAR, 3, 1), {0: BEFORE[0], 1: king}, nobody)

    assert dates[1].datum == king
    assert dates[1].absent == {"politie"}
    assert not dates[0].absent


def test_a_control_that_was_not_held_comes_as_soon_as_may_be(settings: Settings) -> None:
    vanaf = date(JAAR, 4, 5)

    dates = again(settings, vanaf, {})

    assert vanaf <= dates[0].datum < BEFORE[1]
    assert [day.datum for day in dates[1:]] == [BEFORE[1], BEFORE[2], BEFORE[3]]


def test_a_deadline_moves_the_first_control_that_is_still_to_come(settings: Settings) -> None:
    known = calendar(JAAR, settings, vanaf=date(JAAR, 3, 1))
    deadline = date(JAAR, 5, 1)

    dates = date_combinations(known, [deadline], settings, {0: BEFORE[0]}, BEFORE)[0]

    assert date(JAAR, 4, 1) <= dates[1].datum <= deadline
    assert [day.datum for day in dates[2:]] == [BEFORE[2], BEFORE[3]]


def test_without_a_plan_before_the_rest_of_the_year_is_cut_in_equal_parts(adapt: Adapt) -> None:
    rules = adapt(controles=3)

    dates = date_combinations(calendar(JAAR, rules, vanaf=date(JAAR, 7, 1)), [], rules)[0]

    gaps = [(b.datum - a.datum).days for a, b in pairwise(dates)]
    assert min(gaps) > 45


@given(vanaf=st.dates(date(JAAR, 1, 1), date(JAAR, 11, 1)), held=st.integers(0, 4))
def test_what_stands_stands_and_the_rest_is_from_today_in_order(
    settings: Settings, vanaf: date, held: int
) -> None:
    fixed = {number: day for number, day in BEFORE.items() if number < held}

    dates = [day.datum for day in again(settings, vanaf, fixed)]

    assert dates == sorted(set(dates))
    assert all(dates[number] == day for number, day in fixed.items())
    assert all(day >= vanaf for day in dates[len(fixed) :])
