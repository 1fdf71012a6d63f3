"""Lots: places for a building side by side along the edges of a block, fronts to the street."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_COURT = 16.0


@dataclass(frozen=True)
class Style:
    """How a wijk is built; all in metres. `row` houses share walls before a gap of `gap`."""

    width: tuple[float, float]
    depth: tuple[float, float]
    setback: float
    garden: float
    row: int
    gap: float
    year: tuple[int, int]


STYLES = {
    "centrum": Style((5.0, 8.2), (9.0, 14.0), 0.0, 0.3, 40, 0.0, (1620, 1935)),
    "achterhuis": Style((5.0, 10.0), (4.5, 7.5), 0.0, 0.5, 2, 3.5, (1780, 1960)),
    "vooroorlogs": Style((5.2, 5.8), (8.6, 9.6), 2.6, 8.0, 9, 2.6, (1921, 1941)),
    "wederopbouw": Style((5.6, 6.2), (8.4, 9.2), 4.0, 10.0, 8, 3.0, (1948, 1961)),
    "station": Style((5.6, 7.0), (10.5, 12.5), 1.0, 7.0, 12, 2.4, (1895, 1928)),
    "naoorlogs": Style((5.8, 6.4), (8.8, 9.6), 5.0, 12.0, 7, 4.0, (1962, 1978)),
    "bedrijven": Style((22.0, 58.0), (24.0, 48.0), 7.0, 4.0, 1, 9.0, (1965, 2015)),
    "villa": Style((15.0, 21.0), (9.0, 12.0), 6.5, 10.0, 1, 7.0, (1958, 1996)),
    "vinex": Style((5.4, 6.3), (9.4, 10.6), 3.4, 9.0, 6, 3.4, (1998, 2014)),
}


@dataclass(frozen=True)
class Edges:
    """The straight edges of blocks: start and direction (unit vectors), length, block."""

    start: Floats
    along: Floats
    length: Floats
    block: NDArray[np.int64]


def edges(ground: NDArray[np.object_], shortest: float) -> Edges:
    """Return the edges of counter-clockwise blocks that are long enough to build on."""
    eased = shapely.simplify(ground, 1.9)
    coords, block = shapely.get_coordinates(shapely.get_exterior_ring(eased), return_index=True)
    step = coords[1:] - coords[:-1]
    length = np.hypot(*step.T)
    keep = (block[1:] == block[:-1]) & (length >= shortest)
    along = step[keep] / length[keep, None]
    return Edges(coords[:-1][keep], along, length[keep], block[:-1][keep])


def lots(blocks: pd.DataFrame, name: str, dice: np.random.Generator) -> pd.DataFrame:
    """Cut the edges of the blocks of one style into lots.

    Columns: blok, rand (edge), nr, x, y (front left corner), ux, uy (along the front), breedte,
    diepte, terug (setback), tuin, rang (length of the edge: longer edges are built first).
    """
    style = STYLES[name]
    back = name == "achterhuis"
    of = "centrum" if back else name
    chosen = blocks.index[(blocks["stijl"] == of) & (blocks["gebruik"] == "bouw")].to_numpy()
    ground = blocks.loc[chosen, "grond"].to_numpy()
    if back:
        ground, chosen = _courts(ground, chosen)
    found = edges(ground, style.width[0] * (1.0 if of == "centrum" else 1.6))
    count = np.maximum((found.length / np.mean(style.width)).astype(int), 1)
    edge = np.repeat(np.arange(len(count)), count)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    share = _shares(edge, count, style, dice)
    at = share[0] * found.length[edge]
    wide = share[1] * found.length[edge]
    in_gap = (number % style.row == style.row - 1) & (style.gap > 0)
    wide = np.where(in_gap, wide - style.gap, wide)
    corner = found.start[edge] + found.along[edge] * at[:, None]
    return pd.DataFrame(
        {
            "blok": chosen[found.block[edge]],
            "rand": edge,
            "nr": number,
            "x": corner[:, 0],
            "y": corner[:, 1],
            "ux": found.along[edge, 0],
            "uy": found.along[edge, 1],
            "breedte": wide,
            "diepte": _depths(edge, number, style, dice),
            "terug": style.setback,
            "tuin": style.garden,
            "rang": found.length[edge],
            "stijl": name,
        }
    )


def _courts(
    ground: NDArray[np.object_], chosen: NDArray[np.int64]
) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """Return the courts inside blocks, behind the houses on the street, and their blocks."""
    inner, owner = shapely.get_parts(shapely.buffer(ground, -_COURT), return_index=True)
    roomy = shapely.area(inner) > 120
    return shapely.orient_polygons(inner[roomy]), chosen[owner[roomy]]


def _shares(
    edge: NDArray[np.int64],
    count: NDArray[np.int64],
    style: Style,
    dice: np.random.Generator,
) -> tuple[Floats, Floats]:
    """Return where each lot starts and how wide it is, as a share of its edge."""
    low, high = style.width
    weight = dice.uniform(low, high, len(edge))
    total = np.bincount(edge, weight, len(count))
    wide = weight / total[edge]
    ends = np.cumsum(wide)
    return ends - wide - edge, wide


def _depths(
    edge: NDArray[np.int64], number: NDArray[np.int64], style: Style, dice: np.random.Generator
) -> Floats:
    """Return depths: one per row of houses, so that a terrace has one back wall."""
    low, high = style.depth
    row = number // (1 if style.row > 20 else style.row)
    group = edge * 1000 + row
    _, inverse = np.unique(group, return_inverse=True)
    return dice.uniform(low, high, inverse.max() + 1 if len(inverse) else 1)[inverse]
