"""Choosing where: addresses of the right kind, each used once."""

import numpy as np
import pandas as pd

from barriere.demo.town.planted.kinds import Where


def choose(
    where: Where, addresses: pd.DataFrame, barred: set[int], count: int, dice: np.random.Generator
) -> list[int]:
    """Return `count` addresses that fit `where` and are not `barred`, as row numbers."""
    area = addresses["oppervlakte"].fillna(0).to_numpy(dtype=float)
    use = addresses["gebruiksdoel"].fillna("")
    fits = addresses["stijl"].isin(where.styles) & (area >= where.area[0]) & (area <= where.area[1])
    fits &= use.str.contains(where.use) if where.use != "woonfunctie" else use == "woonfunctie"
    rows = np.setdiff1d(
        np.flatnonzero(fits), np.fromiter(sorted(barred), dtype=np.int64, count=len(barred))
    )
    return [int(adr) for adr in dice.choice(rows, count, replace=False)]
