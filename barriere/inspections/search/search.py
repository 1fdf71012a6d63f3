"""The search: remove, refill, keep or undo; then settle."""

import numpy as np

from barriere.inspections.search.acceptance import SETTLING, accepts, temperature
from barriere.inspections.search.chance import Chance, below, chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.insertion import refill
from barriere.inspections.search.instance import NEVER, Instance, Ints, neighbours, worth
from barriere.inspections.search.removal import remove_strings
from barriere.inspections.search.schedule import Schedule, copy, empty, energy, routes
from barriere.inspections.search.settle import settle


def search(instance: Instance, seed: int, iterations: int) -> tuple[tuple[int, ...], ...]:
    """Return per vehicle the nodes it visits, in order: the best schedule found.

    Hercontroles come first, then points, then short travel. The same instance,
    seed and iterations give the same routes.
    """
    waiting = np.flatnonzero((instance.latest != NEVER).any(axis=1)).astype(np.int64)
    best = empty(instance)
    if len(waiting):
        now, trial = empty(instance), empty(instance)
        near = neighbours(instance)
        state = chance(seed)
        _anneal(instance, (worth(instance), waiting, near), (now, trial, best), iterations, state)
    return routes(best)


@compiled
def _anneal(
    instance: Instance,
    fixed: tuple[Ints, Ints, Ints],
    schedules: tuple[Schedule, Schedule, Schedule],
    iterations: int,
    state: Chance,
) -> None:
    """Improve the schedules (now, trial, best) for a number of iterations."""
    gain, waiting, near = fixed
    now, trial, best = schedules
    mean_worth = float(np.mean(np.minimum(gain[waiting], np.median(gain[waiting]) * 10)))
    settling = int(SETTLING * iterations)
    level, top = energy(instance, gain, now), energy(instance, gain, best)
    for iteration in range(iterations):
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
    settle(instance, gain, best, waiting, state)
