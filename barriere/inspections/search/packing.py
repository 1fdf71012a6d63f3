"""Packing: the best combination of routes from the pool, by integer programming."""

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.pool import Pool

Routes = tuple[tuple[int, ...], ...]
_MOST_BRANCHES = 200
_MOST_COLUMNS = 1_200
_EDGE = 1e-6


def pack(instance: Instance, pool: Pool, reached: int, musts: int) -> Routes | None:
    """Return routes from the pool worth more than `reached`, with `musts` musts, or None.

    Worth counts prizes and stays, without regard to warned streets. Routes that
    by their reduced cost can be in no better combination are left out first; when
    too many remain the programme would take longer than it brings.
    """
    kept = int(pool.kept[0])
    if kept == 0:
        return None
    gain = _gains(instance, pool, kept)
    rows, limits = _rows(instance, pool, _visits(instance, pool, kept), musts)
    relaxed = linprog(-gain, A_ub=cast("Any", rows), b_ub=limits, bounds=(0, None), method="highs")
    if relaxed.fun is None or -relaxed.fun < reached + 1 - _EDGE:
        return None
    reduced = -gain - rows.T @ relaxed.ineqlin.marginals
    chosen = np.flatnonzero(reduced <= -relaxed.fun - reached - 1 + _EDGE)
    if len(chosen) > _MOST_COLUMNS:
        return None
    answer = milp(
        -gain[chosen],
        integrality=np.ones(len(chosen), np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(rows[:, chosen], ub=limits),
        options={"node_limit": _MOST_BRANCHES, "mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return None
    return _routes(pool, chosen[answer.x > 1 / 2])


def _visits(instance: Instance, pool: Pool, kept: int) -> csr_array:
    """Return a row per route with a 1 for each of its nodes."""
    length = pool.length[:kept]
    first = np.concatenate(([0], np.cumsum(length)))
    inside = np.arange(pool.route.shape[1]) < length[:, None]
    nodes = pool.route[:kept][inside].astype(np.int64)
    shape = (kept, len(instance.stop))
    return csr_array((np.ones(len(nodes)), nodes, first), shape=shape)


def _gains(instance: Instance, pool: Pool, kept: int) -> NDArray[np.float64]:
    """Return the prizes and stays per route."""
    inside = np.arange(pool.route.shape[1]) < pool.length[:kept, None]
    per_visit = (instance.prize + instance.stay)[pool.route[:kept], pool.kind[:kept, None]]
    return np.asarray(np.where(inside, per_visit, 0).sum(axis=1), np.float64)


def _rows(
    instance: Instance, pool: Pool, visits: csr_array, musts: int
) -> tuple[csr_array, NDArray[np.float64]]:
    """Return the rows: stops once, vehicles once, neighbourhoods not too full, musts done."""
    kind = pool.kind[: visits.shape[0]]
    nodes, routes = np.arange(len(instance.stop)), np.arange(visits.shape[0])
    ones = np.ones(len(nodes))
    stops = csr_array((ones, (instance.stop, nodes)))[1:]
    buurten = csr_array((instance.size.astype(float), (instance.buurt, nodes))) @ visits.T
    vehicles = csr_array((np.ones(len(routes)), (kind, routes)))
    crews = np.bincount(pool.alike, minlength=vehicles.shape[0])[: vehicles.shape[0]]
    rows = [stops @ visits.T, vehicles, csr_array(-instance.must[None, :].astype(float)) @ visits.T]
    limits = [np.ones(stops.shape[0]), crews.astype(float), np.array([-float(musts)])]
    for control in np.unique(instance.control):
        there = (instance.control[kind] == control).astype(float)
        rows.append(csr_array(buurten * there))
        limits.append(np.full(buurten.shape[0], float(instance.most_per_buurt)))
    full = csr_array(vstack(rows))
    limit = np.concatenate(limits)
    binding = np.asarray(abs(full).sum(axis=1)).ravel() > limit
    return full[binding], limit[binding]


def _routes(pool: Pool, numbers: Ints) -> Routes:
    """Hand the routes out to vehicles of their kind."""
    found: list[tuple[int, ...]] = [()] * len(pool.alike)
    idle = {int(kind): list(np.flatnonzero(pool.alike == kind)) for kind in set(pool.alike)}
    for number in numbers:
        vehicle = idle[int(pool.kind[number])].pop(0)
        found[vehicle] = tuple(int(node) for node in pool.route[number, : pool.length[number]])
    return tuple(found)
