"""The most a year could be worth: a linear programme that no schedule can beat."""

import math
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, vstack

from barriere.inspections.search.instance import NEVER, Instance, Ints

Floats = NDArray[np.float64]

_SLACK = 1e-6


def upper_bound(instance: Instance, *, with_all_musts: bool = False) -> float:
    """Return a value that no schedule exceeds (whole, in the unit of `Instance.prize`).

    Visits are fractions here. Per vehicle the service and half of the shortest
    legs in and out of every visit fit in the shift, and in every window; the
    caps on addresses hold. `with_all_musts` asks for the most of a schedule that
    visits every hercontrole any vehicle may do: tighter, and right once one is
    known; minus infinity when even in fractions there is none.
    """
    nodes, vehicles = np.nonzero(instance.latest != NEVER)
    if not len(nodes):
        return 0.0
    rows, limits = _Rows(instance, nodes, vehicles).all(with_all_musts=with_all_musts)
    prizes = instance.prize[nodes, vehicles].astype(float)
    answer = milp(-prizes, bounds=Bounds(0, 1), constraints=LinearConstraint(rows, ub=limits))
    if answer.fun is None:
        return -math.inf
    return float(np.floor(-answer.fun + _SLACK))


class _Rows:
    """The constraints over the variables (node, vehicle)."""

    def __init__(self, instance: Instance, nodes: Ints, vehicles: Ints) -> None:
        self.instance = instance
        self.nodes = nodes
        self.vehicles = vehicles
        self.rows: list[csr_matrix] = []
        self.limits: list[float] = []

    def all(self, *, with_all_musts: bool) -> tuple[csr_matrix, Floats]:
        """Return every row with its limit."""
        stop, size = self.instance.stop[self.nodes], self.instance.size[self.nodes]
        for one in np.unique(stop):
            own = np.flatnonzero(stop == one)
            self._add(own, np.ones(len(own)), 1.0)
            if with_all_musts and self.instance.must[self.nodes[own[0]]]:
                self._add(own, -np.ones(len(own)), -1.0)
        self._cap_per_buurt(size.astype(float))
        for vehicle in np.unique(self.vehicles):
            own = np.flatnonzero(self.vehicles == vehicle)
            self._add(own, size[own].astype(float), float(self.instance.most[vehicle]))
            self._fit_in_time(int(vehicle), own)
        return csr_matrix(vstack(self.rows)), np.array(self.limits)

    def _add(self, columns: Ints, weights: Floats, limit: float) -> None:
        shape = (1, len(self.nodes))
        row = csr_matrix((weights, (np.zeros(len(columns), np.int64), columns)), shape=shape)
        self.rows.append(row)
        self.limits.append(limit)

    def _cap_per_buurt(self, size: Floats) -> None:
        """Add the most addresses per neighbourhood and date, where it can bind."""
        places: dict[tuple[int, int], list[int]] = defaultdict(list)
        pairs = zip(
            self.instance.control[self.vehicles], self.instance.buurt[self.nodes], strict=True
        )
        for column, pair in enumerate(pairs):
            places[pair].append(column)
        for columns in places.values():
            own = np.array(columns)
            if size[own].sum() > self.instance.most_per_buurt:
                self._add(own, size[own], float(self.instance.most_per_buurt))

    def _fit_in_time(self, vehicle: int, own: Ints) -> None:
        """Add that the vehicle's visits fit in its shift and in each of their windows."""
        nodes, one = self.nodes[own], self.instance
        into, out, depot = _half_legs(one, nodes, vehicle)
        weight = one.service[nodes] + into + out
        self._add(own, weight, float(one.end[vehicle] - one.start[vehicle] - depot))
        first, last = one.earliest[nodes, vehicle], one.latest[nodes, vehicle]
        for opens, closes in sorted(set(zip(first.tolist(), last.tolist(), strict=True))):
            inside = np.flatnonzero((first >= opens) & (last <= closes))
            longest = float((one.service[nodes] + out)[inside].max() + into[inside].max())
            self._add(own[inside], weight[inside], closes - opens + longest)


def _half_legs(instance: Instance, nodes: Ints, vehicle: int) -> tuple[Floats, Floats, float]:
    """Return half the shortest leg into and out of each node, and of the depot together.

    Only legs that the windows allow count; the depot is always a neighbour.
    """
    here = np.concatenate(([0], nodes))
    leg = instance.leg[instance.mode[vehicle]][np.ix_(here, here)].astype(float)
    first, last = instance.earliest[nodes, vehicle], instance.latest[nodes, vehicle]
    arrival = (first + instance.service[nodes])[:, None] + leg[1:, 1:]
    same_stop = instance.stop[nodes][:, None] == instance.stop[nodes][None, :]
    leg[1:, 1:][(arrival > last[None, :]) | same_stop] = np.inf
    depot = (leg[0, 1:].min() + leg[1:, 0].min()) / 2
    return leg[:, 1:].min(axis=0) / 2, leg[1:, :].min(axis=1) / 2, depot
