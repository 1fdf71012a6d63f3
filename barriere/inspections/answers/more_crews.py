"""Who would go when with one more team, one more hour or one more control."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from barriere.inspections.answers.trial import Change, changed
from barriere.inspections.assignment import Assignment
from barriere.inspections.days.calendar import Day, day_for
from barriere.inspections.days.wishes import wish
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import Vehicle, vehicles
from barriere.settings import Controlewens

What = Literal["team", "uur", "controle"]
Crews = tuple[Vehicle, ...]

_HOUR = 60


class More(NamedTuple):
    """What there is more of, in words, and who would go when."""

    what: What
    text: str
    crews: Crews


def more_crews(
    crews: Crews, days: Sequence[date], deadlines: Sequence[date], asked: Assignment
) -> Iterator[More]:
    """Yield the ways to have one more of something.

    A team more is a copy of one, on every control on which that goes. A control
    more is on a free day far from the other `days`, or in time for a deadline
    (of hercontroles that have no place); nobody else moves.
    """
    for naam in dict.fromkeys(vehicle.team.naam for vehicle in crews):
        own = [vehicle for vehicle in crews if vehicle.team.naam == naam]
        extra = (replace(one, team=replace(one.team, naam=f"{naam} +")) for one in own)
        yield More("team", f"een team als {naam} erbij", (*crews, *extra))
    if crews:
        longer = tuple(changed(vehicle, Change(later=_HOUR)) for vehicle in crews)
        yield More("uur", "elk team (met de partners) een uur langer door", longer)
    for day in dict.fromkeys(_free_days(days, deadlines, asked)):
        there = vehicles((day,), teams(asked.settings))
        number = asked.settings.plan.controles
        yield More(
            "controle",
            f"een controle erbij, op {day.datum:%d-%m-%Y}",
            (*crews, *(replace(one, control=number) for one in there)),
        )


def _free_days(days: Sequence[date], deadlines: Sequence[date], asked: Assignment) -> Iterator[Day]:
    """Yield a free day as far as can be from the others, and the last one before a deadline."""
    any_control = wish(asked.settings.plan.controles, Controlewens(), asked.settings)
    free = [
        day
        for one in asked.calendar.days
        if one.datum not in days
        for day in [day_for(any_control, one.datum, asked.calendar.agenda, asked.settings)]
        if not day.blocked
    ]
    if free:
        yield max(free, key=lambda day: (_apart(day.datum, days), -len(day.absent)))
    if deadlines and (early := [day for day in free if day.datum <= min(deadlines)]):
        yield early[-1]


def _apart(day: date, days: Sequence[date]) -> timedelta:
    """Return the time to the nearest of the other controls."""
    return min((abs(day - other) for other in days), default=timedelta())
