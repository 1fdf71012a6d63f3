"""Vehicles that can do exactly the same share one search for routes."""

from typing import NamedTuple

from barriere.inspections.bound.errand import shortest
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import NEVER, Instance, Ints


class Fleet(NamedTuple):
    """Groups of equal vehicles; `leg` is per way to travel the shortest of all."""

    groups: tuple[tuple[int, ...], ...]
    leg: tuple[Ints, ...]


def fleet(instance: Instance) -> Fleet:
    """Return the groups of an instance. On different dates the neighbourhoods are other ones."""
    groups: dict[tuple[object, ...], list[int]] = {}
    capped = instance.most_per_buurt < instance.size.sum()
    for vehicle in range(len(instance.start)):
        able = instance.latest[:, vehicle] != NEVER
        shift = (instance.start, instance.end, instance.most, instance.mode)
        key = (
            *(int(one[vehicle]) for one in shift),
            int(instance.control[vehicle]) if capped else 0,
            able.tobytes(),
            *(
                one[able, vehicle].tobytes()
                for one in (instance.earliest, instance.latest, instance.prize)
            ),
        )
        groups.setdefault(key, []).append(vehicle)
    legs = tuple(shortest(leg, instance.service) for leg in instance.leg)
    return Fleet(tuple(tuple(group) for group in groups.values()), legs)


@compiled
def can_do(instance: Instance, vehicle: int, route: Ints) -> bool:
    """Tell whether a vehicle can visit these nodes in this order, neighbourhoods aside."""
    here, clock, load = 0, instance.start[vehicle], 0
    mode = instance.mode[vehicle]
    for node in route:
        arrival = clock + instance.leg[mode, here, node]
        clock = max(arrival, instance.earliest[node, vehicle])
        load += instance.size[node]
        if clock > instance.latest[node, vehicle] or load > instance.most[vehicle]:
            return False
        clock += instance.service[node]
        here = node
    return bool(clock + instance.leg[mode, here, 0] <= instance.end[vehicle])
