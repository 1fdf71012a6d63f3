"""The best combination of dates: the few that differ are searched shortly, one fully."""

from collections.abc import Callable, Sequence

import numpy as np

from barriere.inspections.days.date_kind import kind
from barriere.inspections.days.dates import Dates
from barriere.inspections.search import search
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.instance import worth
from barriere.inspections.search.schedule import NOBODY, schedule_of
from barriere.inspections.year import Year
from barriere.model.inspection import Candidate

_TRIED = 3
_SHORT = 10


def best_year(
    combinations: Sequence[Dates],
    stops: Sequence[Candidate],
    made: Callable[[Dates], Year],
    budget: tuple[int, int],
    *,
    steady: bool = False,
) -> Year:
    """Return the year, of those `made` from dates, in which a short search plans most.

    Dates that differ in no deadline met, no rest over, no partner absent and no
    opening hours can hold the same plan, so only one combination of each kind is
    tried, the best spread first. `budget` is seed and iterations. When `steady`
    the first combination, the dates people know, gives way only to one that meets
    more hercontroles and pins: points alone move no date.
    """
    kinds: dict[tuple[object, ...], Dates] = {}
    for dates in combinations:
        kinds.setdefault(kind(dates, stops), dates)
    years = [made(dates) for dates in list(kinds.values())[:_TRIED]]
    if len(years) == 1:
        return years[0]
    seed, iterations = budget
    gains = [_gain(one, seed, max(1, iterations // _SHORT)) for one in years]
    if steady:
        gains = [(musts, 0) for musts, _ in gains]
    return years[gains.index(max(gains))]


def _gain(one: Year, seed: int, iterations: int) -> tuple[int, int]:
    """Return what a short search plans: hercontroles and pins, and all that it is worth."""
    found = schedule_of(one.instance, search(one.instance, seed, iterations))
    must = np.unique(one.instance.stop[one.instance.must == 1])
    musts = int((found.holder[must] != NOBODY).sum())
    return musts, merit(one.instance, worth(one.instance), found)
