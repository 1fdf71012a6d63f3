"""The most a vehicle can gain at given prices, and the routes that come near it."""

from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.errand import Errand
from barriere.inspections.bound.labels import Found, explore, route_of
from barriere.inspections.bound.lookahead import Lookahead, lookahead
from barriere.inspections.bound.memory import memory

_FIRST_STEP = 0.004
_LIMIT = 30_000
_NEVER = 1 << 62
_ALSO, _ALSO_LIMIT, _ROUTES = 0.006, 2_000, 40


class Priced(NamedTuple):
    """No route gains more than `most`; `routes` are among the best, as nodes in order.

    `work` is how many partial routes it took, roughly.
    """

    most: int
    routes: tuple[tuple[int, ...], ...]
    work: int = 0


def price(errand: Errand, known: int) -> Priced:
    """Return the most a vehicle can gain, given that a route with gain `known` exists.

    Looking ahead tells what no route beats; a floor comes down from there until a
    route lies above it, so that few partial routes are ever kept.
    """
    if len(errand.nodes) == 1:
        return Priced(max(0, known), ())
    if errand.visit < 1:  # visits that take no time at all: the look ahead needs a clock
        return Priced(int(errand.gain.sum()), ())
    look, near = lookahead(errand), memory(errand)
    root, step, work = _hope(errand, look), _FIRST_STEP, 0
    while True:
        floor = max(known, int(root * (1 - step)))
        found = explore(errand, look, near, (floor, 0), _LIMIT)
        work += len(found.label)
        if len(found.last) or floor <= known or found.most > floor:
            break
        step *= 2
    routes = _routes(errand, found)
    below = int(found.most * (1 - _ALSO))
    if below < floor:
        routes += _routes(errand, explore(errand, look, near, (below, _NEVER), _ALSO_LIMIT))
    return Priced(found.most, tuple(routes), work)


def _hope(errand: Errand, look: Lookahead) -> int:
    """Return what no route beats: the best first visit with what can follow."""
    steps = (errand.earliest - errand.start) // errand.step
    return int((errand.gain + look.most[np.arange(len(steps)), steps])[1:].max())


def _routes(errand: Errand, found: Found) -> list[tuple[int, ...]]:
    """Return the routes that were found, best first, at most a few dozen."""
    return [
        tuple(errand.nodes[route_of(found, one)].tolist()) for one in found.last[:_ROUTES].tolist()
    ]
