"""Routes walked step by step on a clock of their own: it shares no code with any planner."""

import numpy as np

from barriere.inspections.search import Instance

Routes = tuple[tuple[int, ...], ...]


def value(instance: Instance, routes: Routes) -> int:
    """Return the prizes of the routes, after checking every one of them.

    A visit that comes too long after the first in its street counts half, as in
    the plan. Raises ValueError for a route that is late, a stop that is visited
    twice and a shift or a neighbourhood with too many addresses.
    """
    begins = [_begins(instance, vehicle, route) for vehicle, route in enumerate(routes)]
    stops = [int(instance.stop[node]) for route in routes for node in route]
    if len(set(stops)) < len(stops):
        raise ValueError("a stop is visited twice")
    around: dict[tuple[int, int], int] = {}
    first: dict[tuple[int, int], int] = {}
    visits = [
        (int(instance.control[vehicle]), vehicle, node, begin)
        for vehicle, route in enumerate(routes)
        for node, begin in zip(route, begins[vehicle], strict=True)
    ]
    for control, _, node, begin in visits:
        buurt = control, int(instance.buurt[node])
        way = control, int(instance.street[node])
        around[buurt] = around.get(buurt, 0) + int(instance.size[node])
        first[way] = min(first.get(way, begin), begin)
    if any(count > instance.most_per_buurt for count in around.values()):
        raise ValueError("a neighbourhood has too many addresses on one date")
    total = 0
    for control, vehicle, node, begin in visits:
        prize, street = int(instance.prize[node, vehicle]), int(instance.street[node])
        late = begin > first[control, street] + instance.warned_after
        total += prize // 2 if late and street > 0 and instance.warned_after > 0 else prize
    return total


def missing(instance: Instance, routes: Routes) -> int:
    """Return how many musts that could be visited are not."""
    able = (instance.latest >= 0).any(axis=1) & (instance.must == 1)
    visited = {int(instance.stop[node]) for route in routes for node in route}
    return len(set(instance.stop[able].tolist()) - visited)


def _begins(instance: Instance, vehicle: int, route: tuple[int, ...]) -> list[int]:
    """Return when each visit of a route begins; the route must keep to every time."""
    leg = instance.leg[instance.mode[vehicle]]
    here, clock, begins = 0, int(instance.start[vehicle]), []
    for node in route:
        clock = max(clock + int(leg[here, node]), int(instance.earliest[node, vehicle]))
        if clock > instance.latest[node, vehicle]:
            raise ValueError("a visit is late, or the team may not go there")
        begins.append(clock)
        here, clock = node, clock + int(instance.service[node])
    if clock + int(leg[here, 0]) > instance.end[vehicle]:
        raise ValueError("a team is late at the depot")
    if np.sum(instance.size[list(route)]) > instance.most[vehicle]:
        raise ValueError("a team has too many addresses")
    return begins
