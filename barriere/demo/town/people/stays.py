"""Stays: who was registered where, from which day to which day, and why it ended."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import NOW, OPEN, SINCE
from barriere.demo.town.people.endings import ended, lifelines

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


def stays(
    households: pd.DataFrame, members: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the registrations (COLUMNS) of all households, in days since 1970 or OPEN."""
    people = lifelines(members, dice)
    frame = households[["adr", "start", "end", "groep", "gezin"]].merge(
        people, on="groep", how="inner"
    )
    born_here = frame["rol"] == "kind"
    frame["start"] = np.where(
        born_here, np.maximum(frame["start"], frame["geboren"]), frame["start"]
    )
    frame = ended(frame, dice)
    frame = frame[
        (frame["start"] < frame["end"]) & (frame["start"] <= NOW) & (frame["end"] > SINCE)
    ]
    frame = frame.assign(
        relatie=np.where(_linked(frame), frame["groep"], -1),
        functie="W",
        buitenland=dice.random(len(frame)) < 0.035,
        onderzoek="",
        onderzoek_start=OPEN,
        geheim=0,
    )
    return frame[COLUMNS].reset_index(drop=True)


def _linked(frame: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell who has a relation key: families have, people alone and two in five couples have not."""
    unmarried = (frame["groep"] * 7919) % 10 < 4
    kin = frame["gezin"].isin(["gezin", "eenouder"]) | ((frame["gezin"] == "stel") & ~unmarried)
    return kin.to_numpy()
