"""Buildings: footprint, building year, storeys, and the street they face."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground.annexes import annexed
from barriere.demo.town.ground.flats import flats
from barriere.demo.town.ground.footprints import footprints
from barriere.demo.town.ground.landmarks import LANDMARKS, landmarks
from barriere.demo.town.ground.lots import STYLES, lots
from barriere.demo.town.ground.sheds import sheds
from barriere.demo.town.ground.streets import Plan
from barriere.demo.town.place import dice


def panden(plan: Plan, blocks: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Return the buildings, in order of street, side and place along it.

    Columns: those of `lots.lots`, and vorm (polygon), wijk, bouwjaar, lagen, straat (row),
    kant (0 or 1), plek (metres along the street), merk (row in LANDMARKS, or -1), pand_id.
    """
    parts = [lots(blocks, name, dice(seed, f"lots {name}")) for name in STYLES]
    places = pd.concat(
        [landmarks(blocks), flats(blocks, dice(seed, "flats")), *parts], ignore_index=True
    )
    places = places[_on_street(places, plan.streets)].reset_index(drop=True)
    places["rand"] = places.groupby(["stijl", "rand"], sort=False).ngroup()
    room = shapely.buffer(
        blocks["grond"].to_numpy(), np.where(blocks["stijl"] == "centrum", 0.9, 0.15)
    )
    built = footprints(places, room[places["blok"].to_numpy()])
    here = room[built["blok"].to_numpy()]
    built["vorm"] = annexed(built, here, dice(seed, "annexes"))
    built = pd.concat([built, sheds(built, here, dice(seed, "sheds"))], ignore_index=True)
    built["wijk"] = blocks["wijk"].to_numpy()[built["blok"].to_numpy()]
    chance = dice(seed, "panden")
    built["bouwjaar"] = _years(built, chance)
    built["lagen"] = _storeys(built, chance)
    known = (built["stijl"] == "landmark").to_numpy()
    merk = built.loc[known, "merk"].astype(int)
    built.loc[known, "bouwjaar"] = [LANDMARKS[k].bouwjaar for k in merk]
    built.loc[known, "lagen"] = [LANDMARKS[k].lagen for k in merk]
    built["merk"] = built["merk"].fillna(-1).astype(int)
    built = _facing(built, plan.streets)
    order = np.lexsort((built["plek"], built["kant"], built["straat"]))
    built = built.iloc[order].reset_index(drop=True)
    built["pand_id"] = [f"999910{k:010d}" for k in range(1, len(built) + 1)]
    return built


def _on_street(places: pd.DataFrame, streets: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which lots have a street along the front: none faces the railway or the water only."""
    along = places[["ux", "uy"]].to_numpy()
    front = places[["x", "y"]].to_numpy() + along * (places["breedte"].to_numpy()[:, None] / 2)
    points = shapely.points(front)
    lines = streets["lijn"].to_numpy()
    near = shapely.STRtree(lines).nearest(points)
    close = shapely.distance(points, lines[near]) < streets["breedte"].to_numpy()[near] / 2 + 3.5
    return np.asarray(close | places["stijl"].isin(["flat", "landmark", "achterhuis"]).to_numpy())


def _years(built: pd.DataFrame, chance: np.random.Generator) -> np.ndarray:
    """Give a row of houses one year; a few were rebuilt later."""
    spans = {name: style.year for name, style in STYLES.items()} | {
        "flat": (1964, 1979),
        "landmark": (1950, 1990),
        "schuur": (1930, 2015),
    }
    low = built["stijl"].map(lambda name: spans[name][0]).to_numpy()
    high = built["stijl"].map(lambda name: spans[name][1]).to_numpy()
    group = np.where(
        built["stijl"].isin(["centrum", "achterhuis", "villa", "bedrijven", "schuur"]),
        np.arange(len(built)),
        -1 - built["rand"],
    )
    _, inverse = np.unique(group, return_inverse=True)
    share = chance.random(inverse.max() + 1)[inverse]
    years = (low + share * (high - low + 0.99)).astype(int)
    rebuilt = chance.random(len(built)) < 0.015
    return np.where(rebuilt, chance.integers(1985, 2025, len(built)), years)


def _storeys(built: pd.DataFrame, chance: np.random.Generator) -> np.ndarray:
    pick = chance.random(len(built))
    style = built["stijl"].to_numpy()
    lagen = np.full(len(built), 2)
    lagen[(style == "centrum") & (pick < 0.5)] = 3
    lagen[(style == "station") & (pick < 0.7)] = 3
    lagen[style == "flat"] = np.where(pick < 0.6, 4, 5)[style == "flat"]
    lagen[np.isin(style, ["schuur", "achterhuis"])] = 1
    lagen[(style == "bedrijven") & (pick < 0.8)] = 1
    return lagen


def _facing(built: pd.DataFrame, streets: pd.DataFrame) -> pd.DataFrame:
    """Find the street in front of each building, on which side and how far along it stands."""
    along = built[["ux", "uy"]].to_numpy()
    front = built[["x", "y"]].to_numpy() + along * (built["breedte"].to_numpy()[:, None] / 2)
    outward = np.column_stack((along[:, 1], -along[:, 0]))
    lines = streets["lijn"].to_numpy()
    near = shapely.STRtree(lines).nearest(shapely.points(front + outward * 5.0))
    line = lines[near]
    plek = shapely.line_locate_point(line, shapely.points(front))
    here = shapely.get_coordinates(shapely.line_interpolate_point(line, plek))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(line, plek + 1.0))
    behind = shapely.get_coordinates(
        shapely.line_interpolate_point(line, np.maximum(plek - 1.0, 0.0))
    )
    way, off = ahead - behind, front - here
    kant = (way[:, 0] * off[:, 1] - way[:, 1] * off[:, 0] > 0).astype(int)
    inside = front - outward * 2.0
    return built.assign(straat=near, kant=kant, plek=plek, deurx=inside[:, 0], deury=inside[:, 1])
