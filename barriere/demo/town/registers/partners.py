"""Partners: on which days of the plan year each of them can come along."""

from datetime import date

import numpy as np
import pandas as pd

from barriere.demo.town.place import PLAN_YEAR

PARTNERS = {
    "gemeente": 0.9,
    "politie": 0.55,
    "belastingdienst": 0.5,
    "arbeidsinspectie": 0.5,
    "brandweer": 0.45,
}
_QUARTER_DAYS = 3


def partners(dice: np.random.Generator) -> pd.DataFrame:
    """Return partner, datum, van, tot; in every quarter at least three days suit everyone."""
    first = date(PLAN_YEAR, 1, 1).toordinal()
    days = [date.fromordinal(first + k) for k in range(365)]
    working = [
        d
        for d in days
        if d.weekday() in (1, 2, 3) and (d.month, d.day) < (12, 20) and (d.month, d.day) > (1, 8)
    ]
    together = _together(working, dice)
    rows = []
    for name, share in PARTNERS.items():
        can = dice.random(len(working)) < share
        rows += [
            (name, d.isoformat(), *_hours(name, k))
            for k, d in enumerate(working)
            if can[k] or k in together
        ]
    return pd.DataFrame(rows, columns=["partner", "datum", "van", "tot"])


def _together(working: list[date], dice: np.random.Generator) -> set[int]:
    found: set[int] = set()
    for quarter in range(4):
        here = [
            k for k, d in enumerate(working) if (d.month - 1) // 3 == quarter and not _summer(d)
        ]
        found |= {int(k) for k in dice.choice(here, _QUARTER_DAYS, replace=False)}
    return found


def _summer(when: date) -> bool:
    return when.month in (7, 8)


def _hours(name: str, k: int) -> tuple[str, str]:
    if name == "belastingdienst" and k % 4 == 0:
        return "13:00", "22:00"
    return "12:00", "23:00"
