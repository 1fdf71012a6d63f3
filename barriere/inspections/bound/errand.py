"""One vehicle at given prices: which stops still pay, and how it may travel between them."""

from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.half_legs import Floats
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import NEVER, Instance, Ints

_CLOCK = 400
"""The time of a shift is cut in at most so many steps to look ahead."""


class Errand(NamedTuple):
    """What pricing works on: m places of which 0 is the depot, and the clock of one shift."""

    nodes: Ints  # (m,) the nodes of the instance
    leg: Ints  # (m, m) shortest travel, also through a place that does not pay
    service: Ints  # (m,)
    gain: Ints  # (m,) prize less prices, above 0
    size: Ints  # (m,) addresses; all 0 where the cap of the shift cannot bind
    stop: Ints  # (m,) numbered from 0 (the depot)
    earliest: Ints  # (m,)
    latest: Ints  # (m,) last start from which the team is back in time
    start: int
    end: int
    most: int
    visit: int  # the least time between the starts of two visits
    step: int  # of the clock that looks ahead


@compiled
def shortest(leg: Ints, service: Ints) -> Ints:
    """Return the least time from end of visit to arrival, when visits in between count for nothing.

    With these legs, leaving out a visit never makes a route longer; so whatever
    does not pay may be left out of the search for the best route.
    """
    least = leg.copy()
    places = len(service)
    for between in range(1, places):
        for here in range(places):
            until = least[here, between] + service[between]
            for ahead in range(places):
                least[here, ahead] = min(least[here, ahead], until + least[between, ahead])
    return least


def errand(instance: Instance, leg: Ints, vehicle: int, gain: Ints, known: int) -> Errand:
    """Return what a vehicle may do at a `gain` per node; no route that beats `known` is lost."""
    start, end = int(instance.start[vehicle]), int(instance.end[vehicle])
    first = np.maximum(instance.earliest[:, vehicle], start + leg[0])
    last = np.minimum(instance.latest[:, vehicle], end - instance.service - leg[:, 0])
    able = (instance.latest[:, vehicle] != NEVER) & (first <= last) & (gain > 0)
    able &= instance.size <= instance.most[vehicle]
    able[0] = False
    kept = np.flatnonzero(able)
    if len(kept):
        kept = kept[_promising(instance, leg, kept, gain[kept], end - start, known)]
    nodes = np.concatenate(([0], kept)).astype(np.int64)
    service, size = instance.service[nodes], instance.size[nodes]
    span, visit = end - start, _shortest_visit(leg[np.ix_(nodes, nodes)], service)
    if visit and (span // visit + 1) * size.max() <= instance.most[vehicle]:
        size = np.zeros_like(size)
    return Errand(
        nodes=nodes,
        leg=np.ascontiguousarray(leg[np.ix_(nodes, nodes)]),
        service=service,
        gain=np.where(nodes > 0, gain[nodes], 0),
        size=size,
        stop=np.unique(instance.stop[nodes], return_inverse=True)[1].astype(np.int64),
        earliest=np.where(nodes > 0, first[nodes], start),
        latest=last[nodes],
        start=start,
        end=end,
        most=int(instance.most[vehicle]),
        visit=min(visit, span + 1),
        step=max(1, min(visit, span // _CLOCK)),
    )


def _shortest_visit(leg: Ints, service: Ints) -> int:
    """Return the least time between the starts of two visits."""
    between = service[1:, None] + leg[1:, 1:]
    np.fill_diagonal(between, np.iinfo(np.int64).max)
    return int(between.min(initial=1 << 40))


def _promising(
    instance: Instance, leg: Ints, nodes: Ints, gain: Ints, span: int, known: int
) -> Ints:
    """Return which nodes can be on a route worth more than `known`, by a knapsack of time."""
    weight = _least_time(leg, nodes) + instance.service[nodes]
    order = np.argsort(-gain / np.maximum(weight, 1e-9), kind="stable")
    full = int(np.searchsorted(np.cumsum(weight[order]), span))
    last = order[min(full, len(order) - 1)]
    rate = gain[last] / max(weight[last], 1e-9) if full < len(order) else 0.0
    over = gain - rate * weight
    most = rate * span + np.maximum(over, 0.0).sum()
    return np.flatnonzero(most + np.minimum(over, 0.0) + 1.0 > known)


def _least_time(leg: Ints, nodes: Ints) -> Floats:
    """Return half of the shortest legs in and out of each node; the depot is a neighbour."""
    here = np.concatenate(([0], nodes))
    near = leg[np.ix_(here, here)].astype(float)
    np.fill_diagonal(near, np.inf)
    least: Floats = (near[:, 1:].min(axis=0) + near[1:, :].min(axis=1)) / 2
    return least
