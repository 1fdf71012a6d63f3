"""Taking stops out: strings of visits, the visits around a place, or a whole route."""

from barriere.inspections.search.chance import Chance, below, unit
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, take

_MOST_STRINGS = 3
_LONGEST_STRING = 6
_MOST_AROUND = 8
_SPARED = 0.3
_STRINGS, _AROUND = 0.6, 0.95  # cumulated shares; the rest is a whole route


@compiled
def remove(instance: Instance, schedule: Schedule, near: Ints, focus: int, chance: Chance) -> None:
    """Make room near `focus` in one of three ways."""
    way = unit(chance)
    if way < _STRINGS:
        _strings(instance, schedule, near, focus, chance)
    elif way < _AROUND:
        _around(instance, schedule, near, focus, chance)
    else:
        _whole_route(instance, schedule, near, focus)


@compiled
def _strings(
    instance: Instance, schedule: Schedule, near: Ints, focus: int, chance: Chance
) -> None:
    """Take a string of visits out of up to three routes that pass near `focus`."""
    strings = 1 + below(chance, _MOST_STRINGS)
    touched = schedule.length == 0
    for rank in range(-1, near.shape[1]):
        node = focus if rank < 0 else near[focus, rank]
        vehicle = schedule.holder[instance.stop[node]]
        if vehicle == NOBODY or touched[vehicle]:
            continue
        touched[vehicle] = True
        _string(instance, schedule, vehicle, place_of(instance, schedule, node), chance)
        strings -= 1
        if strings == 0:
            return


@compiled
def _string(
    instance: Instance, schedule: Schedule, vehicle: int, place: int, chance: Chance
) -> None:
    """Take out up to six visits in a row, the one at `place` among them."""
    length = schedule.length[vehicle]
    string = 1 + below(chance, min(length, _LONGEST_STRING))
    first = max(0, min(length - string, place - below(chance, string)))
    for _ in range(string):
        take(instance, schedule, vehicle, first)


@compiled
def _around(instance: Instance, schedule: Schedule, near: Ints, focus: int, chance: Chance) -> None:
    """Take out most of the visits nearest to `focus`, whatever their route."""
    visits = 1 + below(chance, _MOST_AROUND)
    for rank in range(-1, near.shape[1]):
        node = focus if rank < 0 else near[focus, rank]
        vehicle = schedule.holder[instance.stop[node]]
        if vehicle == NOBODY or unit(chance) < _SPARED:
            continue
        take(instance, schedule, vehicle, place_of(instance, schedule, node))
        visits -= 1
        if visits == 0:
            return


@compiled
def _whole_route(instance: Instance, schedule: Schedule, near: Ints, focus: int) -> None:
    """Take out the whole route that passes nearest to `focus`."""
    for rank in range(-1, near.shape[1]):
        node = focus if rank < 0 else near[focus, rank]
        vehicle = schedule.holder[instance.stop[node]]
        if vehicle != NOBODY:
            while schedule.length[vehicle]:
                take(instance, schedule, vehicle, schedule.length[vehicle] - 1)
            return


@compiled
def place_of(instance: Instance, schedule: Schedule, node: int) -> int:
    """Return where in its route the stop of `node` is visited."""
    stop = instance.stop[node]
    vehicle = schedule.holder[stop]
    place = 0
    while instance.stop[schedule.route[vehicle, place]] != stop:
        place += 1
    return place
