"""The roads of one mode as a network: pieces between nodes, with seconds each way."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from barriere.inspections.travel.speed import seconds, walking
from barriere.inspections.travel.travelling import Mode

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_ENOUGH = 50
_SHARE = 10
_CENTIMETRES = 100.0


@dataclass(frozen=True)
class Network:
    """Pieces of road by row: end nodes, seconds along and against (infinite: not allowed).

    `lines` are their shapes in RD metres, `tree` finds the nearest; nodes are
    numbered from 0 to `nodes`. From every piece one can reach every other of its
    own part, and get back.
    """

    nodes: int
    begin: Ints
    end: Ints
    along: Floats
    against: Floats
    lines: NDArray[np.object_]
    tree: shapely.STRtree


def network(wegpunten: pa.Table, wegvakken: pa.Table, mode: Mode) -> Network:
    """Return the network for `mode` from the tables of a delivery of wegen.

    Small parts that hang together with nothing else are left out: a car park
    cut off by the edge of the map is no place to start from.
    """
    begin, end = _numbers(wegvakken, "van"), _numbers(wegvakken, "naar")
    metres = _floats(wegvakken, "meters")
    if mode == "auto":
        kinds = wegvakken["soort"].to_pylist()
        along = seconds(metres, kinds, _floats(wegvakken, "auto_heen_km_u"))
        against = seconds(metres, kinds, _floats(wegvakken, "auto_terug_km_u"))
        begin, end = _apart(begin, end, _shut(wegpunten))
    else:
        foot = pc.fill_null(wegvakken["lopen"], fill_value=False).to_numpy().astype(np.bool_)
        along = against = np.where(foot, walking(metres), np.inf)
    kept = np.flatnonzero(_whole(begin, end, along, against))
    ends, numbers = np.unique(np.concatenate([begin[kept], end[kept]]), return_inverse=True)
    lines = _lines(wegvakken, kept)
    return Network(
        len(ends),
        numbers[: len(kept)],
        numbers[len(kept) :],
        along[kept],
        against[kept],
        lines,
        shapely.STRtree(lines),
    )


def _shut(wegpunten: pa.Table) -> NDArray[np.bool_]:
    """Tell per node number whether a car is stopped there."""
    shut = np.zeros(wegpunten.num_rows, dtype=np.bool_)
    shut[_numbers(wegpunten, "nummer")] = wegpunten["auto_dicht"].to_numpy()
    return shut


def _apart(begin: Ints, end: Ints, shut: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Give every piece that ends at a closed node a node of its own there."""
    fresh = len(shut) + np.arange(2 * len(begin))
    return (
        np.where(shut[begin], fresh[: len(begin)], begin),
        np.where(shut[end], fresh[len(begin) :], end),
    )


def _whole(begin: Ints, end: Ints, along: Floats, against: Floats) -> NDArray[np.bool_]:
    """Tell which pieces lie in a part that is large enough, and can be left again."""
    count = int(max(begin.max(initial=-1), end.max(initial=-1))) + 1
    there, back = np.isfinite(along), np.isfinite(against)
    tails = np.concatenate([begin[there], end[back]])
    heads = np.concatenate([end[there], begin[back]])
    arcs = csr_array((np.ones(len(tails)), (tails, heads)), shape=(count, count))
    _, part = connected_components(arcs, directed=True, connection="strong")
    sizes = np.bincount(part, minlength=1)
    enough = sizes >= min(_ENOUGH, max(2, sizes.max() // _SHARE))
    kept: NDArray[np.bool_] = (there | back) & (part[begin] == part[end]) & enough[part[begin]]
    return kept


def _lines(wegvakken: pa.Table, rows: Ints) -> NDArray[np.object_]:
    """Return the shapes of some pieces, in RD metres."""
    shapes = wegvakken["vorm"].combine_chunks().take(pa.array(rows))
    sizes = np.diff(shapes.offsets.to_numpy()) // 2
    points = shapes.flatten().to_numpy().reshape(-1, 2) / _CENTIMETRES
    lines: NDArray[np.object_] = shapely.linestrings(
        points, indices=np.repeat(np.arange(len(rows)), sizes)
    )
    return lines


def _numbers(table: pa.Table, column: str) -> Ints:
    numbers: Ints = table[column].to_numpy().astype(np.int64)
    return numbers


def _floats(table: pa.Table, column: str) -> Floats:
    floats: Floats = table[column].to_numpy().astype(np.float64)
    return floats
