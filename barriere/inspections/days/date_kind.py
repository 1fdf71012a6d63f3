"""What makes a difference between two combinations of dates, apart from the spread."""

from collections.abc import Sequence

from barriere.inspections.days.dates import Dates
from barriere.model.inspection import Candidate


def kind(dates: Dates, stops: Sequence[Candidate]) -> tuple[object, ...]:
    """Return what two combinations share when they can hold the same plan.

    Per date: who is absent, which deadlines have passed, which stops still rest,
    and the weekday where opening hours are known.
    """
    deadlines = sorted({stop.deadline for stop in stops if stop.deadline})
    rests = sorted({stop.rest_until for stop in stops if stop.rest_until})
    hours = any(stop.opening for stop in stops)
    return tuple(
        (
            day.absent,
            sum(deadline < day.datum for deadline in deadlines),
            sum(rest <= day.datum for rest in rests),
            day.datum.weekday() if hours else 0,
        )
        for day in dates
    )
