"""An independent check of one route, stop by stop, on a clock of its own."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from barriere.inspections.travel import DEPOT, Travelling
from barriere.model.inspection import Candidate, Route, Visit
from barriere.settings import Settings, Team

_MINUTE = 60
_ROUNDING = 1
"""A second: two ways to work out a distance may differ by that after rounding."""


@dataclass(frozen=True)
class Clock:
    """What tells how long a leg takes: asked anew for each route, not read from the plan."""

    travelling: Travelling
    settings: Settings

    def legs(self, route: Route, stops: Mapping[str, Candidate]) -> list[int]:
        """Return the seconds from the depot along the route and back, parking included."""
        settings = self.settings
        visited = [stops[visit.sleutel] for visit in route.visits]
        mode = _team(route, settings).vervoer
        depot = settings.depot
        points = np.array([(depot.x, depot.y), *((stop.x, stop.y) for stop in visited)])
        keys = [DEPOT, *(stop.sleutel for stop in visited)]
        seconds = self.travelling.matrix(points, keys, mode).seconds.tolist()
        *out, back = [seconds[a][b] for a, b in pairwise([*range(len(keys)), 0])]
        parking = settings.plan.parkeren_sec if mode == "auto" else 0
        return [*(leg + parking if leg else 0 for leg in out), back]


def check_route(
    route: Route,
    datum: date,
    stops: Mapping[str, Candidate],
    settings: Settings,
    legs: Sequence[int] | None,
) -> Iterator[str]:
    """Yield what is wrong with a route on `datum`: travel, windows, partners, shift, caps.

    `legs` are the seconds to each visit and back; None takes those of the plan itself.
    """
    team = _team(route, settings)
    *travel, back = legs or (*(visit.travel for visit in route.visits), 0)
    clock = team.start
    for visit, seconds in zip(route.visits, travel, strict=True):
        stop = stops[visit.sleutel]
        if abs(visit.travel - seconds) > _ROUNDING:
            yield f"de reistijd naar bezoek {visit.order} klopt niet."
        if visit.arrival < clock + math.ceil((seconds - _ROUNDING) / _MINUTE):
            yield f"bezoek {visit.order} begint voordat het team er kan zijn."
        for fault in _visit(visit, stop, datum, route.partners):
            yield f"bezoek {visit.order} {fault}"
        clock = visit.departure
    if route.back < clock + math.ceil((back - _ROUNDING) / _MINUTE) or route.back > team.einde:
        yield "het team is te laat terug."
    if sum(len(stops[visit.sleutel].adressen) for visit in route.visits) > team.adressen:
        yield "er staan te veel adressen op de route."


def _team(route: Route, settings: Settings) -> Team:
    return next(team for team in settings.teams if team.naam == route.team)


def _visit(visit: Visit, stop: Candidate, datum: date, partners: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with one visit apart from travel."""
    if not any(first <= visit.arrival <= last for first, last in stop.windows):
        yield "begint buiten de toegestane tijden."
    if visit.departure - visit.arrival != stop.service:
        yield "duurt niet zo lang als afgesproken."
    if not stop.partners <= set(partners):
        yield "mist een partner."
    if stop.deadline and datum > stop.deadline:
        yield "is na de termijn van de hercontrole."
