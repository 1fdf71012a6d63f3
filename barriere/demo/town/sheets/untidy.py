"""Untidiness: dates of which the day or month is unknown, and rows that cannot be right."""

import numpy as np
import pandas as pd

_BAD_DATE = "20261341"
_BAD_SHARE = 0.003


def vague(dates: pd.Series, share: float, dice: np.random.Generator) -> pd.Series:
    """Return dates of which a `share` lost its day, and a few the month or everything."""
    text = dates.copy()
    luck = dice.random(len(text))
    filled = (text != "").to_numpy()
    day, month, all_ = (
        filled & (luck < share),
        filled & (luck < share * 0.2),
        filled & (luck < share * 0.04),
    )
    text[day] = text[day].str[:6] + "00"
    text[month] = text[month].str[:4] + "0000"
    text[all_] = "00000000"
    return text


def spoiled(sheet: pd.DataFrame, date_column: str, dice: np.random.Generator) -> pd.DataFrame:
    """Return the sheet with three rows in a thousand that must be rejected: no such day."""
    count = int(len(sheet) * _BAD_SHARE)
    sheet.loc[dice.choice(len(sheet), count, replace=False), date_column] = _BAD_DATE
    return sheet
