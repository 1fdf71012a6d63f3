"""Working days: no weekend and no public holiday; school holidays are working days."""

from datetime import date, timedelta
from functools import lru_cache

from barriere.inspections.days.holidays import no_control_on
from barriere.settings.planning import Plan

_DAY = timedelta(days=1)
_SATURDAY = 5


def workday_until(day: date, plan: Plan) -> date:
    """Return `day` itself when it is a working day, else the last one before it."""
    while not _works(day, plan):
        day -= _DAY
    return day


def workday_after(day: date, plan: Plan) -> date:
    """Return the first working day after `day`."""
    day += _DAY
    while not _works(day, plan):
        day += _DAY
    return day


def _works(day: date, plan: Plan) -> bool:
    return day.weekday() < _SATURDAY and day not in _public(day.year, plan.goede_vrijdag_vrij)


@lru_cache(maxsize=64)
def _public(jaar: int, good_friday: bool) -> frozenset[date]:  # noqa: FBT001 - a key of the cache
    """Return the public holidays of a year."""
    return no_control_on(jaar, Plan(schoolvakanties="", goede_vrijdag_vrij=good_friday))
