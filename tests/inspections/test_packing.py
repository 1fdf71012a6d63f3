"""The pool keeps every route once, and packing combines them better than they were found."""

from itertools import pairwise

import numpy as np
import pytest

from barriere.inspections.search.packing import pack
from barriere.inspections.search.pool import keep, pool
from barriere.inspections.search.schedule import empty, schedule_of

from .tiny import Route, fits, points, sound, tiny


def _pairs(seed: int) -> tuple[tuple[Route, ...], ...]:
    """Schedules in which one vehicle makes one visit."""
    one = tiny(seed, stops=6)
    return tuple(
        ((node,), ()) if vehicle == 0 else ((), (node,))
        for vehicle in (0, 1)
        for node in range(1, len(one.stop))
        if fits(one, vehicle, (node,))
    )


@pytest.mark.parametrize("seed", range(8))
def test_the_best_of_each_vehicle_is_put_together(seed: int) -> None:
    one = tiny(seed, stops=6)._replace(most_per_buurt=100)
    seen, schedules = pool(one, empty(one), 100), _pairs(seed)
    for routes in schedules:
        keep(one, schedule_of(one, routes), seen)
    together = [
        (first, second)
        for first, _ in schedules
        for _, second in schedules
        if first and second and one.stop[first[0]] != one.stop[second[0]]
    ]

    found = pack(one, seen, reached=0, musts=0)

    assert found is not None
    assert sound(one, found)
    assert points(one, found) == max(points(one, pair) for pair in together)
    assert pack(one, seen, reached=points(one, found), musts=0) is None


def test_what_may_not_go_together_is_not_put_together() -> None:
    one = tiny(1, stops=6, controls=1)
    one = one._replace(most_per_buurt=1, size=(one.stop > 0).astype(np.int64))
    seen = pool(one, empty(one), 100)
    for routes in _pairs(1):
        keep(one, schedule_of(one, routes), seen)

    found = pack(one, seen, reached=0, musts=0)

    assert found is not None
    assert sound(one, found)


def test_of_the_same_visits_the_shorter_drive_stays() -> None:
    one = tiny(1, stops=4, vehicles=1)
    one = one._replace(
        latest=np.where(one.latest >= 0, 10_000, -1), end=np.array([10_000]), most=np.array([9])
    )
    nodes = tuple(int(node) for node in np.flatnonzero(one.latest[:, 0] >= 0)[:3])
    seen = pool(one, empty(one), 10)
    lengths = []
    for order in (nodes, nodes[::-1], (nodes[1], nodes[0], nodes[2])):
        keep(one, schedule_of(one, [order]), seen)
        lengths.append(sum(int(one.leg[0, a, b]) for a, b in pairwise((0, *order, 0))))

    assert seen.kept[0] == 1
    assert seen.travel[0] == min(lengths)


def test_a_full_pool_takes_no_more_and_stays_right() -> None:
    one = tiny(3, stops=6)
    seen = pool(one, empty(one), 2)
    for routes in _pairs(3):
        keep(one, schedule_of(one, routes), seen)

    assert seen.kept[0] == 2
    assert pack(one, seen, reached=0, musts=0) is not None
