"""The year as one problem: stops, vehicles and travel, turned into arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER, Ints
from barriere.inspections.travel import matrix
from barriere.inspections.vehicle import Vehicle, Window
from barriere.model.inspection import Candidate
from barriere.settings import Settings

_MINUTE = 60


@dataclass(frozen=True)
class Legs:
    """Travel between depot (0) and stops (1..): seconds door to door, and their source.

    Parking counts for every leg to another place, except back to the depot.
    """

    seconds: NDArray[np.int32]
    source: str

    @property
    def minutes(self) -> Ints:
        """Return whole minutes, rounded up: what the plan reckons with."""
        return -(-self.seconds.astype(np.int64) // _MINUTE)


@dataclass(frozen=True)
class Year:
    """All there is to decide about: `nodes` are (stop, window), node 0 being the depot."""

    stops: tuple[Candidate, ...]
    vehicles: tuple[Vehicle, ...]
    legs: Legs
    nodes: tuple[tuple[int, Window], ...]
    instance: Instance


def legs(stops: Sequence[Candidate], settings: Settings) -> Legs:
    """Estimate the travel by car between depot and stops."""
    depot = (settings.depot.x, settings.depot.y)
    points = np.array([depot, *((stop.x, stop.y) for stop in stops)], dtype=np.float64)
    travel = matrix(points, "auto", settings.reistijd)
    parking = np.where(travel.seconds > 0, settings.plan.parkeren_sec, 0)
    parking[:, 0] = 0
    return Legs((travel.seconds + parking).astype(np.int32), travel.source)


def year(
    stops: Sequence[Candidate], vehicles: Sequence[Vehicle], legs: Legs, settings: Settings
) -> Year:
    """Return the problem of a year, in minutes."""
    nodes = tuple((rank, window) for rank, stop in enumerate(stops) for window in stop.windows)
    at = np.array([0, *(rank + 1 for rank, _ in nodes)], dtype=np.int64)
    earliest, latest = _windows(stops, vehicles, nodes)
    buurten = {buurt: rank for rank, buurt in enumerate(sorted({stop.buurt for stop in stops}))}
    here = [stops[rank] for rank, _ in nodes]
    instance = Instance(
        leg=np.ascontiguousarray(legs.minutes[np.ix_(at, at)]),
        service=_per_node([stop.service for stop in here]),
        size=_per_node([len(stop.adressen) for stop in here]),
        prize=_per_node([stop.prize for stop in here]),
        must=_per_node([int(stop.deadline is not None) for stop in here]),
        stop=at,
        buurt=_per_node([buurten[stop.buurt] for stop in here]),
        earliest=earliest,
        latest=latest,
        start=_ints([vehicle.team.start for vehicle in vehicles]),
        end=_ints([vehicle.team.end for vehicle in vehicles]),
        most=_ints([vehicle.team.max_visits for vehicle in vehicles]),
        control=_ints([vehicle.control for vehicle in vehicles]),
        most_per_buurt=settings.plan.max_per_buurt,
    )
    return Year(tuple(stops), tuple(vehicles), legs, ((-1, (0, 0)), *nodes), instance)


def _windows(
    stops: Sequence[Candidate],
    vehicles: Sequence[Vehicle],
    nodes: Sequence[tuple[int, Window]],
) -> tuple[Ints, Ints]:
    """Return the first and last start per node (the depot first) and vehicle."""
    first = np.zeros((len(nodes) + 1, len(vehicles)), dtype=np.int64)
    last = np.full_like(first, NEVER)
    for node, (rank, window) in enumerate(nodes, start=1):
        for number, vehicle in enumerate(vehicles):
            if found := vehicle.window(stops[rank], window):
                first[node, number], last[node, number] = found
    return first, last


def _per_node(values: Sequence[int]) -> Ints:
    """Return values per node, with 0 for the depot in front."""
    return _ints([0, *values])


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
