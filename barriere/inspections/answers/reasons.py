"""Why stops are not in the plan: rules are lifted and places are tried, until one answers."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from barriere.inspections.answers import obstacle_words as words
from barriere.inspections.answers.helps import helps, without_obstacle
from barriere.inspections.answers.obstacles import Hindrance, hindrance
from barriere.inspections.answers.reason import Reason
from barriere.inspections.answers.trial import Found
from barriere.inspections.answers.tried import reasons_by_trying
from barriere.inspections.search.instance import NEVER
from barriere.inspections.search.schedule import NOBODY, Schedule
from barriere.inspections.year import Year
from barriere.model.inspection import Candidate
from barriere.settings import Settings

_NO_ROAD = 24 * 60
"""Minutes: a leg that takes a day is no leg."""

_OF_SHIFTS = frozenset({"venster", "afstand"})
_NOT_LIFTED = _OF_SHIFTS | {"weg", "vast", "voorbij"}
_FITS = frozenset({"zoeken", "straat", "kans"})


def reasons(year: Year, schedule: Schedule, settings: Settings) -> dict[int, Reason]:
    """Return per stop (its number) that is not in the schedule the true reason.

    First what keeps every team from it: the fewest rules that have to go before
    one may visit it, together in one sentence. Then, for who may be visited,
    what trying it in every place, and in the place of every visit, shows.
    """
    found = Found(year, schedule, settings)
    left = [number for number in range(len(year.stops)) if not _planned(schedule, number)]
    nodes = _open_nodes(year)
    hindered = {number: _hindrance(year, number) for number in left if number not in nodes}
    able = [number for number in left if number in nodes]
    said = _of_obstacles(found, hindered) | _of_trying(found, {n: nodes[n] for n in able})
    return {number: _pinned(year.stops[number], said[number]) for number in left}


def _planned(schedule: Schedule, number: int) -> bool:
    holder = schedule.holder
    return number + 1 < len(holder) and bool(holder[number + 1] != NOBODY)


def _open_nodes(year: Year) -> dict[int, list[int]]:
    """Return per stop the nodes that some vehicle could visit if it did nothing else."""
    one = year.instance
    there, home = one.leg[one.mode, 0].T, one.leg[one.mode, :, 0].T
    begin = np.maximum(one.earliest, one.start + there)
    able = (one.latest != NEVER) & (begin <= one.latest)
    able &= begin + one.service[:, None] + home <= one.end
    nodes: dict[int, list[int]] = {}
    for node in np.flatnonzero(able.any(axis=1)).tolist():
        nodes.setdefault(year.nodes[node][0], []).append(node)
    return nodes


def _hindrance(year: Year, number: int) -> Hindrance:
    """Return what keeps everyone from the stop, the way there included."""
    stop, vehicles = year.stops[number], year.vehicles
    legs = year.legs.minutes[:, [0, number + 1], [number + 1, 0]]
    if legs.min() >= _NO_ROAD:
        return Hindrance(("weg",), vehicles)
    pinned = [vehicle for vehicle in vehicles if not vehicle.pinned_elsewhere(stop)]
    if not pinned:
        return Hindrance(("vast",) if vehicles else ("voorbij",), vehicles)
    found = hindrance(stop, pinned)
    shift = max(vehicle.team.end - vehicle.team.start for vehicle in found.vehicles)
    too_far = "venster" not in found.codes and legs.sum(axis=1).min() + stop.service > shift
    if too_far or not found.codes:
        return replace(found, codes=(*found.codes, "afstand"))
    return found


def _of_obstacles(found: Found, hindered: Mapping[int, Hindrance]) -> dict[int, Reason]:
    """Say what keeps everyone from these stops, and whether they fit without it."""
    year = found.year
    shifts = {n: year.stops[n] for n, one in hindered.items() if set(one.codes) <= _OF_SHIFTS}
    rules = {n: one.codes for n, one in hindered.items() if not set(one.codes) & _NOT_LIFTED}
    said = helps(found, shifts) | without_obstacle(found, rules)
    return {
        number: Reason(
            one.codes[0],
            words.say(year.stops[number], one, found.rules),
            said.get(number, ""),
        )
        for number, one in hindered.items()
    }


def _of_trying(found: Found, nodes: Mapping[int, list[int]]) -> dict[int, Reason]:
    """Say what these stops would replace, and what would give them a place."""
    if not nodes:
        return {}
    tried = dict(zip(nodes, reasons_by_trying(found, list(nodes.values())), strict=True))
    waiting = {n: found.year.stops[n] for n, why in tried.items() if why.code not in _FITS}
    said = helps(found, waiting)
    return {number: replace(why, helps=said.get(number, "")) for number, why in tried.items()}


def _pinned(stop: Candidate, why: Reason) -> Reason:
    """Say first of all that people had fixed the stop."""
    if not (stop.pinned or stop.pinned_team) or why.code == "vast":
        return why
    text = f"{words.sentence(words.pinned_to(stop))[:-1]}, maar dat gaat niet. {why.text}"
    return replace(why, code="vast", text=text)
