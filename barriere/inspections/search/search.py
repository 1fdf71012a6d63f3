"""The search: rounds of annealing, and the best combination of all routes they met."""

import math

import numpy as np

from barriere.inspections.search.anneal import anneal
from barriere.inspections.search.chance import chance
from barriere.inspections.search.evaluation import energy
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

    def improved(start: Schedule, share: int) -> Schedule:
        schedules = empty(instance), empty(instance), start
        anneal(instance, fixed, schedules, seen, (share, typical, goal), state)
        return start

    def better(other: Schedule) -> bool:
        return energy(instance, gain, other) > energy(instance, gain, best)

    improved(best, 0)
    rounds = _rounds(best, iterations)
    for number in range(rounds):
        share = iterations // rounds + (number < iterations % rounds)
        if better(found := improved(empty(instance), share)):
            copy(found, best)
        if energy(instance, gain, best) > goal:
            break
        packed = _packed(instance, best, seen)
        if packed and better(packed):
            copy(improved(packed, 0), best)
    return routes(best)


def _rounds(filled: Schedule, iterations: int) -> int:
    """Return in how many rounds the iterations are cut: more visits ask for longer ones."""
    visits = max(1, int(filled.length.sum()))
    return max(1, min(_MOST_ROUNDS, iterations // (_PER_VISIT * visits)))


def _packed(instance: Instance, best: Schedule, seen: Pool) -> Schedule | None:
    """Return a combination of routes seen that may be worth more than `best`, or None."""
    if len(instance.start) == 1:
        return None
    planned = [(node, vehicle) for vehicle, route in enumerate(routes(best)) for node in route]
    reached = sum(int(instance.prize[one] + instance.stay[one]) for one in planned)
    musts = sum(int(instance.must[node]) for node, _ in planned)
    found = pack(instance, seen, reached, musts)
    return schedule_of(instance, found) if found else None


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
