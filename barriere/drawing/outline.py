"""Outlines: shapes of the ground plan as SVG path data."""

import numpy as np
import numpy.typing as npt
import shapely

from barriere.drawing.viewport import Points, Viewport


def areas(shapes: npt.NDArray[np.object_], view: Viewport) -> str:
    """Return the path data of polygons with their holes (draw with fill-rule evenodd)."""
    parts = shapely.get_parts(shapes)
    rings = shapely.get_rings(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])
    return _paths(rings, view, closed=True)


def lines(shapes: npt.NDArray[np.object_], view: Viewport) -> str:
    """Return the path data of lines."""
    parts = shapely.get_parts(shapes)
    kept = parts[shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING]
    return _paths(kept, view, closed=False)


def line(points: Points, view: Viewport) -> str:
    """Return the path data of one line through RD points (n, 2)."""
    return _path(view.on_paper(points), closed=False)


def _paths(shapes: npt.NDArray[np.object_], view: Viewport, *, closed: bool) -> str:
    if not len(shapes):
        return ""
    points, rows = shapely.get_coordinates(shapes, return_index=True)
    cuts = np.flatnonzero(np.diff(rows)) + 1
    return "".join(_path(piece, closed=closed) for piece in np.split(view.on_paper(points), cuts))


def _path(points: Points, *, closed: bool) -> str:
    inner = points[:-1] if closed else points
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in inner) + ("Z" if closed else "")
