"""A generated building at every real place: turned along its street, as wide as there is room.

The back wall goes in steps, so that the count of corners is that of a real BAG:
half of the panden of Doesburg has four, the mean is six and a half.
"""

from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
_STEPS = {1: 0.55, 2: 0.13, 3: 0.14, 4: 0.08, 5: 0.06, 7: 0.03, 10: 0.01}
_LEAST_WIDE, _MOST_WIDE = 2.4, 11.0
_WINDOW = 4  # houses on either side that decide how a street runs
_NEIGHBOURLY = 60.0
_ROUGH = 0.03


def footprints(places: pd.DataFrame) -> NDArray[np.object_]:
    """Return one polygon per distinct place of `places` (straat, woonplaats, huisnummer, x, y)."""
    draw = np.random.default_rng(3)
    once = places.assign(kant=places["huisnummer"] % 2).drop_duplicates(["x", "y"])
    once = once.sort_values(["woonplaats", "straat", "kant", "huisnummer"], kind="stable")
    xy = once[["x", "y"]].to_numpy()
    street = once.groupby(["woonplaats", "straat", "kant"]).ngroup().to_numpy(np.int64)
    turn = _along(xy, street)
    room = np.asarray(cKDTree(xy).query(xy, k=2)[0])[:, 1]
    wide = np.clip(room, _LEAST_WIDE, _MOST_WIDE)
    deep = np.clip(draw.normal(9.5, 1.5, len(xy)), 6, 14)
    steps = draw.choice(list(_STEPS), len(xy), p=list(_STEPS.values()))
    shapes = np.empty(len(xy), dtype=np.object_)
    for count in _STEPS:
        chosen = np.flatnonzero(steps == count)
        corner = _house(count, len(chosen), draw) * np.column_stack([wide, deep])[chosen, None]
        corner += draw.normal(0, _ROUGH, corner.shape)
        cos, sin = np.cos(turn[chosen, None]), np.sin(turn[chosen, None])
        x = corner[..., 0] * cos - corner[..., 1] * sin
        y = corner[..., 0] * sin + corner[..., 1] * cos
        shapes[chosen] = shapely.polygons(np.stack([x, y], axis=-1) + xy[chosen, None])
    return shapes


def _house(steps: int, count: int, draw: np.random.Generator) -> Floats:
    """Return houses of 1 by 1 around (0, 0) whose back wall has so many steps."""
    cut = np.sort(draw.uniform(0.15, 0.85, (count, steps - 1)), axis=1) - 0.5
    edge = np.column_stack([np.full(count, 0.5), cut[:, ::-1], np.full(count, -0.5)])
    back = draw.uniform(0.1, 0.5, (count, steps))
    x = np.repeat(edge, 2, axis=1)[:, 1:-1]
    front = np.broadcast_to([[-0.5, -0.5], [0.5, -0.5]], (count, 2, 2))
    return np.concatenate([front, np.stack([x, np.repeat(back, 2, axis=1)], axis=-1)], axis=1)


def _along(xy: Floats, street: NDArray[np.integer[Any]]) -> Floats:
    """Return in which direction the row of houses runs at each place, in radians."""
    step = np.diff(xy, axis=0, append=xy[-1:])
    near = (np.hypot(*step.T) < _NEIGHBOURLY) & np.append(np.diff(street) == 0, False)
    angle = 2 * np.arctan2(step[:, 1], step[:, 0])  # doubled: a row has no beginning
    sums = []
    for part in (np.cos(angle), np.sin(angle)):
        total = np.concatenate([[0.0], np.cumsum(part * near)])
        row = np.arange(len(xy))
        sums.append(total[np.minimum(row + _WINDOW, len(xy))] - total[np.maximum(row - _WINDOW, 0)])
    return np.asarray(np.arctan2(sums[1], sums[0]) / 2)
