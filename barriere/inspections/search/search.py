"""The search: remove, refill, keep or undo; then settle."""

import math

import numpy as np

from barriere.inspections.search.acceptance import SETTLING, accepts, temperature
from barriere.inspections.search.chance import Chance, below, chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.insertion import refill
from barriere.inspections.search.instance import (
    NEVER,
    Instance,
    Ints,
    neighbours,
    travel_scale,
    worth,
)
from barriere.inspections.search.removal import remove_strings
from barriere.inspections.search.schedule import Schedule, copy, empty, energy, routes
from barriere.inspections.search.settle import settle


def search(
    instance: Instance, seed: int, iterations: int, enough: float = math.inf
) -> tuple[tuple[int, ...], ...]:
    """Return per vehicle the nodes it visits, in order: the best schedule found.

    Hercontroles come first, then points, then short travel. The same instance,
    seed and iterations give the same routes. With `enough` points (an upper
    bound) and every hercontrole planned, only travel is left to improve.
    """
    waiting = np.flatnonzero((instance.latest != NEVER).any(axis=1)).astype(np.int64)
    best = empty(instance)
    if len(waiting):
        gain = worth(instance)
        schedules = empty(instance), empty(instance), best
        fixed = gain, waiting, neighbours(instance), np.array([_goal(instance, gain, enough)])
        _anneal(instance, fixed, schedules, iterations, chance(seed))
    return routes(best)


def _goal(instance: Instance, gain: Ints, enough: float) -> int:
    """Return the worth, before travel, at which no schedule can be better but by travel."""
    if math.isinf(enough):
        return int(np.iinfo(np.int64).max)
    due = (instance.must == 1) & (instance.latest != NEVER).any(axis=1)
    _, first = np.unique(instance.stop[due], return_index=True)
    musts = np.flatnonzero(due)[first]
    per_point = travel_scale(instance)
    beyond_points = gain[musts].sum() - int(instance.prize[musts].sum()) * per_point
    return int(enough) * per_point + int(beyond_points)


@compiled
def _anneal(
    instance: Instance,
    fixed: tuple[Ints, Ints, Ints, Ints],
    schedules: tuple[Schedule, Schedule, Schedule],
    iterations: int,
    state: Chance,
) -> None:
    """Improve the schedules (now, trial, best) for a number of iterations at most."""
    gain, waiting, near, goal = fixed
    now, trial, best = schedules
    mean_worth = float(np.mean(np.minimum(gain[waiting], np.median(gain[waiting]) * 10)))
    settling = int(SETTLING * iterations)
    level, top = energy(instance, gain, now), energy(instance, gain, best)
    iteration = 0
    while iteration < iterations:
        if iteration < settling and top + travel_scale(instance) > goal[0]:
            iteration = settling
        if iteration == settling:
            copy(best, now)
            settle(instance, gain, now, waiting, state)
            copy(now, best)
            level = top = energy(instance, gain, now)
        copy(now, trial)
        focus = waiting[below(state, len(waiting))]
        remove_strings(instance, trial, near, focus, state)
        refill(instance, trial, waiting, focus, state)
        reached = energy(instance, gain, trial)
        if accepts(reached - level, temperature(iteration / iterations, mean_worth), state):
            copy(trial, now)
            level = reached
            if level > top:
                top = level
                copy(now, best)
        iteration += 1
    settle(instance, gain, best, waiting, state)
