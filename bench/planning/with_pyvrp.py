"""PyVRP plans date after date: each with what the dates before left."""

from typing import Any

import numpy as np
from pyvrp import Client, ClientGroup, Depot, Location, ProblemData, VehicleType, solve
from pyvrp.stop import MaxRuntime

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER, Ints
from bench.planning.checker import Routes

_FORBIDDEN = 10_000_000
_PRIZE_PER_LEG = 40
_MUST = 20


def plan_with(instance: Instance, seconds: float, seed: int = 1) -> Routes:
    """Return the routes that PyVRP finds, the seconds divided over the dates.

    Prizes are scaled so that a visit is worth many legs: too small gives empty plans.
    """
    found: dict[int, tuple[int, ...]] = {}
    dear = _PRIZE_PER_LEG * instance.leg[0].mean() / instance.prize[1:].mean()
    instance = instance._replace(prize=instance.prize * max(1, round(dear)))
    controls = np.unique(instance.control)
    for control in controls:
        gone = np.unique(instance.stop[[node for route in found.values() for node in route]])
        found |= _one_date(instance, int(control), gone, (seconds / len(controls), seed))
    return tuple(found[vehicle] for vehicle in range(len(instance.start)))


def _one_date(
    instance: Instance, control: int, gone: Ints, budget: tuple[float, int]
) -> dict[int, tuple[int, ...]]:
    """Plan one date; a team that may not go somewhere finds it endlessly far."""
    crews = np.flatnonzero(instance.control == control)
    able = instance.latest[:, crews] != NEVER
    free = able.any(axis=1) & ~np.isin(instance.stop, gone)
    nodes = np.flatnonzero(free)
    if not len(nodes):
        return dict.fromkeys(crews.tolist(), ())
    here = np.concatenate(([0], nodes))
    clients, groups = _clients(instance, crews, nodes)
    legs = [_leg(instance, here, int(crew)) for crew in crews]
    cost = instance.prize[nodes].mean() / (
        _PRIZE_PER_LEG * instance.leg[0][np.ix_(here, here)].mean()
    )
    kinds = [
        VehicleType(
            1,
            capacity=[int(instance.most[crew])],
            tw_early=int(instance.start[crew]),
            tw_late=int(instance.end[crew]),
            unit_distance_cost=max(1, round(cost)),
            profile=profile,
        )
        for profile, crew in enumerate(crews)
    ]
    places = [Location(0, 0) for _ in here]
    data = ProblemData(places, clients, [Depot(0)], kinds, legs, legs, groups)
    best = solve(data, stop=MaxRuntime(budget[0]), seed=budget[1], display=False).best
    routes: dict[int, tuple[int, ...]] = dict.fromkeys(crews.tolist(), ())
    if best.is_feasible():
        for route in best.routes():
            visits = tuple(int(nodes[act.idx]) for act in route if act.is_client())
            routes[int(crews[route.vehicle_type()])] = visits
    return routes


def _clients(
    instance: Instance, crews: Ints, nodes: Ints
) -> tuple[list[Client], list[ClientGroup]]:
    """Return a client per node; of the nodes of one stop at most one is visited."""
    able = instance.latest[np.ix_(nodes, crews)] != NEVER
    first = np.where(able, instance.earliest[np.ix_(nodes, crews)], 0).max(axis=1)
    last = np.where(able, instance.latest[np.ix_(nodes, crews)], _FORBIDDEN).min(axis=1)
    last = np.maximum(first, last)
    prize = instance.prize[np.ix_(nodes, crews)].max(axis=1) * np.where(
        instance.must[nodes] == 1, _MUST, 1
    )
    stops, of_stop = np.unique(instance.stop[nodes], return_inverse=True)
    several = [np.flatnonzero(of_stop == rank) for rank in range(len(stops))]
    group_of = {
        int(one): rank
        for rank, members in enumerate(members for members in several if len(members) > 1)
        for one in members
    }
    groups = [
        ClientGroup(members.tolist(), required=False) for members in several if len(members) > 1
    ]
    clients = [
        Client(
            rank + 1,
            delivery=[int(instance.size[node])],
            service_duration=int(instance.service[node]),
            tw_early=int(first[rank]),
            tw_late=int(last[rank]),
            prize=int(prize[rank]),
            required=False,
            group=group_of.get(rank),
        )
        for rank, node in enumerate(nodes)
    ]
    return clients, groups


def _leg(instance: Instance, here: Ints, crew: int) -> Any:
    """Return the travel of one team, with what it may not do endlessly far."""
    leg = instance.leg[instance.mode[crew]][np.ix_(here, here)].copy()
    barred = np.flatnonzero(instance.latest[here, crew] == NEVER)
    barred = barred[barred > 0]
    leg[:, barred] = leg[barred, :] = _FORBIDDEN
    np.fill_diagonal(leg, 0)
    return leg
