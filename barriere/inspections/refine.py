"""The best combination of dates: the few that differ are searched shortly, one fully."""

from collections.abc import Callable, Sequence

from barriere.inspections.date_kind import kind
from barriere.inspections.dates import Dates
from barriere.inspections.search import search
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.instance import worth
from barriere.inspections.search.schedule import schedule_of
from barriere.inspections.year import Year
from barriere.model.inspection import Candidate

_TRIED = 3
_SHORT = 10


def best_year(
    combinations: Sequence[Dates],
    stops: Sequence[Candidate],
    made: Callable[[Dates], Year],
    budget: tuple[int, int],
) -> Year:
    """Return the year, of those `made` from dates, in which a short search plans most.

    Dates that differ in no deadline met, no rest over, no partner absent and no
    opening hours can hold the same plan, so only one combination of each kind is
    tried, the best spread first. `budget` is seed and iterations.
    """
    kinds: dict[tuple[object, ...], Dates] = {}
    for dates in combinations:
        kinds.setdefault(kind(dates, stops), dates)
    years = [made(dates) for dates in list(kinds.values())[:_TRIED]]
    if len(years) == 1:
        return years[0]
    seed, iterations = budget
    return max(years, key=lambda one: _gain(one, seed, max(1, iterations // _SHORT)))


def _gain(one: Year, seed: int, iterations: int) -> int:
    """Return what a short search plans: hercontroles first, then points."""
    found = schedule_of(one.instance, search(one.instance, seed, iterations))
    return merit(one.instance, worth(one.instance), found)
