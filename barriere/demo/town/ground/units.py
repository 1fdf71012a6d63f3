"""Units: how many addresses a building has, what they are for and how large."""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground.landmarks import LANDMARKS

_CHANCES = {
    "centrum": (0.62, 0.17, 0.12, 0.06, 0.03),
    "station": (0.78, 0.12, 0.07, 0.03, 0.0),
    "bedrijven": (0.72, 0.12, 0.08, 0.05, 0.03),
}
_DOOR = 7.4


def units(panden: pd.DataFrame, streets: pd.DataFrame, chance: np.random.Generator) -> pd.DataFrame:
    """Return one row per verblijfsobject.

    Columns: pand (row), volg (0 is the ground floor), stijl, gebruiksdoel, oppervlakte (m²).
    """
    count = _count(panden, chance)
    pand = np.repeat(np.arange(len(panden)), count)
    volg = np.arange(len(pand)) - np.repeat(np.cumsum(count) - count, count)
    frame = pd.DataFrame({"pand": pand, "volg": volg, "stijl": panden["stijl"].to_numpy()[pand]})
    frame["gebruiksdoel"] = _purpose(frame, panden, streets, chance)
    frame["oppervlakte"] = _area(frame, panden, count, chance)
    return frame


def _count(panden: pd.DataFrame, chance: np.random.Generator) -> NDArray[np.int64]:
    count = np.ones(len(panden), dtype=np.int64)
    style = panden["stijl"].to_numpy()
    for name, share in _CHANCES.items():
        here = style == name
        count[here] = chance.choice(5, here.sum(), p=share) + 1
    count[np.isin(style, ["schuur", "achterhuis"])] = 0
    flat = style == "flat"
    doors = (panden["breedte"].to_numpy() / _DOOR).astype(int)
    count[flat] = (doors * panden["lagen"].to_numpy())[flat]
    known = style == "landmark"
    count[known] = [LANDMARKS[k].units for k in panden["merk"].to_numpy()[known]]
    return count


def _purpose(
    frame: pd.DataFrame, panden: pd.DataFrame, streets: pd.DataFrame, chance: np.random.Generator
) -> NDArray[np.object_]:
    rank = streets["rang"].to_numpy()[panden["straat"].to_numpy()][frame["pand"].to_numpy()]
    naam = streets["naam"].to_numpy()[panden["straat"].to_numpy()][frame["pand"].to_numpy()]
    style, ground = frame["stijl"].to_numpy(), frame["volg"].to_numpy() == 0
    pick = chance.random(len(frame))
    purpose = np.full(len(frame), "woonfunctie", dtype=object)
    shopping = np.where(rank == "winkelstraat", 0.8, np.where(naam == "Stationsstraat", 0.55, 0.0))
    shopping = np.where((style == "centrum") & (shopping == 0), 0.13, shopping)
    shop = ground & (pick < shopping)
    kind = chance.choice(
        ["winkelfunctie", "bijeenkomstfunctie", "kantoorfunctie", "woonfunctie,winkelfunctie"],
        len(frame),
        p=[0.58, 0.2, 0.14, 0.08],
    )
    purpose[shop] = kind[shop]
    corner = ground & np.isin(style, ["vooroorlogs", "wederopbouw", "naoorlogs"]) & (pick < 0.008)
    purpose[corner] = "winkelfunctie"
    hall = style == "bedrijven"
    purpose[hall] = np.where(
        pick < 0.8,
        "industriefunctie",
        np.where(pick < 0.92, "industriefunctie,kantoorfunctie", "kantoorfunctie"),
    )[hall]
    known = style == "landmark"
    merk = panden["merk"].to_numpy()[frame["pand"].to_numpy()[known]]
    purpose[known] = [LANDMARKS[k].gebruiksdoel for k in merk]
    return purpose


def _area(
    frame: pd.DataFrame, panden: pd.DataFrame, count: NDArray[np.int64], chance: np.random.Generator
) -> NDArray[np.int64]:
    pand = frame["pand"].to_numpy()
    floor = np.asarray(shapely.area(panden["vorm"].to_numpy()))
    whole = (floor * panden["lagen"].to_numpy() * 0.88 / np.maximum(count, 1))[pand]
    attic = np.where(
        (count[pand] == 1) & (frame["stijl"] != "bedrijven"),
        chance.uniform(1.0, 1.22, len(frame)),
        1.0,
    )
    area = whole * attic * chance.normal(1.0, 0.04, len(frame))
    return np.asarray(np.maximum(area, 18).round().astype(np.int64))
