"""Firms: the Handelsregister of the town, present and past."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN, SINCE
from barriere.demo.town.registers.trades import TRADES, names, picked

COLUMNS = [
    "adr",
    "handelsnaam",
    "sbi",
    "sbi_versie",
    "start",
    "end",
    "werkzame_personen",
    "waadi",
    "wtta",
    "functionaris",
]
_HOME = 0.125
ORGANISATIONS = 100_000


def firms(addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the firms (COLUMNS); one in three shops and halls had another firm before."""
    use = addresses["gebruiksdoel"].fillna("").to_numpy().astype(str)
    parts = [
        _of("winkel", np.flatnonzero(np.char.find(use, "winkel") >= 0), dice),
        _of(
            "horeca",
            np.flatnonzero((use == "bijeenkomstfunctie") & (addresses["merk"] < 0).to_numpy()),
            dice,
        ),
        _of("kantoor", np.flatnonzero(use == "kantoorfunctie"), dice),
        _of("industrie", np.flatnonzero(np.char.find(use, "industrie") >= 0), dice),
    ]
    homes = np.flatnonzero((use == "woonfunctie") & (dice.random(len(use)) < _HOME))
    every = pd.concat([*parts, _of("thuis", homes, dice)], ignore_index=True)
    hotels = np.flatnonzero((use == "logiesfunctie") & addresses["merk"].isin([7, 8]).to_numpy())
    hotel = _of("horeca", hotels, dice).assign(
        sbi="55101", sbi_versie="2025", handelsnaam="Hotel Zijlpoort"
    )
    return _described(pd.concat([every, hotel], ignore_index=True), dice)


def _of(place: str, adr: np.ndarray, dice: np.random.Generator) -> pd.DataFrame:
    """Return the present firm on each address and, for a third, the one before."""
    start = NOW - 30 - dice.exponential(2300, len(adr)).astype(np.int64)
    now = pd.DataFrame({"adr": adr, "start": start, "end": OPEN})
    before = now[(dice.random(len(adr)) < 0.33) & (start > SINCE - 400)]
    end = before["start"] - dice.integers(0, 200, len(before))
    past = before.assign(
        end=end, start=end - dice.exponential(1400, len(before)).astype(np.int64) - 40
    )
    frame = pd.concat([now, past], ignore_index=True)
    return frame.assign(trade=picked(place, len(frame), dice), plaats=place)


def _described(frame: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    trade = frame["trade"].to_numpy()
    recent = dice.random(len(frame)) < 0.8
    new, old = (
        np.array([getattr(t, key) for t in TRADES], dtype=object)[trade] for key in ("sbi", "oud")
    )
    sbi = frame["sbi"].fillna(pd.Series(np.where(recent, new, old), index=frame.index))
    lends = sbi.str.startswith("782")
    people = np.where(frame["plaats"] == "thuis", 1, 1 + dice.geometric(0.24, len(frame)))
    unknown = dice.random(len(frame)) < 0.05
    listed = dice.random(len(frame))
    return frame.assign(
        handelsnaam=frame["handelsnaam"].fillna(pd.Series(names(trade, dice), index=frame.index)),
        sbi=sbi,
        sbi_versie=frame["sbi_versie"].fillna(
            pd.Series(np.where(recent, "2025", "2008"), index=frame.index)
        ),
        werkzame_personen=np.where(unknown, -1, people),
        waadi=np.where(lends & (listed < 0.94), "J", "N"),
        wtta=np.where(lends, np.where(listed < 0.7, "J", "onbekend"), ""),
        functionaris=ORGANISATIONS + np.arange(len(frame)),
    )[COLUMNS]
