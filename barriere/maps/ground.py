"""The ground below the addresses as columns: panden by cell, water, roads, borders."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from barriere.drawing.encoding import Floats, Geometries, Grid, borders, lines, rings, varints
from barriere.maps.risk_map import Ground

CELL = 400.0
"""Metres: panden are drawn cell by cell, so only what is in view is touched."""
STEP = 0.25
"""Metres: no corner is drawn more than a pixel from its place at the closest zoom."""
_SMOOTHED = 2.0
_RECTANGLE = 5


@dataclass(frozen=True)
class Encoded:
    """Binary sections, and what the page must know to read them."""

    sections: dict[str, bytes]
    facts: dict[str, Any]


@dataclass(frozen=True)
class Shapes:
    """The ground as geometries, with the names of roads and areas beside them."""

    panden: Geometries
    water: Geometries
    wegen: Geometries
    straten: list[str]
    gebieden: dict[str, tuple[Geometries, list[str]]]


def decode(ground: Ground) -> Shapes:
    """Return the geometries of the ground; multi-lines are taken apart.

    A corner of a pand that lies within half a step of the wall it is in is left out.
    """
    wegen, lines_of = _drawn(ground.wegen)
    roads, owner = shapely.get_parts(lines_of, return_index=True)
    names = [name or "" for name in wegen["naam"].to_pylist()]
    areas = {}
    for kind in ("wijk", "buurt"):
        chosen, shapes = _drawn(ground.grenzen.filter(pc.equal(ground.grenzen["soort"], kind)))
        areas[kind] = (shapes, [name or "" for name in chosen["naam"].to_pylist()])
    return Shapes(
        _smoothed(_drawn(ground.panden)[1]),
        _drawn(ground.water)[1],
        shapely.simplify(roads, STEP),
        [names[row] for row in owner],
        areas,
    )


def extent(shapes: Shapes, xy: Floats) -> Grid:
    """Return the grid on which everything fits: its corner lies at or below every coordinate."""
    layers = [
        shapes.panden,
        shapes.water,
        shapes.wegen,
        *(area for area, _ in shapes.gebieden.values()),
    ]
    corners = [shapely.total_bounds(layer)[:2] for layer in layers if layer.size]
    if len(xy):
        corners.append(xy.min(axis=0))
    low = np.floor(np.min(corners, axis=0) / CELL) * CELL if corners else np.zeros(2)
    return Grid(float(low[0]), float(low[1]), STEP)


def encode(shapes: Shapes, grid: Grid) -> Encoded:
    """Return the whole ground on the grid."""
    buildings = _buildings(shapes.panden, grid)
    sections = dict(buildings.sections)
    sections |= _named("water", rings(shapes.water, grid))
    sections |= _named("wegen", lines(shapes.wegen, grid))
    facts = buildings.facts | {"wegen": shapes.straten}
    for kind, (areas, names) in shapes.gebieden.items():
        centre = grid.snap(shapely.get_coordinates(shapely.point_on_surface(areas)))
        sections |= _named(kind, borders(areas, grid, _SMOOTHED))
        sections |= {f"{kind}_midden": varints(centre.ravel())}
        facts |= {kind: names}
    return Encoded(sections, facts)


def _drawn(table: pa.Table) -> tuple[pa.Table, Geometries]:
    """Return the rows that have a shape, and their shapes: the rest cannot be drawn."""
    shapes = shapely.from_wkb(table["geometrie"].to_numpy(zero_copy_only=False))
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    return table.filter(pa.array(there)), shapes[there]


def _smoothed(panden: Geometries) -> Geometries:
    more = shapely.get_num_coordinates(panden) > _RECTANGLE
    panden[more] = shapely.simplify(panden[more], STEP / 2)
    return panden


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
    return Encoded(
        _named("panden", rings(shapes, grid))
        | {"panden_cel": varints(table.astype(np.int64).ravel())},
        {"cel": CELL},
    )
