"""Putting stops in: the cheapest place, and filling routes in an order of merit."""

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search.chance import Chance, unit
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import NEVER, Instance, Ints
from barriere.inspections.search.order import keys
from barriere.inspections.search.schedule import NOBODY, Schedule, put

_FAR = 1 << 60
_BLINK = 0.02
_PATIENCE = 50
_WAITING_SHARE = 4


@compiled
def has_room(instance: Instance, schedule: Schedule, node: int) -> NDArray[np.bool_]:
    """Tell per vehicle whether it may go there and has addresses left for it."""
    size, buurt = instance.size[node], instance.buurt[node]
    room = np.empty(len(schedule.length), np.bool_)
    for vehicle in range(len(room)):
        around = schedule.around[instance.control[vehicle], buurt]
        room[vehicle] = (
            instance.latest[node, vehicle] != NEVER
            and schedule.visits[vehicle] + size <= instance.most[vehicle]
            and around + size <= instance.most_per_buurt
        )
    return room


@compiled
def is_full(instance: Instance, schedule: Schedule) -> bool:
    """Tell whether every vehicle has as many addresses as it can do."""
    for vehicle in range(len(schedule.visits)):
        if schedule.visits[vehicle] < instance.most[vehicle]:
            return False
    return True


@compiled
def cheapest(
    instance: Instance, schedule: Schedule, node: int, blink: float, chance: Chance
) -> tuple[int, int]:
    """Return the vehicle and place where a visit costs least; NOBODY if it fits nowhere.

    Cost is travel, a share of the waiting, and a lower prize reckoned as time. Now
    and then (`blink`) a place is overlooked, so that the search is not stuck with
    the same choice.
    """
    # The innermost loop: one function, because handing a tuple of arrays to
    # another costs seventy times the work it does.
    least, best_vehicle, best_place = _FAR, NOBODY, 0
    service, route = instance.service, schedule.route
    room = has_room(instance, schedule, node)
    for vehicle in range(len(room)):
        leg = instance.leg[instance.mode[vehicle]]
        first, last = instance.earliest[node, vehicle], instance.latest[node, vehicle]
        here, clock, place = 0, instance.start[vehicle], 0
        handicap = schedule.handicap[node, vehicle]
        while room[vehicle] and clock <= last and place <= schedule.length[vehicle]:
            ahead = route[vehicle, place]
            arrival = clock + leg[here, node]
            begin = max(arrival, first)
            leave = begin + service[node] + leg[node, ahead]
            if begin <= last and leave <= schedule.slack[vehicle, place]:
                travel = leg[here, node] + leg[node, ahead] - leg[here, ahead]
                cost = travel + (begin - arrival) // _WAITING_SHARE + handicap
                if cost < least and not (blink > 0.0 and unit(chance) < blink):
                    least, best_vehicle, best_place = cost, vehicle, place
            here, clock = ahead, schedule.begin[vehicle, place] + service[ahead]
            place += 1
    return best_vehicle, best_place


@compiled
def refill(
    instance: Instance, schedule: Schedule, hopeful: Ints, focus: int, chance: Chance
) -> None:
    """Insert hopeful nodes in an order of merit until all is full or many miss."""
    misses = 0
    for index in np.argsort(keys(instance, schedule, hopeful, focus, chance)):
        node = hopeful[index]
        if schedule.holder[instance.stop[node]] != NOBODY:
            continue
        vehicle, place = cheapest(instance, schedule, node, _BLINK, chance)
        if vehicle == NOBODY:
            misses += 1
            if misses > _PATIENCE:
                return
        else:
            put(instance, schedule, node, vehicle, place)
            misses = 0
            if is_full(instance, schedule):
                return
