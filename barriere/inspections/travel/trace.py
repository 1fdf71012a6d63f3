"""The quickest way as a line on the map."""

from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra
from shapely.ops import substring

from barriere.inspections.travel.network import Network
from barriere.inspections.travel.snap import NOWHERE, Joined
from barriere.inspections.travel.travelling import Points

_NO_NODE = -9999


def trace(points: Points, joined: Joined, roads: Network) -> Points:
    """Return the way along `points` (n × 2) with the roads between them filled in."""
    pieces = [points[:1]]
    for leg, (source, target) in enumerate(pairwise(joined.at.tolist())):
        if NOWHERE not in (source, target):
            _, before = dijkstra(joined.graph, indices=source, return_predecessors=True)
            pieces += [_line(arc, joined, roads) for arc in _arcs(before, source, target, joined)]
        pieces.append(points[leg + 1 : leg + 2])
    return np.vstack(pieces)


def _arcs(before: NDArray[np.int32], source: int, target: int, joined: Joined) -> list[int]:
    """Return the arcs from source to target in order; none when no way leads there."""
    arcs = []
    here = target
    while here != source:
        there = int(before[here])
        if there == _NO_NODE:
            return []
        first, last = joined.graph.indptr[there : there + 2]
        arcs.append(int(first + np.flatnonzero(joined.graph.indices[first:last] == here)[0]))
        here = there
    return arcs[::-1]


def _line(arc: int, joined: Joined, roads: Network) -> Points:
    """Return the shape of an arc, in the direction of travel."""
    whole = roads.lines[joined.piece[arc]]
    part = substring(whole, joined.begin[arc], joined.end[arc], normalized=True)
    return np.asarray(shapely.get_coordinates(part), dtype=np.float64)
