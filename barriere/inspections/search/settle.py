"""The last touch: nothing left that fits, no single exchange that gains."""

from barriere.inspections.search.chance import Chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.insertion import cheapest
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, put, take


@compiled
def settle(
    instance: Instance, worth: Ints, schedule: Schedule, waiting: Ints, chance: Chance
) -> None:
    """Insert and exchange until neither raises the points of the schedule."""
    changed = True
    while changed:
        changed = False
        for node in waiting:
            if schedule.holder[instance.stop[node]] != NOBODY:
                continue
            changed |= _insert(instance, schedule, node, chance) or _exchange(
                instance, worth, schedule, node, chance
            )


@compiled
def _insert(instance: Instance, schedule: Schedule, node: int, chance: Chance) -> bool:
    """Insert `node` if it fits anywhere."""
    vehicle, place = cheapest(instance, schedule, node, 0.0, chance)
    if vehicle == NOBODY:
        return False
    put(instance, schedule, node, vehicle, place)
    return True


@compiled
def _exchange(
    instance: Instance, worth: Ints, schedule: Schedule, node: int, chance: Chance
) -> bool:
    """Let `node` replace a visit that is worth less, if it then fits anywhere."""
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            other = schedule.route[vehicle, place]
            if worth[other] >= worth[node]:
                continue
            take(instance, schedule, vehicle, place)
            if _insert(instance, schedule, node, chance):
                return True
            put(instance, schedule, other, vehicle, place)
    return False
