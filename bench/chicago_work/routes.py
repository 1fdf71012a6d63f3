"""The work as barriere's own search sees it, and what a schedule of days costs in travel."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search import Instance, search
from barriere.inspections.search.instance import NEVER
from barriere.inspections.travel import matrix
from barriere.settings.planning import Reistijd
from bench.chicago_work.crews import Crews
from bench.chicago_work.window import Ints, Window

SEED = 1
SERVICE = 45
"""Assumed: minutes for one inspection; the data do not say."""
_PER_DAY = 2_000  # iterations; a day is small
_NO_LIMIT = 1 << 40
_MINUTE = 60

Allowed = NDArray[np.bool_]
Routes = tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Ground:
    """Where everything lies: whole minutes between depot (0) and inspections (1..)."""

    minutes: Ints  # (n + 1, n + 1)
    source: str


@dataclass(frozen=True)
class Work:
    """What n inspections ask: who may do it, what it is worth, and whether it comes first."""

    allowed: Allowed  # (n, teams)
    prize: Ints  # (n,)
    must: Ints  # (n,)


def ground(window: Window) -> Ground:
    """Return the travel, from a depot assumed in the middle of the work."""
    depot = np.median(window.points, axis=0)
    travel = matrix(np.vstack([depot, window.points]), "auto", Reistijd())
    return Ground(-(-travel.seconds.astype(np.int64) // _MINUTE), travel.source)


def planned(ground: Ground, teams: Crews, work: Work, shift: int, iterations: int) -> Routes:
    """Return per team the inspections (0-based) it does, in order: barriere's plan.

    `shift` is how many minutes a team has from depot to depot.
    """
    here = np.flatnonzero(work.allowed.any(axis=1))
    instance = _instance(ground, teams, work, here, shift)
    return tuple(
        tuple(int(here[node - 1]) for node in route) for route in search(instance, SEED, iterations)
    )


def routed(ground: Ground, teams: Crews, may: Allowed, day: Ints, shift: int) -> Routes:
    """Return short routes, team by team, when inspection i is done on working day `day[i]`.

    `may` (n, teams) says which team has the right colour; `teams` are by day.
    """
    equal = np.ones_like(day)
    found: list[tuple[int, ...]] = []
    for one in np.unique(teams.day):
        allowed = may[:, teams.day == one] & (day == one)[:, None]
        work = Work(allowed, equal, np.zeros_like(day))
        found += planned(ground, teams.within(one, one), work, shift, _PER_DAY)
    return tuple(found)


def travelled(ground: Ground, routes: Routes) -> Ints:
    """Return per team the minutes on the road, from depot to depot."""
    stops = [np.array([0, *(visit + 1 for visit in route), 0]) for route in routes]
    return np.array([ground.minutes[stop[:-1], stop[1:]].sum() for stop in stops], np.int64)


def worked(ground: Ground, routes: Routes) -> Ints:
    """Return per team the minutes from depot to depot, the inspections included."""
    visits = np.array([len(route) for route in routes], np.int64)
    return np.add(travelled(ground, routes), SERVICE * visits, dtype=np.int64)


def _instance(ground: Ground, teams: Crews, work: Work, here: Ints, shift: int) -> Instance:
    """Return the arrays of the search for the inspections `here` (0-based)."""
    at = np.array([0, *(here + 1)], dtype=np.int64)
    nodes, vehicles = len(at), len(teams.day)
    latest = np.full((nodes, vehicles), NEVER, np.int64)
    latest[1:][work.allowed[here]] = shift
    prize = np.zeros((nodes, vehicles), np.int64)
    prize[1:] = work.prize[here][:, None]
    nothing = np.zeros(nodes, np.int64)
    return Instance(
        leg=np.ascontiguousarray(ground.minutes[np.ix_(at, at)])[None],
        mode=np.zeros(vehicles, np.int64),
        service=np.where(at > 0, SERVICE, 0),
        size=(at > 0).astype(np.int64),
        prize=prize,
        stay=np.zeros_like(prize),
        must=np.append(0, work.must[here]).astype(np.int64),
        stop=np.arange(nodes),
        buurt=nothing,
        street=nothing,
        earliest=np.zeros_like(prize),
        latest=latest,
        start=np.zeros(vehicles, np.int64),
        end=np.full(vehicles, shift, np.int64),
        most=teams.most,
        control=teams.day,
        most_per_buurt=_NO_LIMIT,
        warned_after=0,
    )
