"""The found schedule under other rules: whether a stop that is left out would fit then."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from barriere.inspections.search.attempts import insertions
from barriere.inspections.search.instance import worth
from barriere.inspections.search.schedule import NOBODY, Schedule, schedule_of
from barriere.inspections.vehicle import Vehicle
from barriere.inspections.year import Year, year
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


def parts(stops: Mapping[int, Candidate]) -> Iterator[dict[int, Candidate]]:
    """Yield the stops in parts that are small enough for one trial."""
    numbers = sorted(stops)
    for first in range(0, len(numbers), _TOGETHER):
        yield {number: stops[number] for number in numbers[first : first + _TOGETHER]}


class Trial:
    """The schedule once more, beside stops that are left out: as they are, or without a rule.

    `stops` are by their number in the year. No visit that is planned moves to
    another vehicle.
    """

    def __init__(self, found: Found, stops: Mapping[int, Candidate]) -> None:
        self._found = found
        self._planned = np.flatnonzero(found.schedule.holder[1:] != NOBODY).tolist()
        self._numbers = [*self._planned, *stops]
        self._stops = [*(found.year.stops[one] for one in self._planned), *stops.values()]
        self._years: dict[tuple[int, int], Year] = {}

    def fits(self, change: Change) -> dict[int, int]:
        """Return per stop a vehicle that could visit it too after a change; not who fits nowhere.

        Such a vehicle still does all that it did.
        """
        trial = self._year(change)
        one = trial.instance._replace(warned_after=0)
        if change.most:
            one = one._replace(most=np.full_like(one.most, NO_LIMIT))
        if change.buurt:
            one = one._replace(most_per_buurt=NO_LIMIT)
        schedule = schedule_of(one, self._routes(trial))
        ranks = np.array([rank for rank, _ in trial.nodes])
        nodes = np.flatnonzero(ranks >= len(self._planned))
        tried = insertions(one, worth(one), schedule, nodes)[:, 1]
        able = reversed([pair for pair in zip(nodes, tried, strict=True) if pair[1] != NOBODY])
        return {self._numbers[ranks[node]]: int(vehicle) for node, vehicle in able}

    def _year(self, change: Change) -> Year:
        """Return the year of these stops with the shifts of a change, made once."""
        shifts = (change.sooner, change.later)
        if shifts not in self._years:
            at = np.array([0, *(number + 1 for number in self._numbers)])
            travel = self._found.year.legs
            part = replace(travel, seconds=travel.seconds[:, at[:, None], at])
            vehicles = [changed(vehicle, change) for vehicle in self._found.year.vehicles]
            self._years[shifts] = year(self._stops, vehicles, part, self._found.rules)
        return self._years[shifts]

    def _routes(self, trial: Year) -> list[list[int]]:
        """Return the routes of the schedule in the nodes of the trial."""
        schedule, nodes = self._found.schedule, self._found.year.nodes
        rank_of = {number: rank for rank, number in enumerate(self._numbers)}
        of_stop: dict[int, list[int]] = defaultdict(list)
        for node, (rank, _) in enumerate(trial.nodes):
            of_stop[rank].append(node)
        return [
            [
                _at(trial, of_stop[rank_of[nodes[route[place]][0]]], (vehicle, int(begin[place])))
                for place in range(int(length))
            ]
            for vehicle, (route, begin, length) in enumerate(
                zip(schedule.route, schedule.begin, schedule.length, strict=True)
            )
        ]


def changed(vehicle: Vehicle, change: Change) -> Vehicle:
    """Return the vehicle with the shift of a change."""
    team = vehicle.team
    start, end = team.start - change.sooner, team.end + change.later
    return replace(vehicle, team=replace(team, start=start, end=end))


def _at(trial: Year, nodes: Sequence[int], visit: tuple[int, int]) -> int:
    """Return the node of a stop in whose window a visit (vehicle, begin) falls."""
    vehicle, begin = visit
    first, last = trial.instance.earliest, trial.instance.latest
    return next(one for one in nodes if first[one, vehicle] <= begin <= last[one, vehicle])
