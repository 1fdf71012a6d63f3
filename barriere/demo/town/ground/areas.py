"""Wijken and buurten as polygons, with invented CBS codes."""

import numpy as np
import pandas as pd
import shapely

from barriere.demo.town.ground.streets import Plan
from barriere.demo.town.place import CODE, NAAM

_SIDES = ("West", "Midden", "Oost")


def areas(plan: Plan) -> pd.DataFrame:
    """Return soort (gemeente, wijk, buurt), code, naam and grond (polygon).

    Buurten fill their wijk, and wijken the municipality.
    """
    rows: list[tuple[str, str, str, shapely.Geometry]] = []
    for quarter in plan.quarters:
        wijk = quarter.wijk
        rows.append(("wijk", f"WK{CODE}{wijk.number:02d}", wijk.naam, quarter.ground))
        rows += _buurten(wijk.number, wijk.naam, quarter.ground)
    town = shapely.union_all([row[3] for row in rows if row[0] == "wijk"])
    rows.append(("gemeente", f"GM{CODE}", NAAM, town))
    return pd.DataFrame(rows, columns=["soort", "code", "naam", "grond"])


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
