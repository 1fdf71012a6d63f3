"""Small registers: signals, parking permits, street observations and the RNI."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import NOW, OPEN

SIGNALS = ["adr", "datum", "soort", "grondslag"]
PARKING = ["adr", "soort", "aantal"]
SEEN = ["adr", "datum", "soort", "aantal"]
RNI = ["adr", "persoon", "start", "end", "telefoon", "email"]
GROUNDS = {
    "laa": "Wet BRP art. 2.37c",
    "post_retour": "Wet BRP art. 2.34",
    "bestuurlijke_rapportage": "Wpg art. 16",
    "partner": "convenant RIEC",
}


def signals(homes: np.ndarray, dice: np.random.Generator) -> pd.DataFrame:
    """Return returned mail and LAA signals on ordinary homes (SIGNALS)."""
    adr = dice.choice(homes, 105, replace=False)
    soort = dice.choice(list(GROUNDS), len(adr), p=[0.23, 0.72, 0.02, 0.03])
    return pd.DataFrame(
        {
            "adr": adr,
            "datum": NOW - dice.integers(3, 700, len(adr)),
            "soort": soort,
            "grondslag": [GROUNDS[s] for s in soort],
        }
    )


def parking(addresses: pd.DataFrame, adults: pd.Series, dice: np.random.Generator) -> pd.DataFrame:
    """Return parking permits in the wijken where one needs them (PARKING)."""
    paid = addresses["wijk"].isin([0, 3]).to_numpy()
    living = adults.reindex(range(len(addresses))).fillna(0).to_numpy()
    one = np.flatnonzero(paid & (living > 0) & (dice.random(len(addresses)) < 0.46))
    two = (living[one] >= 2) & (dice.random(len(one)) < 0.14)
    firm = np.flatnonzero(
        paid
        & ~addresses["gebruiksdoel"].fillna("woon").str.contains("woon").to_numpy()
        & (dice.random(len(addresses)) < 0.5)
    )
    homes = pd.DataFrame({"adr": one, "soort": "bewoner", "aantal": 1 + two})
    shops = pd.DataFrame(
        {"adr": firm, "soort": "bedrijf", "aantal": 1 + (dice.random(len(firm)) < 0.3)}
    )
    return pd.concat([homes, shops], ignore_index=True)


def observations(addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return what inspectors saw in passing (SEEN): mostly one van, once."""
    adr = dice.choice(len(addresses), 120)
    soort = dice.choice(
        ["busje", "bezoek", "bewoning", "overig"], len(adr), p=[0.45, 0.15, 0.1, 0.3]
    )
    return pd.DataFrame(
        {
            "adr": adr,
            "datum": NOW - dice.integers(2, 400, len(adr)),
            "soort": soort,
            "aantal": 1 + (dice.random(len(adr)) < 0.15),
        }
    )


def rni(homes: np.ndarray, special: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return non-residents (RNI): seasonal workers in lodgings, guests elsewhere."""
    lodging = special.loc[special["soort"].isin(["snf", "hotel"]), "adr"].to_numpy()
    adr = np.concatenate((dice.choice(lodging, 70), _twos(dice.choice(homes, 90), dice)))
    start = NOW - dice.exponential(110, len(adr)).astype(np.int64) - 2
    gone = dice.random(len(adr)) < 0.55
    end = np.where(gone, np.minimum(start + dice.integers(20, 130, len(adr)), NOW), OPEN)
    number = np.arange(len(adr)) + 1
    number = np.where(dice.random(len(adr)) < 0.15, np.maximum(number - 1, 1), number)
    contact = np.where(dice.random(len(adr)) < 0.75, number, -1)
    return pd.DataFrame(
        {
            "adr": adr,
            "persoon": -1 - np.arange(len(adr)),
            "start": start,
            "end": end,
            "telefoon": contact,
            "email": np.where(dice.random(len(adr)) < 0.5, contact, -1),
        }
    )


def _twos(adr: NDArray[np.int64], dice: np.random.Generator) -> NDArray[np.int64]:
    """Let some guests come with one or two others."""
    return np.repeat(adr, dice.choice([1, 2, 3], len(adr), p=[0.72, 0.2, 0.08]))
