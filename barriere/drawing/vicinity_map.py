"""The vicinity map: one pand marked among its neighbours."""

import numpy as np
import shapely

from barriere.drawing import ink, outline
from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.map_furniture import north_arrow, scale_bar
from barriere.drawing.street_names import street_names
from barriere.drawing.svg import drawing, element
from barriere.drawing.town import town
from barriere.drawing.viewport import Viewport, around

SIZE = (499.0, 204.0)
METRES = 180.0
_RING = 17.0


def vicinity_map(
    plan: GroundPlan, x: float, y: float, pand_ids: tuple[str, ...], title: str
) -> str:
    """Return the surroundings of (x, y) in RD metres, 180 m wide, with the panden marked.

    Without a known pand the place itself is marked. `title` is the text for
    who can't see the map.
    """
    view = around(x, y, METRES, SIZE)
    mark, taken = _mark(plan, view, (x, y), pand_ids)
    corners = [
        shapely.box(0, SIZE[1] - 34, 120, SIZE[1]),
        shapely.box(SIZE[0] - 34, SIZE[1] - 48, *SIZE),
    ]
    parts = [
        town(plan, view),
        mark,
        street_names(plan, view, [taken, *corners]),
        scale_bar(view),
        north_arrow(view),
    ]
    return drawing(*SIZE, parts, title)


def _mark(
    plan: GroundPlan, view: Viewport, place: tuple[float, float], pand_ids: tuple[str, ...]
) -> tuple[str, shapely.Polygon]:
    """Return the marked panden, or a ring at the place; and the paper they take."""
    path = outline.areas(plan.panden[plan.pand_rows(pand_ids)], view)
    x, y = (float(v) for v in view.on_paper(np.array([place]))[0])
    spot = shapely.Point(x, y).buffer(_RING)
    if path:
        marked = element(
            "path", d=path, fill=ink.ORANGE, fill_rule="evenodd",
            stroke=ink.BLACK, stroke_width=2, stroke_linejoin="round",
        )  # fmt: skip
        return marked, spot
    ring = element(
        "circle", cx=x, cy=y, r=_RING - 5, fill="none", stroke=ink.BLACK, stroke_width=2.4
    )
    dot = element("circle", cx=x, cy=y, r=5, fill=ink.ORANGE, stroke=ink.BLACK, stroke_width=1.6)
    return ring + dot, spot
