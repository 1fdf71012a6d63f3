"""Reports: what residents and colleagues tell the municipality about addresses."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW

COLUMNS = ["adr", "datum", "soort", "kanaal", "melder"]
_KINDS = {
    "overlast": 0.55,
    "afval_energie": 0.14,
    "illegale_verhuur": 0.05,
    "overbewoning": 0.03,
    "wisselend_bezoek": 0.04,
    "busjes": 0.03,
    "brandgevaar": 0.05,
    "niet_pluis_burgerzaken": 0.007,
    "onvergund_seksbedrijf": 0.004,
    "overig": 0.099,
}
_COUNT = 1450


def reports(addresses: pd.DataFrame, rooms: pd.Series, dice: np.random.Generator) -> pd.DataFrame:
    """Return three years of ordinary reports (COLUMNS); melder -1 is anonymous."""
    weight = (
        addresses["stijl"]
        .map({"centrum": 2.6, "station": 2.0, "flat": 2.2, "villa": 0.4, "boot": 0.5})
        .fillna(1.0)
        .to_numpy()
    )
    weight = weight * np.where(np.isin(np.arange(len(addresses)), rooms.index[rooms > 1]), 3.5, 1.0)
    weight = weight * dice.gamma(0.22, 1 / 0.22, len(addresses))
    adr = dice.choice(len(addresses), _COUNT, p=weight / weight.sum())
    kinds = list(_KINDS)
    soort = dice.choice(kinds, _COUNT, p=np.array(list(_KINDS.values())))
    channel = dice.choice(
        ["burger", "medewerker", "partner", "mma"], _COUNT, p=[0.86, 0.09, 0.04, 0.01]
    )
    channel = np.where(soort == "niet_pluis_burgerzaken", "medewerker", channel)
    melder = np.where(dice.random(_COUNT) < 0.2, -1, adr * 10 + dice.integers(0, 3, _COUNT))
    return pd.DataFrame(
        {
            "adr": adr,
            "datum": NOW - dice.integers(1, 1095, _COUNT),
            "soort": soort,
            "kanaal": channel,
            "melder": melder,
        }
    )
