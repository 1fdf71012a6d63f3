"""Ways cut where they meet: the junctions, and the pieces of road between them."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.sources.empty import JUNCTIONS, PIECES
from barriere.sources.wegen.extract import Ways

Ints = NDArray[np.int64]
_CENTIMETRES = 100


@dataclass(frozen=True)
class Trace:
    """All nodes of all ways in a row, those without a place left out.

    `run` numbers the stretches that hang together, `way` is whose they are, `node`
    numbers the places and `xy` (n, 2) are RD metres by `node`; `ids` by `node` too.
    """

    run: Ints
    way: Ints
    node: Ints
    xy: NDArray[np.float64]
    ids: Ints


def trace(ways: Ways, there: NDArray[np.bool_], xy: NDArray[np.float64]) -> Trace:
    """Return the ways as stretches of nodes that are `there`; `xy` has a row for each node."""
    refs = np.asarray(ways.refs, dtype=np.int64)
    way = np.repeat(np.arange(len(ways.sizes)), np.asarray(ways.sizes, dtype=np.int64))
    cut = np.ones(len(refs), dtype=np.bool_)
    cut[1:] = (way[1:] != way[:-1]) | ~there[:-1]
    run = np.cumsum(cut, dtype=np.int64)[there]
    ids, first, node = np.unique(refs[there], return_index=True, return_inverse=True)
    fresh = np.ones(len(run), dtype=np.bool_)
    fresh[1:] = (run[1:] != run[:-1]) | (node[1:] != node[:-1])
    kept = np.flatnonzero(fresh)
    return Trace(run[kept], way[there][kept], node[kept], xy[there][first], ids)


def pieces(ways: Ways, found: Trace) -> dict[str, pa.Table]:
    """Return `wegpunten` and `wegvakken`: a piece runs between two junctions of one way."""
    shut = np.isin(found.ids, np.asarray(ways.shut, dtype=np.int64))
    same = found.run[1:] == found.run[:-1]
    meets = _junctions(found, same) | shut
    # Step k goes from place k to k + 1; a piece begins with a step that does not go on from one.
    steps = np.flatnonzero(same)
    goes_on = np.zeros(len(steps), dtype=np.bool_)
    goes_on[1:] = (np.diff(steps) == 1) & ~meets[found.node[steps[1:]]]
    begin = np.flatnonzero(~goes_on)
    last = np.append(begin[1:], len(steps))[: len(begin)] - 1
    heads, tails = steps[begin], steps[last] + 1
    kept, ends = np.unique(found.node[np.concatenate([heads, tails])], return_inverse=True)
    lengths = np.hypot(*np.diff(found.xy[found.node], axis=0).T)[steps]
    metres = np.add.reduceat(lengths, begin) if len(begin) else np.empty(0)
    points = pa.Table.from_arrays(
        [np.arange(len(kept), dtype=np.int32), *found.xy[kept].T, shut[kept]], schema=JUNCTIONS
    )
    of = found.way[heads]
    return {
        "wegvakken": pa.Table.from_arrays(
            [
                ends[: len(heads)].astype(np.int32),
                ends[len(heads) :].astype(np.int32),
                metres,
                pa.array(np.asarray(ways.kinds, dtype=object)[of], pa.string()),
                *_per_way(ways, of),
                _shapes(found, heads, tails),
            ],
            schema=PIECES,
        ),
        "wegpunten": points,
    }


def _junctions(found: Trace, same: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell per node whether a stretch ends there, or more than one goes through."""
    edge = np.ones(len(found.node), dtype=np.bool_)
    edge[1:-1] = ~(same[1:] & same[:-1])
    times = np.bincount(found.node, minlength=len(found.ids))
    times += np.bincount(found.node[edge], minlength=len(found.ids))
    return times > 1


def _per_way(ways: Ways, of: Ints) -> list[pa.Array]:
    """Return speeds (null where cars may not go), whether the map told them, and feet."""
    along, against = np.asarray(ways.along)[of], np.asarray(ways.against)[of]
    return [
        pa.array(along.astype(np.float32), from_pandas=True),
        pa.array(against.astype(np.float32), from_pandas=True),
        pa.array(np.asarray(ways.told, dtype=np.bool_)[of]),
        pa.array(np.asarray(ways.foot, dtype=np.bool_)[of]),
    ]


def _shapes(found: Trace, heads: Ints, tails: Ints) -> pa.Array:
    """Return per piece x and y of its points in turn, in whole centimetres."""
    sizes = tails - heads + 1
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    rows = np.repeat(heads - offsets[:-1], sizes) + np.arange(offsets[-1])
    whole = np.round(found.xy[found.node[rows]] * _CENTIMETRES).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets * 2, pa.int32()), pa.array(whole.ravel()))
