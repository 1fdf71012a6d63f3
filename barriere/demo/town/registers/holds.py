"""Holds: addresses that another authority asks not to visit now."""

import numpy as np
import pandas as pd

COLUMNS = ["adr", "houder", "tot"]


def holds(homes: np.ndarray, dice: np.random.Generator) -> pd.DataFrame:
    """Return a few holds (COLUMNS); no reason is kept."""
    adr = dice.choice(homes, 3, replace=False)
    return pd.DataFrame(
        {
            "adr": adr,
            "houder": ["politie", "arbeidsinspectie", "politie"],
            "tot": ["20270401", "20270701", "20270301"],
        }
    )
