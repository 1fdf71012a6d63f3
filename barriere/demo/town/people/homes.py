"""Homes: where people can live, and how long people of that kind stay."""

import numpy as np
import pandas as pd

TENURE = {
    "kamer": 560,
    "studio": 640,
    "etage": 1900,
    "flat": 2100,
    "huis": 4300,
    "villa": 5600,
    "boot": 4000,
}
_ROOM = 20.0
_ABOVE_THE_SHOP = 0.035


def homes(
    addresses: pd.DataFrame, special: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return one row per household that fits at one time.

    Columns: adr, soort (key of TENURE), kamers (rooms let in the house).
    """
    living = addresses["gebruiksdoel"].fillna("woonfunctie").str.contains("woonfunctie")
    above = addresses["gebruiksdoel"].isin(["winkelfunctie", "industriefunctie"])
    living |= above & (dice.random(len(addresses)) < _ABOVE_THE_SHOP)
    adr = np.setdiff1d(
        np.flatnonzero(living), special.loc[special["soort"] != "studentencomplex", "adr"]
    )
    soort = _kinds(addresses, adr)
    studio = np.isin(adr, special.loc[special["soort"] == "studentencomplex", "adr"])
    soort[studio] = "studio"
    area = addresses["oppervlakte"].fillna(60).to_numpy(dtype=float)[adr]
    rooms = np.ones(len(adr), dtype=int)
    wijk = addresses["wijk"].to_numpy()[adr]
    chance = np.where(wijk == 3, 0.078, np.where(wijk == 0, 0.055, 0.011))
    shared = (dice.random(len(adr)) < chance) & (area > 46) & ~studio & (soort != "boot")
    rooms[shared] = np.clip(area[shared] / _ROOM, 2, 9).astype(int)
    soort[shared] = "kamer"
    frame = pd.DataFrame({"adr": adr, "soort": soort, "kamers": rooms})
    return frame.loc[frame.index.repeat(rooms)].reset_index(drop=True)


def _kinds(addresses: pd.DataFrame, adr: np.ndarray) -> np.ndarray:
    style = addresses["stijl"].to_numpy()[adr]
    several = addresses.groupby("pand_id")["vbo_id"].transform("size").fillna(1).to_numpy()[adr] > 1
    kinds = np.full(len(adr), "huis", dtype=object)
    kinds[several] = "etage"
    for name in ("flat", "villa", "boot"):
        kinds[style == name] = name
    return kinds
