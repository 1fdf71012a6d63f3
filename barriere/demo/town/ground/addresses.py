"""Addresses: every verblijfsobject and ligplaats of the town, numbered and placed."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground.moorings import moorings
from barriere.demo.town.ground.numbers import numbered, postcodes
from barriere.demo.town.ground.streets import Plan
from barriere.demo.town.ground.units import units
from barriere.demo.town.place import CODE, NAAM, WIJKEN, dice

COLUMNS = [
    "vbo_id",
    "nummeraanduiding_id",
    "pand_id",
    "straat",
    "huisnummer",
    "huisletter",
    "toevoeging",
    "postcode",
    "woonplaats",
    "gebruiksdoel",
    "oppervlakte",
    "status",
    "bouwjaar",
    "x",
    "y",
    "soort",
    "wijk",
    "stijl",
    "merk",
    "opgave",
]


def addresses(plan: Plan, panden: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Return the addresses (COLUMNS); the row number is `adr`.

    x and y are metres from the middle of the town.
    """
    chance = dice(seed, "addresses")
    found = numbered(units(panden, plan.streets, chance), panden, chance)
    pand = found["pand"].to_numpy()
    wijk = panden["wijk"].to_numpy()[pand]
    found["postcode"] = postcodes(found, np.array([w.postcode for w in WIJKEN], dtype=object)[wijk])
    found["wijk"] = wijk
    found["straat"] = plan.streets["naam"].to_numpy()[found["straat"]]
    found["pand_id"] = panden["pand_id"].to_numpy()[pand]
    found["bouwjaar"] = panden["bouwjaar"].to_numpy()[pand]
    found["merk"] = panden["merk"].to_numpy()[pand]
    found["opgave"] = _known(found["oppervlakte"].to_numpy(), chance)
    place = _places(found, panden)
    found = found.assign(x=place[:, 0], y=place[:, 1], soort="verblijfsobject", woonplaats=NAAM)
    found["status"] = np.where(
        chance.random(len(found)) < 0.004,
        "Verbouwing verblijfsobject",
        "Verblijfsobject in gebruik",
    )
    found["vbo_id"] = [f"{CODE}01{k:010d}" for k in range(1, len(found) + 1)]
    boats = moorings()
    every = pd.concat([found, boats], ignore_index=True)
    every["nummeraanduiding_id"] = [f"{CODE}20{k:010d}" for k in range(1, len(every) + 1)]
    every["merk"] = every["merk"].fillna(-1).astype(int)
    return every[COLUMNS]


def _known(area: NDArray[np.int64], chance: np.random.Generator) -> NDArray[np.int64]:
    """Return the areas as the BAG has them: a few were never measured (1 or 999999)."""
    luck = chance.random(len(area))
    return np.where(luck < 0.0025, 1, np.where(luck < 0.003, 999_999, area))


def _places(found: pd.DataFrame, panden: pd.DataFrame) -> np.ndarray:
    """Return a point behind the front door, spread along the front where a building has several."""
    pand = found["pand"].to_numpy()
    count = np.bincount(pand)[pand]
    share = (found["volg"].to_numpy() + 0.5) / count - 0.5
    flat = found["stijl"].isin(["flat", "landmark"]).to_numpy()
    spread = np.where(flat, 0.92, 0.3) * share * panden["breedte"].to_numpy()[pand]
    along = panden[["ux", "uy"]].to_numpy()[pand]
    inward = np.column_stack((-along[:, 1], along[:, 0]))
    front = (
        panden[["x", "y"]].to_numpy()[pand]
        + along * panden["breedte"].to_numpy()[pand][:, None] / 2
    )
    deep = (panden["terug"].to_numpy() + np.minimum(3.0, panden["diepte"].to_numpy() / 3))[pand]
    place = front + inward * deep[:, None] + along * spread[:, None]
    return np.asarray(shapely.get_coordinates(shapely.points(place))).round(1)
