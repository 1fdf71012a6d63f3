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
    if not len(points):
        return ""
    return _path(view.on_paper(points), np.zeros(1, dtype=np.intp), closed=False)


def _paths(shapes: npt.NDArray[np.object_], view: Viewport, *, closed: bool) -> str:
    if not len(shapes):
        return ""
    points, rows = shapely.get_coordinates(shapes, return_index=True)
    if not len(points):
        return ""
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    return _path(view.on_paper(points), starts, closed=closed)


def _path(paper: Points, starts: npt.NDArray[np.intp], *, closed: bool) -> str:
    """Write pieces, each from one of `starts` on; of a closed one the last point is the first."""
    before = np.full(len(paper), "L", dtype=object)
    before[starts] = "ZM" if closed else "M"
    kept = np.ones(len(paper), dtype=np.bool_)
    if closed:
        kept[np.append(starts[1:], len(paper)) - 1] = False
        before[starts[0]] = "M"
    x, y = _written(paper[kept]).T
    space = np.full(len(x), " ", dtype=object)
    pieces: list[str] = np.column_stack([before[kept], x, space, y]).ravel().tolist()
    return "".join(pieces) + ("Z" if closed else "")


def _written(paper: Points) -> npt.NDArray[np.object_]:
    """Return numbers on whole tenths as text, each different one written once."""
    numbers, place = np.unique(paper, return_inverse=True)
    texts = np.array([f"{number:g}" for number in numbers.tolist()], dtype=object)
    return texts[place].reshape(paper.shape)
