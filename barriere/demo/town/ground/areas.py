"""Wijken and buurten as polygons, with invented CBS codes."""

import numpy as np
import pandas as pd
import shapely

from barriere.demo.town.ground.streets import Plan
from barriere.demo.town.place import CODE

_SIDES = ("West", "Midden", "Oost")


def areas(plan: Plan) -> pd.DataFrame:
    """Return soort (gemeente, wijk, buurt), code, naam and grond; buurten fill their wijk, wijken the municipality."""
    whole = {quarter.wijk.number: quarter for quarter in plan.quarters}
    rows = []
    for number, ground in _filled(plan).items():
        name = whole[number].wijk.naam
        rows.append(("wijk", f"WK{CODE}{number:02d}", name, ground))
        rows += _buurten(number, name, ground)
    town = shapely.union_all([row[3] for row in rows if row[0] == "wijk"])
    rows.append(("gemeente", f"GM{CODE}", "Halderzijl", town))
    return pd.DataFrame(rows, columns=["soort", "code", "naam", "grond"])


def _filled(plan: Plan) -> dict[int, shapely.Geometry]:
    """Give moat, canal and edge to the wijken beside them, so that no point of the town lies in none."""
    ground = {quarter.wijk.number: quarter.ground for quarter in plan.quarters}
    reach = shapely.union_all(list(ground.values())).buffer(60)
    spots = np.concatenate(
        [
            np.column_stack(
                (
                    np.full(shapely.get_num_coordinates(line), number),
                    shapely.get_coordinates(line).round(1),
                )
            )
            for number, line in (
                (k, shapely.segmentize(area.buffer(-2), 25)) for k, area in ground.items()
            )
        ]
    )
    _, first = np.unique(spots[:, 1:], axis=0, return_index=True)
    spots = spots[first]
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.multipoints(spots[:, 1:]), extend_to=reach, ordered=True)
    )
    return {k: shapely.union_all(cells[spots[:, 0] == k]).intersection(reach) for k in ground}


def _buurten(
    number: int, name: str, ground: shapely.Geometry
) -> list[tuple[str, str, str, shapely.Geometry]]:
    low, bottom, high, top = ground.bounds
    count = 3 if ground.area > 330_000 else 2
    cuts = np.linspace(low, high, count + 1)
    sides = _SIDES if count == 3 else ("West", "Oost")
    return [
        (
            "buurt",
            f"BU{CODE}{number:02d}{k:02d}",
            f"{name} {sides[k]}",
            ground.intersection(shapely.box(cuts[k], bottom, cuts[k + 1], top)),
        )
        for k in range(count)
    ]
