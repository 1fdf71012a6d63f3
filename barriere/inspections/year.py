"""The year as one problem: stops, vehicles and travel, turned into arrays."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.prizes import NOWHERE, Odds, OpenAt, Stay, always, bonuses, prizes
from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER, Ints
from barriere.inspections.travel import DEPOT, Estimate, Travelling
from barriere.inspections.vehicle import Vehicle
from barriere.model.inspection import Candidate
from barriere.settings import Settings

_MINUTE = 60


@dataclass(frozen=True)
class Legs:
    """Travel between depot (0) and stops (1..): seconds door to door, and their source.

    `seconds[m]` is by `modes[m]`. Parking counts for every leg by car to another
    place, except back to the depot.
    """

    seconds: NDArray[np.int32]
    source: str
    modes: tuple[str, ...] = ("auto",)

    @property
    def minutes(self) -> Ints:
        """Return whole minutes, rounded up: what the plan reckons with."""
        return -(-self.seconds.astype(np.int64) // _MINUTE)


@dataclass(frozen=True)
class Year:
    """All there is to decide about.

    `nodes` are (stop, which of the day's windows), node 0 being the depot: (-1, 0).
    """

    stops: tuple[Candidate, ...]
    vehicles: tuple[Vehicle, ...]
    legs: Legs
    nodes: tuple[tuple[int, int], ...]
    instance: Instance


def legs(
    stops: Sequence[Candidate], settings: Settings, travelling: Travelling | None = None
) -> Legs:
    """Return the travel between depot and stops, for every way in which a team goes.

    Without `travelling` it is estimated.
    """
    best = travelling or Estimate(settings.reistijd)
    depot = (settings.depot.x, settings.depot.y)
    points = np.array([depot, *((stop.x, stop.y) for stop in stops)], dtype=np.float64)
    keys = [DEPOT, *(stop.sleutel for stop in stops)]
    modes = tuple(sorted({team.vervoer for team in settings.teams}))
    ways = [best.matrix(points, keys, mode) for mode in modes]
    parked = [
        way.seconds + _parking(way.seconds, settings) if mode == "auto" else way.seconds
        for mode, way in zip(modes, ways, strict=True)
    ]
    return Legs(np.stack(parked).astype(np.int32), " ".join(way.source for way in ways), modes)


def _parking(seconds: NDArray[np.int32], settings: Settings) -> NDArray[np.int32]:
    """Return the seconds of parking per leg."""
    parking = np.where(seconds > 0, settings.plan.parkeren_sec, 0).astype(np.int32)
    parking[:, 0] = 0
    return parking


def year(
    stops: Sequence[Candidate],
    vehicles: Sequence[Vehicle],
    legs: Legs,
    settings: Settings,
    *,
    odds: Odds = always,
    stay: Stay = NOWHERE,
) -> Year:
    """Return the problem of a year, in minutes and hundredths of a point.

    `odds` tells how often in a hundred times a door opens for a visit by a
    vehicle in a window; `stay` where the plan before had each stop.
    """
    open_at = [[vehicle.windows(stop) for vehicle in vehicles] for stop in stops]
    nodes = tuple(_nodes(open_at))
    at = np.array([0, *(rank + 1 for rank, _ in nodes)], dtype=np.int64)
    earliest, latest = _windows(open_at, nodes, len(vehicles))
    here = [stops[rank] for rank, _ in nodes]
    instance = Instance(
        leg=np.ascontiguousarray(legs.minutes[:, at[:, None], at]),
        mode=_ints([legs.modes.index(vehicle.team.vervoer) for vehicle in vehicles]),
        service=_per_node([stop.service for stop in here]),
        size=_per_node([len(stop.adressen) for stop in here]),
        prize=prizes(stops, vehicles, nodes, open_at, odds),
        stay=bonuses(here, vehicles, stay, settings.plan.wijziging_kost),
        must=_per_node([int(bool(stop.deadline or stop.pinned)) for stop in here]),
        stop=at,
        buurt=_per_node(_numbered([stop.buurt for stop in here])),
        street=_per_node(_streets(here)),
        earliest=earliest,
        latest=latest,
        start=_ints([vehicle.team.start for vehicle in vehicles]),
        end=_ints([vehicle.team.end for vehicle in vehicles]),
        most=_ints([vehicle.team.max_visits for vehicle in vehicles]),
        control=_ints([vehicle.control for vehicle in vehicles]),
        most_per_buurt=settings.plan.max_per_buurt,
        warned_after=settings.plan.straat_minuten,
    )
    return Year(tuple(stops), tuple(vehicles), legs, ((-1, 0), *nodes), instance)


def _numbered(names: Sequence[str]) -> list[int]:
    """Return the number of each name, in the order of the alphabet."""
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return [numbers[name] for name in names]


def _streets(stops: Sequence[Candidate]) -> list[int]:
    """Return the number of each street; 0 where it is not known or has one stop only."""
    together = Counter(stop.straat for stop in dict.fromkeys(stops))
    known = sorted(straat for straat, count in together.items() if straat and count > 1)
    numbers = {straat: number for number, straat in enumerate(known, start=1)}
    return [numbers.get(stop.straat, 0) for stop in stops]


def _nodes(open_at: OpenAt) -> Iterator[tuple[int, int]]:
    """Yield a node per stop and window: as many as it has on its longest day, one at least."""
    for rank, per_vehicle in enumerate(open_at):
        for window in range(max((len(windows) for windows in per_vehicle), default=0) or 1):
            yield rank, window


def _windows(open_at: OpenAt, nodes: Sequence[tuple[int, int]], vehicles: int) -> tuple[Ints, Ints]:
    """Return the first and last start per node (the depot first) and vehicle."""
    first = np.zeros((len(nodes) + 1, vehicles), dtype=np.int64)
    last = np.full_like(first, NEVER)
    for node, (rank, window) in enumerate(nodes, start=1):
        for number, windows in enumerate(open_at[rank]):
            if window < len(windows):
                first[node, number], last[node, number] = windows[window]
    return first, last


def _per_node(values: Sequence[int]) -> Ints:
    """Return values per node, with 0 for the depot in front."""
    return _ints([0, *values])


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
