"""What a stop could replace: the test behind a reason and behind a reserve."""

from barriere.inspections.search.chance import Chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.insertion import cheapest
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, put, take

NOTHING = -1


@compiled
def least_replaced(
    instance: Instance, worth: Ints, schedule: Schedule, node: int, chance: Chance
) -> int:
    """Return the least worth of a visit that could make way for `node`, or NOTHING.

    Every visit is tried: taken out, `node` put anywhere, and put back.
    """
    least = NOTHING
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            other = take(instance, schedule, vehicle, place)
            found, _ = cheapest(instance, schedule, node, 0.0, chance)
            put(instance, schedule, other, vehicle, place)
            if found != NOBODY and (least == NOTHING or worth[other] < least):
                least = worth[other]
    return least
