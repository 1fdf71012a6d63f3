"""An independent check of one route, stop by stop, on a clock of its own."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from barriere.inspections.travel import DEPOT, Mode, Travelling
from barriere.model.inspection import Candidate, Route, Visit
from barriere.settings import Settings

_MINUTE = 60
_ROUNDING = 1
"""A second: two ways to work out a distance may differ by that after rounding."""


@dataclass(frozen=True)
class Clock:
    """What tells how long a leg takes: asked anew for each route, not read from the plan."""

    travelling: Travelling
    settings: Settings

    def legs(self, stops: Sequence[Candidate], mode: Mode) -> list[int]:
        """Return the seconds from the depot along the stops and back, parking included."""
        depot = self.settings.depot
        places = [(depot.x, depot.y), *((stop.x, stop.y) for stop in stops)]
        keys = [DEPOT, *(stop.sleutel for stop in stops)]
        points = np.array(places, dtype=np.float64)
        seconds = self.travelling.matrix(points, keys, mode).seconds.tolist()
        order = [*range(len(places)), 0]
        legs = [seconds[here][there] for here, there in pairwise(order)]
        parking = self.settings.plan.parkeren_sec if mode == "auto" else 0
        return [leg + parking if leg else 0 for leg in legs[:-1]] + legs[-1:]


def check_route(
    route: Route, datum: date, stops: Mapping[str, Candidate], clock: Clock
) -> Iterator[str]:
    """Yield what is wrong with a route on `datum`: travel, windows, partners, shift, caps."""
    team = next(team for team in clock.settings.teams if team.naam == route.team)
    visited = [stops[visit.sleutel] for visit in route.visits]
    *legs, back = clock.legs(visited, team.vervoer)
    now = team.start
    for visit, stop, seconds in zip(route.visits, visited, legs, strict=True):
        if abs(visit.travel - seconds) > _ROUNDING:
            yield f"de reistijd naar bezoek {visit.order} klopt niet."
        if visit.arrival < now + math.ceil((seconds - _ROUNDING) / _MINUTE):
            yield f"bezoek {visit.order} begint voordat het team er kan zijn."
        for fault in _visit(visit, stop, datum, route.partners):
            yield f"bezoek {visit.order} {fault}"
        now = visit.departure
    if route.back < now + math.ceil((back - _ROUNDING) / _MINUTE) or route.back > team.einde:
        yield "het team is te laat terug."
    if sum(len(stop.adressen) for stop in visited) > team.adressen:
        yield "er staan te veel adressen op de route."


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
