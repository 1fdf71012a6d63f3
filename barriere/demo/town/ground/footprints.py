"""Footprints: the buildings that fit on their block without standing in one another's way."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

_ROUNDS = 12


def boxes(
    lots: pd.DataFrame, front: NDArray[np.float64], back: NDArray[np.float64]
) -> NDArray[np.object_]:
    """Return rectangles on the lots from `front` to `back` metres behind the edge of the block."""
    corner = lots[["x", "y"]].to_numpy()
    along = lots[["ux", "uy"]].to_numpy()
    inward = np.column_stack((-along[:, 1], along[:, 0]))
    wide = lots["breedte"].to_numpy()[:, None]
    left, right = corner, corner + along * wide
    ring = np.stack(
        (
            left + inward * front[:, None],
            right + inward * front[:, None],
            right + inward * back[:, None],
            left + inward * back[:, None],
        ),
        axis=1,
    )
    return np.asarray(shapely.polygons(ring))


def footprints(lots: pd.DataFrame, ground: NDArray[np.object_]) -> pd.DataFrame:
    """Return the lots that can be built on, with `vorm`: the footprint (polygon).

    `ground` is, per lot, where a building may stand.
    """
    front = lots["terug"].to_numpy(dtype=float)
    back = front + lots["diepte"].to_numpy()
    shape = boxes(lots, front, back)
    claim = boxes(lots, np.zeros(len(lots)), back + lots["tuin"].to_numpy())
    fits = shapely.contains_properly(ground, shape)
    lots = lots.assign(vorm=shape, claim=claim)[fits].reset_index(drop=True)
    order = np.lexsort((lots["nr"], lots["rand"], -lots["rang"]))
    lots = lots.iloc[order].reset_index(drop=True)
    return lots[_standing(lots)].drop(columns="claim").reset_index(drop=True)


def _standing(lots: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which lots stand when, in order, each must keep off the ground claimed before it."""
    shape, claim = lots["vorm"].to_numpy(), lots["claim"].to_numpy()
    tight = shapely.buffer(shape, -0.1)
    later, earlier = shapely.STRtree(claim).query(tight, predicate="intersects")
    swap, other = shapely.STRtree(tight).query(claim, predicate="intersects")
    pairs = np.concatenate((np.column_stack((later, earlier)), np.column_stack((swap, other))))
    same = (lots["rand"].to_numpy()[pairs[:, 0]] == lots["rand"].to_numpy()[pairs[:, 1]]) & (
        lots["stijl"].to_numpy()[pairs[:, 0]] == lots["stijl"].to_numpy()[pairs[:, 1]]
    )
    pairs = pairs[(pairs[:, 0] > pairs[:, 1]) & ~same]
    return first_come(pairs, len(lots))


def first_come(pairs: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    """Return who stays when row 0 of a pair yields to row 1 if row 1 stays."""
    state = np.zeros(count, dtype=np.int8)
    for _ in range(_ROUNDS):
        open_ = np.zeros(count, dtype=bool)
        undecided = state[pairs[:, 1]] == 0
        open_[pairs[undecided, 0]] = True
        state[(state == 0) & ~open_] = 1
        lost = pairs[state[pairs[:, 1]] == 1, 0]
        state[lost[state[lost] == 0]] = -1
        pairs = pairs[state[pairs[:, 0]] == 0]
        if not len(pairs):
            break
    return np.asarray(state == 1)
