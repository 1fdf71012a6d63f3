"""Street names on a print map: along the street, readable, never over each other."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from barriere.drawing import ink
from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.svg import element, words
from barriere.drawing.viewport import Viewport

_SIZE = 8.5
_LETTER = 4.5
"""Points that a letter of 8.5 points takes, on the wide side."""
_HEIGHT = 11.0
_PLACES = np.array([0.5, 0.35, 0.65, 0.2, 0.8])
_BENT = 0.985
_LEAST_POINTS = 4


@dataclass(frozen=True)
class _Name:
    text: str
    x: float
    y: float
    angle: float

    @property
    def box(self) -> shapely.Polygon:
        """Return the paper that the name covers."""
        half = len(self.text) * _LETTER / 2
        flat = shapely.box(-half, -_HEIGHT / 2, half, _HEIGHT / 2)
        turn = np.radians(self.angle)
        cos, sin = float(np.cos(turn)), float(np.sin(turn))
        return shapely.transform(
            flat, lambda p: p @ np.array([[cos, sin], [-sin, cos]]) + [self.x, self.y]
        )


def street_names(plan: GroundPlan, view: Viewport, taken: list[shapely.Polygon]) -> str:
    """Return the names that fit; `taken` holds paper (points) that must stay free."""
    streets = _streets(plan, view)
    inside = shapely.box(3, 3, view.width - 3, view.height - 3)
    busy = list(taken)
    drawn = ""
    for text, street in sorted(streets.items(), key=lambda item: (-item[1].length, item[0])):
        name = _place(text, street, inside, busy)
        if name is not None:
            busy.append(name.box)
            drawn += _written(name)
    return drawn


def _streets(plan: GroundPlan, view: Viewport) -> dict[str, shapely.LineString]:
    """Return per street name its longest run in the window, in points on paper."""
    window = view.window
    if not len(plan.roads):
        return _from_addresses(plan, view)
    rows = np.sort(plan.road_tree.query(window))
    runs: dict[str, shapely.LineString] = {}
    for name in np.unique(plan.road_names[rows]):
        if not name:
            continue
        pieces = plan.roads[rows[plan.road_names[rows] == name]]
        joined = shapely.line_merge(shapely.union_all(shapely.intersection(pieces, window)))
        parts = [p for p in shapely.get_parts(joined) if p.geom_type == "LineString"]
        if parts:
            longest = max(parts, key=lambda p: float(p.length))
            runs[str(name)] = shapely.LineString(view.on_paper(shapely.get_coordinates(longest)))
    return runs


def _from_addresses(plan: GroundPlan, view: Viewport) -> dict[str, shapely.LineString]:
    """Return per street the main axis of its addresses, where no streets were delivered."""
    paper = view.on_paper(plan.points)
    inside = ((paper >= 0) & (paper <= [view.width, view.height])).all(axis=1)
    places, streets = paper[inside], plan.streets[inside]
    names, row, count = np.unique(streets, return_inverse=True, return_counts=True)
    return {
        str(name): _axis(places[row == at])
        for at, name in enumerate(names)
        if name and count[at] >= _LEAST_POINTS
    }


def _axis(places: npt.NDArray[np.float64]) -> shapely.LineString:
    """Return the line through the middle of points along their main direction."""
    middle = np.median(places, axis=0)
    _, _, directions = np.linalg.svd(places - middle, full_matrices=False)
    reach = np.abs((places - middle) @ directions[0]).max()
    return shapely.LineString([middle - directions[0] * reach, middle + directions[0] * reach])


def _place(
    text: str, street: shapely.LineString, inside: shapely.Polygon, busy: list[shapely.Polygon]
) -> _Name | None:
    """Return the first straight, free place along a street; None when there is none."""
    need = len(text) * _LETTER
    if street.length < need:
        return None
    middles = np.clip(_PLACES * street.length, need / 2, street.length - need / 2)
    ends = shapely.line_interpolate_point(street, middles[:, None] + [-need / 2, need / 2])
    begin, end = shapely.get_coordinates(ends).reshape(len(middles), 2, 2).swapaxes(0, 1)
    for row in np.flatnonzero(np.hypot(*(end - begin).T) >= need * _BENT):
        (x, y), (right, down) = (begin[row] + end[row]) / 2, end[row] - begin[row]
        upright = (float(np.degrees(np.arctan2(down, right))) + 90) % 180 - 90
        name = _Name(text, float(x), float(y), upright)
        box = name.box
        if inside.contains(box) and not shapely.intersects(box, busy).any():
            return name
    return None


def _written(name: _Name) -> str:
    return element(
        "text",
        words(name.text),
        transform=f"translate({name.x:.1f} {name.y:.1f}) rotate({name.angle:.1f})",
        text_anchor="middle",
        dy="0.33em",
        font_family=ink.FONT,
        font_size=_SIZE,
        fill=ink.LETTERS,
        stroke=ink.WHITE,
        stroke_width=2.4,
        stroke_linejoin="round",
        paint_order="stroke",
    )
