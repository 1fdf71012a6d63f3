"""The year plan: from decided addresses and free days to controls with routes."""

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from barriere.errors import BarriereError
from barriere.inspections.assignment import Assignment
from barriere.inspections.bound import upper_bound
from barriere.inspections.calendar import Calendar
from barriere.inspections.check import check
from barriere.inspections.controls import controls
from barriere.inspections.dates import Dates, date_combinations
from barriere.inspections.left_out import left_out
from barriere.inspections.notices import notices
from barriere.inspections.prizes import HUNDREDTHS, NOWHERE, always
from barriere.inspections.refine import best_year
from barriere.inspections.reserve import reserves
from barriere.inspections.search import search
from barriere.inspections.search.evaluation import value
from barriere.inspections.search.instance import NEVER
from barriere.inspections.search.schedule import NOBODY, Schedule, schedule_of
from barriere.inspections.spread import spread
from barriere.inspections.standing import Standing, standing
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.value import points
from barriere.inspections.vehicle import vehicles
from barriere.inspections.year import Year, legs, year
from barriere.model.inspection import Candidate, Control, Plan
from barriere.settings import Settings

_NO_REASONS: Mapping[str, str] = MappingProxyType({})


def make_plan(
    candidates: Sequence[Candidate],
    calendar: Calendar,
    settings: Settings,
    outside_reasons: Mapping[str, str] = _NO_REASONS,
    seed: int | None = None,
    iterations: int | None = None,
) -> Plan:
    """Return the plan of a year from nothing before it; see `plan_of`."""
    return plan_of(Assignment(candidates, calendar, settings, outside_reasons, seed, iterations))


def plan_of(asked: Assignment) -> Plan:
    """Return the plan of a year.

    Raises BarriereError when a part of the year has no date.
    """
    settings, stands = asked.settings, standing(asked.earlier, asked.outside_reasons)
    bundled = stands.renamed(stops(_free(asked, stands), asked.most_addresses))
    deadlines = [stop.deadline for stop in bundled if stop.deadline]
    dates = date_combinations(asked.calendar, deadlines, settings, stands.fixed, stands.dates)
    found = best_year(dates, bundled, _years(asked, stands, bundled), asked.budget)
    schedule, bound = _searched(found, *asked.budget)
    before = stands.worth(settings, asked.doors)
    plan = Plan(
        jaar=asked.calendar.jaar,
        controls=_all_controls(found, schedule, stands),
        left_out=tuple(left_out(found, schedule, asked)),
        value=points(value(found.instance, schedule) + before),
        bound=(bound + before) / HUNDREDTHS,
        seed=asked.budget[0],
        iterations=asked.budget[1],
        travel_source=found.legs.source,
        candidates=stands.stops | {stop.sleutel: stop for stop in bundled},
        notices=(*asked.calendar.notices, *stands.notices, *notices(found, schedule, settings)),
        earlier=asked.earlier.sha256 if asked.earlier else "",
    )
    if faults := check(plan, settings, asked.travelling, asked.doors):
        raise BarriereError("Het plan is niet goed en niet bewaard: " + " ".join(faults))
    return plan


def _free(asked: Assignment, stands: Standing) -> list[Candidate]:
    """Return the candidates that a control which does not stand yet may visit."""
    return [
        one
        for one in asked.candidates
        if one.sleutel not in asked.outside_reasons and one.sleutel not in stands.agreed
    ]


def _years(
    asked: Assignment, stands: Standing, bundled: Sequence[Candidate]
) -> Callable[[Dates], Year]:
    """Return what turns dates into the problem of the year, without the controls that stand."""
    settings = asked.settings
    travel, crews = legs(bundled, settings, asked.travelling), teams(settings)
    odds = asked.doors if asked.doors.percent else always
    stay = asked.earlier.stay if asked.earlier else NOWHERE

    def made(dates: Dates) -> Year:
        there = [one for one in vehicles(dates, crews) if one.control not in stands.fixed]
        return year(bundled, there, travel, settings, odds=odds, stay=stay)

    return made


def _searched(year: Year, seed: int, iterations: int) -> tuple[Schedule, float]:
    """Return the best schedule found, and the most that any can be worth.

    The bound is over schedules with every hercontrole, if there is one.
    """
    one = year.instance
    most = upper_bound(one, with_all_musts=True)
    enough = most if most >= 0 else math.inf
    found = search(one, seed, iterations, enough)
    schedule = schedule_of(one, spread(one, found, seed, iterations))
    due = one.stop[(one.must == 1) & (one.latest != NEVER).any(axis=1)]
    all_done = bool((schedule.holder[due] != NOBODY).all())
    return schedule, most if all_done else upper_bound(one)


def _all_controls(year: Year, schedule: Schedule, stands: Standing) -> tuple[Control, ...]:
    """Return the controls of the year in order: those that stand and those that were planned."""
    planned = controls(year, schedule, reserves(year, schedule))
    return tuple(sorted((*stands.controls, *planned), key=lambda control: control.datum))
