"""What the visits of a control count for, worked out in plain Python from the plan itself."""

from collections import defaultdict
from collections.abc import Mapping

from barriere.inspections.doors import ALWAYS, Doors
from barriere.model.inspection import Candidate, Control, Visit
from barriere.settings import Settings

NOTHING_KNOWN = Doors()
DONE, FAILED = "klaar", "mislukt"


def hundredths(
    control: Control,
    stops: Mapping[str, Candidate],
    settings: Settings,
    doors: Doors = NOTHING_KNOWN,
) -> int:
    """Return what a control is worth, in hundredths of a point.

    A visit that failed counts for nothing. Another counts for its points, in the
    share in which doors open, and for half when it begins later than
    `straat_minuten` after the first in its street.
    """
    visits = [visit for route in control.routes for visit in route.visits if visit.status != FAILED]
    first, limit = _first_in_street(visits, stops), settings.plan.straat_minuten
    total = 0
    for visit in visits:
        stop = stops[visit.sleutel]
        counts = stop.prize * doors.of(stop.kind, visit.arrival)
        warned = limit and stop.straat and visit.arrival > first[stop.straat] + limit
        total += counts // 2 if warned else counts
    return total


def points(plan_value: int) -> float:
    """Return hundredths as points.

    >>> points(1250)
    12.5
    """
    return plan_value / ALWAYS


def _first_in_street(visits: list[Visit], stops: Mapping[str, Candidate]) -> dict[str, int]:
    """Return per street the first arrival on this control."""
    arrivals: dict[str, list[int]] = defaultdict(list)
    for visit in visits:
        arrivals[stops[visit.sleutel].straat].append(visit.arrival)
    return {straat: min(times) for straat, times in arrivals.items()}
