"""The search: rounds of annealing, and the best combination of all routes they met."""

import math

import numpy as np

from barriere.inspections.search.anneal import anneal
from barriere.inspections.search.chance import Chance, chance
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
from barriere.inspections.search.packing import pack
from barriere.inspections.search.pool import Pool, pool
from barriere.inspections.search.schedule import (
    Schedule,
    copy,
    empty,
    routes,
    schedule_of,
)
from barriere.inspections.search.settle import settle

_PER_VISIT = 500  # iterations of a round
_MOST_ROUNDS = 20
_POOLED = 20_000


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
    if not len(waiting):
        return routes(best)
    gain = worth(instance)
    most = gain[waiting].max(axis=1)
    typical = float(np.minimum(most, np.median(most) * 10).mean())
    goal = _goal(instance, gain, enough)
    fixed = gain, waiting, neighbours(instance)
    seen = pool(instance, best, min(_POOLED, max(100, iterations)))
    state = chance(seed)
    refill(instance, best, waiting, int(waiting[0]), state)
    visits = int(best.length.sum())
    rounds = max(1, min(_MOST_ROUNDS, iterations // (_PER_VISIT * max(1, visits))))
    for number in range(rounds):
        found = empty(instance)
        share = iterations // rounds + (number < iterations % rounds)
        schedules = empty(instance), empty(instance), found
        anneal(instance, fixed, schedules, seen, (share, typical, goal), state)
        if energy(instance, gain, found) > energy(instance, gain, best):
            copy(found, best)
        if energy(instance, gain, best) > goal:
            break
        _pack(instance, (gain, waiting), best, seen, state)
    return routes(best)


def _pack(
    instance: Instance, fixed: tuple[Ints, Ints], best: Schedule, seen: Pool, state: Chance
) -> None:
    """Make `best` the best combination of routes seen, if that is better."""
    gain, waiting = fixed
    if len(set(seen.alike)) == len(instance.start) == 1:
        return
    planned = [(node, vehicle) for vehicle, route in enumerate(routes(best)) for node in route]
    reached = sum(int(instance.prize[one] + instance.stay[one]) for one in planned)
    musts = sum(int(instance.must[node]) for node, _ in planned)
    found = pack(instance, seen, reached, musts)
    if found is None:
        return
    packed = schedule_of(instance, found)
    if energy(instance, gain, packed) > energy(instance, gain, best):
        copy(packed, best)
        settle(instance, gain, best, waiting, state)


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
