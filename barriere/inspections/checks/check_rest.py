"""An independent check of what is left of an evening, on a clock of its own."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from barriere.inspections.assignment import Assignment
from barriere.inspections.days.opening import starts
from barriere.inspections.earlier import rank_of
from barriere.inspections.evening.on_the_day import Heard
from barriere.inspections.teams import teams_on
from barriere.inspections.travel import DEPOT, Estimate
from barriere.model.inspection import Candidate, Control, Plan, Route, Team, Visit

_MINUTE = 60


def check_rest(plan: Plan, control: Control, heard: Heard, asked: Assignment) -> Iterator[str]:
    """Yield, in Dutch, what is wrong with a control that was planned again on the day."""
    crews = {team.naam: team for team in teams_on(rank_of(control.id), asked.settings)}
    seen: list[str] = []
    for route in control.routes:
        for fault in _route(route, crews[route.team], plan, (control, heard, asked)):
            yield f"{route.team}: {fault}"
        seen += [a for visit in route.visits for a in plan.candidates[visit.sleutel].adressen]
    if len(set(seen)) < len(seen):
        yield "een adres staat er twee keer in."


def _route(
    route: Route, team: Team, plan: Plan, told: tuple[Control, Heard, Assignment]
) -> Iterator[str]:
    control, heard, asked = told
    done = [visit for visit in route.visits if visit.status]
    ahead = [visit for visit in route.visits if not visit.status]
    if ahead and route.team in heard.teams_uit:
        yield "dit team is uitgevallen."
    stops = [plan.candidates[visit.sleutel] for visit in ahead]
    first = [plan.candidates[done[-1].sleutel]] if done else []
    clock = heard.om if done else max(heard.om, team.start)
    *legs, back = _legs([*first, *stops], team, asked, from_depot=not done)
    for visit, stop, seconds in zip(ahead, stops, legs, strict=True):
        if visit.arrival < clock + math.ceil((seconds - 1) / _MINUTE):
            yield f"bezoek {visit.order} begint voordat het team er kan zijn."
        yield from _visit(visit, stop, control, route)
        if not heard.weg.keys().isdisjoint(stop.adressen):
            yield f"bezoek {visit.order} mag niet meer."
        clock = visit.departure
    if ahead and clock + math.ceil((back - 1) / _MINUTE) > team.end:
        yield "het team is te laat terug."


def _visit(visit: Visit, stop: Candidate, control: Control, route: Route) -> Iterator[str]:
    if not any(begin <= visit.arrival <= end for begin, end in starts(stop, control.datum)):
        yield f"bezoek {visit.order} begint buiten de toegestane tijden."
    if not stop.partners <= set(route.partners):
        yield f"bezoek {visit.order} mist een partner."


def _legs(
    stops: Sequence[Candidate], team: Team, asked: Assignment, *, from_depot: bool
) -> list[int]:
    """Return the seconds along the stops and back to the depot, parking included."""
    depot = asked.settings.depot
    home = [((depot.x, depot.y), DEPOT)]
    places = [((stop.x, stop.y), stop.sleutel) for stop in stops]
    way = [*(home if from_depot else []), *places, *home]
    points = np.array([place for place, _ in way], dtype=np.float64)
    travelling = asked.travelling or Estimate(asked.settings.reistijd)
    seconds = travelling.matrix(points, [key for _, key in way], team.vervoer).seconds
    legs = [int(seconds[here, there]) for here, there in pairwise(range(len(way)))]
    parking = asked.settings.plan.parkeren_sec if team.vervoer == "auto" else 0
    return [leg + parking if leg else 0 for leg in legs[:-1]] + legs[-1:]
