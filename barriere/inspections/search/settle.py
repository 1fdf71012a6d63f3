"""The last touch: nothing left that fits, no single exchange that gains."""

from barriere.inspections.search.chance import Chance
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.evaluation import merit
from barriere.inspections.search.insertion import cheapest
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, put, take


@compiled
def settle(
    instance: Instance, worth: Ints, schedule: Schedule, waiting: Ints, chance: Chance
) -> None:
    """Insert and exchange until neither raises the worth of the schedule."""
    changed = True
    while changed:
        changed = False
        for node in waiting:
            if schedule.holder[instance.stop[node]] != NOBODY:
                continue
            changed |= _insert(instance, worth, schedule, node, chance) or _exchange(
                instance, worth, schedule, node, chance
            )


@compiled
def _insert(instance: Instance, worth: Ints, schedule: Schedule, node: int, chance: Chance) -> bool:
    """Insert `node` if it fits anywhere and adds to the worth of the schedule."""
    vehicle, place = cheapest(instance, schedule, node, 0.0, chance)
    if vehicle == NOBODY:
        return False
    before = merit(instance, worth, schedule)
    put(instance, schedule, node, vehicle, place)
    if merit(instance, worth, schedule) > before:
        return True
    take(instance, schedule, vehicle, place)
    return False


@compiled
def _exchange(
    instance: Instance, worth: Ints, schedule: Schedule, node: int, chance: Chance
) -> bool:
    """Let `node` replace a visit if it then fits anywhere and the schedule gains."""
    before, best = merit(instance, worth, schedule), worth[node].max()
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            other = schedule.route[vehicle, place]
            if worth[other, vehicle] >= best:
                continue
            take(instance, schedule, vehicle, place)
            to, at = cheapest(instance, schedule, node, 0.0, chance)
            if to != NOBODY:
                put(instance, schedule, node, to, at)
                if merit(instance, worth, schedule) > before:
                    return True
                take(instance, schedule, to, at)
            put(instance, schedule, other, vehicle, place)
    return False
