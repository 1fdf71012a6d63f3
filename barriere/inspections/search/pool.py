"""The pool: every good route that the search has seen, once per set of visits."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search.chance import chance, unit
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import Schedule

_FREE = -1
_SPARE = 4  # places in the table per route, so that few collide


class Pool(NamedTuple):
    """Routes by number, found again through a table of marks; `kept[0]` is how many."""

    route: NDArray[np.int32]  # (most, longest) nodes in order
    length: Ints  # (most,)
    kind: Ints  # (most,) the first vehicle that is the same in all
    travel: Ints  # (most,)
    mark: Ints  # (most,) of its kind and set of nodes
    table: Ints  # (places,) the number of a route, or _FREE
    kept: Ints  # (1,)
    label: Ints  # (n + V,) a random number per node and per vehicle
    alike: Ints  # (V,) the first vehicle that is the same in all


def pool(instance: Instance, schedule: Schedule, most: int) -> Pool:
    """Return an empty pool for at most `most` routes."""
    vehicles, longest = schedule.route.shape
    labels, state = len(instance.stop) + vehicles, chance(0)
    return Pool(
        route=np.zeros((most, longest), np.int32),
        length=np.zeros(most, np.int64),
        kind=np.zeros(most, np.int64),
        travel=np.zeros(most, np.int64),
        mark=np.zeros(most, np.int64),
        table=np.full(most * _SPARE, _FREE, np.int64),
        kept=np.zeros(1, np.int64),
        label=np.array([int(unit(state) * (1 << 53)) for _ in range(labels)], np.int64),
        alike=_alike(instance),
    )


def _alike(instance: Instance) -> Ints:
    """Return per vehicle the first that may do the same at the same time for the same prize."""
    own = (instance.mode, instance.start, instance.end, instance.most, instance.control)
    per_node = (instance.prize, instance.stay, instance.earliest, instance.latest)
    rows = np.concatenate((np.stack(own), *per_node))
    _, first, which = np.unique(rows, axis=1, return_index=True, return_inverse=True)
    return first[which.ravel()].astype(np.int64)


@compiled
def keep(instance: Instance, schedule: Schedule, pool: Pool) -> None:
    """Add the routes of a schedule; of the same visits the shorter drive stays."""
    for vehicle in range(len(schedule.length)):
        length = schedule.length[vehicle]
        if length == 0:
            continue
        leg = instance.leg[instance.mode[vehicle]]
        kind = pool.alike[vehicle]
        mark, travel, here = pool.label[len(instance.stop) + kind], 0, 0
        for place in range(length):
            node = schedule.route[vehicle, place]
            mark += pool.label[node]
            travel += leg[here, node]
            here = node
        travel += leg[here, 0]
        number = _number(pool, mark)
        if number == _FREE or pool.travel[number] <= travel:
            continue
        pool.travel[number], pool.length[number], pool.kind[number] = travel, length, kind
        for place in range(length):
            pool.route[number, place] = schedule.route[vehicle, place]


@compiled
def _number(pool: Pool, mark: int) -> int:
    """Return the number of the route with this mark, a new one if need be; _FREE when full."""
    place = mark % len(pool.table)
    while pool.table[place] != _FREE:
        if pool.mark[pool.table[place]] == mark:
            return int(pool.table[place])
        place = (place + 1) % len(pool.table)
    number = pool.kept[0]
    if number == len(pool.length):
        return _FREE
    pool.table[place] = number
    pool.mark[number] = mark
    pool.travel[number] = 1 << 60
    pool.kept[0] += 1
    return int(number)
