"""Who worked when: the real numbers per day and colour, split over teams of a day."""

from dataclasses import dataclass

import numpy as np

from bench.chicago_work.window import Ints, Window

MOST = 4
"""Assumed: inspections that one team does in a day. A colour stands for several inspectors (it
did up to 21 in a day), so its day is split over as few teams as this allows, evenly."""


@dataclass(frozen=True)
class Crews:
    """Teams on their dates, by day and colour; together they do what was really done."""

    day: Ints  # (teams,)
    group: Ints  # (teams,) number of the colour
    most: Ints  # (teams,) inspections

    def within(self, first: int, last: int) -> "Crews":
        """Return the teams of working days `first` up to and including `last`."""
        here = (self.day >= first) & (self.day <= last)
        return Crews(self.day[here], self.group[here], self.most[here])


def crews(window: Window) -> Crews:
    """Return the teams of the whole window."""
    pairs, done = np.unique(np.column_stack([window.day, window.group]), axis=0, return_counts=True)
    teams = [
        (day, group, size)
        for (day, group), number in zip(pairs, done, strict=True)
        for size in _split(int(number))
    ]
    day, group, most = np.array(teams, dtype=np.int64).T.copy()
    return Crews(day, group, most)


def _split(number: int) -> list[int]:
    """Split a number of inspections evenly over as few teams as can do them."""
    teams = -(-number // MOST)
    return [number // teams + (rank < number % teams) for rank in range(teams)]
