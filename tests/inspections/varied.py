"""Tiny years in which it matters who comes when: odds, streets, ways to travel, staying put."""

from itertools import permutations, product

import numpy as np

from barriere.inspections.search import Instance

from .tiny import Route, fits, tiny, within_buurten

_HUNDREDTHS = 100


def varied(seed: int, stops: int = 3, vehicles: int = 2, controls: int = 1) -> Instance:
    """Return a tiny year with two streets, a team on foot, and prizes that differ per team."""
    one, draw = tiny(seed, stops, vehicles, controls), np.random.default_rng(seed)
    shape = one.prize.shape
    street = np.where(one.stop > 0, draw.integers(0, 3, stops + 1)[one.stop], 0)
    return one._replace(
        leg=np.concatenate((one.leg, 2 * one.leg)),
        mode=draw.integers(0, 2, vehicles),
        prize=one.prize * draw.integers(50, _HUNDREDTHS + 1, shape),
        stay=np.where(one.stop[:, None] > 0, draw.choice([0, 0, 100, 200], shape), 0),
        street=street,
        warned_after=int(draw.integers(10, 90)),
    )


def begins(one: Instance, vehicle: int, route: Route) -> list[int]:
    """Return when each visit of a route begins."""
    leg = one.leg[one.mode[vehicle]]
    here, clock, found = 0, int(one.start[vehicle]), []
    for node in route:
        clock = max(clock + int(leg[here, node]), int(one.earliest[node, vehicle]))
        found.append(clock)
        here, clock = node, clock + int(one.service[node])
    return found


def worth_of(one: Instance, routes: tuple[Route, ...]) -> int:
    """Return the value of routes, a visit in a warned street counting for half."""
    visits = [
        ((int(one.control[vehicle]), int(one.street[node])), begin, int(one.prize[node, vehicle]))
        for vehicle, route in enumerate(routes)
        for node, begin in zip(route, begins(one, vehicle, route), strict=True)
    ]
    total = 0
    for street, begin, prize in visits:
        first = min(other for there, other, _ in visits if there == street)
        warned = one.warned_after and street[1] and begin > first + one.warned_after
        total += prize // 2 if warned else prize
    return total


def kept(one: Instance, routes: tuple[Route, ...]) -> int:
    """Return the bonus for the visits that stay where they were."""
    return sum(
        int(one.stay[node, vehicle]) for vehicle, route in enumerate(routes) for node in route
    )


def most(one: Instance) -> int:
    """Return the most value and bonus of any sound pair of routes, by trying every order."""
    return max(
        worth_of(one, pair) + kept(one, pair)
        for pair in product(*(_orders(one, vehicle) for vehicle in range(len(one.start))))
        if _apart(one, pair) and within_buurten(one, pair)
    )


def _apart(one: Instance, routes: tuple[Route, ...]) -> bool:
    stops = [int(one.stop[node]) for route in routes for node in route]
    return len(set(stops)) == len(stops)


def _orders(one: Instance, vehicle: int) -> list[Route]:
    """Return every route that the vehicle can do."""
    nodes = range(1, len(one.stop))
    return [
        route
        for length in range(len(nodes) + 1)
        for route in permutations(nodes, length)
        if fits(one, vehicle, route)
    ]
