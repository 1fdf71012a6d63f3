"""Sheds: small buildings without an address at the back of the garden."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground.footprints import boxes, first_come

_SIZE = (2.4, 3.2)
_CHANCE = {
    "vooroorlogs": 0.6,
    "wederopbouw": 0.75,
    "naoorlogs": 0.8,
    "vinex": 0.7,
    "villa": 0.6,
    "station": 0.35,
}


def sheds(
    houses: pd.DataFrame, ground: NDArray[np.object_], dice: np.random.Generator
) -> pd.DataFrame:
    """Return sheds as buildings (`vorm`, stijl `schuur`) where they stand free of everything else.

    `ground` is the block of each house.
    """
    chosen = dice.random(len(houses)) < houses["stijl"].map(_CHANCE).fillna(0).to_numpy()
    frame = houses[chosen].reset_index(drop=True)
    other = (frame["nr"].to_numpy() % 2 == 0) * (frame["breedte"].to_numpy() - _SIZE[0])
    frame["x"] = frame["x"] + frame["ux"] * other
    frame["y"] = frame["y"] + frame["uy"] * other
    frame = frame.assign(breedte=_SIZE[0])
    back = (frame["terug"] + frame["diepte"] + frame["tuin"]).to_numpy() - 0.6
    shape = boxes(frame, back - _SIZE[1], back)
    fits = shapely.contains_properly(ground[chosen], shape) & _free(
        shape, houses["vorm"].to_numpy()
    )
    frame = frame.assign(vorm=shape, stijl="schuur", merk=np.nan)[fits].reset_index(drop=True)
    tree = shapely.STRtree(shapely.buffer(frame["vorm"].to_numpy(), 0.4))
    pairs = np.column_stack(tree.query(frame["vorm"].to_numpy(), predicate="intersects"))
    stand = first_come(pairs[pairs[:, 0] > pairs[:, 1]], len(frame))
    kept: pd.DataFrame = frame.loc[stand]
    return kept.reset_index(drop=True)


def _free(shape: NDArray[np.object_], taken: NDArray[np.object_]) -> NDArray[np.bool_]:
    hits = shapely.STRtree(taken).query(shapely.buffer(shape, 0.5), predicate="intersects")[0]
    free = np.ones(len(shape), dtype=bool)
    free[hits] = False
    return free
