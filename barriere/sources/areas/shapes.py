"""The shapes of areas: mended where they are invalid, joined where they came in parts."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

_PART = 0.01  # of the smaller of two areas: what two drawings of one border may differ


def mended(shapes: Any) -> tuple[Any, int]:
    """Return valid shapes (None where nothing is left), and how many were not.

    Of a shape only its polygons are kept; an area that a coarse map drew as a
    line stays a line. `shapes` is an array of any geometries, None included.
    """
    wrong = ~(shapely.is_valid(shapes) | shapely.is_missing(shapes))
    valid = np.empty(len(shapes), dtype=object)
    valid[:] = [_surface(shape) for shape in shapely.make_valid(shapes)]
    return valid, int((wrong & ~shapely.is_missing(valid)).sum())


def _surface(shape: Any) -> Any:
    if shape is None or shape.is_empty or shapely.get_dimensions(shape) == 0:
        return None
    parts = shapely.get_parts(shapely.get_parts(shape))
    surfaces = [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]
    if not surfaces:
        return shape
    return surfaces[0] if len(surfaces) == 1 else shapely.union_all(surfaces)


def same_ground(one: Any, other: Any) -> bool:
    """Tell whether two areas cover one another for more than drawing can explain."""
    smaller = min(shapely.area(one), shapely.area(other))
    return bool(shapely.area(shapely.intersection(one, other)) > _PART * smaller)


def overlapping(shapes: Sequence[Any]) -> list[tuple[int, int]]:
    """Return the pairs of areas that cover one another, in order."""
    tree = shapely.STRtree(list(shapes))
    pairs = tree.query(np.asarray(shapes, dtype=object), predicate="intersects").T.tolist()
    return sorted((a, b) for a, b in pairs if a < b and same_ground(shapes[a], shapes[b]))
