"""A month later: who moved in October, and what was reported since."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN
from barriere.demo.town.registers.reports import reports

_MONTH = 31
_LEAVERS = 75
_NEWCOMERS = 62
_YEAR = 365.25


def moved_on(stays: pd.DataFrame, barred: set[int], dice: np.random.Generator) -> pd.DataFrame:
    """Return the stays a month later: some households left, others came, babies were born."""
    here = stays[(stays["end"] == OPEN) & ~stays["adr"].isin(barred)]
    small = here.groupby("adr").size().loc[lambda size: size <= 4].index.to_numpy()
    leaving = dice.choice(small, _LEAVERS, replace=False)
    day = pd.Series(NOW + dice.integers(1, _MONTH - 8, _LEAVERS), index=leaving)
    goes = stays["adr"].isin(leaving) & (stays["end"] == OPEN)
    end = np.where(goes, stays["adr"].map(day).fillna(0), stays["end"]).astype(np.int64)
    gone = stays.assign(end=end, reden=np.where(goes, "verhuisd", stays["reden"]))
    first = int(stays["persoon"].max()) + 1
    come = _newcomers(leaving[:_NEWCOMERS], day, first, dice)
    return pd.concat([gone, come, _babies(here, first + len(come), dice)], ignore_index=True)


def _newcomers(
    adr: np.ndarray, day: pd.Series, first: int, dice: np.random.Generator
) -> pd.DataFrame:
    size = dice.choice([1, 2], len(adr), p=[0.55, 0.45])
    home = np.repeat(adr, size)
    age = np.repeat(dice.gamma(4.0, 4.5, len(adr)) + 19, size) + dice.normal(0, 2, len(home))
    return _stays(home, first, day.loc[home].to_numpy() + 4, NOW - (age * _YEAR).astype(np.int64))


def _babies(here: pd.DataFrame, first: int, dice: np.random.Generator) -> pd.DataFrame:
    parents = here[((NOW - here["geboren"]) / _YEAR).between(24, 38) & (here["relatie"] >= 0)]
    chosen = parents.drop_duplicates("adr").iloc[dice.choice(600, 13, replace=False)]
    born = NOW + dice.integers(1, _MONTH, len(chosen))
    found = _stays(chosen["adr"].to_numpy(), first, born, born)
    return found.assign(relatie=chosen["relatie"].to_numpy())


def _stays(adr: np.ndarray, first: int, start: np.ndarray, born: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "adr": adr,
            "persoon": first + np.arange(len(adr)),
            "geboren": born,
            "relatie": 2_000_000 + adr,
            "functie": "W",
            "start": start,
            "end": OPEN,
            "reden": "",
            "buitenland": False,
            "onderzoek": "",
            "onderzoek_start": OPEN,
            "geheim": 0,
        }
    )


def reported_on(
    earlier: pd.DataFrame,
    addresses: pd.DataFrame,
    rooms: pd.Series,
    dice: np.random.Generator,
) -> pd.DataFrame:
    """Return the reports with those of one more month: about one in thirty-six of three years."""
    more = reports(addresses, rooms, dice)
    late = more.iloc[: len(more) // 36 + 4]
    return pd.concat(
        [earlier, late.assign(datum=NOW + dice.integers(1, _MONTH, len(late)))], ignore_index=True
    )
