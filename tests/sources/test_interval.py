"""Unknown parts of a date widen it to an interval; nothing is ever filled in."""

from collections.abc import Iterator
from datetime import date, timedelta

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.sources.canonical.interval import digits, earliest, eighteenth, latest

_DB = duckdb.connect()
Bounds = tuple[date | None, date | None]


@pytest.fixture(scope="module", autouse=True)
def _closed_afterwards() -> Iterator[None]:
    yield
    _DB.close()


def ask(expressions: str, text: str) -> tuple[date | None, ...]:
    """Evaluate SQL over one text `t`; a short-lived cursor keeps hypothesis from holding on."""
    with _DB.cursor() as cursor:
        found: tuple[date | None, ...] = cursor.execute(
            f"SELECT {expressions} FROM (SELECT {digits('t')} AS n, t FROM (SELECT ? AS t))", [text]
        ).fetchall()[0]
    return found


def bounds(text: str) -> Bounds:
    low, high = ask(f"{earliest('n')}, {latest('n')}", text)
    return low, high


days = st.dates(date(1800, 1, 1), date(2199, 12, 31))


@given(day=days)
def test_a_full_date_is_one_day(day: date) -> None:
    assert bounds(day.strftime("%Y%m%d")) == (day, day)
    assert bounds(day.isoformat()) == (day, day)


@given(day=days)
def test_an_unknown_day_is_exactly_its_month(day: date) -> None:
    low, high = bounds(day.strftime("%Y%m00"))
    assert low == day.replace(day=1)
    assert high is not None
    assert (high + timedelta(days=1)).day == 1
    assert (high.year, high.month) == (day.year, day.month)


@given(day=days)
def test_an_unknown_month_is_exactly_its_year(day: date) -> None:
    assert bounds(day.strftime("%Y0000")) == (date(day.year, 1, 1), date(day.year, 12, 31))


def test_a_wholly_unknown_date_is_any_day() -> None:
    assert bounds("00000000") == bounds("0000-00-00") == (date(1, 1, 1), date(9999, 12, 31))


@given(text=st.text("0123456789-", min_size=1, max_size=11))
def test_whatever_is_written_the_lower_bound_never_passes_the_upper(text: str) -> None:
    low, high = bounds(text)
    assert (low is None) == (high is None)
    assert low is None or high is None or low <= high


@pytest.mark.parametrize(
    "text", ["20200230", "20201301", "20200015", "00000101", "2020-1-1", "15-08-2020", "2020", ""]
)
def test_what_is_no_date_has_no_bounds(text: str) -> None:
    assert bounds(text) == (None, None)


@given(born=days)
def test_the_eighteenth_birthday_is_eighteen_years_later(born: date) -> None:
    (adult,) = ask(eighteenth("CAST(t AS DATE)"), born.isoformat())
    leapling = (born.month, born.day) == (2, 29)
    year = born.year + 18
    leap_year = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    expected = date(year, 3, 1) if leapling and not leap_year else born.replace(year=year)
    assert adult == expected
