"""Members: the people of each household, with their day of birth."""

import numpy as np
import pandas as pd

_YEAR = 365.25


def members(households: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return one row per person: groep (household), rol (hoofd, partner, kind), geboren (day)."""
    first = households[households["groep"] == np.arange(len(households))]
    head = (first["start"] - first["leeftijd"] * _YEAR).astype(np.int64)
    heads = pd.DataFrame({"groep": first.index, "rol": "hoofd", "geboren": head})
    paired = first["gezin"].isin(["stel", "gezin"])
    mate = head[paired] + dice.normal(0, 3.2 * _YEAR, paired.sum()).astype(np.int64)
    mates = pd.DataFrame({"groep": first.index[paired], "rol": "partner", "geboren": mate})
    frame = pd.concat([heads, mates, _children(first, head, dice)], ignore_index=True)
    return frame.sort_values(["groep", "rol", "geboren"], kind="stable").reset_index(drop=True)


def _children(first: pd.DataFrame, head: pd.Series, dice: np.random.Generator) -> pd.DataFrame:
    count = first["kinderen"].to_numpy()
    groep = np.repeat(first.index.to_numpy(), count)
    order = np.arange(len(groep)) - np.repeat(np.cumsum(count) - count, count)
    eldest = np.repeat(dice.normal(29.5, 3.6, len(first)).clip(18.5, 42), count)
    age = eldest + order * dice.uniform(1.6, 3.0, len(groep))
    born = np.repeat(head.to_numpy(), count) + (age * _YEAR).astype(np.int64)
    return pd.DataFrame({"groep": groep, "rol": "kind", "geboren": born})
