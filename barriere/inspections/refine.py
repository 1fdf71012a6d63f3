"""The best combination of dates: the few that differ are searched shortly, one fully."""

from collections.abc import Callable, Sequence
from datetime import date

from barriere.inspections.dates import Dates
from barriere.inspections.search import search
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.instance import worth
from barriere.inspections.search.schedule import schedule_of
from barriere.inspections.year import Year

_TRIED = 3
_SHORT = 10


def best_year(
    combinations: Sequence[Dates],
    deadlines: Sequence[date],
    made: Callable[[Dates], Year],
    budget: tuple[int, int],
) -> Year:
    """Return the year, of those `made` from dates, in which a short search plans most.

    Dates that differ in no deadline met and no partner absent can hold the same
    plan, so only one combination of each kind is tried, the best spread first.
    `budget` is seed and iterations.
    """
    kinds: dict[tuple[object, ...], Dates] = {}
    for dates in combinations:
        kinds.setdefault(_kind(dates, sorted(set(deadlines))), dates)
    years = [made(dates) for dates in list(kinds.values())[:_TRIED]]
    if len(years) == 1:
        return years[0]
    seed, iterations = budget
    return max(years, key=lambda one: _gain(one, seed, max(1, iterations // _SHORT)))


def _kind(dates: Dates, deadlines: Sequence[date]) -> tuple[object, ...]:
    """Return all that makes a difference between two combinations of dates."""
    return tuple((day.absent, sum(deadline < day.datum for deadline in deadlines)) for day in dates)


def _gain(one: Year, seed: int, iterations: int) -> int:
    """Return what a short search plans: hercontroles first, then points."""
    found = schedule_of(one.instance, search(one.instance, seed, iterations))
    return merit(one.instance, worth(one.instance), found)
