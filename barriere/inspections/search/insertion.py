"""Putting stops in: the cheapest place, and filling routes in a shuffled order."""

import numpy as np

from barriere.inspections.search.chance import Chance, below, unit
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import NEVER, Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, put

_FAR = 1 << 60
_BLINK = 0.02
_PATIENCE = 150
_WAITING_SHARE = 4


@compiled
def has_room(instance: Instance, schedule: Schedule, node: int, vehicle: int) -> bool:
    """Tell whether the vehicle may go there and has addresses left for it."""
    size, control = instance.size[node], instance.control[vehicle]
    return bool(
        instance.latest[node, vehicle] != NEVER
        and schedule.visits[vehicle] + size <= instance.most[vehicle]
        and schedule.around[control, instance.buurt[node]] + size <= instance.most_per_buurt
    )


@compiled
def detour(instance: Instance, schedule: Schedule, node: int, vehicle: int, place: int) -> int:
    """Return what a visit at `place` costs in travel and waiting, or a huge number."""
    here, clock = 0, instance.start[vehicle]
    if place > 0:
        here = schedule.route[vehicle, place - 1]
        clock = schedule.begin[vehicle, place - 1] + instance.service[here]
    ahead = schedule.route[vehicle, place]
    arrival = clock + instance.leg[here, node]
    begin = max(arrival, instance.earliest[node, vehicle])
    onward = begin + instance.service[node] + instance.leg[node, ahead]
    if begin > instance.latest[node, vehicle] or onward > schedule.slack[vehicle, place]:
        return _FAR
    travel = instance.leg[here, node] + instance.leg[node, ahead] - instance.leg[here, ahead]
    return int(travel + (begin - arrival) // _WAITING_SHARE)


@compiled
def cheapest(
    instance: Instance, schedule: Schedule, node: int, blink: float, chance: Chance
) -> tuple[int, int]:
    """Return the vehicle and place where a visit costs least; NOBODY if it fits nowhere.

    Now and then (`blink`) a place is overlooked, so that the search is not stuck
    with the same choice.
    """
    least, best_vehicle, best_place = _FAR, NOBODY, 0
    for vehicle in range(len(schedule.length)):
        if not has_room(instance, schedule, node, vehicle):
            continue
        for place in range(schedule.length[vehicle] + 1):
            cost = detour(instance, schedule, node, vehicle, place)
            if cost < least and not (blink > 0.0 and unit(chance) < blink):
                least, best_vehicle, best_place = cost, vehicle, place
    return best_vehicle, best_place


@compiled
def refill(
    instance: Instance, schedule: Schedule, waiting: Ints, focus: int, chance: Chance
) -> None:
    """Insert waiting nodes in a shuffled order of merit until too many do not fit."""
    order = np.argsort(_merit(instance, schedule, waiting, focus, chance), kind="mergesort")
    misses = 0
    for index in order:
        node = waiting[index]
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


@compiled
def _merit(
    instance: Instance, schedule: Schedule, waiting: Ints, focus: int, chance: Chance
) -> np.ndarray:
    """Return a key per waiting node, lowest first, by one of four tastes drawn at random."""
    taste = below(chance, 4)
    leg = np.mean(instance.leg[focus, :])
    key = np.empty(len(waiting))
    for index, node in enumerate(waiting):
        if schedule.holder[instance.stop[node]] != NOBODY:
            key[index] = 0.0
            continue
        prize = float(instance.prize[node])
        if taste == 1:
            prize /= instance.service[node] + leg
        elif taste == 2:
            prize *= prize / (instance.service[node] + instance.leg[focus, node] + leg / 2)
        elif taste == 3:
            prize *= 0.3 + unit(chance)
        key[index] = -prize * (0.8 + 0.4 * unit(chance)) - instance.must[node] * 1e12
    return key
