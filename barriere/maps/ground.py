"""The ground below the addresses as columns: panden by cell, water, roads, borders."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import shapely

from barriere.drawing.encoding import Geometries, Grid, borders, lines, rings, varints
from barriere.maps.risk_map import Ground

CELL = 400.0
"""Metres: panden are drawn cell by cell, so only what is in view is touched."""
STEP = 0.2
"""Metres: finer than a pixel at the closest zoom."""
_BLOCK = 8.0
_MOST_BLOCKS = 2_000_000
_FULL = 15
_SMOOTHED = 2.0


@dataclass(frozen=True)
class Encoded:
    """Binary sections, and what the page must know to read them."""

    sections: dict[str, bytes]
    facts: dict[str, Any]


def extent(ground: Ground, xy: npt.NDArray[np.float64]) -> Grid:
    """Return the grid on which everything fits: its corner lies at or below every coordinate."""
    corners = [
        shapely.total_bounds(_shapes(table))[:2]
        for table in (ground.panden, ground.water, ground.wegen, ground.grenzen)
        if table.num_rows
    ]
    if len(xy):
        corners.append(xy.min(axis=0))
    low = np.floor(np.min(corners, axis=0) / CELL) * CELL if corners else np.zeros(2)
    return Grid(float(low[0]), float(low[1]), STEP)


def encode(ground: Ground, grid: Grid) -> Encoded:
    """Return the whole ground on the grid."""
    buildings = _buildings(_shapes(ground.panden), grid)
    sections = dict(buildings.sections)
    sections |= _named("water", rings(_shapes(ground.water), grid))
    roads, road_names = _parts(ground.wegen)
    sections |= _named("wegen", lines(roads, grid))
    facts = buildings.facts | {"wegen": road_names}
    for kind in ("wijk", "buurt"):
        chosen = ground.grenzen.filter(pa.compute.equal(ground.grenzen["soort"], kind))
        shapes = _shapes(chosen)
        centre = grid.snap(shapely.get_coordinates(shapely.point_on_surface(shapes)))
        sections |= _named(kind, borders(shapes, grid, _SMOOTHED))
        sections |= {f"{kind}_midden": varints(centre.ravel())}
        facts |= {kind: chosen["naam"].to_pylist()}
    return Encoded(sections, facts)


def _shapes(table: pa.Table) -> Geometries:
    shapes: Geometries = shapely.from_wkb(table["geometrie"].to_numpy(zero_copy_only=False))
    return shapes


def _parts(roads: pa.Table) -> tuple[Geometries, list[str]]:
    parts, owner = shapely.get_parts(_shapes(roads), return_index=True)
    names = [name or "" for name in roads["naam"].to_pylist()]
    return shapely.simplify(parts, STEP), [names[row] for row in owner]


def _named(prefix: str, sections: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{prefix}_{name}": content for name, content in sections.items()}


def _buildings(shapes: Geometries, grid: Grid) -> Encoded:
    middle = shapely.get_coordinates(shapely.centroid(shapes)) - (grid.x, grid.y)
    cell = np.floor(middle / CELL).astype(np.int64)
    order = np.lexsort((middle[:, 0], middle[:, 1] // 40, cell[:, 0], cell[:, 1]))
    shapes, middle, cell = shapes[order], middle[order], cell[order]
    ring_count = shapely.get_num_interior_rings(shapes) + 1
    if shapes.size:
        parts, owner = shapely.get_parts(shapes, return_index=True)
        ring_count = np.bincount(owner, weights=shapely.get_num_interior_rings(parts) + 1)
    first_ring = np.concatenate([[0], np.cumsum(ring_count)]).astype(np.int64)
    starts = np.flatnonzero(np.append(True, (np.diff(cell, axis=0) != 0).any(axis=1)))
    starts = starts[: len(cell)]
    table = np.column_stack([cell[starts], first_ring[starts]]) if len(cell) else np.zeros((0, 3))
    built = _built_up(middle, shapely.area(shapes))
    return Encoded(
        _named("panden", rings(shapes, grid))
        | {"panden_cel": varints(table.astype(np.int64).ravel())}
        | built.sections,
        {"cel": CELL} | built.facts,
    )


def _built_up(middle: npt.NDArray[np.float64], area: npt.NDArray[np.float64]) -> Encoded:
    """Return how full each block is (0 to 15): what a town looks like from afar."""
    if not len(middle):
        return Encoded({"bebouwd": b""}, {"blok": _BLOCK, "blokken": [0, 0]})
    span = middle.max(axis=0) + 1
    size = max(_BLOCK, float(np.ceil(np.sqrt(span.prod() / _MOST_BLOCKS))))
    wide, high = (int(side) for side in np.floor(span / size) + 1)
    block = np.floor(middle / size).astype(np.int64)
    filled = np.bincount(block[:, 1] * wide + block[:, 0], weights=area, minlength=wide * high)
    share = np.minimum(np.rint(filled / size**2 * _FULL), _FULL).astype(np.uint8)
    return Encoded({"bebouwd": share.tobytes()}, {"blok": size, "blokken": [wide, high]})
