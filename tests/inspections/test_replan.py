"""Planning the rest of a year: what was held or agreed stands, and the rest changes little."""

from dataclasses import replace
from datetime import timedelta

import pytest

from barriere.inspections.assignment import Assignment
from barriere.inspections.checks.check import check
from barriere.inspections.days.calendar import Calendar, calendar
from barriere.inspections.document import as_json
from barriere.inspections.earlier import AGREED, HELD, Earlier
from barriere.inspections.plan import plan_of
from barriere.model.inspection import Candidate, Control, Plan
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town


@pytest.fixture(scope="module")
def asked(settings: Settings, free_year: Calendar, town: Town) -> Assignment:
    """A year of ordinary size."""
    return Assignment(town(110), free_year, settings, iterations=500)


@pytest.fixture(scope="module")
def plan(asked: Assignment) -> Plan:
    """Its plan."""
    return plan_of(asked)


def _addresses(control: Control, plan: Plan) -> set[str]:
    return {
        a
        for route in control.routes
        for visit in route.visits
        for a in plan.candidates[visit.sleutel].adressen
    }


def _where(plan: Plan) -> dict[str, tuple[str, str]]:
    """Where every planned address is: control and team."""
    return {
        a: (control.id, route.team)
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for a in plan.candidates[visit.sleutel].adressen
    }


def _after(asked: Assignment, plan: Plan, held: int) -> Assignment:
    """The year after so many controls were held: their addresses rest."""
    ids = frozenset(control.id for control in plan.controls[:held])
    seen = {a for control in plan.controls[:held] for a in _addresses(control, plan)}
    first = plan.controls[held - 1].datum + timedelta(days=1)
    return replace(
        asked,
        candidates=[one for one in asked.candidates if one.sleutel not in seen],
        calendar=calendar(JAAR, asked.settings, vanaf=first),
        earlier=Earlier(plan, "hash", held=ids),
    )


def test_a_control_that_was_held_stands_as_it_was(asked: Assignment, plan: Plan) -> None:
    new = plan_of(_after(asked, plan, 1))

    assert new.controls[0] == replace(plan.controls[0], vast=HELD)
    assert new.earlier == "hash"
    assert [c.id for c in new.controls] == [c.id for c in plan.controls]
    assert check(new, asked.settings) == ()


def test_with_nothing_new_nothing_moves(asked: Assignment, plan: Plan) -> None:
    new = plan_of(_after(asked, plan, 1))

    assert [c.datum for c in new.controls] == [c.datum for c in plan.controls]
    before, after = _where(plan), _where(new)
    moved = [a for a in before if after.get(a) != before[a]]
    assert len(moved) <= 4  # the search may still find a point or two


def test_a_new_address_worth_much_comes_in_and_little_else_changes(
    asked: Assignment, plan: Plan, town: Town
) -> None:
    after = _after(asked, plan, 1)
    (new_one,) = (replace(one, sleutel="nieuw", adressen=("nieuw",), pand="") for one in town(1, 5))
    worth = replace(new_one, prize=40, deadline=None)

    new = plan_of(replace(after, candidates=[*after.candidates, worth]))

    before, now = _where(plan), _where(new)
    assert "nieuw" in now
    assert sum(now.get(a) != before[a] for a in before) <= 8


def test_an_agreed_control_keeps_its_day_its_teams_and_its_addresses(
    asked: Assignment, plan: Plan
) -> None:
    third = plan.controls[2]
    locked = replace(asked, earlier=Earlier(plan, "hash", agreed=frozenset({third.id})))

    new = plan_of(replace(locked, seed=9))

    assert new.controls[2] == replace(third, vast=AGREED)
    assert not _addresses(third, plan) & {
        a for control in new.controls if control.id != third.id for a in _addresses(control, new)
    }


def test_an_address_that_may_not_be_visited_any_more_leaves_an_agreed_control(
    asked: Assignment, plan: Plan
) -> None:
    third = plan.controls[2]
    gone = third.routes[0].visits[0].sleutel
    reasons = dict.fromkeys(plan.candidates[gone].adressen, "nu niet plannen")
    locked = replace(
        asked, outside_reasons=reasons, earlier=Earlier(plan, "hash", agreed=frozenset({third.id}))
    )

    new = plan_of(locked)

    assert not _addresses(new.controls[2], new) & reasons.keys()
    assert len(new.controls[2].routes[0].visits) == len(third.routes[0].visits) - 1
    assert any(plan.candidates[gone].weergave in said for said in new.notices)
    assert "nu niet plannen" not in " ".join(new.notices)


def test_an_address_seen_in_a_held_control_may_be_seen_again_for_its_hercontrole(
    asked: Assignment, plan: Plan
) -> None:
    seen = min(_addresses(plan.controls[0], plan))
    again = next(one for one in asked.candidates if one.sleutel == seen)
    due: Candidate = replace(again, deadline=plan.controls[2].datum, pand="")
    after = _after(asked, plan, 1)

    new = plan_of(replace(after, candidates=[*after.candidates, due]))

    assert seen in _addresses(new.controls[0], new)
    assert seen in _addresses(new.controls[1], new) | _addresses(new.controls[2], new)
    assert check(new, asked.settings) == ()


def test_when_every_control_was_held_nothing_is_left_to_plan(asked: Assignment, plan: Plan) -> None:
    new = plan_of(_after(asked, plan, 4))

    assert {control.vast for control in new.controls} == {HELD}
    assert new.value == plan.value


def test_planning_again_is_the_same_for_the_same_seed(asked: Assignment, plan: Plan) -> None:
    after = _after(asked, plan, 2)

    assert as_json(plan_of(after)) == as_json(plan_of(after))


def test_a_pin_moves_an_address_to_its_control(adapt: Adapt, town: Town) -> None:
    rules = adapt(controles=3)
    candidates = [replace(one, deadline=None) for one in town(40)]
    pinned = replace(candidates[0], pinned="2027-3", pinned_team="Team B", prize=1)
    year = Assignment([pinned, *candidates[1:]], calendar(JAAR, rules), rules, iterations=300)

    assert _where(plan_of(year))[pinned.sleutel] == ("2027-3", "Team B")
