"""What a schedule would have found, and when: the same arithmetic for every schedule."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.chicago_work.window import Ints, Window

_WEEK = 7


@dataclass(frozen=True)
class Outcome:
    """Of the inspections that found something critical: shares in percent, and days."""

    eerste_helft: float
    """Found before the day on which half of the real work was done."""
    dagen_eerder: float
    """Calendar days earlier than it was really found, on average; later ones count against."""
    later: float
    """Found on a later day than it really was."""
    later_dan_een_dag: float
    """Found more than one calendar day later."""
    later_dan_een_week: float
    """Found more than seven calendar days later."""


def outcome(window: Window, day: Ints) -> Outcome:
    """Return what was found when inspection i had been done on working day `day[i]`.

    What an inspection finds is taken to be the same on every day, by whoever goes.
    """
    critical = window.critical
    earlier = (window.date[window.day] - window.date[day])[critical]
    return Outcome(
        eerste_helft=_percent(day[critical] < window.half),
        dagen_eerder=round(float(earlier.mean()), 2),
        later=_percent(earlier < 0),
        later_dan_een_dag=_percent(earlier < -1),
        later_dan_een_week=_percent(earlier < -_WEEK),
    )


def top_half(window: Window) -> float:
    """Return the share of the critical ones in the half with the highest scores, in percent."""
    order = np.argsort(-window.score, kind="stable")
    found = window.critical[order[: len(order) // 2]].sum()
    return round(100.0 * float(found / window.critical.sum()), 2)


def uncertainty(window: Window, share: float) -> float:
    """Return one standard error of a share (percent) of so many critical ones, in points."""
    return round(float(np.sqrt(share * (100.0 - share) / window.critical.sum())), 1)


def _percent(which: NDArray[np.bool_]) -> float:
    return round(100.0 * float(which.mean()), 2)
