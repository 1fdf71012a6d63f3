"""What a stop could replace: the test behind a reason and behind a reserve."""

from barriere.inspections.search.chance import Chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.insertion import cheapest
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, put, take

NOTHING = -(1 << 62)


@compiled
def best_exchange(
    instance: Instance, worth: Ints, schedule: Schedule, node: int, chance: Chance
) -> int:
    """Return the most worth gained by letting `node` replace one visit, or NOTHING.

    Every visit is tried: taken out, `node` put anywhere, and put back. The
    answer is below zero when the schedule would lose by every exchange.
    """
    best, before = NOTHING, merit(instance, worth, schedule)
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            other = take(instance, schedule, vehicle, place)
            to, at = cheapest(instance, schedule, node, 0.0, chance)
            if to != NOBODY:
                put(instance, schedule, node, to, at)
                best = max(best, merit(instance, worth, schedule) - before)
                take(instance, schedule, to, at)
            put(instance, schedule, other, vehicle, place)
    return best
