"""People in institutions: care homes, reception centres, a monastery."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN, SINCE
from barriere.demo.town.people.stays import COLUMNS

_YEAR = 365.25
_AGE = {
    "zorg": (84, 6, 900),
    "coa": (29, 11, 240),
    "opvang": (31, 9, 130),
    "beschermd_wonen": (38, 13, 900),
    "klooster": (68, 13, 6000),
    "penitentiair": (36, 10, 300),
}


def institutions(special: pd.DataFrame, first: int, dice: np.random.Generator) -> pd.DataFrame:
    """Return stays on special addresses; each bed had one person after another.

    Persons are numbered from `first`.
    """
    beds = special[special["soort"].isin(list(_AGE)) & (special["personen"] > 0)]
    beds = beds.loc[beds.index.repeat(beds["personen"])].reset_index(drop=True)
    rounds = []
    end = np.full(len(beds), OPEN)
    while len(beds):
        middle, spread, length = (
            beds["soort"].map(lambda s, k=k: _AGE[s][k]).to_numpy(dtype=float) for k in range(3)
        )
        start = np.minimum(end, NOW) - 5 - dice.exponential(length).astype(np.int64)
        born = start - (dice.normal(middle, spread).clip(1, 99) * _YEAR).astype(np.int64)
        abroad = beds["soort"].eq("coa").to_numpy() & (dice.random(len(beds)) < 0.9)
        reden = np.where(
            end == OPEN, "", np.where(beds["soort"] == "zorg", "overlijden", "verhuisd")
        )
        rounds.append(
            pd.DataFrame(
                {
                    "adr": beds["adr"],
                    "geboren": born,
                    "start": start,
                    "end": end,
                    "reden": reden,
                    "buitenland": abroad,
                }
            )
        )
        more = start > SINCE
        beds, end = beds[more], start[more] - dice.integers(0, 30, more.sum())
    frame = pd.concat(rounds, ignore_index=True)
    frame = frame[frame["end"] > SINCE].reset_index(drop=True)
    frame["persoon"] = first + np.arange(len(frame))
    return frame.assign(relatie=-1, functie="W", onderzoek="", onderzoek_start=OPEN, geheim=0)[
        COLUMNS
    ]
