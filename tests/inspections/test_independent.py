"""PyVRP, a solver that others wrote, plans the same year date by date."""

from typing import Any

import numpy as np
import pytest
from pyvrp import Client, Depot, Location, ProblemData, VehicleType, solve
from pyvrp.stop import MaxIterations

from barriere.inspections.days.calendar import Calendar
from barriere.inspections.days.dates import date_combinations
from barriere.inspections.search import Instance, search
from barriere.inspections.search.instance import NEVER
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import vehicles
from barriere.inspections.year import legs, year

from .conftest import Adapt, Town

_FORBIDDEN = 10_000
_PRIZE = 10


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_whole_year_search_plans_at_least_what_pyvrp_plans_per_date(
    adapt: Adapt, free_year: Calendar, town: Town, seed: int
) -> None:
    rules = adapt(max_per_buurt=100)
    bundled = stops([one for one in town(70, seed) if not one.deadline], most=4)
    dates = date_combinations(free_year, [], rules)[0]
    one = year(bundled, vehicles(dates, teams(rules)), legs(bundled, rules), rules).instance

    own = _points(one, [node for route in search(one, 1, 4_000) for node in route])

    assert own >= _points(one, _date_by_date(one)) > 0


def _points(one: Instance, nodes: list[int]) -> int:
    return int(one.prize[nodes, 0].sum())


def _date_by_date(one: Instance) -> list[int]:
    """Plan every date with what the earlier dates left."""
    planned: list[int] = []
    for control in np.unique(one.control):
        planned += _one_date(one, control, planned)
    return planned


def _one_date(one: Instance, control: int, planned: list[int]) -> list[int]:
    """Plan one date; a team that may not go somewhere finds it endlessly far."""
    crews = np.flatnonzero(one.control == control)
    nodes = [
        node
        for node in range(1, len(one.stop))
        if node not in planned and (one.latest[node, crews] != NEVER).any()
    ]
    here = [0, *nodes]
    far = [_leg(one, here, int(crew)) for crew in crews]
    windows = [(one.earliest[node, crews].max(), one.latest[node, crews].max()) for node in nodes]
    clients = [
        Client(
            rank,
            delivery=[int(one.size[node])],
            service_duration=int(one.service[node]),
            tw_early=int(opens),
            tw_late=int(closes),
            prize=int(one.prize[node, 0]) * _PRIZE,
            required=False,
        )
        for rank, (node, (opens, closes)) in enumerate(zip(nodes, windows, strict=True), start=1)
    ]
    crewed = [
        VehicleType(
            1,
            capacity=[int(one.most[crew])],
            tw_early=int(one.start[crew]),
            tw_late=int(one.end[crew]),
            profile=profile,
        )
        for profile, crew in enumerate(crews)
    ]
    places = [Location(0, 0) for _ in here]
    data = ProblemData(places, clients, [Depot(0)], crewed, far, far)
    best = solve(data, stop=MaxIterations(400), seed=1, display=False).best
    assert best.is_feasible()
    return [nodes[act.idx] for route in best.routes() for act in route if act.is_client()]


def _leg(one: Instance, here: list[int], crew: int) -> Any:
    leg = one.leg[one.mode[crew]][np.ix_(here, here)].copy()
    barred = np.flatnonzero(one.latest[here, crew] == NEVER)[1:]
    leg[:, barred] = leg[barred, :] = _FORBIDDEN
    np.fill_diagonal(leg, 0)
    return leg
