"""Moves: which household that leaves a home is the one that comes to another."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import OPEN

_WITHIN = 0.42
_SLACK = 30


def moved(households: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Let some leavers be the newcomers elsewhere in town.

    Adds `groep` (the row of the household they first were) and sets their end
    to the day they came to the next home.
    """
    pairs = _pairs(households, dice)
    before = np.arange(len(households))
    before[pairs["new"]] = pairs["old"]
    end = households["end"].to_numpy().copy()
    end[pairs["old"]] = households["start"].to_numpy()[pairs["new"]]
    for _ in range(8):
        before = before[before]
    return households.assign(end=end, groep=before)


def _pairs(households: pd.DataFrame, dice: np.random.Generator) -> dict[str, NDArray[np.int64]]:
    """Match leavers to newcomers of the same kind within a month, each at most once."""
    rows = np.arange(len(households))
    leavers = households.assign(old=rows)[["gezin", "kinderen", "end", "start", "old", "home"]]
    leavers = leavers[(leavers["end"] != OPEN) & (dice.random(len(leavers)) < _WITHIN)].sort_values(
        "end", kind="stable"
    )
    comers = households.assign(new=rows)[["gezin", "kinderen", "start", "new", "home"]].sort_values(
        "start", kind="stable"
    )
    matched = pd.merge_asof(
        leavers,
        comers.rename(columns={"start": "komst"}),
        left_on="end",
        right_on="komst",
        by=["gezin", "kinderen"],
        tolerance=_SLACK,
        direction="forward",
        suffixes=("", "_new"),
    )
    matched = matched[
        matched["new"].notna() & (matched["home"] != matched["home_new"])
    ].drop_duplicates("new")
    return {
        "old": matched["old"].to_numpy(dtype=np.int64),
        "new": matched["new"].to_numpy(dtype=np.int64),
    }
