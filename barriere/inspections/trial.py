"""The found schedule under other rules: whether a stop that is left out would fit then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from barriere.inspections.search.attempts import insertions
from barriere.inspections.search.instance import worth
from barriere.inspections.search.schedule import NOBODY, Schedule, schedule_of
from barriere.inspections.vehicle import Vehicle
from barriere.inspections.year import Legs, Year, year
from barriere.model.inspection import Candidate
from barriere.settings import Settings

NO_LIMIT = 1 << 40
_TOGETHER = 400
"""So many stops are tried at a time: a matrix of all of them would be large."""


@dataclass(frozen=True)
class Found:
    """A schedule and the year that it is for."""

    year: Year
    schedule: Schedule
    rules: Settings


@dataclass(frozen=True)
class Change:
    """Other rules: shifts that begin sooner or end later (minutes), caps that are lifted."""

    sooner: int = 0
    later: int = 0
    most: bool = False
    buurt: bool = False


def fitting(found: Found, stops: Mapping[int, Candidate], change: Change) -> dict[int, int]:
    """Return per stop (its number) a vehicle that could visit it too after a change.

    `stops` has the stops as they would be: as they are, or without a rule. No
    visit that is planned moves to another vehicle; a stop that fits nowhere is not returned.
    """
    numbers = sorted(stops)
    answer: dict[int, int] = {}
    for first in range(0, len(numbers), _TOGETHER):
        some = numbers[first : first + _TOGETHER]
        answer |= _fitting(found, {number: stops[number] for number in some}, change)
    return answer


def _fitting(found: Found, stops: Mapping[int, Candidate], change: Change) -> dict[int, int]:
    planned = np.flatnonzero(found.schedule.holder[1:] != NOBODY).tolist()
    numbers = [*planned, *stops]
    all_stops = [*(found.year.stops[number] for number in planned), *stops.values()]
    vehicles = [_changed(vehicle, change) for vehicle in found.year.vehicles]
    trial = year(all_stops, vehicles, _part(found.year.legs, numbers), found.rules)
    one = trial.instance._replace(warned_after=0)
    if change.most:
        one = one._replace(most=np.full_like(one.most, NO_LIMIT))
    if change.buurt:
        one = one._replace(most_per_buurt=NO_LIMIT)
    schedule = schedule_of(one, _same_routes(found, trial, numbers))
    ranks = np.array([rank for rank, _ in trial.nodes])
    nodes = np.flatnonzero(ranks >= len(planned))
    tried = insertions(one, worth(one), schedule, nodes)[:, 1]
    pairs = zip(nodes.tolist(), tried.tolist(), strict=True)
    return {numbers[ranks[node]]: to for node, to in reversed(list(pairs)) if to != NOBODY}


def _changed(vehicle: Vehicle, change: Change) -> Vehicle:
    team = vehicle.team
    start, end = team.start - change.sooner, team.end + change.later
    return replace(vehicle, team=replace(team, start=start, end=end))


def _part(legs: Legs, numbers: Sequence[int]) -> Legs:
    """Return the travel between the depot and some of the stops."""
    at = np.array([0, *(number + 1 for number in numbers)])
    return replace(legs, seconds=legs.seconds[:, at[:, None], at])


def _same_routes(found: Found, trial: Year, numbers: Sequence[int]) -> list[list[int]]:
    """Return the routes of the schedule in the nodes of the trial."""
    schedule, nodes = found.schedule, found.year.nodes
    rank_of = {number: rank for rank, number in enumerate(numbers)}
    return [
        [
            _node(trial, rank_of[nodes[route[place]][0]], (vehicle, int(begin[place])))
            for place in range(int(length))
        ]
        for vehicle, (route, begin, length) in enumerate(
            zip(schedule.route, schedule.begin, schedule.length, strict=True)
        )
    ]


def _node(trial: Year, rank: int, visit: tuple[int, int]) -> int:
    """Return the node of a stop in whose window the visit (vehicle, begin) falls."""
    vehicle, begin = visit
    return next(
        node
        for node, (other, _) in enumerate(trial.nodes)
        if other == rank
        and trial.instance.earliest[node, vehicle] <= begin <= trial.instance.latest[node, vehicle]
    )
