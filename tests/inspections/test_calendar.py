"""The calendar: when everybody can, and what to say when nobody can."""

from datetime import date, timedelta

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.errors import BarriereError
from barriere.inspections.days.availability import Availability, availability, can_come
from barriere.inspections.days.calendar import calendar
from barriere.inspections.days.dates import date_combinations
from barriere.settings import Settings

from .conftest import JAAR, Adapt

_ALL_DAY = 24 * 60
_YEAR = (date(JAAR, 1, 1), date(JAAR, 12, 31))


def _all_year(*partners: str) -> list[Availability]:
    return [Availability(partner, *_YEAR, 0, _ALL_DAY) for partner in partners]


def test_a_holiday_is_no_day_for_a_control(settings: Settings) -> None:
    days = {day.datum for day in calendar(JAAR, settings).days}

    assert date(2027, 4, 27) not in days  # Koningsdag, a Tuesday
    assert date(2027, 5, 6) not in days  # Hemelvaartsdag, a Thursday
    assert date(2027, 2, 23) not in days  # voorjaarsvakantie Noord
    assert date(2027, 2, 16) in days


def test_school_holidays_count_only_when_a_region_is_set(adapt: Adapt) -> None:
    days = {day.datum for day in calendar(JAAR, adapt(schoolvakanties="")).days}

    assert date(2027, 2, 23) in days


@pytest.mark.parametrize(("off", "there"), [(True, False), (False, True)])
def test_good_friday_is_a_setting(adapt: Adapt, *, off: bool, there: bool) -> None:
    rules = adapt(goede_vrijdag_vrij=off, dagen=["vrijdag"])

    days = {day.datum for day in calendar(JAAR, rules).days}

    assert (date(2027, 3, 26) in days) is there


def test_only_the_weekdays_that_are_allowed(adapt: Adapt) -> None:
    days = calendar(JAAR, adapt(dagen=["woensdag"])).days

    assert {day.datum.weekday() for day in days} == {2}


def test_a_partner_of_whom_nothing_was_delivered_is_taken_to_be_free_and_said_so(
    settings: Settings,
) -> None:
    free = calendar(JAAR, settings, _all_year("politie", "gemeente"))

    assert free.free == free.days
    assert "Belastingdienst" in free.notices[0]
    assert "Politie" not in free.notices[0]


def test_school_holidays_that_nobody_knows_yet_are_said_so(settings: Settings) -> None:
    assert any("schoolvakanties" in said for said in calendar(2045, settings).notices)


def test_a_required_partner_must_cover_the_whole_shift(settings: Settings) -> None:
    office_hours = [Availability("politie", *_YEAR, 9 * 60, 17 * 60)]

    assert not calendar(JAAR, settings, office_hours).free


def test_two_halves_of_a_day_cover_a_shift_only_when_they_meet() -> None:
    day = date(JAAR, 3, 2)
    early, late = Availability("a", day, day, 600, 1000), Availability("a", day, day, 1000, 1400)
    later = Availability("a", day, day, 1010, 1400)

    assert can_come([late, early], day, (900, 1320))
    assert not can_come([early, later], day, (900, 1320))
    assert not can_come([early, late], day + timedelta(days=1), (900, 1320))


def test_a_partner_that_is_not_required_blocks_nothing_but_is_missed(settings: Settings) -> None:
    away = [Availability("brandweer", date(JAAR, 1, 5), date(JAAR, 1, 5), 0, _ALL_DAY)]

    days = calendar(JAAR, settings, away).days

    assert all(not day.blocked for day in days)
    assert [day.datum for day in days if not day.absent] == [date(JAAR, 1, 5)]


def test_rows_of_the_register_become_availability_and_no_time_means_all_day() -> None:
    table = pa.table(
        {
            "partner": ["politie", "politie"],
            "datum_vroegst": [date(2027, 1, 5), date(2027, 1, 6)],
            "datum_laatst": [date(2027, 1, 5), date(2027, 1, 6)],
            "van": pa.array([900, None], pa.int32()),
            "tot": pa.array([1320, None], pa.int32()),
        }
    )

    assert availability(table) == (
        Availability("politie", date(2027, 1, 5), date(2027, 1, 5), 900, 1320),
        Availability("politie", date(2027, 1, 6), date(2027, 1, 6), 0, _ALL_DAY),
    )


