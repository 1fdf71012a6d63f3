"""Annexes: kitchens and wings behind the house, so that not every building is a box."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

_CHANCE = {
    "vooroorlogs": 0.35,
    "villa": 0.8,
    "station": 0.5,
    "wederopbouw": 0.22,
    "vinex": 0.2,
}
_DEEP = {"villa": (3.0, 5.5)}
_USUAL = (2.2, 3.4)


def annexed(
    lots: pd.DataFrame, ground: NDArray[np.object_], dice: np.random.Generator
) -> NDArray[np.object_]:
    """Return the footprints, some longer on one side where garden and block leave room.

    `ground` is, per lot, where a building may stand.
    """
    shape = lots["vorm"].to_numpy(dtype=object).copy()
    chosen = np.flatnonzero(
        dice.random(len(lots)) < lots["stijl"].map(_CHANCE).fillna(0).to_numpy()
    )
    some = lots.iloc[chosen]
    low = some["stijl"].map(lambda name: _DEEP.get(name, _USUAL)[0]).to_numpy(dtype=float)
    high = some["stijl"].map(lambda name: _DEEP.get(name, _USUAL)[1]).to_numpy(dtype=float)
    deep = dice.uniform(low, high)
    share = dice.uniform(0.42, 0.62, len(some))
    right = (some["nr"].to_numpy() % 2).astype(bool)
    box = np.stack([shapely.get_coordinates(s)[:4] for s in shape[chosen]])
    longer = np.asarray(shapely.polygons(_bent(box, deep, share, right)))
    fits = shapely.contains_properly(ground[chosen], longer)
    shape[chosen[fits]] = longer[fits]
    return shape


def _bent(
    box: NDArray[np.float64],
    deep: NDArray[np.float64],
    share: NDArray[np.float64],
    right: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """Return six corners: front left, front right, then round the back and the annex."""
    fl, fr, br, bl = (box[:, k] for k in range(4))
    back = (bl - fl) / np.hypot(*(bl - fl).T)[:, None] * deep[:, None]
    along = (br - bl) * share[:, None]
    at_right = np.stack((fl, fr, br + back, br - along + back, br - along, bl), axis=1)
    at_left = np.stack((fl, fr, br, bl + along, bl + along + back, bl + back), axis=1)
    return np.where(right[:, None, None], at_right, at_left)
