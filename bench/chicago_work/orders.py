"""Schedules that look at no map: as worked, by score, and with what was found known before."""

import numpy as np
from numpy.typing import NDArray

from bench.chicago_work.window import Ints, Window


def by_score(window: Window) -> Ints:
    """Return the day of each inspection when the highest score goes first, whoever goes."""
    return by(window, window.score)


def by_score_per_group(window: Window) -> Ints:
    """Return the same with every colour keeping its own inspections and its numbers a day."""
    return by(window, window.score, window.group)


def by(window: Window, key: NDArray[np.float64], group: Ints | None = None) -> Ints:
    """Return the day of each inspection when the highest `key` goes first.

    Every day keeps its number of inspections; with `group`, per group.
    """
    apart = np.zeros_like(window.day) if group is None else group
    day = np.empty_like(window.day)
    for one in np.unique(apart):
        mine = np.flatnonzero(apart == one)
        day[mine[np.argsort(-key[mine], kind="stable")]] = np.sort(window.day[mine])
    return day
