"""House numbers, letters, additions and postcodes."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
_BARRED = {"SA", "SD", "SS"}
_PER_CODE = 22


def numbered(
    units: pd.DataFrame, panden: pd.DataFrame, chance: np.random.Generator
) -> pd.DataFrame:
    """Add huisnummer, huisletter and toevoeging; one side of a street is odd, one even."""
    pand = units["pand"].to_numpy()
    own = units["stijl"].isin(["flat", "landmark"]).to_numpy() | (units["volg"] == 0).to_numpy()
    straat, kant = panden["straat"].to_numpy()[pand], panden["kant"].to_numpy()[pand]
    skip = own & (chance.random(len(units)) < 0.012)
    steps = pd.Series(own.astype(int) + skip).groupby([straat, kant]).cumsum().to_numpy()
    extra = np.where(own, 0, units["volg"].to_numpy())
    lettered = (chance.random(len(panden)) < 0.6)[pand]
    letter = np.where(
        (extra > 0) & lettered, np.array(list("ABCDEFGH"))[np.clip(extra - 1, 0, 7)], ""
    )
    added = np.where((extra > 0) & ~lettered, extra.astype(str), "")
    return units.assign(
        straat=straat,
        kant=kant,
        huisnummer=2 * steps - 1 + (1 - kant),
        huisletter=letter,
        toevoeging=added,
        reeks=steps,
    )


def postcodes(addresses: pd.DataFrame, areas: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return postcodes: one for every 22 neighbours on a side of a street, within its area."""
    group = addresses.groupby(["straat", "kant"], sort=True).cumcount().to_numpy() // _PER_CODE
    key = pd.DataFrame(
        {"area": areas, "straat": addresses["straat"], "kant": addresses["kant"], "deel": group}
    )
    firsts = key.groupby(["straat", "kant", "deel"])["area"].transform("first")
    runs = (
        key.assign(area=firsts)
        .drop_duplicates(["straat", "kant", "deel"])
        .sort_values(["area", "straat", "kant", "deel"], kind="stable")
    )
    runs["code"] = runs["area"] + np.array(_suffixes())[runs.groupby("area").cumcount().to_numpy()]
    merged = key.drop(columns="area").merge(
        runs.drop(columns="area"), on=["straat", "kant", "deel"], how="left"
    )
    return merged["code"].to_numpy(dtype=object)


def _suffixes() -> list[str]:
    pairs = [a + b for a in _LETTERS for b in _LETTERS]
    return [pair for pair in pairs if pair not in _BARRED]
