"""Taking stops out: strings of neighbouring visits around one stop."""

from barriere.inspections.search.chance import Chance, below
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Instance, Ints
from barriere.inspections.search.schedule import NOBODY, Schedule, take

_MOST_STRINGS = 3
_LONGEST_STRING = 6


@compiled
def remove_strings(
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
        _remove_string(instance, schedule, vehicle, _place_of(instance, schedule, node), chance)
        strings -= 1
        if strings == 0:
            return


@compiled
def _place_of(instance: Instance, schedule: Schedule, node: int) -> int:
    """Return where in its route the stop of `node` is visited."""
    stop = instance.stop[node]
    vehicle = schedule.holder[stop]
    place = 0
    while instance.stop[schedule.route[vehicle, place]] != stop:
        place += 1
    return place


@compiled
def _remove_string(
    instance: Instance, schedule: Schedule, vehicle: int, place: int, chance: Chance
) -> None:
    """Take out up to six visits in a row, the one at `place` among them."""
    length = schedule.length[vehicle]
    string = 1 + below(chance, min(length, _LONGEST_STRING))
    first = max(0, min(length - string, place - below(chance, string)))
    for _ in range(string):
        take(instance, schedule, vehicle, first)
