"""Special addresses: reception, care, shelter, hotels."""

import numpy as np
import pandas as pd

from barriere.demo.town.ground.landmarks import LANDMARKS

_KNOWN = {
    "zorghuis": ("zorg", 74),
    "zorghuis klein": ("zorg", 38),
    "klooster": ("klooster", 11),
    "hotel": ("hotel", 0),
    "stadshotel": ("hotel", 0),
    "opvanglocatie": ("coa", 146),
    "logiesgebouw": ("snf", 0),
    "penitentiair": ("penitentiair", 9),
    "studentencomplex": ("studentencomplex", 0),
    "studentencomplex klein": ("studentencomplex", 0),
}


def special(addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return adr, soort, geheim (J/N) and personen (beds)."""
    names = addresses["merk"].map(lambda merk: LANDMARKS[merk].naam if merk >= 0 else "")
    known = names[names.isin(list(_KNOWN))]
    frame = pd.DataFrame(
        {
            "adr": known.index,
            "soort": known.map(lambda n: _KNOWN[n][0]),
            "personen": known.map(lambda n: _KNOWN[n][1]),
        }
    ).assign(geheim="N")
    return pd.concat([frame, _houses(addresses, dice)], ignore_index=True)


def _houses(addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Pick ordinary large houses for shelter (secret), assisted living and registered lodging."""
    area = addresses["oppervlakte"].fillna(0).to_numpy()
    large = np.flatnonzero((area > 150) & (addresses["gebruiksdoel"] == "woonfunctie").to_numpy())
    chosen = dice.choice(large, 9, replace=False)
    soort = ["opvang"] * 3 + ["beschermd_wonen"] * 4 + ["snf"] * 2
    return pd.DataFrame(
        {
            "adr": chosen,
            "soort": soort,
            "personen": [9, 7, 5, 6, 8, 5, 7, 0, 0],
            "geheim": ["J", "J", "J"] + ["N"] * 6,
        }
    )
