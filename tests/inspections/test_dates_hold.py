"""Whatever is asked of a year: no shut day, nobody required is missing, every quarter its share."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import HealthCheck, event, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from barriere.errors import BarriereError
from barriere.inspections.days.availability import Availability, can_come
from barriere.inspections.days.calendar import Calendar, calendar
from barriere.inspections.days.dates import Dates, date_combinations
from barriere.inspections.days.holidays import no_control_on
from barriere.inspections.days.wishes import wishes
from barriere.settings import Settings

from .conftest import JAAR, Adapt


@st.composite
def _years(draw: st.DrawFn) -> tuple[dict[str, Any], list[Availability]]:
    """A number of controls, weekdays, days that are never, and partners who often cannot."""
    plan = {
        "controles": draw(st.integers(1, 9)),
        "schoolvakanties": draw(st.sampled_from(["", "zuid"])),
        "dagen": draw(
            st.sampled_from([["maandag", "woensdag"], ["vrijdag", "dinsdag", "donderdag"]])
        ),
        "dag": [
            {
                "naam": "Markt",
                "weekdag": "maandag",
                "wens": draw(st.sampled_from(["nooit", "graag"])),
            }
        ],
        "controle": draw(
            st.lists(
                st.sampled_from([{}, {"thema": "horeca"}, {"van": "12:00", "tot": "16:00"}]),
                max_size=1,
            )
        ),
    }
    months = draw(st.lists(st.tuples(st.integers(1, 12), st.integers(0, 900)), min_size=6))
    rows = [
        Availability("politie", date(JAAR, month, 1), date(JAAR, month, 28), start, 24 * 60)
        for month, start in months
    ]
    return plan, rows


@trying(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(asked=_years())
def test_no_control_is_ever_on_a_shut_day_or_without_a_required_partner(
    adapt: Adapt, asked: tuple[dict[str, Any], list[Availability]]
) -> None:
    plan, rows = asked
    rules = adapt(**plan)
    shut = no_control_on(JAAR, rules.plan)
    never = plan["dag"][0]["wens"] == "nooit"

    for dates in _found(calendar(JAAR, rules, rows), rules):
        for wish, day in zip(wishes(rules), dates, strict=True):
            assert day.datum not in shut
            assert not (never and day.datum.weekday() == 0)
            assert can_come(rows, day.datum, wish.hours["politie"])
        _spread_holds([day.datum for day in dates])


def _found(known: Calendar, rules: Settings) -> Iterator[Dates]:
    """Yield some combinations; none when nothing fits, which must be said with a remedy."""
    try:
        found = date_combinations(known, [], rules)
    except BarriereError as refused:
        if not refused.remedy:
            raise
        event("no date")
        return
    yield from found[::30]


def _spread_holds(days: list[date]) -> None:
    """Every quarter has its share of the controls, rounded down or up, when there are four."""
    assert days == sorted(set(days))
    for quarter in range(4) if len(days) >= 4 else ():
        here = sum((day.month - 1) // 3 == quarter for day in days)
        assert len(days) // 4 <= here <= -(-len(days) // 4)
