"""The least travel a visit takes: half of its shortest legs in and out."""

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search.instance import Instance, Ints

Floats = NDArray[np.float64]


def half_legs(instance: Instance, nodes: Ints, vehicle: int) -> tuple[Floats, Floats, float]:
    """Return half the shortest leg into and out of each node, and of the depot together.

    Only legs that the windows of the vehicle allow count; the depot is always a neighbour.
    """
    here = np.concatenate(([0], nodes))
    leg = instance.leg[instance.mode[vehicle]][np.ix_(here, here)].astype(float)
    first, last = instance.earliest[nodes, vehicle], instance.latest[nodes, vehicle]
    arrival = (first + instance.service[nodes])[:, None] + leg[1:, 1:]
    same_stop = instance.stop[nodes][:, None] == instance.stop[nodes][None, :]
    leg[1:, 1:][(arrival > last[None, :]) | same_stop] = np.inf
    depot = (leg[0, 1:].min() + leg[1:, 0].min()) / 2
    return leg[:, 1:].min(axis=0) / 2, leg[1:, :].min(axis=1) / 2, float(depot)
