"""OR-Tools plans the same year: a routing model in which every stop may be left out.

Every vehicle has its own stretch of one long clock, so that windows are exact. Caps
per neighbourhood and warned streets are not in its model.
"""

from collections import defaultdict

import numpy as np
from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER
from bench.planning.checker import Routes

_PRIZE_PER_LEG = 40
_MUST = 20


def plan_with(instance: Instance, seconds: float) -> Routes:
    """Return the routes that OR-Tools finds within `seconds` by guided local search."""
    nodes, vehicles = len(instance.stop), len(instance.start)
    manager = pywrapcp.RoutingIndexManager(nodes, vehicles, 0)
    model = pywrapcp.RoutingModel(manager)
    _count_time(instance, manager, model)
    _count_addresses(instance, model)
    _let_stops_out(instance, manager, model)
    asked = pywrapcp.DefaultRoutingSearchParameters()
    asked.first_solution_strategy = (
        routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    )
    asked.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    asked.time_limit.FromMilliseconds(int(seconds * 1000))
    found = model.SolveWithParameters(asked)
    return tuple(_route(manager, model, found, vehicle) for vehicle in range(vehicles))


def _count_time(
    instance: Instance, manager: pywrapcp.RoutingIndexManager, model: pywrapcp.RoutingModel
) -> None:
    """Add the clock: travel is the cost, and every visit is inside a window of its vehicle."""
    day = int(instance.end.max()) + 1
    ways = []
    for mode in range(len(instance.leg)):
        leg = instance.leg[mode]
        ways.append(model.RegisterTransitMatrix((leg + instance.service[:, None]).tolist()))
        costs = model.RegisterTransitMatrix(leg.tolist())
        for vehicle in np.flatnonzero(instance.mode == mode).tolist():
            model.SetArcCostEvaluatorOfVehicle(costs, vehicle)
    transits = [ways[mode] for mode in instance.mode]
    long = day * len(transits)
    from_zero = False
    model.AddDimensionWithVehicleTransits(transits, long, long, from_zero, "time")
    clock = model.GetDimensionOrDie("time")
    for vehicle in range(len(transits)):
        first, last = int(instance.start[vehicle]), int(instance.end[vehicle])
        at = vehicle * day
        clock.CumulVar(model.Start(vehicle)).SetRange(at + first, at + first)
        clock.CumulVar(model.End(vehicle)).SetRange(at + first, at + last)
    for node in range(1, len(instance.stop)):
        index = manager.NodeToIndex(node)
        able = np.flatnonzero(instance.latest[node] != NEVER).tolist()
        for vehicle in np.flatnonzero(instance.latest[node] == NEVER).tolist():
            model.VehicleVar(index).RemoveValue(vehicle)
        before = 0
        for vehicle in able:
            opens = vehicle * day + int(instance.earliest[node, vehicle])
            clock.CumulVar(index).RemoveInterval(before, opens - 1)
            before = vehicle * day + int(instance.latest[node, vehicle]) + 1
        clock.CumulVar(index).RemoveInterval(before, long)


def _count_addresses(instance: Instance, model: pywrapcp.RoutingModel) -> None:
    """Add the most addresses of a shift."""
    counted = model.RegisterUnaryTransitVector(instance.size.tolist())
    most = np.minimum(instance.most, instance.size.sum()).tolist()
    from_zero = True
    model.AddDimensionWithVehicleCapacity(counted, 0, most, from_zero, "addresses")


def _let_stops_out(
    instance: Instance, manager: pywrapcp.RoutingIndexManager, model: pywrapcp.RoutingModel
) -> None:
    """Add that a stop is visited once at most, at the price of its prize when it is not."""
    prize = instance.prize.max(axis=1)
    scale = max(1, round(_PRIZE_PER_LEG * instance.leg.mean() / prize[1:].mean()))
    together: dict[int, list[int]] = defaultdict(list)
    for node in range(1, len(instance.stop)):
        if (instance.latest[node] != NEVER).any():
            together[int(instance.stop[node])].append(node)
        else:
            model.AddDisjunction([manager.NodeToIndex(node)], 0)
            model.solver().Add(model.ActiveVar(manager.NodeToIndex(node)) == 0)
    for nodes in together.values():
        worth = int(prize[nodes[0]] + instance.must[nodes[0]] * _MUST * prize.max()) * scale
        model.AddDisjunction([manager.NodeToIndex(node) for node in nodes], worth)


def _route(
    manager: pywrapcp.RoutingIndexManager,
    model: pywrapcp.RoutingModel,
    found: pywrapcp.Assignment,
    vehicle: int,
) -> tuple[int, ...]:
    """Return the nodes of one vehicle in order."""
    route, index = [], found.Value(model.NextVar(model.Start(vehicle)))
    while not model.IsEnd(index):
        route.append(int(manager.IndexToNode(index)))
        index = found.Value(model.NextVar(index))
    return tuple(route)
