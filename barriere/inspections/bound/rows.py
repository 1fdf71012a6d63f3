"""The constraints of the quick bound, over the variables (node, vehicle)."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from barriere.inspections.bound.half_legs import Floats, half_legs
from barriere.inspections.search.instance import NEVER, Instance, Ints

_Row = tuple[Ints, Floats, float]


class Rows(NamedTuple):
    """Each row of `matrix` lies between `least` and `most`; the first are those of `stops`."""

    matrix: csr_matrix
    least: Floats
    most: Floats
    stops: Ints


def musts(instance: Instance) -> Ints:
    """Return the stops with a must that some vehicle may visit."""
    due = (instance.must == 1) & (instance.latest != NEVER).any(axis=1)
    return np.unique(instance.stop[due])


def knapsack_rows(instance: Instance, nodes: Ints, vehicles: Ints, *, with_all_musts: bool) -> Rows:
    """Return every row for pairs of a node and a vehicle that may visit it."""
    stops, of_stop = np.unique(instance.stop[nodes], return_inverse=True)
    parts = [*_caps_per_buurt(instance, nodes, vehicles)]
    for vehicle in np.unique(vehicles):
        own = np.flatnonzero(vehicles == vehicle)
        parts += _one_vehicle(instance, nodes[own], int(vehicle), own)
    lengths = [len(columns) for columns, _, _ in parts]
    rows = np.concatenate((of_stop, np.repeat(np.arange(len(parts)), lengths) + len(stops)))
    columns = np.concatenate((np.arange(len(nodes)), *(columns for columns, _, _ in parts)))
    weights = np.concatenate((np.ones(len(nodes)), *(weights for _, weights, _ in parts)))
    shape = (len(stops) + len(parts), len(nodes))
    most = np.array([1.0] * len(stops) + [limit for _, _, limit in parts])
    least = np.full(len(most), -np.inf)
    if with_all_musts:
        least[np.flatnonzero(np.isin(stops, musts(instance)))] = 1.0
    return Rows(csr_matrix((weights, (rows, columns)), shape=shape), least, most, stops)


def _caps_per_buurt(instance: Instance, nodes: Ints, vehicles: Ints) -> Iterator[_Row]:
    """Yield the most addresses per neighbourhood and date, where it can bind."""
    size = instance.size[nodes].astype(float)
    places = instance.control[vehicles] * (instance.buurt.max() + 1) + instance.buurt[nodes]
    order = np.argsort(places, kind="stable")
    for own in np.split(order, np.flatnonzero(np.diff(places[order])) + 1):
        _, first = np.unique(instance.stop[nodes[own]], return_index=True)
        if size[own[first]].sum() > instance.most_per_buurt:
            yield own, size[own], float(instance.most_per_buurt)


def _one_vehicle(instance: Instance, nodes: Ints, vehicle: int, own: Ints) -> Iterator[_Row]:
    """Yield that the vehicle's visits fit in its shift and in each of their windows."""
    size = instance.size[nodes].astype(float)
    yield own, size, float(instance.most[vehicle])
    into, out, depot = half_legs(instance, nodes, vehicle)
    weight = instance.service[nodes] + into + out
    yield own, weight, float(instance.end[vehicle] - instance.start[vehicle] - depot)
    first, last = instance.earliest[nodes, vehicle], instance.latest[nodes, vehicle]
    for opens, closes in sorted(set(zip(first.tolist(), last.tolist(), strict=True))):
        inside = np.flatnonzero((first >= opens) & (last <= closes))
        longest = float((instance.service[nodes] + out)[inside].max() + into[inside].max())
        yield own[inside], weight[inside], float(closes - opens) + longest
