"""What routes compete for: each stop once, and the places in a neighbourhood on a date."""

from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.rows import musts
from barriere.inspections.search.instance import NEVER, Instance, Ints

_FREE = -1


class Goods(NamedTuple):
    """R scarce goods: the stops first, then neighbourhoods on dates where the cap can bind."""

    limit: Ints  # (R,) so much of it there is
    must: Ints  # (R,) 1 where all of it must be used
    stop: Ints  # (n,) the good that a node is; _FREE for the depot
    buurt: Ints  # (n, controls) the good that its neighbourhood is on a date, or _FREE


def goods(instance: Instance, *, with_all_musts: bool) -> Goods:
    """Return the goods of an instance."""
    stops = int(instance.stop.max(initial=0))
    controls = int(instance.control.max(initial=0)) + 1
    limit, buurt = [1] * stops, np.full((len(instance.stop), controls), _FREE)
    for control in range(controls):
        crews = instance.control == control
        able = (instance.latest[:, crews] != NEVER).any(axis=1)
        for place in np.unique(instance.buurt[able]):
            here = able & (instance.buurt == place)
            _, first = np.unique(instance.stop[here], return_index=True)
            if instance.size[here][first].sum() > instance.most_per_buurt:
                buurt[here, control] = len(limit)
                limit.append(instance.most_per_buurt)
    must = np.zeros(len(limit), np.int64)
    if with_all_musts:
        must[musts(instance) - 1] = 1
    return Goods(np.array(limit, np.int64), must, instance.stop - 1, buurt)


def gains(instance: Instance, wanted: Goods, prices: Ints, vehicle: int, scale: int) -> Ints:
    """Return per node its prize less what it uses, in 1 / scale of the unit of prizes."""
    place = wanted.buurt[:, instance.control[vehicle]]
    used = prices[wanted.stop] + np.where(place == _FREE, 0, instance.size * prices[place])
    return instance.prize[:, vehicle] * scale - used


def use(instance: Instance, wanted: Goods, route: Ints, vehicle: int) -> tuple[Ints, Ints]:
    """Return which goods a route uses, and how much of each."""
    place = wanted.buurt[route, instance.control[vehicle]]
    which = np.concatenate((wanted.stop[route], place[place != _FREE]))
    much = np.concatenate((np.ones(len(route), np.int64), instance.size[route][place != _FREE]))
    found, at = np.unique(which, return_inverse=True)
    return found, np.bincount(at, weights=much).astype(np.int64)
