"""Partners: on which days of the plan year each of them can come along."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from barriere.demo.town.place import PLAN_YEAR

SHARES = {
    "gemeente": 0.9,
    "politie": 0.45,
    "belastingdienst": 0.4,
    "arbeidsinspectie": 0.12,
    "brandweer": 0.45,
}
"""On how many of the days that suit it at all each partner has a team to spare."""

EVENTS = (
    (date(PLAN_YEAR, 4, 26), date(PLAN_YEAR, 4, 30)),
    (date(PLAN_YEAR, 6, 14), date(PLAN_YEAR, 6, 20)),
    (date(PLAN_YEAR, 9, 20), date(PLAN_YEAR, 9, 25)),
)
"""King's Day, the Halderfeesten and the autumn fair: the police is needed elsewhere."""

_QUARTER_DAYS = 3
_TUESDAY, _THURSDAY = 1, 3
_SUMMER = (7, 8)
_RETURNS = 4


def partners(dice: np.random.Generator) -> pd.DataFrame:
    """Return partner, datum, van, tot; in every quarter at least three days suit everyone."""
    first = date(PLAN_YEAR, 1, 9)
    days = [first + timedelta(days=k) for k in range((date(PLAN_YEAR, 12, 20) - first).days)]
    working = [day for day in days if _TUESDAY <= day.weekday() <= _THURSDAY]
    together = _together(working, dice)
    rows = []
    for name, share in SHARES.items():
        can = dice.random(len(working)) < share
        rows += [
            (name, day.isoformat(), *_hours(name, k))
            for k, day in enumerate(working)
            if day in together or (can[k] and _suits(name, day))
        ]
    return pd.DataFrame(rows, columns=["partner", "datum", "van", "tot"])


def _suits(name: str, day: date) -> bool:
    """Tell whether a partner has room at all: no events, drill evenings or busy month."""
    return {
        "politie": not any(start <= day <= end for start, end in EVENTS),
        "belastingdienst": day.month != _RETURNS,
        "brandweer": day.weekday() != _TUESDAY,
    }.get(name, True)


def _together(working: list[date], dice: np.random.Generator) -> set[date]:
    """Return the days that the offices agreed on before: some in every quarter."""
    suits = [
        day
        for day in working
        if day.month not in _SUMMER and all(_suits(name, day) for name in SHARES)
    ]
    found: set[date] = set()
    for quarter in range(4):
        here = [k for k, day in enumerate(suits) if (day.month - 1) // 3 == quarter]
        found |= {suits[k] for k in dice.choice(here, _QUARTER_DAYS, replace=False)}
    return found


def _hours(name: str, k: int) -> tuple[str, str]:
    if name == "belastingdienst" and k % 4 == 0:
        return "13:00", "22:00"
    return "12:00", "23:00"
