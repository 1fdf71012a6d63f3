"""Who comes first: the nodes that may fill the room that was made, and their merit."""

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search.chance import Chance, below, unit
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule

_ALL = 200  # up to so many nodes everybody takes part
_BY_LOT = 60
_TASTES, _PER_MINUTE, _NEARBY, _SHUFFLED = 4, 1, 2, 3  # taste 0 is points alone


@compiled
def hopeful(
    before: Schedule,
    after: Schedule,
    fixed: tuple[Ints, Ints, Ints],
    focus: int,
    instance: Instance,
    chance: Chance,
) -> Ints:
    """Return who may fill the room between two schedules.

    Of many: the stops that were taken out, those near `focus`, and some by lot.
    """
    _, waiting, near = fixed
    if len(waiting) <= _ALL:
        return waiting
    found = np.empty(before.length.sum() + near.shape[1] + 1 + _BY_LOT, np.int64)
    count = 0
    for vehicle in range(len(before.length)):
        for place in range(before.length[vehicle]):
            node = before.route[vehicle, place]
            if after.holder[instance.stop[node]] == NOBODY:
                found[count] = node
                count += 1
    found[count] = focus
    count += 1
    for rank in range(near.shape[1]):
        found[count + rank] = near[focus, rank]
    count += near.shape[1]
    for index in range(_BY_LOT):
        found[count + index] = waiting[below(chance, len(waiting))]
    return found[: count + _BY_LOT]


@compiled
def keys(
    instance: Instance, schedule: Schedule, hopeful: Ints, focus: int, chance: Chance
) -> NDArray[np.float64]:
    """Return a key per node, lowest first, by one of four tastes drawn at random."""
    taste = below(chance, _TASTES)
    around = instance.leg[0, focus]
    leg = np.mean(around)
    key = np.empty(len(hopeful))
    for index, node in enumerate(hopeful):
        if schedule.holder[instance.stop[node]] != NOBODY:
            key[index] = 0.0
            continue
        prize = float(instance.prize[node].max())
        if taste == _PER_MINUTE:
            prize /= instance.service[node] + leg
        elif taste == _NEARBY:
            prize *= prize / (instance.service[node] + around[node] + leg / 2)
        elif taste == _SHUFFLED:
            prize *= 0.3 + unit(chance)
        key[index] = -prize * (0.8 + 0.4 * unit(chance)) - instance.must[node] * 1e12
    return key
