"""The town under a print map: water, streets and panden, coarser as the window widens."""

import numpy as np
import numpy.typing as npt
import shapely

from barriere.drawing import ink, outline
from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.svg import element
from barriere.drawing.viewport import Viewport

_PANDEN_FROM = 0.16
"""Points per metre below which a pand is smaller than the pen."""
_EDGES_FROM = 0.3
_SPECK = 1.0
"""Square points on paper below which a pand, a shed mostly, is only a speck: left out."""

_ROAD_METRES = 6.5
_CELL = 4.0
_HOUSES_FROM = 0.6
_HOUSE_METRES = 5.0


def town(plan: GroundPlan, view: Viewport) -> str:
    """Return the layers under the marks; what was not delivered is not drawn."""
    window = view.window
    under = element("rect", width=view.width, height=view.height, fill=ink.PAPER)
    return under + _water(plan, view, window) + _roads(plan, view, window) + _built(plan, view)


def _water(plan: GroundPlan, view: Viewport, window: shapely.Polygon) -> str:
    near = plan.water[np.sort(plan.water_tree.query(window))]
    if not len(near):
        return ""
    shown = shapely.intersection(near, window.buffer(20))
    area = outline.areas(shown, view)
    brook = outline.lines(shown, view)
    drawn = ""
    if area:
        drawn += element(
            "path",
            d=area,
            fill=ink.WATER,
            fill_rule="evenodd",
            stroke=ink.WATER_EDGE,
            stroke_width=0.6,
        )
    if brook:
        drawn += element("path", d=brook, fill="none", stroke=ink.WATER_EDGE, stroke_width=1.6)
    return drawn


def _roads(plan: GroundPlan, view: Viewport, window: shapely.Polygon) -> str:
    near = plan.roads[np.sort(plan.road_tree.query(window))]
    path = outline.lines(shapely.intersection(near, window.buffer(20)), view) if len(near) else ""
    if not path:
        return ""
    width = max(0.9, _ROAD_METRES * view.scale)
    pens = ((ink.ROAD_EDGE, width + 1.2), (ink.ROAD, width))
    return "".join(
        element(
            "path", d=path, fill="none", stroke=colour, stroke_width=pen,
            stroke_linecap="round", stroke_linejoin="round",
        )
        for colour, pen in pens
    )  # fmt: skip


def _built(plan: GroundPlan, view: Viewport) -> str:
    """Draw panden; from afar, or without panden, the blocks where addresses are."""
    window = view.window
    if len(plan.panden) and view.scale >= _PANDEN_FROM:
        near = plan.panden[np.sort(plan.pand_tree.query(window))]
        near = near[shapely.area(near) * view.scale**2 >= _SPECK]
        path = outline.areas(near, view)
        pen = 0.5 if view.scale > 1 else 0.25 if view.scale > _EDGES_FROM else 0
        return element(
            "path", d=path, fill=ink.BUILDING, fill_rule="evenodd",
            stroke=ink.BUILDING_EDGE, stroke_width=pen,
        ) if path else ""  # fmt: skip
    points = plan.points if len(plan.points) else shapely.get_coordinates(
        shapely.centroid(plan.panden)
    )  # fmt: skip
    return _blocks(points, view)


def _blocks(points: npt.NDArray[np.float64], view: Viewport) -> str:
    """Draw an address as a small house; from afar, each cell of the paper that holds one."""
    paper = view.on_paper(points)
    inside = ((paper >= 0) & (paper <= [view.width, view.height])).all(axis=1)
    if view.scale >= _HOUSES_FROM:
        side = _HOUSE_METRES * view.scale
        corners = paper[inside] - side / 2
    else:
        side = _CELL
        corners = np.unique(np.floor(paper[inside] / side), axis=0) * side
    if not len(corners):
        return ""
    path = "".join(
        f"M{x:g} {y:g}h{side:.1f}v{side:.1f}h-{side:.1f}z" for x, y in np.round(corners, 1)
    )
    pen = 0.5 if view.scale >= _HOUSES_FROM else None
    edge = ink.BUILDING_EDGE if pen else None
    return element("path", d=path, fill=ink.BUILDING, stroke=edge, stroke_width=pen)
