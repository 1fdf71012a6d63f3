"""Spreading: when everyone fits, no control is full while another stays empty."""

from collections.abc import Sequence

import numpy as np

from barriere.inspections.search import Instance, search
from barriere.inspections.search.instance import worth

_WIDER = 3

Routes = Sequence[Sequence[int]]


def spread(instance: Instance, routes: Routes, seed: int, iterations: int) -> Routes:
    """Return routes worth as much as `routes`, with the visits shared out over all vehicles.

    Teams first get no more than an equal share of the addresses, then a little
    more; when that costs points, or they are full anyhow, `routes` stay.
    """
    prize = worth(instance)
    reached = int(sum(prize[node] for route in routes for node in route))
    planned = int(sum(instance.size[node] for route in routes for node in route))
    share = -(-planned // len(instance.most))
    points = float(sum(instance.prize[node] for route in routes for node in route))
    for most in range(share, share + _WIDER):
        capped = np.minimum(instance.most, most)
        if (capped == instance.most).all():
            break
        tried = search(instance._replace(most=capped), seed, iterations, points)
        if int(sum(prize[node] for route in tried for node in route)) >= reached:
            return tried
    return routes
