"""The search: remove, refill, keep or undo; then settle."""

import math

import numpy as np

from barriere.inspections.search.acceptance import SETTLING, accepts, temperature
from barriere.inspections.search.chance import Chance, below, chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.evaluation import energy
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
from barriere.inspections.search.schedule import Schedule, copy, empty, routes
from barriere.inspections.search.settle import settle


def search(
    instance: Instance, seed: int, iterations: int, enough: float = math.inf
) -> tuple[tuple[int, ...], ...]:
    """Return per vehicle the nodes it visits, in order: the best schedule found.

    Musts come first, then prizes, then short travel. The same instance, seed and
    iterations give the same routes. With `enough` (an upper bound on the value)
    reached and every must planned, only travel is left to improve.
    """
    waiting = np.flatnonzero((instance.latest != NEVER).any(axis=1)).astype(np.int64)
    best = empty(instance)
    if len(waiting):
        gain = worth(instance)
        schedules = empty(instance), empty(instance), best
        most = gain[waiting].max(axis=1)
        typical = np.minimum(most, np.median(most) * 10).mean()
        marks = float(typical), _goal(instance, gain, enough)
        fixed = gain, waiting, neighbours(instance)
        _anneal(instance, fixed, schedules, (iterations, *marks), chance(seed))
    return routes(best)


def _goal(instance: Instance, gain: Ints, enough: float) -> int:
    """Return the worth above which a schedule can only be better by less travel."""
    if math.isinf(enough) or instance.stay.any():
        return int(np.iinfo(np.int64).max)
    due = (instance.must == 1) & (instance.latest != NEVER).any(axis=1)
    _, first = np.unique(instance.stop[due], return_index=True)
    musts = np.flatnonzero(due)[first]
    per_prize = travel_scale(instance)
    beyond_prizes = (gain - instance.prize * per_prize)[musts, 0].sum()
    return (int(enough) - 1) * per_prize + int(beyond_prizes)


@compiled
def _anneal(
    instance: Instance,
    fixed: tuple[Ints, Ints, Ints],
    schedules: tuple[Schedule, Schedule, Schedule],
    limits: tuple[int, float, int],
    state: Chance,
) -> None:
    """Improve the schedules (now, trial, best).

    `limits` are the most iterations, the worth of a typical visit, and the goal.
    """
    gain, waiting, near = fixed
    now, trial, best = schedules
    iterations, typical, goal = limits
    settling = int(SETTLING * iterations)
    level, top = energy(instance, gain, now), energy(instance, gain, best)
    iteration = 0
    while iteration < iterations:
        if iteration < settling and top > goal:
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
        if accepts(reached - level, temperature(iteration / iterations, typical), state):
            copy(trial, now)
            level = reached
            if level > top:
                top = level
                copy(now, best)
        iteration += 1
    settle(instance, gain, best, waiting, state)
