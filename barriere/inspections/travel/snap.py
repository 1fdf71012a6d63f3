"""Where the roads are nearest to a point, and the network with those places in it."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from barriere.inspections.travel.network import Floats, Ints, Network
from barriere.inspections.travel.speed import walking
from barriere.inspections.travel.travelling import Points

FAR = 500.0
"""Metres: what lies farther from any road cannot be reached over the road."""

NOWHERE = -1

_END = 1e-9
"""A place so near to the end of a piece is that end: one may leave it by every road there."""


@dataclass(frozen=True)
class Snapped:
    """Per point the piece of road nearest to it, how far along (0 to 1), and seconds on foot.

    The piece is NOWHERE for a point that lies too far from any road.
    """

    piece: Ints
    share: Floats
    access: Floats


@dataclass(frozen=True)
class Joined:
    """A network in which places are nodes: `graph` has seconds, `at` is the node per point.

    `piece`, `begin` and `end` are parallel to the arcs of the graph: which piece an
    arc lies on, from and to which share of it.
    """

    graph: csr_array
    at: Ints
    piece: Ints
    begin: Floats
    end: Floats


def snap(points: Points, roads: Network) -> Snapped:
    """Return the nearest place on the roads for each of `points` (n × 2, RD metres)."""
    piece = np.full(len(points), NOWHERE, dtype=np.int64)
    share, apart = np.zeros(len(points)), np.zeros(len(points))
    if len(roads.lines):
        spots = shapely.points(points)
        found, distance = roads.tree.query_nearest(
            spots, max_distance=FAR, return_distance=True, all_matches=True
        )
        # Of roads that are equally near the first in the delivery counts.
        order = np.lexsort((found[1], found[0]))
        rows, first = np.unique(found[0][order], return_index=True)
        piece[rows], apart[rows] = found[1][order][first], distance[order][first]
        share[rows] = shapely.line_locate_point(
            roads.lines[piece[rows]], spots[rows], normalized=True
        )
    return Snapped(piece, np.clip(np.nan_to_num(share), 0.0, 1.0), walking(apart))


def join(places: Snapped, roads: Network) -> Joined:
    """Cut the pieces where places lie on them, so that each place is a node."""
    on = np.flatnonzero(places.piece != NOWHERE)
    spots = np.column_stack([places.piece[on], places.share[on]])
    within = (spots[:, 1] > _END) & (spots[:, 1] < 1 - _END)
    unique, which = np.unique(spots[within], axis=0, return_inverse=True)
    at = np.full(len(places.piece), NOWHERE, dtype=np.int64)
    first = places.share[on] <= _END
    at[on] = np.where(first, roads.begin[places.piece[on]], roads.end[places.piece[on]])
    at[on[within]] = roads.nodes + which.ravel()
    count = len(roads.begin)
    every = np.arange(count)
    piece = np.concatenate([every, unique[:, 0].astype(np.int64), every])
    rank = np.repeat([0, 1, 2], [count, len(unique), count])
    share = np.concatenate([np.zeros(count), unique[:, 1], np.ones(count)])
    node = np.concatenate([roads.begin, roads.nodes + np.arange(len(unique)), roads.end])
    order = np.lexsort((share, rank, piece))
    piece, share, node = piece[order], share[order], node[order]
    link = np.flatnonzero(piece[1:] == piece[:-1])
    return _graph(
        roads, at, (piece[link], share[link], share[link + 1], node[link], node[link + 1])
    )


def _graph(roads: Network, at: Ints, links: tuple[Ints, Floats, Floats, Ints, Ints]) -> Joined:
    """Return the links as arcs, both ways where that is allowed; of double arcs the quickest."""
    piece, low, high, tail, head = links
    rate = np.concatenate([roads.along[piece], roads.against[piece]])
    rows, columns = np.concatenate([tail, head]), np.concatenate([head, tail])
    arcs = np.flatnonzero(np.isfinite(rate) & (rows != columns))
    cost = rate[arcs] * np.concatenate([high - low] * 2)[arcs]
    order = np.lexsort((cost, columns[arcs], rows[arcs]))
    arcs, cost = arcs[order], cost[order]
    fresh = _first(rows[arcs], columns[arcs])
    arcs, cost = arcs[fresh], cost[fresh]
    count = int(max(roads.nodes, rows.max(initial=-1) + 1))
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows[arcs], minlength=count))])
    graph = csr_array((cost, columns[arcs], starts), shape=(count, count))
    begin, end = np.concatenate([low, high])[arcs], np.concatenate([high, low])[arcs]
    return Joined(graph, at, np.concatenate([piece, piece])[arcs], begin, end)


def _first(rows: Ints, columns: Ints) -> NDArray[np.bool_]:
    """Tell which of sorted pairs differ from the one before."""
    fresh = np.ones(len(rows), dtype=np.bool_)
    fresh[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
    return fresh
