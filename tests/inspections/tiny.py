"""Tiny years that can be solved by trying everything, and the trying."""

from itertools import permutations

import numpy as np

from barriere.inspections.search import Instance

Route = tuple[int, ...]
_DAY = 300


def tiny(seed: int, stops: int = 5, vehicles: int = 2, controls: int = 1) -> Instance:
    """Return a random year: one stop has two windows, times and caps are tight."""
    draw = np.random.default_rng(seed)
    place = draw.integers(0, 60, (stops + 1, 2))
    stop = np.array([0, *range(1, stops + 1), 1])
    leg = np.ceil(np.hypot(*(place[stop][:, None] - place[stop][None]).transpose(2, 0, 1)))
    nodes = len(stop)
    earliest = draw.integers(0, _DAY - 60, (nodes, vehicles))
    latest = earliest + draw.integers(10, 150, (nodes, vehicles))
    latest[draw.random((nodes, vehicles)) < 0.15] = -1
    latest[0] = -1
    size, prize = draw.integers(1, 3, stops + 1), draw.integers(1, 16, stops + 1)
    size[0] = prize[0] = 0
    start = draw.integers(0, 40, vehicles)
    return Instance(
        leg=leg.astype(np.int64)[None],
        mode=np.zeros(vehicles, np.int64),
        service=np.where(stop > 0, draw.integers(15, 60, stops + 1)[stop], 0),
        size=size[stop],
        prize=np.repeat(prize[stop][:, None], vehicles, axis=1),
        stay=np.zeros((nodes, vehicles), np.int64),
        must=np.zeros(nodes, np.int64),
        stop=stop,
        buurt=np.where(stop > 0, draw.integers(0, 2, stops + 1)[stop], 0),
        street=np.zeros(nodes, np.int64),
        earliest=earliest,
        latest=latest,
        start=start,
        end=start + draw.integers(150, _DAY, vehicles),
        most=draw.integers(2, 6, vehicles),
        control=np.arange(vehicles) % controls,
        most_per_buurt=int(draw.integers(2, 6)),
        warned_after=0,
    )


def fits(one: Instance, vehicle: int, route: Route, *, caps: bool = True) -> bool:
    """Tell whether one vehicle can do these nodes in this order."""
    leg = one.leg[one.mode[vehicle]]
    here, clock = 0, int(one.start[vehicle])
    for node in route:
        last = int(one.latest[node, vehicle])
        clock = max(clock + int(leg[here, node]), int(one.earliest[node, vehicle]))
        if clock > last:
            return False
        clock += int(one.service[node])
        here = node
    stops = one.stop[list(route)]
    few = one.size[list(route)].sum() <= one.most[vehicle]
    home = clock + leg[here, 0] <= one.end[vehicle]
    return bool(len(set(stops)) == len(stops) and home and (few or not caps))


def within_buurten(one: Instance, routes: tuple[Route, ...]) -> bool:
    """Tell whether no neighbourhood has too many addresses on one date."""
    around: dict[tuple[int, int], int] = {}
    for vehicle, route in enumerate(routes):
        for node in route:
            key = (int(one.control[vehicle]), int(one.buurt[node]))
            around[key] = around.get(key, 0) + int(one.size[node])
    return all(count <= one.most_per_buurt for count in around.values())


def sound(one: Instance, routes: tuple[Route, ...]) -> bool:
    """Tell whether the routes of all vehicles keep every rule."""
    stops = [int(one.stop[node]) for route in routes for node in route]
    return (
        len(set(stops)) == len(stops)
        and all(fits(one, vehicle, route) for vehicle, route in enumerate(routes))
        and within_buurten(one, routes)
    )


def points(one: Instance, routes: tuple[Route, ...]) -> int:
    """Return the points of the visited stops."""
    return sum(
        int(one.prize[node, vehicle]) for vehicle, route in enumerate(routes) for node in route
    )


def optimum(one: Instance) -> int:
    """Return the most points of any sound pair of routes, by trying all."""
    first, second = _sets(one, 0), _sets(one, 1)
    return max(
        points(one, (a, b))
        for a in first
        for b in second
        if not set(one.stop[list(a)]) & set(one.stop[list(b)]) and within_buurten(one, (a, b))
    )


def _sets(one: Instance, vehicle: int) -> list[Route]:
    """Return one route for every set of nodes that the vehicle can do."""
    found: dict[frozenset[int], Route] = {}
    nodes = range(1, len(one.stop))
    for length in range(len(nodes) + 1):
        for route in permutations(nodes, length):
            if frozenset(route) not in found and fits(one, vehicle, route):
                found[frozenset(route)] = route
    return list(found.values())
