"""Apartment blocks: parallel slabs with green between them."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

_APART = 40.0
_DEEP = 11.5
_LONG = (44.0, 66.0)


def flats(blocks: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return lots (as `lots.lots`) for the slabs on every block whose use is `flat`."""
    chosen = blocks.index[blocks["gebruik"] == "flat"].to_numpy()
    ground = blocks["grond"].to_numpy()
    rows = [row for block in chosen for row in _slabs(int(block), ground[block], dice)]
    columns = ["blok", "rand", "nr", "x", "y", "ux", "uy", "breedte"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(diepte=_DEEP, terug=0.0, tuin=0.0, rang=1e6, stijl="flat")


def _slabs(
    block: int, ground: shapely.Geometry, dice: np.random.Generator
) -> list[tuple[float, ...]]:
    room = ground.buffer(-8.0)
    if room.is_empty:
        return []
    frame: NDArray[np.float64] = shapely.get_coordinates(shapely.minimum_rotated_rectangle(ground))
    sides = frame[1:3] - frame[0:2]
    lengths = np.hypot(*sides.T)
    long_side = int(np.argmax(lengths))
    along, across = (
        sides[long_side] / lengths[long_side],
        sides[1 - long_side] / lengths[1 - long_side],
    )
    origin = frame[0] if long_side == 0 else frame[1]
    if long_side == 1:
        across = -across
    found: list[tuple[float, ...]] = []
    for near in np.arange(9.0, lengths[1 - long_side] - 10, _APART):
        at = 9.0
        while at < lengths[long_side] - 40:
            wide = float(dice.uniform(*_LONG))
            corner = origin + along * at + across * near
            inward = np.array([-along[1], along[0]])
            flip = float(np.dot(inward, across)) < 0
            start, heading = (corner + along * wide, -along) if flip else (corner, along)
            slab = _box(start, heading, wide)
            if room.contains(slab):
                found.append((block, 100_000 + block, len(found), *start, *heading, wide))
                at += wide + 16
            else:
                at += 6.0
    return found


def _box(start: NDArray[np.float64], along: NDArray[np.float64], wide: float) -> shapely.Geometry:
    inward = np.array([-along[1], along[0]]) * _DEEP
    far = start + along * wide
    return shapely.Polygon([start, far, far + inward, start + inward])
