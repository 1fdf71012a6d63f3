"""Along the streets: the drawn way between stops follows the ground plan's own streets."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import shapely
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.viewport import Points

_STEP = 15.0
"""Metres between places where a way may join a street."""
_MARGIN = 250.0
_MOST_ROADS = 4000
"""More streets than this in sight: the map is so wide that straight lines say as much."""
_CENTIMETRES = 100
_NOWHERE = -9999


@dataclass(frozen=True)
class _Network:
    """Places on streets (n, 2) in RD metres, and the metres between neighbours."""

    places: Points
    metres: csr_array


def along_streets(plan: GroundPlan, way: Points) -> Points:
    """Return the way (n, 2) in RD metres with the streets between its points filled in.

    It is the shortest way over the streets that were delivered, for the eye: not
    a route to drive. Where no street leads, the line stays straight.
    """
    network = _network(plan, way)
    if network is None or len(way) < 2:  # noqa: PLR2004 - a way has a begin and an end
        return way
    at = np.atleast_1d(cKDTree(network.places).query(way)[1])
    starts, back = np.unique(at[:-1], return_inverse=True)
    _, before = dijkstra(network.metres, indices=starts, return_predecessors=True)
    pieces = [way[:1]]
    for leg, (source, target) in enumerate(pairwise(at)):
        rows = _walk(before[back[leg]], int(source), int(target))
        pieces += [network.places[rows], way[leg + 1 : leg + 2]]
    return np.vstack(pieces)


def _network(plan: GroundPlan, way: Points) -> _Network | None:
    """Return the streets around the way as a network; None without streets or with too many."""
    low, high = way.min(axis=0) - _MARGIN, way.max(axis=0) + _MARGIN
    rows = plan.road_tree.query(shapely.box(*low, *high))
    if not 0 < len(rows) <= _MOST_ROADS:
        return None
    crossed = shapely.get_parts(shapely.node(shapely.union_all(plan.roads[np.sort(rows)])))
    points, lines = shapely.get_coordinates(shapely.segmentize(crossed, _STEP), return_index=True)
    whole = np.round(points * _CENTIMETRES).astype(np.int64)
    unique, first, place = np.unique(whole, axis=0, return_index=True, return_inverse=True)
    joined = np.flatnonzero(lines[:-1] == lines[1:])
    return _Network(points[first], _edges(points, place.ravel(), joined, len(unique)))


def _edges(
    points: Points, place: npt.NDArray[np.intp], joined: npt.NDArray[np.intp], count: int
) -> csr_array:
    """Return the metres between neighbouring places, both ways."""
    begin, end = place[joined], place[joined + 1]
    apart = np.hypot(*(points[joined] - points[joined + 1]).T)
    rows, columns = np.concatenate([begin, end]), np.concatenate([end, begin])
    pair, at = np.unique(rows * count + columns, return_index=True)
    metres = np.concatenate([apart, apart])[at]
    return csr_array((metres, (pair // count, pair % count)), shape=(count, count))


def _walk(before: npt.NDArray[np.int32], source: int, target: int) -> list[int]:
    """Return the places from source to target; none when no street leads there."""
    rows = [target]
    while rows[-1] != source:
        previous = int(before[rows[-1]])
        if previous == _NOWHERE:
            return []
        rows.append(previous)
    return rows[::-1]
