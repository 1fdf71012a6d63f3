"""Trying stops in a finished schedule: whether one fits, and what it could replace."""

import numpy as np

from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.exchange import NOTHING
from barriere.inspections.search.insertion import has_room
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, put, take


@compiled
def insertions(instance: Instance, worth: Ints, schedule: Schedule, nodes: Ints) -> Ints:
    """Return per node (gain, vehicle) of its best place: NOTHING and NOBODY where none fits.

    The gain is in units of `worth`; it is not above zero where a visit would
    warn a street at the cost of others.
    """
    found = np.empty((len(nodes), 2), np.int64)
    for rank, node in enumerate(nodes):
        found[rank, 0], found[rank, 1] = _best_place(instance, worth, schedule, node)
    return found


@compiled
def exchanges(instance: Instance, worth: Ints, schedule: Schedule, nodes: Ints) -> Ints:
    """Return per node (gain, vehicle, place) of the visit that it replaces best, or NOTHING.

    Every visit is taken out, least worth first, the node tried everywhere, and
    the visit put back; visits that cannot give a better answer are skipped.
    """
    order, mended = _by_worth(worth, schedule), _mended(instance, worth, schedule)
    before = merit(instance, worth, schedule)
    found = np.full((len(nodes), 3), NOTHING, np.int64)
    for rank, node in enumerate(nodes):
        most = worth[node].max() + mended
        for vehicle, place in order:
            other = schedule.route[vehicle, place]
            if most - worth[other, vehicle] <= found[rank, 0]:
                break
            take(instance, schedule, vehicle, place)
            gain, _ = _best_place(instance, worth, schedule, node)
            if gain != NOTHING:
                gain += merit(instance, worth, schedule) - before
            put(instance, schedule, other, vehicle, place)
            if gain > found[rank, 0]:
                found[rank, 0], found[rank, 1], found[rank, 2] = gain, vehicle, place
    return found


@compiled
def _by_worth(worth: Ints, schedule: Schedule) -> Ints:
    """Return (vehicle, place) of every visit, the least worth first."""
    visits = schedule.length.sum()
    where, key, rank = np.empty((visits, 2), np.int64), np.empty(visits, np.int64), 0
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            where[rank, 0], where[rank, 1] = vehicle, place
            key[rank] = worth[schedule.route[vehicle, place], vehicle]
            rank += 1
    return where[np.argsort(key, kind="mergesort")]


@compiled
def _mended(instance: Instance, worth: Ints, schedule: Schedule) -> int:
    """Return the most that visits could gain if no street were warned."""
    total = 0
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            total += worth[schedule.route[vehicle, place], vehicle]
    return total - merit(instance, worth, schedule)


@compiled
def _best_place(instance: Instance, worth: Ints, schedule: Schedule, node: int) -> tuple[int, int]:
    """Return gain and vehicle of the place where `node` brings most.

    Without streets the place in a route does not matter: the first that fits will do.
    """
    streets = instance.warned_after > 0 and instance.street.max() > 0
    before = merit(instance, worth, schedule) if streets else 0
    best, to = NOTHING, NOBODY
    room, service, route = has_room(instance, schedule, node), instance.service, schedule.route
    for vehicle in range(len(room)):
        leg, gain = instance.leg[instance.mode[vehicle]], worth[node, vehicle]
        here, clock, place = 0, instance.start[vehicle], 0
        while room[vehicle] and gain > best and place <= schedule.length[vehicle]:
            ahead = route[vehicle, place]
            begin = max(clock + leg[here, node], instance.earliest[node, vehicle])
            leave = begin + service[node] + leg[node, ahead]
            if begin <= instance.latest[node, vehicle] and leave <= schedule.slack[vehicle, place]:
                reached = gain
                if streets:
                    put(instance, schedule, node, vehicle, place)
                    reached = merit(instance, worth, schedule) - before
                    take(instance, schedule, vehicle, place)
                if reached > best:
                    best, to = reached, vehicle
            here, clock = ahead, schedule.begin[vehicle, place] + service[ahead]
            place += 1
    return best, to
