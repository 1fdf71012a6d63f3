"""What a visit is worth to the plan: points, the odds of an open door, and staying put."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from barriere.inspections.days.opening import Window
from barriere.inspections.search.instance import Ints
from barriere.inspections.vehicle import Vehicle
from barriere.model.inspection import Candidate

Odds = Callable[[Candidate, Vehicle, Window], int]
"""How often in a hundred times the door opens: a factor on the prize, in percent."""

OpenAt = Sequence[Sequence[tuple[Window, ...]]]
"""Per stop and vehicle the times between which a visit can start."""

Stay = Mapping[str, tuple[str, str]]
"""Where the plan before had a stop: its sleutel → (control id, name of the team)."""

NOWHERE: Stay = MappingProxyType({})
HUNDREDTHS = 100


def always(_stop: Candidate, _vehicle: Vehicle, _window: Window) -> int:
    """Return that every door opens: what a plan assumes when nothing was measured."""
    return 100


def prizes(
    stops: Sequence[Candidate],
    vehicles: Sequence[Vehicle],
    nodes: Sequence[tuple[int, int]],
    open_at: OpenAt,
    odds: Odds = always,
) -> Ints:
    """Return the prize in hundredths of a point per node (the depot first) and vehicle."""
    points = np.array([0, *(stops[rank].prize for rank, _ in nodes)], dtype=np.int64)
    prize = np.repeat(points[:, None] * HUNDREDTHS, len(vehicles), axis=1)
    if odds is not always:
        for node, (rank, window) in enumerate(nodes, start=1):
            for number, vehicle in enumerate(vehicles):
                if window < len(open_at[rank][number]):
                    share = odds(stops[rank], vehicle, open_at[rank][number][window])
                    prize[node, number] = points[node] * share
    return prize


def bonuses(here: Sequence[Candidate], vehicles: Sequence[Vehicle], stay: Stay, cost: int) -> Ints:
    """Return what it is worth to the search to leave a visit where it was, in hundredths.

    `here` is the stop per node. The same control and team earns `cost` points,
    the same control with another team half of that.
    """
    bonus = np.zeros((len(here) + 1, len(vehicles)), dtype=np.int64)
    for node, stop in enumerate(here, start=1):
        if stop.sleutel in stay:
            control, team = stay[stop.sleutel]
            for number, vehicle in enumerate(vehicles):
                if control == f"{vehicle.datum.year}-{vehicle.control + 1}":
                    same = vehicle.team.naam == team
                    bonus[node, number] = cost * HUNDREDTHS // (1 if same else 2)
    return bonus
