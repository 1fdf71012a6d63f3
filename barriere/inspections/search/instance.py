"""What there is to plan, as arrays."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search.compiled import compiled

Ints = NDArray[np.int64]
NEVER = -1

_BLOCK = 256  # rows at a time: a large year must not fill the memory
_FAR = 1 << 60


class Instance(NamedTuple):
    """A year: n nodes (0 is the depot), V vehicles, M ways to travel, in any one unit of time.

    A stop with several windows has a node for each; `stop[node]` is what must
    be visited at most once. `latest[node, vehicle]` is NEVER where the vehicle
    may not go: a partner missing, deadline passed, or window outside the shift.
    Prizes are whole numbers (hundredths of a point in a year of a municipality).
    """

    leg: Ints  # (M, n, n) travel between nodes
    mode: Ints  # (V,) how the vehicle travels
    service: Ints  # (n,) time on the spot
    size: Ints  # (n,) addresses at the node
    prize: Ints  # (n, V) what a visit by the vehicle is worth; 0 for the depot
    stay: Ints  # (n, V) bonus where the plan before had the visit; no part of the value
    must: Ints  # (n,) 1 for a hercontrole or a pin
    stop: Ints  # (n,) which stop; 0 for the depot
    buurt: Ints  # (n,) which neighbourhood
    street: Ints  # (n,) which street; 0 for none
    earliest: Ints  # (n, V) first start of the visit
    latest: Ints  # (n, V) last start of the visit, or NEVER
    start: Ints  # (V,) the shift begins, at the depot
    end: Ints  # (V,) the shift ends, at the depot
    most: Ints  # (V,) addresses in one shift
    control: Ints  # (V,) which date
    most_per_buurt: int  # addresses per neighbourhood per date
    warned_after: int  # a visit so long after the first in its street is worth half; 0: never


@compiled
def travel_scale(instance: Instance) -> int:
    """Return what one unit of prize is worth in time, so that it beats any detour."""
    return int((instance.end - instance.start).sum()) + 1


def worth(instance: Instance) -> Ints:
    """Return per node and vehicle its prize in units of time; a must beats all prizes."""
    kept = instance.prize + instance.stay
    all_prizes = int(kept.max(axis=1, initial=0).sum()) + 1
    return (kept + instance.must[:, None] * all_prizes) * travel_scale(instance)


def neighbours(instance: Instance, most: int = 100) -> Ints:
    """Return per node the other nodes, nearest first, there and back; the depot comes last."""
    leg, nodes = instance.leg[0], len(instance.stop)
    near = np.empty((nodes, min(most, nodes - 1)), np.int64)
    for first in range(0, nodes, _BLOCK):
        rows = np.arange(first, min(first + _BLOCK, nodes))
        apart = leg[rows] + leg[:, rows].T
        apart[np.arange(len(rows)), rows] = _FAR
        apart[:, 0] = _FAR
        near[rows] = np.argsort(apart, axis=1, kind="stable")[:, : near.shape[1]]
    return near
