"""Households: what kind, how old, and how many children."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import NOW

KINDS = ("alleen", "stel", "gezin", "eenouder")
_MIX = {
    "kamer": (1.0, 0.0, 0.0, 0.0),
    "studio": (0.96, 0.04, 0.0, 0.0),
    "etage": (0.62, 0.29, 0.06, 0.03),
    "flat": (0.47, 0.27, 0.16, 0.10),
    "huis": (0.31, 0.36, 0.265, 0.065),
    "villa": (0.10, 0.46, 0.41, 0.03),
    "boot": (0.45, 0.40, 0.10, 0.05),
}
_OLDEST = 93
_CHILDREN = (0.32, 0.44, 0.16, 0.055, 0.018, 0.007)


def households(
    tenancies: pd.DataFrame, area: NDArray[np.float64], dice: np.random.Generator
) -> pd.DataFrame:
    """Add gezin (KINDS), leeftijd (of the head at the start, years) and kinderen.

    `area` is in m², per tenancy.
    """
    soort = tenancies["soort"].to_numpy()
    years = (np.minimum(tenancies["end"], NOW) - tenancies["start"]).to_numpy() / 365.25
    gezin = np.empty(len(tenancies), dtype=object)
    for name, mix in _MIX.items():
        here = soort == name
        gezin[here] = dice.choice(KINDS, here.sum(), p=mix)
    cramped = (area < 40) & np.isin(gezin, ["gezin", "eenouder"])
    gezin[cramped] = "stel"
    children = np.where(
        np.isin(gezin, ["gezin", "eenouder"]), dice.choice(6, len(gezin), p=_CHILDREN) + 1, 0
    )
    children = np.minimum(children, np.maximum((area / 9).astype(int) - 2, 1) * (children > 0))
    return tenancies.assign(
        gezin=gezin,
        leeftijd=np.minimum(_ages(gezin, soort, dice), np.maximum(_OLDEST - years, 18.5)),
        kinderen=children,
    )


def _ages(
    gezin: NDArray[np.object_], soort: NDArray[np.object_], dice: np.random.Generator
) -> NDArray[np.float64]:
    """Return the age of the head of the household when it moved in."""
    count = len(gezin)
    age = np.where(gezin == "gezin", dice.normal(33, 5.5, count), dice.normal(37, 7, count))
    wide = np.where(
        dice.random(count) < 0.55, dice.normal(29, 5, count), dice.normal(63, 11, count)
    )
    age = np.where(np.isin(gezin, ["alleen", "stel"]), wide, age)
    age = np.where(np.isin(soort, ["kamer", "studio"]), dice.gamma(3.0, 1.1, count) + 17.8, age)
    return np.clip(age, 18.2, 84)
