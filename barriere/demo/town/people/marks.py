"""Marks on registrations: briefadres, onderzoek, geheim, as they occur everywhere."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN

_YEAR = 365.25


def marked(stays: pd.DataFrame, special: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the stays with the marks that occur everywhere.

    Of persons 1.3 % is secret; 0.5 % of stays is under investigation, and some are briefadressen.
    """
    frame = stays.copy()
    current = (frame["end"] == OPEN).to_numpy()
    secret = np.isin(frame["persoon"], _some(frame, 0.013, dice))
    frame.loc[secret, "geheim"] = dice.choice(
        [1, 2, 3, 4, 5, 6, 7], secret.sum(), p=[0.05, 0.05, 0.05, 0.1, 0.1, 0.15, 0.5]
    )
    shelter = frame["adr"].isin(special.loc[special["geheim"] == "J", "adr"])
    frame.loc[shelter, "geheim"] = 7
    asked = current & (dice.random(len(frame)) < 0.005)
    frame.loc[asked, "onderzoek"] = dice.choice(
        ["080000", "081000", "081030", "089999"], asked.sum(), p=[0.62, 0.08, 0.12, 0.18]
    )
    begun = np.minimum(
        np.maximum(frame.loc[asked, "start"] + 30, NOW - dice.integers(10, 320, asked.sum())), NOW
    )
    frame.loc[asked, "onderzoek_start"] = begun
    post = (NOW - frame["geboren"] > 19 * _YEAR) & (dice.random(len(frame)) < 0.0035)
    frame.loc[post, "functie"] = "B"
    frame.loc[post, "relatie"] = -1
    return frame


def _some(frame: pd.DataFrame, share: float, dice: np.random.Generator) -> np.ndarray:
    people = np.unique(frame["persoon"])
    return people[dice.random(len(people)) < share]
