"""What there is to plan, as arrays."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
NEVER = -1


class Instance(NamedTuple):
    """A year: n nodes (0 is the depot), V vehicles, in any one unit of time.

    A stop with several windows has a node for each; `stop[node]` is what must
    be visited at most once. `latest[node, vehicle]` is NEVER where the vehicle
    may not go: partner missing, deadline passed, or window outside the shift.
    """

    leg: Ints  # (n, n) travel between nodes
    service: Ints  # (n,) time on the spot
    size: Ints  # (n,) addresses at the node
    prize: Ints  # (n,) points; 0 for the depot
    must: Ints  # (n,) 1 for a hercontrole
    stop: Ints  # (n,) which stop; 0 for the depot
    buurt: Ints  # (n,) which neighbourhood
    earliest: Ints  # (n, V) first start of the visit
    latest: Ints  # (n, V) last start of the visit, or NEVER
    start: Ints  # (V,) the shift begins, at the depot
    end: Ints  # (V,) the shift ends, at the depot
    most: Ints  # (V,) addresses in one shift
    control: Ints  # (V,) which date
    most_per_buurt: int  # addresses per neighbourhood per date


def travel_scale(instance: Instance) -> int:
    """Return what one point is worth in time, so that a point beats any detour."""
    return int((instance.end - instance.start).sum()) + 1


def worth(instance: Instance) -> Ints:
    """Return per node its points in units of time; a hercontrole beats all points."""
    scale = travel_scale(instance)
    all_points = int(instance.prize.sum()) + 1
    return (instance.prize + instance.must * all_points) * scale


def neighbours(instance: Instance, most: int = 100) -> Ints:
    """Return per node the other stops' nodes, nearest first."""
    leg = instance.leg + instance.leg.T
    np.fill_diagonal(leg, np.iinfo(np.int64).max)
    leg[:, 0] = np.iinfo(np.int64).max
    return np.argsort(leg, axis=1, kind="stable")[:, : min(most, len(leg) - 1)].astype(np.int64)
