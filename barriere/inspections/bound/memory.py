"""What a route remembers: a visit is forgotten again once the route is far from it."""

from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.errand import Errand
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Ints

FORGOTTEN = -1
_NEAR = 16
"""So many nearby stops every place remembers (an ng-route relaxation)."""


class Memory(NamedTuple):
    """At each place the stops nearby have a bit: the place's own stop is bit 0."""

    bit: Ints  # (m, stops) which bit, or FORGOTTEN
    near: Ints  # (m, _NEAR) which stop has the bit, or FORGOTTEN


@compiled
def memory(errand: Errand) -> Memory:
    """Return what is remembered where: the stops with the shortest way there and back."""
    places, stops = len(errand.gain), errand.stop.max() + 1
    known = Memory(
        np.full((places, stops), FORGOTTEN, np.int64), np.full((places, _NEAR), FORGOTTEN, np.int64)
    )
    for here in range(1, places):
        away = errand.leg[here] + errand.leg[:, here]
        away[here] = -1
        count = 0
        for there in np.argsort(away, kind="mergesort"):
            stop = errand.stop[there]
            if count < _NEAR and there > 0 and known.bit[here, stop] == FORGOTTEN:
                known.bit[here, stop] = count
                known.near[here, count] = stop
                count += 1
    return known


@compiled
def carried(known: Memory, remembered: int, here: int, there: int) -> int:
    """Return what is remembered after going on from `here` to `there`."""
    after = 1
    for place in range(_NEAR):
        if (remembered >> place) & 1:
            bit = known.bit[there, known.near[here, place]]
            if bit != FORGOTTEN:
                after |= 1 << bit
    return after


@compiled
def has_been(known: Memory, remembered: int, here: int, stop: int) -> bool:
    """Tell whether a route that is `here` remembers a visit to the stop."""
    bit = known.bit[here, stop]
    return bool(bit != FORGOTTEN and (remembered >> bit) & 1 == 1)
