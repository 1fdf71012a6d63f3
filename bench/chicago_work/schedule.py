"""A schedule that respects travel: near the best day, in routes that fit in a working day.

The best days come from one look at the whole window: the scores do not change in it, and a
planner knows how many his teams can do. The routes are planned week by week, from what is left:
five hundred teams at once is a search ten times as large, which in the same time ends lower.
"""

from dataclasses import dataclass

import numpy as np

from bench.chicago_work.best_days import best_days
from bench.chicago_work.crews import Crews
from bench.chicago_work.routes import Allowed, Ground, Work, planned
from bench.chicago_work.window import Ints, Window

_NOT_YET = -1
_POINTS = 10_000  # a chance in whole numbers


@dataclass(frozen=True)
class Wish:
    """What a planner asks for.

    `later_costs`: what being later counts for, in days (see best_days).
    `freedom`: working days on either side of the best day, for shorter travel.
    `own`: every colour keeps its own inspections.
    """

    later_costs: float
    freedom: int
    own: bool = False


@dataclass(frozen=True)
class Frame:
    """What is the same for every wish: the work, the travel, the teams and their day."""

    window: Window
    ground: Ground
    teams: Crews
    shift: int

    def may(self, *, own: bool) -> Allowed:
        """Return (n, teams) which team has the right colour, if that matters."""
        right = self.window.group[:, None] == self.teams.group[None, :]
        return right if own else np.ones_like(right)

    def groups(self, *, own: bool) -> Ints:
        """Return per inspection who keeps it: its colour, or everybody."""
        return self.window.group if own else np.zeros_like(self.window.group)


def schedule(frame: Frame, wish: Wish, iterations: int) -> Ints:
    """Return the working day of every inspection.

    The search may use any day within the freedom around the best day, but makes
    nobody later than he was who is not so on the best day. Whose last day falls in
    this week comes first; who found no place then, may go any day of the next
    week. What is still left at the end takes the places that are left.
    """
    window = frame.window
    best = best_days(window, wish.later_costs, frame.groups(own=wish.own))
    first, last = best - wish.freedom, best + wish.freedom
    last = np.where(best <= window.day, np.minimum(last, window.day), last)
    may = frame.may(own=wish.own)
    points = np.rint(_POINTS * window.score).astype(np.int64)
    day = np.full_like(window.day, _NOT_YET)
    for begin, end in _weeks(window):
        teams = frame.teams.within(begin, end)
        inside = (teams.day >= first[:, None]) & (teams.day <= last[:, None])
        open_now = (inside | (last < begin)[:, None]) & (day == _NOT_YET)[:, None]
        allowed = open_now & may[:, (frame.teams.day >= begin) & (frame.teams.day <= end)]
        work = Work(allowed, points, (last <= end).astype(np.int64))
        routes = planned(frame.ground, teams, work, frame.shift, iterations)
        for when, route in zip(teams.day, routes, strict=True):
            day[list(route)] = when
    _place_rest(day, window, frame.groups(own=wish.own))
    return day


def _place_rest(day: Ints, window: Window, group: Ints) -> None:
    """Give what has no day yet the places that are left, the highest score first."""
    for one in np.unique(group[day == _NOT_YET]):
        mine = group == one
        rest = np.flatnonzero(mine & (day == _NOT_YET))
        taken = np.bincount(day[mine & (day != _NOT_YET)], minlength=window.days)
        free = np.bincount(window.day[mine], minlength=window.days) - taken
        day[rest[np.argsort(-window.score[rest], kind="stable")]] = np.repeat(
            np.arange(window.days), free
        )


def _weeks(window: Window) -> list[tuple[int, int]]:
    """Return the first and last working day of every calendar week."""
    week = (window.date + window.weekday) // 7
    return [
        (int(days[0]), int(days[-1]))
        for days in (np.flatnonzero(week == one) for one in np.unique(week))
    ]
