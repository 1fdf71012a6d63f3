"""What one more team, hour or control would bring: the year is searched again with each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from barriere.inspections.answers.difference_words import points
from barriere.inspections.answers.more_crews import Crews, More, What, more_crews
from barriere.inspections.answers.question import Question
from barriere.inspections.carry_over import carried_over
from barriere.inspections.controls import controls
from barriere.inspections.days.calendar import Day, day_for
from barriere.inspections.days.wishes import wishes
from barriere.inspections.earlier import Earlier
from barriere.inspections.prizes import HUNDREDTHS
from barriere.inspections.problem import Problem, problem
from barriere.inspections.search import search
from barriere.inspections.search.evaluation import merit, value
from barriere.inspections.search.instance import worth
from barriere.inspections.search.onward import onward
from barriere.inspections.search.schedule import NOBODY, Schedule, routes, schedule_of
from barriere.inspections.year import Year
from barriere.model.inspection import Plan

_SHARE = 4
"""Each search gets the iterations of the plan divided by this."""


@dataclass(frozen=True)
class OneMore:
    """What one more of something brings at least: points, addresses, hercontroles in time."""

    what: What
    text: str
    points: float
    adressen: int
    hercontroles: int

    @property
    def sentence(self) -> str:
        """Return it in plain Dutch."""
        if not (self.points or self.adressen or self.hercontroles):
            return f"Met {self.text} komt er niets bij."
        count = self.hercontroles
        due = f", waarvan {count} hercontrole{'s' * (count > 1)} op tijd" if count else ""
        more = "1 adres" if self.adressen == 1 else f"{self.adressen} adressen"
        return f"Met {self.text}: {more} en {points(self.points)} punten meer{due}."


class _Reached(NamedTuple):
    """What a schedule holds; the merit is in the unit of the search."""

    merit: int
    value: int
    adressen: int
    hercontroles: int


def one_more(question: Question, plan: Plan) -> tuple[OneMore, ...]:
    """Return the best team, an hour, and the best control to have one more of.

    Every search goes on from the plan, which stays possible: so none brings less
    than nothing, and all bring at least what is said. Controls that were held or
    agreed do not change. The same plan, seed and iterations give the same answer.
    """
    open_ = _open(question, plan)
    seed, iterations = open_.asked.budget
    budget = seed, max(1, iterations // _SHARE)
    crews = open_.crews(_days(open_, plan))
    base = open_.year_of(crews)
    found = _searched(base, plan, budget)
    known = replace(
        plan,
        controls=controls(base, found, [()] * len(crews)),
        candidates={stop.sleutel: stop for stop in open_.stops},
    )
    before = _reached(base, found)
    missed = [
        stop.deadline
        for number, stop in enumerate(open_.stops)
        if stop.deadline and found.holder[number + 1 :][:1].tolist() in ([], [NOBODY])
    ]
    days = [control.datum for control in plan.controls]
    best: dict[What, tuple[_Reached, More]] = {}
    for more in more_crews(crews, days, missed, open_.asked):
        after = _with(open_, more.crews, known, budget)
        if more.what not in best or after > best[more.what][0]:
            best[more.what] = after, more
    return tuple(_one(before, after, more) for after, more in best.values())


def _open(question: Question, plan: Plan) -> Problem:
    """Return what is left to decide beside the controls of the plan that stand."""
    before = question.asked.earlier
    held, agreed = (before.held, before.agreed) if before else (frozenset(), frozenset())
    return problem(replace(question.asked, earlier=Earlier(plan, "", held, agreed)))


def _days(open_: Problem, plan: Plan) -> tuple[Day, ...]:
    """Return the days of the plan's controls as the calendar knows them."""
    asked = open_.asked
    return tuple(
        day_for(wanted, control.datum, asked.calendar.agenda, asked.settings)
        for wanted, control in zip(wishes(asked.settings), plan.controls, strict=False)
    )


def _with(open_: Problem, crews: Crews, known: Plan, budget: tuple[int, int]) -> _Reached:
    """Return the most that is found when these crews go."""
    year = open_.year_of(crews)
    return _reached(year, _searched(year, known, budget))


def _searched(year: Year, plan: Plan, budget: tuple[int, int]) -> Schedule:
    """Return the better of a search from the plan on and one from nothing."""
    one = year.instance._replace(stay=np.zeros_like(year.instance.stay))
    start = routes(carried_over(plan, year))
    tried: Sequence[Schedule] = [
        schedule_of(one, onward(one, start, *budget)),
        schedule_of(one, search(one, *budget)),
    ]
    return max(tried, key=lambda schedule: merit(one, worth(one), schedule))


def _reached(year: Year, schedule: Schedule) -> _Reached:
    one = year.instance._replace(stay=np.zeros_like(year.instance.stay))
    there = np.flatnonzero(schedule.holder[1:] != NOBODY)
    stops = [year.stops[number] for number in there]
    return _Reached(
        merit=int(merit(one, worth(one), schedule)),
        value=int(value(one, schedule)),
        adressen=sum(len(stop.adressen) for stop in stops),
        hercontroles=sum(stop.deadline is not None for stop in stops),
    )


def _one(before: _Reached, after: _Reached, more: More) -> OneMore:
    return OneMore(
        more.what,
        more.text,
        max(0, after.value - before.value) / HUNDREDTHS,
        max(0, after.adressen - before.adressen),
        max(0, after.hercontroles - before.hercontroles),
    )
