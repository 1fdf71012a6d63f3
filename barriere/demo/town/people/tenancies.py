"""Tenancies: one household after another in every home, back to the start of the histories."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import NOW, OPEN, SINCE
from barriere.demo.town.people.homes import TENURE

_EMPTY = {"kamer": 0.08, "studio": 0.04}
_GAP = 24.0


def tenancies(homes: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return home (row), adr, soort, start and end (days; OPEN for the present household)."""
    mean = homes["soort"].map(TENURE).to_numpy(dtype=np.float64)
    empty = dice.random(len(homes)) < homes["soort"].map(_EMPTY).fillna(0.028).to_numpy()
    left = NOW - 1 - dice.exponential(210, len(homes)).astype(np.int64)
    end = np.where(empty, left, OPEN)
    rounds: list[pd.DataFrame] = []
    home: NDArray[np.int64] = np.arange(len(homes))
    while len(home):
        start: NDArray[np.int64] = np.minimum(end, NOW) - 1 - _stay(np.take(mean, home), dice)
        rounds.append(pd.DataFrame({"home": home, "start": start, "end": end}))
        more = start > SINCE
        home, end = home[more], start[more] - dice.exponential(_GAP, more.sum()).astype(np.int64)
        going = end > SINCE
        home, end = home[going], end[going]
    frame = pd.concat(rounds, ignore_index=True)
    adr, soort = homes["adr"].to_numpy(), homes["soort"].to_numpy()
    frame = frame.assign(adr=adr[frame["home"]], soort=soort[frame["home"]])
    return frame.sort_values(["home", "start"], kind="stable").reset_index(drop=True)


def _stay(mean: NDArray[np.float64], dice: np.random.Generator) -> NDArray[np.int64]:
    """Return lengths of stay in days: many short, few very long, none under a month."""
    return np.clip(dice.gamma(1.15, mean / 1.15), 32, 22_000).astype(np.int64)
