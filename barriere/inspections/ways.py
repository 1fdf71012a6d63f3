"""The ways of a plan over the roads, to draw: one line per control and team."""

import numpy as np

from barriere.inspections.travel import Mode, Points, Travelling
from barriere.model.inspection import Plan
from barriere.settings import Settings


def ways(plan: Plan, settings: Settings, travelling: Travelling) -> dict[tuple[str, str], Points]:
    """Return per (control id, team) the way from the depot along the visits and back.

    Lines are (n, 2) in RD metres. Empty where `travelling` knows no roads; a team
    without visits has no way.
    """
    goes: dict[str, Mode] = {team.naam: team.vervoer for team in settings.teams}
    depot = (settings.depot.x, settings.depot.y)
    found = {}
    for control in plan.controls:
        for route in control.routes:
            stops = [plan.candidates[visit.sleutel] for visit in route.visits]
            points = np.array([depot, *((stop.x, stop.y) for stop in stops), depot])
            way = travelling.way(points, goes.get(route.team, "auto")) if stops else None
            if way is not None:
                found[control.id, route.team] = way
    return found
