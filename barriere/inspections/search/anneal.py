"""One round: remove, refill, keep or undo; then settle."""

from barriere.inspections.search.acceptance import SETTLING, accepts, temperature
from barriere.inspections.search.chance import Chance, below
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.evaluation import energy
from barriere.inspections.search.insertion import refill
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.order import hopeful
from barriere.inspections.search.pool import Pool, keep
from barriere.inspections.search.removal import remove
from barriere.inspections.search.schedule import Schedule, copy
from barriere.inspections.search.settle import settle

_WITHIN = 4
"""So many typical visits below the best a schedule may be, for its routes to be kept."""


@compiled
def anneal(
    instance: Instance,
    fixed: tuple[Ints, Ints, Ints],
    schedules: tuple[Schedule, Schedule, Schedule],
    pool: Pool,
    limits: tuple[int, float, int],
    state: Chance,
) -> None:
    """Improve the schedules (now, trial, best); without iterations `best` is only settled.

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
        remove(instance, trial, near, focus, state)
        able = hopeful(now, trial, fixed, focus, instance, state)
        refill(instance, trial, able, focus, state)
        reached = energy(instance, gain, trial)
        if reached > top - _WITHIN * typical:
            keep(instance, trial, pool)
        if accepts(reached - level, temperature(iteration / iterations, typical), state):
            copy(trial, now)
            level = reached
            if level > top:
                top = level
                copy(now, best)
        iteration += 1
    settle(instance, gain, best, waiting, state)
    keep(instance, best, pool)
