"""Endings: why and when someone's registration ends before or with the household's."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN

_YEAR = 365.25
_REASONS = ("verhuisd", "emigratie", "VOW", "ambtshalve", "overig")
_UNTOLD = 0.02
_SHARES = (0.925, 0.035, 0.012, 0.006, 0.022)


def ended(frame: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the stays with their own `end` and `reden`.

    Children leave home about their twentieth, old partners die in the course of
    the household, and someone old and alone at its end.
    """
    rol, born = frame["rol"].to_numpy(), frame["geboren"].to_numpy()
    out = np.where(rol == "kind", frame["uitvliegt"], OPEN)
    dead = np.where(rol == "partner", born + (frame["sterft"] * _YEAR).astype(np.int64), OPEN)
    dead = np.where(dead > frame["start"], dead, OPEN)
    own = np.minimum(out, dead)
    own = np.where(own <= NOW, own, OPEN)
    last = frame["end"].to_numpy()
    old = (last != OPEN) & (last - born > 77 * _YEAR) & (dice.random(len(frame)) < 0.7)
    usual = dice.choice(np.array(_REASONS, dtype=object), len(frame), p=_SHARES)
    loose = (frame["gezin"] == "alleen").to_numpy() & (dice.random(len(frame)) < _UNTOLD)
    usual = np.where(loose, "VOW", usual)
    reden = np.where(old & (rol != "kind"), "overlijden", usual)
    reden = np.where(own < last, np.where(dead <= out, "overlijden", "verhuisd"), reden)
    end = np.minimum(own, last)
    return frame.assign(end=end, reden=np.where(end == OPEN, "", reden))


def lifelines(members: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Add uitvliegt (day of leaving home; OPEN for a few who stay on) and sterft (age at death)."""
    age = dice.normal(20.6, 2.0, len(members)).clip(17.2, 31)
    leaves = (members["geboren"] + age * _YEAR).astype(np.int64)
    stays_on = dice.random(len(members)) < 0.06
    return members.assign(
        persoon=np.arange(len(members)),
        uitvliegt=np.where(stays_on, OPEN, leaves),
        sterft=dice.normal(86, 7.5, len(members)),
    )
