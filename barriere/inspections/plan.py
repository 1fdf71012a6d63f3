"""The year plan: from decided addresses and free days to controls with routes."""

import math
from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from barriere.errors import BarriereError
from barriere.inspections.answers.reasons import reasons
from barriere.inspections.assignment import Assignment
from barriere.inspections.bound import tight_bound, upper_bound
from barriere.inspections.carry_over import carried_over
from barriere.inspections.checks.check import check
from barriere.inspections.controls import controls
from barriere.inspections.days.calendar import Calendar
from barriere.inspections.days.dates import date_combinations
from barriere.inspections.left_out import left_out
from barriere.inspections.notices import notices
from barriere.inspections.prizes import HUNDREDTHS
from barriere.inspections.problem import problem
from barriere.inspections.refine import best_year
from barriere.inspections.reserve import reserves
from barriere.inspections.search import search
from barriere.inspections.search.evaluation import merit, value
from barriere.inspections.search.instance import NEVER, worth
from barriere.inspections.search.onward import onward
from barriere.inspections.search.schedule import NOBODY, Schedule, routes, schedule_of
from barriere.inspections.spread import spread
from barriere.inspections.standing import Standing
from barriere.inspections.value import points
from barriere.inspections.year import Year
from barriere.model.inspection import Candidate, Control, Plan
from barriere.settings import Settings

_NO_REASONS: Mapping[str, str] = MappingProxyType({})

_LOOSE = 1.02
"""The quick bound is near enough up to this times the value; beyond it routes are weighed too."""

_PROVEN_NODES, _PROVEN_ROUNDS, _PROVEN_WORK = 400, 12, 200_000
"""Up to so many places the bound is made tight: a second or so, where time is short at all."""


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
    open_, settings = problem(asked), asked.settings
    stands, deadlines = open_.stands, open_.deadlines
    dates = date_combinations(asked.calendar, deadlines, settings, stands.fixed, stands.dates)
    found = best_year(dates, open_.stops, open_.year, asked.budget, steady=asked.steady)
    schedule, bound = _searched(found, asked)
    before = stands.worth(settings, asked.doors)
    because = reasons(found, schedule, settings)
    plan = Plan(
        jaar=asked.calendar.jaar,
        controls=_all_controls(found, schedule, stands),
        left_out=tuple(left_out(found, because, asked)),
        value=points(value(found.instance, schedule) + before),
        bound=(bound + before) / HUNDREDTHS,
        seed=asked.budget[0],
        iterations=asked.budget[1],
        travel_source=found.legs.source,
        candidates=stands.stops | {stop.sleutel: stop for stop in open_.stops},
        notices=(
            *asked.calendar.notices,
            *stands.notices,
            *notices(found, because, settings),
        ),
        earlier=asked.earlier.sha256 if asked.earlier else "",
    )
    if faults := check(plan, settings, asked.travelling, asked.doors):
        raise BarriereError("Het plan is niet goed en niet bewaard: " + " ".join(faults))
    return plan


def _searched(year: Year, asked: Assignment) -> tuple[Schedule, float]:
    """Return the best schedule found, and the most that any can be worth.

    The bound is over schedules with every hercontrole, if there is one. After an
    earlier plan its routes are gone on from too: what is worth more wins, and
    where both are worth the same, nothing moves.
    """
    one, (seed, iterations) = year.instance, asked.budget
    most = upper_bound(one, with_all_musts=True)
    enough = most if most >= 0 else math.inf
    found = search(one, seed, iterations, enough)
    schedule = schedule_of(one, spread(one, found, seed, iterations))
    if asked.earlier and asked.steady:
        start = routes(carried_over(asked.earlier.plan, year))
        kept = schedule_of(one, onward(one, start, seed, iterations))
        schedule = max(kept, schedule, key=partial(merit, one, worth(one)))
    due = one.stop[(one.must == 1) & (one.latest != NEVER).any(axis=1)]
    all_done = bool((schedule.holder[due] != NOBODY).all())
    most = most if all_done else upper_bound(one)
    if len(one.stop) <= _PROVEN_NODES and most > _LOOSE * value(one, schedule):
        found = routes(schedule)
        effort = {"rounds": _PROVEN_ROUNDS, "work": _PROVEN_WORK}
        proof = tight_bound(one, found, with_all_musts=all_done, **effort)
        most = min(most, proof.bound)
    return schedule, most


def _all_controls(year: Year, schedule: Schedule, stands: Standing) -> tuple[Control, ...]:
    """Return the controls of the year in order: those that stand and those that were planned."""
    planned = controls(year, schedule, reserves(year, schedule))
    return tuple(sorted((*stands.controls, *planned), key=lambda control: control.datum))
