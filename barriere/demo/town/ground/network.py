"""The street network: pieces of street between crossings, as a road map has them."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from barriere.demo.town.ground.polar import MARKET, STAR
from barriere.demo.town.ground.streets import Plan

_JOIN = 20.0
"""A street that ends so many metres short of another runs on into it."""
_GRID = 0.01
_OLD_TOWN = 0
_HIGHWAY = {"hoofdweg": "tertiary", "straat": "residential", "winkelstraat": "living_street"}
_PATH = "footway"


def network(plan: Plan) -> pd.DataFrame:
    """Return the pieces: naam, highway, eenrichting, lijn (metres from the middle).

    Every third narrow street of the old town is one-way, but where that would
    leave a place that no car can come to or leave. The walk on the rampart is for feet only.
    """
    lines = _lines(plan)
    pieces = shapely.get_parts(shapely.union_all([*lines["lijn"], *_joins(lines)], grid_size=_GRID))
    middle = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    source = shapely.STRtree(lines["lijn"].to_numpy()).nearest(middle)
    found: pd.DataFrame = lines.iloc[source].drop(columns="lijn").reset_index(drop=True)
    found["lijn"] = pieces
    found["eenrichting"] &= _returnable(found)
    return found


def _lines(plan: Plan) -> pd.DataFrame:
    """Return every line one may drive or walk."""
    streets = plan.streets
    old = (streets["wijk"] == _OLD_TOWN).to_numpy()
    roads = pd.DataFrame(
        {
            "naam": streets["naam"],
            "highway": streets["rang"].map(_HIGHWAY),
            "eenrichting": old & (old.cumsum() % 3 == 0),
            "lijn": streets["lijn"],
        }
    )
    extra = [
        ("Grote Markt", _HIGHWAY["winkelstraat"], False, shapely.Polygon(MARKET).exterior),
        ("Bolwerk", _PATH, False, STAR.buffer(-7).exterior),
    ]
    every = [roads, pd.DataFrame(extra, columns=roads.columns)]
    return pd.concat(every, ignore_index=True)


def _joins(lines: pd.DataFrame) -> list[shapely.Geometry]:
    """Return the short lines that join what ends just short of another street."""
    every = lines["lijn"].to_numpy()
    tree = shapely.STRtree(every)
    ends = [
        (row, shapely.get_point(part, end))
        for row, line in enumerate(every)
        for part in shapely.get_parts(line)
        for end in (0, -1)
        if not part.is_closed
    ]
    found = []
    for row, end in ends:
        near = [k for k in tree.query(end, predicate="dwithin", distance=_JOIN) if k != row]
        apart = shapely.distance(every[near], end)
        if near and apart.min() > _GRID:
            other = every[near[int(apart.argmin())]]
            found.append(_just_across(end, other))
    return found


def _just_across(end: shapely.Point, other: shapely.Geometry) -> shapely.Geometry:
    """Return the line from `end` to the nearest place on `other`, and a little across."""
    start, there = shapely.get_coordinates(shapely.shortest_line(end, other))
    step = (there - start) / np.hypot(*(there - start))
    return shapely.LineString([start, there + step * 5 * _GRID])


def _returnable(pieces: pd.DataFrame) -> NDArray[np.bool_]:
    """Return which pieces can be one-way: a car still comes back to both of their ends."""
    roads = (pieces["highway"] != _PATH).to_numpy()
    one_way = pieces["eenrichting"].to_numpy(dtype=bool)
    start, end, count = ends_of(pieces["lijn"].to_numpy())
    tail = np.concatenate((start[roads], end[roads & ~one_way]))
    head = np.concatenate((end[roads], start[roads & ~one_way]))
    graph = sparse.coo_matrix((np.ones(len(tail)), (tail, head)), (count, count))
    _, part = connected_components(graph, connection="strong")
    return np.asarray(part[start] == part[end])


def ends_of(lines: NDArray[np.object_]) -> tuple[NDArray[np.intp], NDArray[np.intp], int]:
    """Return the crossing at which every line starts and ends, and how many there are."""
    first = shapely.get_coordinates(shapely.get_point(lines, 0))
    last = shapely.get_coordinates(shapely.get_point(lines, -1))
    places, crossing = np.unique(
        np.concatenate((first, last)).round(2), axis=0, return_inverse=True
    )
    crossing = crossing.reshape(-1)
    return crossing[: len(lines)], crossing[len(lines) :], len(places)
