"""Opening hours: when shops, horeca and firms are open, as the municipality knows them."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import OPEN

COLUMNS = ["adr", "weekdag", "van", "tot"]
_KNOWN = 0.85
_MON, _TUE, _WED, _THU, _FRI, _SAT, _SUN = (
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
)  # fmt: skip
Hours = tuple[tuple[str, str, str], ...]


def _on(days: tuple[str, ...], start: str, end: str) -> Hours:
    return tuple((day, start, end) for day in days)


_SHOP = (
    (_MON, "13:00", "18:00"),
    *_on((_TUE, _WED, _FRI), "09:30", "18:00"),
    (_THU, "09:30", "21:00"),
    (_SAT, "09:30", "17:00"),
)
_SALON = (*_on((_TUE, _WED, _FRI), "09:00", "18:00"), (_THU, "09:00", "21:00"))
_CAFE = (
    *_on((_WED, _THU, _FRI, _SAT), "16:00", "24:00"),
    *_on((_SAT, _SUN), "00:00", "02:00"),
    (_SUN, "14:00", "22:00"),
)
_RESTAURANT = _on((_WED, _THU, _FRI, _SAT, _SUN), "16:30", "22:30")
_SNACKS = _on((_TUE, _WED, _THU, _FRI, _SAT, _SUN), "11:30", "22:00")
_OFFICE = _on((_MON, _TUE, _WED, _THU, _FRI), "08:30", "17:30")
_BY_TRADE = {
    "561": (_RESTAURANT, _SNACKS),
    "563": (_CAFE,),
    "962": (_SALON,),
    "960": (_SALON,),
    "47": (_SHOP,),
}
"""Weeks that are usual in a trade, by the first digits of its SBI; all others keep office hours."""


def opening_hours(
    firms: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the hours (COLUMNS) of most firms of today that are not run from a home or a hotel."""
    use = addresses["gebruiksdoel"].fillna("").to_numpy(dtype=str)[firms["adr"].to_numpy()]
    public = (np.char.find(use, "woonfunctie") < 0) & (np.char.find(use, "logies") < 0)
    here = (
        firms[public & (firms["end"] == OPEN).to_numpy()].drop_duplicates("adr").sort_values("adr")
    )
    told = here[dice.random(len(here)) < _KNOWN]
    turn = dice.integers(0, 2, len(told))
    rows = [
        (adr, *hours)
        for adr, sbi, k in zip(told["adr"], told["sbi"], turn, strict=True)
        for hours in _week(sbi, int(k))
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _week(sbi: str, turn: int) -> Hours:
    for digits, weeks in _BY_TRADE.items():
        if sbi.startswith(digits):
            return weeks[turn % len(weeks)]
    return _OFFICE
