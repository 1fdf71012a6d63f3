"""The route map: a team's stops in order, from the depot and back."""

import numpy as np
import shapely

from barriere.drawing import ink, outline
from barriere.drawing.along_streets import along_streets
from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.map_furniture import credit, north_arrow, scale_bar
from barriere.drawing.stops import RADIUS, Stop, discs, spread
from barriere.drawing.street_names import street_names
from barriere.drawing.svg import drawing, element
from barriere.drawing.town import town
from barriere.drawing.viewport import Points, Viewport, fitting

SIZE = (504.0, 345.0)
CREDIT = "Route: © OpenStreetMap-bijdragers (ODbL)"
"""What the licence of the roads asks to show."""

_FAR = 1.8
"""A way that would stretch the map this many times runs out of the window."""


def order_of(stops: list[Stop], depot: tuple[float, float]) -> Points:
    """Return the places (n, 2) on the way: depot, the stops that are no reserve, depot."""
    return np.array([depot, *((s.x, s.y) for s in stops if not s.reserve), depot])


def route_map(
    plan: GroundPlan,
    stops: list[Stop],
    depot: tuple[float, float],
    title: str,
    way: Points | None = None,
) -> str:
    """Return the stops (RD metres) in order with the way between them; '' without stops.

    `way` (n, 2) is how one goes over the roads of OpenStreetMap along `order_of`;
    without it the line follows the streets that were delivered to draw. Reserve
    stops are open discs and no part of it.
    """
    if not stops:
        return ""
    places = np.array([(s.x, s.y) for s in stops])
    over_roads = way is not None
    way = along_streets(plan, order_of(stops, depot)) if way is None else way
    view = _view(places, way)
    paper = view.on_paper(places)
    shown = spread(paper, SIZE)
    taken = [shapely.Point(*p).buffer(RADIUS + 1) for p in shown]
    taken += [
        shapely.box(0, SIZE[1] - 34, 130, SIZE[1]),
        shapely.box(SIZE[0] - 34, SIZE[1] - 48, *SIZE),
        shapely.box(SIZE[0] - 200, SIZE[1] - 16, *SIZE),
    ]
    taken.append(shapely.LineString(view.on_paper(way)).buffer(3))
    parts = [
        town(plan, view),
        street_names(plan, view, taken),
        _way(way, view),
        _depot(view.on_paper(np.array([depot]))[0]),
        discs(stops, paper, shown),
        scale_bar(view),
        north_arrow(view),
    ]
    if over_roads:
        parts.append(credit(view, CREDIT))
    return drawing(*SIZE, parts, title)


def _view(places: Points, way: Points) -> Viewport:
    """Return the window over the stops, and over the whole way unless that goes far off."""
    near = fitting(places, SIZE)
    wide = fitting(np.vstack([places, way]), SIZE)
    return wide if near.scale / wide.scale <= _FAR else near


def _way(points: Points, view: Viewport) -> str:
    path = outline.line(points, view)
    halo = element(
        "path", d=path, fill="none", stroke=ink.WHITE, stroke_width=5, stroke_linejoin="round",
        stroke_opacity=0.85,
    )  # fmt: skip
    return halo + element(
        "path", d=path, fill="none", stroke=ink.NAVY, stroke_width=2.4, stroke_linejoin="round",
    )  # fmt: skip


def _depot(place: Points) -> str:
    x, y = float(place[0]), float(place[1])
    return element(
        "rect", x=x - 6, y=y - 6, width=12, height=12, fill=ink.WHITE,
        stroke=ink.NAVY, stroke_width=2.4,
    )  # fmt: skip
