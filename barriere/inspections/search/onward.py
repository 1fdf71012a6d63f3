"""Going on from routes that are there: nothing moves unless the schedule gains by it."""

from collections.abc import Sequence

import numpy as np

from barriere.inspections.search.chance import Chance, below, chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.insertion import refill
from barriere.inspections.search.instance import NEVER, Instance, Ints, neighbours, worth
from barriere.inspections.search.removal import remove
from barriere.inspections.search.schedule import Schedule, copy, empty, routes, schedule_of
from barriere.inspections.search.settle import settle


def onward(
    instance: Instance, start: Sequence[Sequence[int]], seed: int, iterations: int
) -> tuple[tuple[int, ...], ...]:
    """Return routes that are worth at least as much as those of `start`, and differ little.

    `start` must keep every rule. Less travel is no reason to change: only prizes,
    musts and staying put are. The same seed and iterations give the same routes.
    """
    waiting = np.flatnonzero((instance.latest != NEVER).any(axis=1)).astype(np.int64)
    now = schedule_of(instance, start)
    if len(waiting):
        fixed = worth(instance), waiting, neighbours(instance)
        _improve(instance, fixed, (now, empty(instance)), iterations, chance(seed))
    return routes(now)


@compiled
def _improve(
    instance: Instance,
    fixed: tuple[Ints, Ints, Ints],
    schedules: tuple[Schedule, Schedule],
    iterations: int,
    state: Chance,
) -> None:
    """Take strings out and fill up again; keep what is worth more, and nothing else."""
    gain, waiting, near = fixed
    now, trial = schedules
    settle(instance, gain, now, waiting, state)
    level = merit(instance, gain, now)
    for _ in range(iterations):
        copy(now, trial)
        focus = waiting[below(state, len(waiting))]
        remove(instance, trial, near, focus, state)
        refill(instance, trial, waiting, focus, state)
        reached = merit(instance, gain, trial)
        if reached > level:
            copy(trial, now)
            level = reached
    settle(instance, gain, now, waiting, state)
