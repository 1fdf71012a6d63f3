"""Whatever a year asks for, its plan keeps every promise, also after an earlier plan."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.assignment import Assignment
from barriere.inspections.checks.check import check
from barriere.inspections.days.calendar import calendar
from barriere.inspections.document import as_json, from_json
from barriere.inspections.earlier import AGREED, HELD, Earlier
from barriere.inspections.plan import plan_of
from barriere.model.inspection import Candidate, Plan
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town

TOLERANCE = 0.03
"""More room may be worth this much less, as two searches choose other days and end differently.

Measured on 25 years: at most 1.4 % with the iterations of a new werkmap, 2.6 % with those here.
"""

_THEMES = ("wonen", "horeca", "uitzend")
_WEEK = tuple((day, 600, 1290) for day in range(5))
_NOT_MONDAY = tuple((day, *hours) for day in (1, 2, 3) for hours in ((540, 1020), (1080, 1260)))


@dataclass(frozen=True)
class Wanted:
    """A year as it is drawn: `barred` are ranks of addresses that may not be planned."""

    seed: int
    count: int
    controles: int
    thema: str = ""
    on_foot: bool = False
    buurt: int = 3
    barred: frozenset[int] = frozenset()

    def reasons(self, candidates: tuple[Candidate, ...]) -> dict[str, str]:
        """Return the reasons from outside."""
        return {
            candidates[rank].sleutel: "nu niet plannen"
            for rank in sorted(self.barred)
            if rank < self.count
        }


def _drawn(town: Town, count: int, seed: int) -> tuple[Candidate, ...]:
    """Return candidates with themes, hours, rest, pins and streets drawn at random."""
    draw = np.random.default_rng(seed)
    return tuple(
        replace(
            one,
            themas=frozenset(name for name in _THEMES if draw.random() < 0.4),
            opening=(_WEEK, _NOT_MONDAY, ())[int(draw.choice(3, p=[0.1, 0.2, 0.7]))],
            rest_until=date(JAAR, int(draw.integers(2, 12)), 1) if draw.random() < 0.2 else None,
            pinned=f"{JAAR}-{draw.integers(1, 4)}" if draw.random() < 0.1 else "",
            pinned_team="Team B" if draw.random() < 0.05 else "",
            straat=f"Straat {draw.integers(0, 8)}",
        )
        for one in town(count, seed)
    )


def _rules(adapt: Adapt, wanted: Wanted) -> Settings:
    """Return settings with a theme on the second control and a team that walks, or not."""
    team = {"start": "15:00", "einde": "22:00", "adressen": 6}
    teams = [
        team | {"naam": "Team A", "partners": ["gemeente", "politie", "belastingdienst"]},
        team | {"naam": "Team B", "partners": ["gemeente", "politie", "arbeidsinspectie"]},
    ]
    teams[1]["vervoer"] = "lopen" if wanted.on_foot else "auto"
    wish = {"thema": wanted.thema, "van": "14:00", "tot": "21:00"} if wanted.thema else {}
    return adapt(
        {"teams": teams},
        controles=wanted.controles,
        max_per_buurt=wanted.buurt,
        controle=[{}, wish],
    )


def _addresses(plan: Plan) -> list[str]:
    return [
        adres
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for adres in plan.candidates[visit.sleutel].adressen
    ]


def _held_and_agreed(plan: Plan, held: int, agreed: int) -> Earlier:
    ids = [control.id for control in plan.controls]
    return Earlier(
        plan, "hash", frozenset(ids[:held]), frozenset(ids[agreed : agreed + 1]) - set(ids[:held])
    )


years = given(
    wanted=st.builds(
        Wanted,
        seed=st.integers(0, 10_000),
        count=st.integers(0, 45),
        controles=st.integers(2, 4),
        thema=st.sampled_from(["", *_THEMES]),
        on_foot=st.booleans(),
        buurt=st.integers(1, 6),
        barred=st.frozensets(st.integers(0, 44), max_size=6),
    )
)


@years
@examples(max_examples=40)
def test_any_year_is_sound_explains_everybody_and_is_made_the_same_again(
    adapt: Adapt, town: Town, wanted: Wanted
) -> None:
    rules, seed = _rules(adapt, wanted), wanted.seed
    candidates = _drawn(town, wanted.count, seed)
    reasons = wanted.reasons(candidates)
    asked = Assignment(candidates, calendar(JAAR, rules), rules, reasons, seed, 40)

    plan = plan_of(asked)

    _promises(plan, asked)
    assert as_json(plan_of(replace(asked, candidates=candidates[::-1]))) == as_json(plan)


@years
@examples(max_examples=30)
def test_any_year_goes_on_from_the_plan_before_with_what_was_held_and_agreed(
    adapt: Adapt, town: Town, wanted: Wanted
) -> None:
    rules, seed = _rules(adapt, wanted), wanted.seed
    candidates = _drawn(town, wanted.count, seed)
    first = Assignment(candidates, calendar(JAAR, rules), rules, {}, seed, 40)
    plan = plan_of(first)
    earlier = _held_and_agreed(plan, held=1, agreed=1 + seed % (wanted.controles - 1))
    reasons = wanted.reasons(candidates)
    seen = set(_addresses(replace(plan, controls=plan.controls[:1])))
    since = plan.controls[0].datum + timedelta(days=1)
    asked = replace(
        first,
        candidates=tuple(
            replace(one, rest_until=date(JAAR + 1, 3, 1), deadline=None)
            if one.sleutel in seen
            else one
            for one in candidates
        ),
        calendar=calendar(JAAR, rules, vanaf=since),
        outside_reasons=reasons,
        earlier=replace(earlier, afresh=bool(seed % 3 == 0)),
    )

    new = plan_of(asked)

    _promises(new, asked)
    assert as_json(plan_of(asked)) == as_json(new)
    assert new.controls[0] == replace(plan.controls[0], vast=HELD)
    kept = [one for one in new.controls if one.vast == AGREED]
    assert {one.id for one in kept} == earlier.agreed
    for control in kept:
        old = next(one for one in plan.controls if one.id == control.id)
        left = set(_addresses(replace(plan, controls=(old,)))) - reasons.keys()
        now = set(_addresses(replace(new, controls=(control,))))
        assert control.datum == old.datum
        assert now <= left
    free = [one for one in new.controls if not one.vast]
    assert not seen & set(_addresses(replace(new, controls=tuple(free))))


def _promises(plan: Plan, asked: Assignment) -> None:
    """Check what a plan promises, apart from its own check."""
    rules = asked.settings
    assert check(plan, rules) == ()
    assert plan.value <= plan.bound
    assert from_json(as_json(plan)) == plan
    to_come = replace(plan, controls=tuple(one for one in plan.controls if one.vast != HELD))
    visited = _addresses(to_come)
    assert len(visited) == len(set(visited))
    assert not set(visited) & asked.outside_reasons.keys()
    spare = {
        adres
        for control in to_come.controls
        for route in control.routes
        for stop in route.reserve
        for adres in plan.candidates[stop].adressen
    }
    assert not spare & asked.outside_reasons.keys()
    most = {team.naam: team.adressen for team in rules.teams}
    for control in plan.controls:
        for route in control.routes:
            stops = [plan.candidates[visit.sleutel] for visit in route.visits]
            assert sum(len(stop.adressen) for stop in stops) <= most[route.team]
            assert all(stop.partners <= set(route.partners) for stop in stops)
    told = {one.sleutel: one.reason for one in plan.left_out}
    assert all(told.values())
    everyone = {one.sleutel for one in asked.candidates}
    assert everyone <= told.keys() | set(_addresses(plan)) | _standing(plan)


def _standing(plan: Plan) -> set[str]:
    """Return the addresses that standing controls visit or have in reserve."""
    return {
        adres
        for control in plan.controls
        if control.vast
        for route in control.routes
        for stop in (*(visit.sleutel for visit in route.visits), *route.reserve)
        for adres in plan.candidates[stop].adressen
    }


@pytest.mark.parametrize("seed", range(6))
def test_more_room_is_never_worth_less_than_the_tolerance(
    adapt: Adapt, town: Town, seed: int
) -> None:
    candidates = _drawn(town, 50, seed)
    less = _rules(adapt, Wanted(seed, 50, 3))
    raw = [team.model_copy(update={"adressen": team.adressen + 2}) for team in less.teams]
    more = less.model_copy(update={"teams": tuple(raw)})
    wider = less.model_copy(update={"plan": less.plan.model_copy(update={"max_per_buurt": 5})})

    values = [
        plan_of(Assignment(candidates, calendar(JAAR, rules), rules, {}, 1, 1_500)).value
        for rules in (less, more, wider)
    ]

    assert min(values[1:]) >= values[0] * (1 - TOLERANCE)
