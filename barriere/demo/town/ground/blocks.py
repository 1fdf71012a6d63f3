"""Blocks: the ground between streets and water, and what each is meant for."""

import numpy as np
import pandas as pd
import shapely

from barriere.demo.town.ground.arteries import edge
from barriere.demo.town.ground.polar import MARKET, WALLED
from barriere.demo.town.ground.railway import STRIP
from barriere.demo.town.ground.streets import Plan

_SHORE = 9.0


def blocks(plan: Plan) -> pd.DataFrame:
    """Return the blocks: wijk, style, use and `grond` (polygon, counter-clockwise)."""
    ground = edge().difference(_open(plan))
    parts = shapely.orient_polygons(shapely.simplify(shapely.get_parts(ground), 0.6))
    parts = parts[shapely.area(parts) > 260]
    inside = shapely.point_on_surface(parts)
    wijk = np.full(len(parts), -1)
    for quarter in plan.quarters:
        wijk[shapely.within(inside, quarter.ground)] = quarter.wijk.number
    frame = pd.DataFrame({"wijk": wijk, "grond": parts})
    frame = frame[frame["wijk"] >= 0].reset_index(drop=True)
    styles = {quarter.wijk.number: quarter.wijk.style for quarter in plan.quarters}
    frame["stijl"] = frame["wijk"].map(styles)
    frame["gebruik"] = _uses(frame)
    return frame


def _open(plan: Plan) -> shapely.Geometry:
    streets = plan.streets
    roads = shapely.buffer(streets["lijn"].to_numpy(), streets["breedte"].to_numpy() / 2)
    names = plan.water.names
    quay = [names["Oude Haven"], names["Binnenhaven"], names["Houthaven"]]
    shore = shapely.union_all(
        [water.buffer(4 if water in quay else _SHORE) for water in names.values()]
    )
    return shapely.union_all([*roads, shore, STRIP, shapely.Polygon(MARKET)])


_GREEN = ((-505, 300), (600, 330), (-300, 250), (330, 330), (-110, 560), (700, -60), (-470, -650))


def _uses(frame: pd.DataFrame) -> np.ndarray:
    """Name a few blocks park or flat; the rest is built in the style of its wijk."""
    use = np.full(len(frame), "bouw", dtype=object)
    large = shapely.area(frame["grond"].to_numpy()) > 5200
    rank = (frame["stijl"] == "naoorlogs").cumsum()
    slab = (frame["stijl"] == "naoorlogs") & large & (rank % 2 == 0)
    use[slab.to_numpy()] = "flat"
    ground = frame["grond"].to_numpy()
    heart = shapely.get_coordinates(shapely.point_on_surface(ground))
    bastion = (heart[:, 0] / WALLED[0]) ** 2 + (heart[:, 1] / WALLED[1]) ** 2 > 1
    use[(frame["wijk"] == 0).to_numpy() & bastion] = "park"
    for spot in _GREEN:
        use[np.argmin(shapely.distance(ground, shapely.Point(spot)))] = "park"
    return use
