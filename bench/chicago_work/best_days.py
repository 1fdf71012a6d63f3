"""Which day is best for each inspection, by its score alone: an exact assignment.

Early is worth its score times the days won; later than it was costs its score times a weight.
Nothing of what was found is used. The real date counts as the date in the planner's own list.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from bench.chicago_work.window import Ints, Window


def worth(window: Window, later_costs: float) -> NDArray[np.float64]:
    """Return (n, days) what each working day is worth: days won, times the chance of a find.

    `later_costs` is in days: being later at all counts as so many days lost.
    """
    won = window.date[window.day][:, None] - window.date[None, :]
    return window.score[:, None] * (won - later_costs * (won < 0))


def expected(window: Window, day: Ints, later_costs: float) -> float:
    """Return the worth of a schedule in which inspection i is done on working day `day[i]`."""
    return float(worth(window, later_costs)[np.arange(len(day)), day].sum())


def best_days(window: Window, later_costs: float, group: Ints) -> Ints:
    """Return the best day per inspection, each group keeping its own numbers per day.

    No schedule can expect more: this one takes no travel at all.
    """
    value = worth(window, later_costs)
    day = np.empty_like(window.day)
    for one in np.unique(group):
        mine = np.flatnonzero(group == one)
        rooms = np.sort(window.day[mine])
        who, room = linear_sum_assignment(value[mine][:, rooms], maximize=True)
        day[mine[who]] = rooms[room]
    return day
