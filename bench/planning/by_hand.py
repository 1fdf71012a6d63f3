"""What a planner does without a search: down the list, or the best insertion each time."""

import numpy as np

from barriere.inspections.search import Instance
from barriere.inspections.search.insertion import has_room
from barriere.inspections.search.instance import NEVER
from barriere.inspections.search.schedule import NOBODY, Schedule, empty, put, routes

Routes = tuple[tuple[int, ...], ...]


def score_order(instance: Instance) -> Routes:
    """Go down the list by points; append each to the route where the visit starts soonest."""
    schedule = empty(instance)
    for node in np.argsort(-instance.prize.max(axis=1), kind="stable"):
        ends = [
            (cost[1], vehicle, int(schedule.length[vehicle]))
            for vehicle in _vehicles(instance, schedule, int(node))
            if (cost := _try(instance, schedule, int(node), vehicle, schedule.length[vehicle]))
        ]
        if ends:
            _, vehicle, place = min(ends)
            put(instance, schedule, int(node), vehicle, place)
    return routes(schedule)


def greedy_insertion(instance: Instance) -> Routes:
    """Insert again and again the stop with the most points squared per minute of delay."""
    schedule = empty(instance)
    while best := _best_insertion(instance, schedule):
        _, node, vehicle, place = best
        put(instance, schedule, node, vehicle, place)
    return routes(schedule)


def _best_insertion(instance: Instance, schedule: Schedule) -> tuple[float, int, int, int] | None:
    """Return the insertion with the best ratio, if any is left."""
    found = [
        (int(instance.prize[node, vehicle]) ** 2 / max(1, cost[0]), node, vehicle, place)
        for node in range(1, len(instance.stop))
        for vehicle in _vehicles(instance, schedule, node)
        for place in range(schedule.length[vehicle] + 1)
        if (cost := _try(instance, schedule, node, vehicle, place))
    ]
    return max(found, default=None)


def _vehicles(instance: Instance, schedule: Schedule, node: int) -> list[int]:
    """Return the vehicles that may go there and have addresses left."""
    if schedule.holder[instance.stop[node]] != NOBODY or (instance.latest[node] == NEVER).all():
        return []
    return [int(vehicle) for vehicle in np.flatnonzero(has_room(instance, schedule, node))]


def _try(
    instance: Instance, schedule: Schedule, node: int, vehicle: int, place: int
) -> tuple[int, int] | None:
    """Return the delay of the rest and the start of the visit, or None if it does not fit."""
    leg = instance.leg[instance.mode[vehicle]]
    here, clock = 0, int(instance.start[vehicle])
    if place:
        here = int(schedule.route[vehicle, place - 1])
        clock = int(schedule.begin[vehicle, place - 1] + instance.service[here])
    ahead = int(schedule.route[vehicle, place])
    begin = max(clock + int(leg[here, node]), int(instance.earliest[node, vehicle]))
    onward = begin + int(instance.service[node] + leg[node, ahead])
    if begin > instance.latest[node, vehicle] or onward > schedule.slack[vehicle, place]:
        return None
    return onward - clock - int(leg[here, ahead]), begin
