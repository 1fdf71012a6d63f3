"""The town drawn once in metres, for several maps of one page that each show a part of it."""

from dataclasses import dataclass, replace

import numpy as np
import shapely

from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.svg import element
from barriere.drawing.town import town
from barriere.drawing.viewport import Points, Viewport

MOST_PANDEN = 20_000
"""More than this in sight makes a page slow: then only those near the ways are drawn."""
_NEAR = 130.0
_NAME = "ondergrond"


@dataclass(frozen=True)
class SharedGround:
    """The drawing (SVG, for once in a page) and the corner (RD metres) it is drawn from."""

    svg: str
    left: float
    top: float

    def under(self, view: Viewport) -> str:
        """Return the ground in the points of this window."""
        right, down = (self.left - view.left) * view.scale, (view.top - self.top) * view.scale
        how = f"translate({right:.2f} {down:.2f}) scale({view.scale:.5f})"
        return element("use", href=f"#{_NAME}", transform=how)


def shared_ground(
    plan: GroundPlan, views: tuple[Viewport, ...], near: tuple[Points, ...]
) -> SharedGround:
    """Return the town under all windows; `near` (lines (n, 2) in RD metres) is where people go.

    Raises ValueError without a window.
    """
    west, south, east, north = shapely.total_bounds([view.window for view in views])
    whole = Viewport(west, north, 1.0, float(east - west), float(north - south))
    drawn = town(_thinned(plan, whole, near), whole)
    inside = element("defs", element("g", drawn, id=_NAME))
    svg = element(
        "svg", inside, xmlns="http://www.w3.org/2000/svg", width=0, height=0, aria_hidden="true",
        class_="ondergrond",
    )  # fmt: skip
    return SharedGround(svg, float(west), float(north))


def _thinned(plan: GroundPlan, whole: Viewport, near: tuple[Points, ...]) -> GroundPlan:
    """Return the plan with only the panden near what matters, when there are too many."""
    if len(plan.pand_tree.query(whole.window)) <= MOST_PANDEN:
        return plan
    ways = [shapely.LineString(points if len(points) > 1 else [*points] * 2) for points in near]
    found = plan.pand_tree.query(ways, predicate="dwithin", distance=_NEAR)
    rows = np.unique(found[1])
    kept = plan.panden[rows]
    return replace(plan, panden=kept, pand_ids=plan.pand_ids[rows], pand_tree=shapely.STRtree(kept))
