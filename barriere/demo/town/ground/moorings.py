"""Houseboats: moorings along the Halderdiep, outside the town bridges."""

import numpy as np
import pandas as pd
import shapely

from barriere.demo.town.ground.water import DIEP
from barriere.demo.town.place import CODE, NAAM, WIJKEN

_STREET = "Halderkade"
_FIRST = 560.0
_APART = 27.0
_COUNT = 18


def moorings() -> pd.DataFrame:
    """Return the moorings as addresses, with `vorm`: the boat's place (18 by 5 metres)."""
    line = shapely.offset_curve(DIEP, 12.0)
    at = _FIRST + _APART * np.arange(_COUNT)
    middle = shapely.get_coordinates(shapely.line_interpolate_point(line, line.length * 0.12 + at))
    ahead = shapely.get_coordinates(
        shapely.line_interpolate_point(line, line.length * 0.12 + at + 1)
    )
    along = ahead - middle
    across = np.column_stack((-along[:, 1], along[:, 0])) * 2.5
    along = along * 9
    ring = np.stack(
        (
            middle - along - across,
            middle + along - across,
            middle + along + across,
            middle - along + across,
        ),
        1,
    )
    return pd.DataFrame(
        {
            "vbo_id": [f"{CODE}02{k:010d}" for k in range(1, _COUNT + 1)],
            "pand_id": None,
            "straat": _STREET,
            "huisnummer": 900 + 2 * np.arange(_COUNT),
            "huisletter": "",
            "toevoeging": np.where(np.arange(_COUNT) % 6 == 4, "WB", ""),
            "postcode": WIJKEN[7].postcode + "ZZ",
            "woonplaats": NAAM,
            "gebruiksdoel": None,
            "oppervlakte": None,
            "status": "Plaats aangewezen",
            "bouwjaar": None,
            "x": middle[:, 0].round(1),
            "y": middle[:, 1].round(1),
            "soort": "ligplaats",
            "wijk": 7,
            "stijl": "boot",
            "vorm": shapely.polygons(ring),
        }
    )
