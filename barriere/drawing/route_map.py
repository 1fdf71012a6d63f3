"""The route map: a team's stops in order, from the depot and back."""

import numpy as np
import shapely

from barriere.drawing import ink, outline
from barriere.drawing.along_streets import along_streets
from barriere.drawing.depot_mark import depot_mark
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
    home: str,
    way: Points | None = None,
    size: tuple[float, float] = SIZE,
) -> str:
    """Return the stops (RD metres) in order with the way between them; '' without stops.

    `way` (n, 2) is how one goes over the roads of OpenStreetMap along `order_of`;
    without it the line follows the streets that were delivered to draw. Reserve
    stops are open discs and no part of it. The depot (`home` in words) that lies
    outside the window is pointed at from its edge. `size` is in points.
    """
    if not stops:
        return ""
    places = np.array([(s.x, s.y) for s in stops])
    over_roads = way is not None
    way = along_streets(plan, order_of(stops, depot)) if way is None else way
    width, height = size
    view = _view(places, way, size)
    paper = view.on_paper(places)
    shown = spread(paper, size)
    taken = [shapely.Point(*p).buffer(RADIUS + 1) for p in shown]
    taken += [
        shapely.box(0, height - 34, 130, height),
        shapely.box(width - 34, height - 48, width, height),
        shapely.box(width - 200, height - 16, width, height),
    ]
    station, room = depot_mark(view, depot, home)
    taken.append(room)
    taken.append(shapely.LineString(view.on_paper(way)).buffer(3))
    parts = [
        town(plan, view),
        street_names(plan, view, taken),
        _way(way, view),
        station,
        discs(stops, paper, shown),
        scale_bar(view),
        north_arrow(view),
    ]
    if over_roads:
        parts.append(credit(view, CREDIT))
    return drawing(width, height, parts, "Route van het team")


def _view(places: Points, way: Points, size: tuple[float, float]) -> Viewport:
    """Return the window over the stops, and over the whole way unless that goes far off."""
    near = fitting(places, size)
    wide = fitting(np.vstack([places, way]), size)
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
