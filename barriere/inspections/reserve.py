"""Reserve addresses: near the route, and able to replace a visit on it."""

import numpy as np

from barriere.inspections.search.chance import chance
from barriere.inspections.search.exchange import NOTHING, best_exchange
from barriere.inspections.search.instance import NEVER, Instance, worth
from barriere.inspections.search.schedule import NOBODY, Schedule
from barriere.inspections.year import Year

_NEAR = 10
"""Minutes of travel within which points decide, not distance."""


def reserves(year: Year, schedule: Schedule) -> tuple[tuple[int, ...], ...]:
    """Return per vehicle the stops it takes when a visit falls out, no stop twice.

    A reserve has the same obstacles as a visit, and was tried in the place of one.
    """
    taken: set[int] = set()
    found = []
    for number, vehicle in enumerate(year.vehicles):
        own = _reserve(year, schedule, number, vehicle.team.reserve, taken)
        taken.update(own)
        found.append(own)
    return tuple(found)


def _reserve(
    year: Year, schedule: Schedule, vehicle: int, wanted: int, taken: set[int]
) -> tuple[int, ...]:
    """Return up to `wanted` stops for one vehicle, the best first."""
    chosen: list[int] = []
    if not schedule.length[vehicle]:
        return ()
    instance = _only(year.instance, vehicle)
    gain, state = worth(instance), chance(0)
    for node in _ranked(instance, schedule, vehicle):
        stop = year.nodes[node][0]
        if len(chosen) == wanted:
            break
        if stop in taken or stop in chosen:
            continue
        if best_exchange(instance, gain, schedule, node, state) != NOTHING:
            chosen.append(stop)
    return tuple(chosen)


def _only(instance: Instance, vehicle: int) -> Instance:
    """Return the instance in which nobody but `vehicle` may go anywhere."""
    latest = np.full_like(instance.latest, NEVER)
    latest[:, vehicle] = instance.latest[:, vehicle]
    return instance._replace(latest=latest)


def _ranked(instance: Instance, schedule: Schedule, vehicle: int) -> list[int]:
    """Return the nodes that are not planned: near ones by points, others by distance."""
    route = schedule.route[vehicle, : schedule.length[vehicle]]
    idle = np.flatnonzero(
        (instance.latest[:, vehicle] != NEVER) & (schedule.holder[instance.stop] == NOBODY)
    )
    near = instance.leg[instance.mode[vehicle]][np.ix_(route, idle)].min(axis=0, initial=1 << 40)
    prize = instance.prize[idle, vehicle]
    order = np.lexsort((idle, near, -prize, np.maximum(near, _NEAR)))
    return [int(node) for node in idle[order]]
