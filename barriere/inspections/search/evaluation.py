"""What a schedule is worth: prizes, halved where the street was warned, then less travel."""

from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Instance, Ints, travel_scale
from barriere.inspections.search.schedule import Schedule


@compiled
def value(instance: Instance, schedule: Schedule) -> int:
    """Return the prizes of all visits, in the unit of `Instance.prize`."""
    total = -lost(instance, schedule)
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            total += instance.prize[schedule.route[vehicle, place], vehicle]
    return total


@compiled
def lost(instance: Instance, schedule: Schedule) -> int:
    """Return the prizes that are lost because a visit comes after its street was warned.

    A visit that begins more than `warned_after` after the first one in the same
    street on the same date, by any team, is worth half (rounded down).
    """
    if instance.warned_after == 0:
        return 0
    _first_in_street(instance, schedule)
    total = 0
    for vehicle in range(len(schedule.length)):
        control = instance.control[vehicle]
        for place in range(schedule.length[vehicle]):
            node = schedule.route[vehicle, place]
            street = instance.street[node]
            warned = schedule.first[control, street] + instance.warned_after
            if street and schedule.begin[vehicle, place] > warned:
                prize = instance.prize[node, vehicle]
                total += prize - prize // 2
    return total


@compiled
def _first_in_street(instance: Instance, schedule: Schedule) -> None:
    """Work out when the first visit of each date begins in every street that has one."""
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            street = instance.street[schedule.route[vehicle, place]]
            schedule.first[instance.control[vehicle], street] = schedule.begin[vehicle, place]
    for vehicle in range(len(schedule.length)):
        control = instance.control[vehicle]
        for place in range(schedule.length[vehicle]):
            street = instance.street[schedule.route[vehicle, place]]
            begin = schedule.begin[vehicle, place]
            schedule.first[control, street] = min(schedule.first[control, street], begin)


@compiled
def merit(instance: Instance, worth: Ints, schedule: Schedule) -> int:
    """Return what the visits are worth in units of time, travel left out."""
    total = -lost(instance, schedule) * travel_scale(instance)
    for vehicle in range(len(schedule.length)):
        for place in range(schedule.length[vehicle]):
            total += worth[schedule.route[vehicle, place], vehicle]
    return total


@compiled
def energy(instance: Instance, worth: Ints, schedule: Schedule) -> int:
    """Return what the search makes as large as it can: merit first, then less travel."""
    total = merit(instance, worth, schedule)
    for vehicle in range(len(schedule.length)):
        leg = instance.leg[instance.mode[vehicle]]
        here = 0
        for place in range(schedule.length[vehicle] + 1):
            node = schedule.route[vehicle, place]
            total -= leg[here, node]
            here = node
    return total
