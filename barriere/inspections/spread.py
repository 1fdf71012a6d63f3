"""Spreading: when everyone fits, no control is full while another stays empty."""

from collections.abc import Sequence

import numpy as np

from barriere.inspections.search import Instance, search, value
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.instance import worth
from barriere.inspections.search.schedule import schedule_of

_WIDER = 3

Routes = Sequence[Sequence[int]]


def spread(instance: Instance, routes: Routes, seed: int, iterations: int) -> Routes:
    """Return routes worth as much as `routes`, with the visits shared out over all vehicles.

    Teams first get no more than an equal share of the addresses, then a little
    more; when that costs points, or they are full anyhow, `routes` stay. A plan
    that changes an earlier one is not spread: it was, and should change little.
    """
    if instance.stay.any() or not any(routes):
        return routes
    reached = _merit(instance, routes)
    planned = int(sum(instance.size[node] for route in routes for node in route))
    share = -(-planned // len(instance.most))
    points = float(value(instance, schedule_of(instance, routes)))
    for most in range(share, share + _WIDER):
        capped = np.minimum(instance.most, most)
        if (capped == instance.most).all():
            break
        tried = search(instance._replace(most=capped), seed, iterations, points)
        if _merit(instance, tried) >= reached:
            return tried
    return routes


def _merit(instance: Instance, routes: Routes) -> int:
    """Return what the visits of all routes are worth."""
    return merit(instance, worth(instance), schedule_of(instance, routes))
