"""On the day itself: what is done stays done, and the rest is planned from where teams are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.assignment import Assignment
from barriere.inspections.days.calendar import Calendar, calendar
from barriere.inspections.evening.adjust import adjust
from barriere.inspections.evening.on_the_day import Heard
from barriere.inspections.plan import plan_of
from barriere.model.inspection import Control, Plan
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town

HALF_PAST_SIX = 18 * 60 + 30


@pytest.fixture(scope="module")
def asked(settings: Settings, free_year: Calendar, town: Town) -> Assignment:
    """A year of ordinary size."""
    return Assignment(town(120), free_year, settings, iterations=400)


@pytest.fixture(scope="module")
def plan(asked: Assignment) -> Plan:
    """Its plan."""
    return plan_of(asked)


def _first(plan: Plan) -> Control:
    return plan.controls[0]


def _begun(control: Control, plan: Plan, minute: int) -> set[str]:
    """The addresses whose visit is over by a minute."""
    return {
        a
        for route in control.routes
        for visit in route.visits
        if visit.departure <= minute
        for a in plan.candidates[visit.sleutel].adressen
    }


def _ahead(control: Control) -> list[tuple[str, str]]:
    return [
        (route.team, visit.sleutel)
        for route in control.routes
        for visit in route.visits
        if not visit.status
    ]


def test_an_evening_that_goes_as_planned_stays_as_planned(plan: Plan, asked: Assignment) -> None:
    control = _first(plan)
    heard = Heard(HALF_PAST_SIX, klaar=_begun(control, plan, HALF_PAST_SIX))

    new = adjust(plan, control, heard, asked)

    before = {(r.team, v.sleutel) for r in control.routes for v in r.visits}
    assert {(r.team, v.sleutel) for r in _first(new).routes for v in r.visits} >= before
    assert new.controls[1:] == plan.controls[1:]


def test_where_nobody_opened_a_reserve_is_visited_instead(plan: Plan, asked: Assignment) -> None:
    control = _first(plan)
    shut = control.routes[0].visits[0]
    heard = Heard(shut.arrival + 5, mislukt=set(plan.candidates[shut.sleutel].adressen))

    new = adjust(plan, control, heard, asked)

    tried = [v for route in _first(new).routes for v in route.visits if v.status]
    assert [(v.sleutel, v.status) for v in tried] == [(shut.sleutel, "mislukt")]
    spare = {key for route in control.routes for key in route.reserve}
    assert {key for _, key in _ahead(_first(new))} & spare


def test_a_reserve_that_a_team_took_of_its_own_accord_counts_as_visited(
    plan: Plan, asked: Assignment
) -> None:
    control = _first(plan)
    taken = control.routes[0].reserve[0]
    heard = Heard(HALF_PAST_SIX, klaar=set(plan.candidates[taken].adressen))

    new = adjust(plan, control, heard, asked)

    route = _first(new).routes[0]
    assert [v.sleutel for v in route.visits if v.status == "klaar"] == [taken]
    assert taken not in {key for one in _first(new).routes for key in one.reserve}
    assert taken not in {key for _, key in _ahead(_first(new))}
    assert [v.order for v in route.visits] == [*range(1, len(route.visits) + 1)]


def test_when_a_team_falls_out_the_other_takes_over_what_it_can(
    plan: Plan, asked: Assignment
) -> None:
    control = _first(plan)
    out, stays = control.routes
    heard = Heard(
        HALF_PAST_SIX,
        klaar=_begun(control, plan, HALF_PAST_SIX),
        teams_uit={out.team},
    )

    new = adjust(plan, control, heard, asked)

    assert {team for team, _ in _ahead(_first(new))} == {stays.team}
    told = {one.sleutel: one.reason for one in new.left_out}
    fallen = {v.sleutel for v in out.visits} - {
        v.sleutel for r in _first(new).routes for v in r.visits
    }
    assert fallen
    assert all(
        "bijstelling van 18:30" in told[a] for key in fallen for a in plan.candidates[key].adressen
    )


def test_an_extra_address_is_visited_when_it_fits(
    plan: Plan, asked: Assignment, town: Town
) -> None:
    control = _first(plan)
    late = max(visit.departure for route in control.routes for visit in route.visits)
    (extra,) = (replace(one, sleutel="erbij", adressen=("erbij",), prize=30) for one in town(1, 99))
    extra = replace(extra, windows=((16 * 60, 21 * 60),), partners=frozenset(), pand="")
    heard = Heard(late - 60, klaar=_begun(control, plan, late - 60), erbij=(extra,))

    new = adjust(plan, control, heard, asked)

    assert "erbij" in {key for _, key in _ahead(_first(new))}
    assert new.value > 0


def test_nobody_goes_to_an_address_that_may_not_be_visited_any_more(
    plan: Plan, asked: Assignment
) -> None:
    control = _first(plan)
    held = control.routes[0].visits[-1].sleutel
    secret = control.routes[1].visits[-1].sleutel
    weg = dict.fromkeys(plan.candidates[held].adressen, "nu niet plannen")
    weg |= dict.fromkeys(plan.candidates[secret].adressen, "")

    new = adjust(plan, control, Heard(control.routes[0].visits[0].arrival - 60, weg=weg), asked)

    assert not {held, secret} & {key for _, key in _ahead(_first(new))}
    said = {one.sleutel: one.reason for one in new.left_out}
    assert said[plan.candidates[held].adressen[0]] == "nu niet plannen"
    assert not set(plan.candidates[secret].adressen) & said.keys()


@given(
    minute=st.integers(16 * 60, 21 * 60),
    shut=st.sets(st.integers(0, 15), max_size=5),
    out=st.sampled_from(["", "Team A"]),
    seed=st.integers(0, 50),
)
@examples(max_examples=15, deadline=None)
def test_whatever_happens_the_rest_can_be_done(
    adapt: Adapt,
    town: Town,
    minute: int,
    shut: set[int],
    out: str,
    seed: int,
) -> None:
    rules = adapt(controles=2)
    asked = Assignment(town(50, seed), calendar(JAAR, rules), rules, iterations=60)
    plan = plan_of(asked)
    control = _first(plan)
    done = sorted(_begun(control, plan, minute))
    mislukt = {key for rank, key in enumerate(done) if rank in shut}
    heard = Heard(
        minute,
        klaar=set(done) - mislukt,
        mislukt=mislukt,
        teams_uit={out} - {""},
    )

    new = adjust(plan, control, heard, asked)  # checks itself: times, windows, partners, shift

    assert adjust(plan, control, heard, asked) == new
    assert new.value <= new.bound
    made = {
        a
        for r in _first(new).routes
        for v in r.visits
        if v.status
        for a in plan.candidates[v.sleutel].adressen
    }
    assert made >= set(done)
