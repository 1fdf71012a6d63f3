"""An independent check of one route, stop by stop, on a clock of its own."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from barriere.inspections.days.opening import starts
from barriere.inspections.earlier import rank_of
from barriere.inspections.teams import teams_on
from barriere.inspections.travel import DEPOT, Mode, Travelling
from barriere.model.inspection import Candidate, Control, Route, Visit
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
    route: Route, control: Control, stops: Mapping[str, Candidate], clock: Clock
) -> Iterator[str]:
    """Yield what is wrong with a route of a control: travel, windows, partners, shift, caps."""
    crews = teams_on(rank_of(control.id), clock.settings)
    team = next((team for team in crews if team.naam == route.team), None)
    if team is None:
        yield "dit team gaat die dag niet."
        return
    visited = [stops[visit.sleutel] for visit in route.visits]
    *legs, back = clock.legs(visited, team.vervoer)
    now = team.start
    for visit, stop, seconds in zip(route.visits, visited, legs, strict=True):
        if abs(visit.travel - seconds) > _ROUNDING:
            yield f"de reistijd naar bezoek {visit.order} klopt niet."
        if visit.arrival < now + math.ceil((seconds - _ROUNDING) / _MINUTE):
            yield f"bezoek {visit.order} begint voordat het team er kan zijn."
        for fault in _visit(visit, stop, control, route):
            yield f"bezoek {visit.order} {fault}"
        now = visit.departure
    if route.back < now + math.ceil((back - _ROUNDING) / _MINUTE) or route.back > team.end:
        yield "het team is te laat terug."
    if sum(len(stop.adressen) for stop in visited) > team.max_visits:
        yield "er staan te veel adressen op de route."


def _visit(visit: Visit, stop: Candidate, control: Control, route: Route) -> Iterator[str]:
    """Yield what is wrong with one visit apart from travel."""
    if not any(first <= visit.arrival <= last for first, last in starts(stop, control.datum)):
        yield "begint buiten de toegestane tijden."
    if visit.departure - visit.arrival != stop.service:
        yield "duurt niet zo lang als afgesproken."
    if not stop.partners <= set(route.partners):
        yield "mist een partner."
    if stop.deadline and control.datum > stop.deadline:
        yield "is na de termijn van de hercontrole."
    if stop.rest_until and control.datum < stop.rest_until and not stop.deadline:
        yield "is te kort na het vorige bezoek."
    if control.thema and not (stop.deadline or stop.pinned or control.thema in stop.themas):
        yield "past niet bij het thema."
    if stop.pinned not in {"", control.id} or stop.pinned_team not in {"", route.team}:
        yield "staat vast op een andere controle of een ander team."
