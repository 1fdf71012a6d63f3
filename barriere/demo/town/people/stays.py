"""Stays: who was registered where, from which day to which day, and why it ended."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import NOW, OPEN, SINCE

COLUMNS = [
    "adr",
    "persoon",
    "geboren",
    "relatie",
    "functie",
    "start",
    "end",
    "reden",
    "buitenland",
    "onderzoek",
    "onderzoek_start",
    "geheim",
]
_YEAR = 365.25
REASONS = ("verhuisd", "emigratie", "VOW", "ambtshalve", "overig")


def stays(
    households: pd.DataFrame, members: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the registrations (COLUMNS) of all households; days since 1970, OPEN where still there."""
    people = members.assign(persoon=np.arange(len(members)), uitvliegt=_leaving(members, dice))
    frame = households[["adr", "start", "end", "groep"]].merge(people, on="groep", how="inner")
    frame["start"] = np.where(
        frame["rol"] == "kind", np.maximum(frame["start"], frame["geboren"]), frame["start"]
    )
    gone = np.minimum(frame["uitvliegt"], _dying(frame, dice))
    frame["reden"] = _reasons(len(frame), dice)
    frame.loc[gone < frame["end"], "reden"] = np.where(
        frame["uitvliegt"] <= gone, "verhuisd", "overlijden"
    )[gone < frame["end"]]
    frame["end"] = np.minimum(frame["end"], np.where(gone <= NOW, gone, OPEN))
    frame.loc[frame["end"] == OPEN, "reden"] = ""
    frame = frame[
        (frame["start"] < frame["end"]) & (frame["start"] <= NOW) & (frame["end"] > SINCE)
    ]
    frame = frame.assign(
        relatie=frame["groep"],
        functie="W",
        buitenland=dice.random(len(frame)) < 0.035,
        onderzoek="",
        onderzoek_start=OPEN,
        geheim=0,
    )
    return frame[COLUMNS].reset_index(drop=True)


def _leaving(members: pd.DataFrame, dice: np.random.Generator) -> NDArray[np.int64]:
    """Return the day a child leaves home; OPEN for the others and for some who stay on."""
    age = dice.normal(20.6, 2.0, len(members)).clip(17.2, 31)
    leaves = (members["geboren"] + age * _YEAR).astype(np.int64)
    stays_on = dice.random(len(members)) < 0.06
    return np.where((members["rol"] == "kind") & ~stays_on, leaves, OPEN).astype(np.int64)


def _dying(frame: pd.DataFrame, dice: np.random.Generator) -> NDArray[np.int64]:
    """Return a day of death, drawn from an age at death round 84, never before the stay began."""
    draw = np.random.default_rng(int(dice.integers(2**31))).normal(
        85, 7.5, int(frame["persoon"].max()) + 1
    )
    death = frame["geboren"].to_numpy() + (draw[frame["persoon"]] * _YEAR).astype(np.int64)
    soon = frame["start"].to_numpy() + dice.integers(900, 5200, len(frame))
    return np.where(death <= frame["start"] + 60, np.maximum(soon, SINCE + 200), death).astype(
        np.int64
    )


def _reasons(count: int, dice: np.random.Generator) -> NDArray[np.object_]:
    return dice.choice(
        np.array(REASONS, dtype=object), count, p=[0.925, 0.035, 0.012, 0.006, 0.022]
    )
