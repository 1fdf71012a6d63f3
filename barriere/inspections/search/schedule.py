"""Who goes where: routes with their times, kept right at every change."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Instance, Ints

NOBODY = -1


class Schedule(NamedTuple):
    """Routes of V vehicles; a route ends with the depot (0) at place `length`."""

    route: Ints  # (V, longest + 1) nodes in order
    length: Ints  # (V,)
    begin: Ints  # (V, longest + 1) earliest start of each visit; then the return
    slack: Ints  # (V, longest + 1) latest start of each visit; then the end of the shift
    visits: Ints  # (V,) addresses in the route
    around: Ints  # (controls, buurten) addresses
    holder: Ints  # (stops,) the vehicle that visits the stop, or NOBODY
    first: Ints  # (controls, streets) room for the first start in a street
    handicap: Ints  # (n, V) time that a lower prize with this vehicle is reckoned as


def empty(instance: Instance) -> Schedule:
    """Return a schedule in which everybody stays at the depot."""
    vehicles = len(instance.start)
    shape = (vehicles, _longest(instance) + 1)
    controls = int(instance.control.max(initial=0)) + 1
    schedule = Schedule(
        route=np.zeros(shape, np.int64),
        length=np.zeros(vehicles, np.int64),
        begin=np.zeros(shape, np.int64),
        slack=np.zeros(shape, np.int64),
        visits=np.zeros(vehicles, np.int64),
        around=np.zeros((controls, int(instance.buurt.max()) + 1), np.int64),
        holder=np.full(int(instance.stop.max()) + 1, NOBODY, np.int64),
        first=np.zeros((controls, int(instance.street.max()) + 1), np.int64),
        handicap=_handicap(instance),
    )
    schedule.begin[:, 0] = instance.start
    schedule.slack[:, 0] = instance.end
    return schedule


def _longest(instance: Instance) -> int:
    """Return how many visits fit in any shift at most, plus one to try."""
    shift = int((instance.end - instance.start).max(initial=0))
    quickest = np.cumsum(np.sort(instance.service[1:]))
    in_time = int(np.searchsorted(quickest, shift, side="right"))
    return max(1, min(in_time, int(instance.most.max(initial=1)))) + 1


def _handicap(instance: Instance) -> Ints:
    """Return how much time a visit may cost less with one vehicle than with its best.

    A typical prize is taken to buy a typical visit: its time on the spot and a leg.
    """
    kept = instance.prize + instance.stay
    typical = float(kept.sum() / max(1, np.count_nonzero(kept))) or 1.0
    visit = float(np.median(instance.service) + np.median(instance.leg[0, 0]))
    short = kept.max(axis=1, keepdims=True, initial=0) - kept
    return np.asarray(np.rint(short * (visit / typical)), np.int64)


def schedule_of(instance: Instance, routes: Sequence[Sequence[int]]) -> Schedule:
    """Return the schedule in which every vehicle visits its nodes in this order."""
    schedule = empty(instance)
    for vehicle, route in enumerate(routes):
        for place, node in enumerate(route):
            put(instance, schedule, node, vehicle, place)
    return schedule


@compiled
def copy(source: Schedule, target: Schedule) -> None:
    """Make `target` equal to `source`.

    Written as loops, which compile ten times faster than copies of whole arrays.
    """
    for vehicle in range(len(source.length)):
        target.length[vehicle] = source.length[vehicle]
        target.visits[vehicle] = source.visits[vehicle]
        for place in range(source.length[vehicle] + 1):
            target.route[vehicle, place] = source.route[vehicle, place]
            target.begin[vehicle, place] = source.begin[vehicle, place]
            target.slack[vehicle, place] = source.slack[vehicle, place]
    for control in range(source.around.shape[0]):
        for buurt in range(source.around.shape[1]):
            target.around[control, buurt] = source.around[control, buurt]
    for stop in range(len(source.holder)):
        target.holder[stop] = source.holder[stop]


@compiled
def retime(instance: Instance, schedule: Schedule, vehicle: int) -> None:
    """Work out the earliest and latest start of every visit of one vehicle."""
    route, begin = schedule.route[vehicle], schedule.begin[vehicle]
    slack, length = schedule.slack[vehicle], schedule.length[vehicle]
    leg = instance.leg[instance.mode[vehicle]]
    clock, here = instance.start[vehicle], 0
    for place in range(length):
        node = route[place]
        clock = max(clock + leg[here, node], instance.earliest[node, vehicle])
        begin[place] = clock
        clock += instance.service[node]
        here = node
    begin[length] = clock + leg[here, 0]
    slack[length] = instance.end[vehicle]
    ahead = 0
    for place in range(length - 1, -1, -1):
        node = route[place]
        leave = slack[place + 1] - leg[node, ahead] - instance.service[node]
        slack[place] = min(instance.latest[node, vehicle], leave)
        ahead = node


@compiled
def put(instance: Instance, schedule: Schedule, node: int, vehicle: int, place: int) -> None:
    """Let `vehicle` visit `node` at `place` in its route."""
    route = schedule.route[vehicle]
    for later in range(schedule.length[vehicle] + 1, place, -1):
        route[later] = route[later - 1]
    route[place] = node
    schedule.length[vehicle] += 1
    _count(instance, schedule, node, vehicle, 1)
    schedule.holder[instance.stop[node]] = vehicle
    retime(instance, schedule, vehicle)


@compiled
def take(instance: Instance, schedule: Schedule, vehicle: int, place: int) -> int:
    """Take the visit at `place` out of the route of `vehicle`; return its node."""
    route = schedule.route[vehicle]
    node = int(route[place])
    for later in range(place, schedule.length[vehicle]):
        route[later] = route[later + 1]
    schedule.length[vehicle] -= 1
    _count(instance, schedule, node, vehicle, -1)
    schedule.holder[instance.stop[node]] = NOBODY
    retime(instance, schedule, vehicle)
    return node


@compiled
def _count(instance: Instance, schedule: Schedule, node: int, vehicle: int, sign: int) -> None:
    """Keep the numbers of addresses per shift and per neighbourhood."""
    change = sign * instance.size[node]
    schedule.visits[vehicle] += change
    schedule.around[instance.control[vehicle], instance.buurt[node]] += change


def routes(schedule: Schedule) -> tuple[tuple[int, ...], ...]:
    """Return per vehicle its nodes in order."""
    return tuple(
        tuple(int(node) for node in route[:length])
        for route, length in zip(schedule.route, schedule.length, strict=True)
    )