def test_four_controls_fall_in_four_quarters(settings: Settings) -> None:
    dates = date_combinations(calendar(JAAR, settings), [], settings)[0]

    assert [(day.datum.month - 1) // 3 for day in dates] == [0, 1, 2, 3]


@given(count=st.integers(4, 12))
def test_with_four_or_more_controls_no_quarter_is_without(adapt: Adapt, count: int) -> None:
    rules = adapt(controles=count)

    for dates in date_combinations(calendar(JAAR, rules), [], rules)[:20]:
        days = [day.datum for day in dates]
        assert {(day.month - 1) // 3 for day in days} == {0, 1, 2, 3}
        assert days == sorted(set(days))
        assert len(days) == count


def test_the_first_date_moves_forward_for_a_deadline(settings: Settings) -> None:
    deadline = date(JAAR, 1, 20)

    dates = date_combinations(calendar(JAAR, settings), [deadline], settings)[0]

    assert dates[0].datum <= deadline


def test_a_day_that_suits_the_fire_brigade_wins_from_one_that_does_not(settings: Settings) -> None:
    there = [Availability("brandweer", date(JAAR, 2, 9), date(JAAR, 2, 9), 0, _ALL_DAY)]

    dates = date_combinations(calendar(JAAR, settings, there), [], settings)[0]

    assert dates[0].datum == date(JAAR, 2, 9)


def test_the_rest_of_a_year_is_spread_from_its_start(settings: Settings) -> None:
    late = calendar(JAAR, settings, vanaf=date(JAAR, 7, 1))

    dates = date_combinations(late, [], settings)[0]

    assert len(dates) == settings.plan.controles
    assert dates[0].datum >= date(JAAR, 7, 1)


def test_a_quarter_without_a_date_names_who_blocks_and_the_least_change(settings: Settings) -> None:
    can = [
        Availability("politie", date(JAAR, 1, 1), date(JAAR, 6, 30), 0, _ALL_DAY),
        Availability("politie", date(JAAR, 10, 1), date(JAAR, 12, 31), 0, _ALL_DAY),
        *_all_year("gemeente", "arbeidsinspectie"),
        Availability("belastingdienst", date(JAAR, 1, 1), date(JAAR, 8, 27), 0, _ALL_DAY),
        Availability("belastingdienst", date(JAAR, 9, 27), date(JAAR, 12, 31), 0, _ALL_DAY),
    ]

    with pytest.raises(BarriereError) as refused:
        date_combinations(calendar(JAAR, settings, can), [], settings)

    assert "derde kwartaal" in refused.value.what
    assert "Politie kan niet op 22 van de 22 dagen" in refused.value.what
    assert "Belastingdienst kan niet op" in refused.value.what
    assert refused.value.remedy.startswith("Kleinste wijziging: vraag Politie om 2")
    assert "Belastingdienst" not in refused.value.remedy


def test_a_part_of_the_year_that_is_all_holiday_points_at_the_settings(adapt: Adapt) -> None:
    rules = adapt(controles=12, dagen=["zondag"])

    with pytest.raises(BarriereError, match="geen enkele dag") as refused:
        date_combinations(calendar(JAAR, rules, vanaf=date(JAAR, 7, 20)), [], rules)

    assert "weekdagen" in refused.value.remedy


def test_more_controls_than_days_is_said_so(adapt: Adapt) -> None:
    rules = adapt(controles=24)

    with pytest.raises(BarriereError, match="nog 3 dagen"):
        date_combinations(calendar(JAAR, rules, vanaf=date(JAAR, 12, 20)), [], rules)


def test_a_year_that_is_over_cannot_be_planned(settings: Settings) -> None:
    with pytest.raises(BarriereError, match="voorbij"):
        calendar(JAAR, settings, vanaf=date(JAAR + 1, 1, 2))
