"""A whole plan with themes, hours of its own, opening hours, rest and pins."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from barriere.inspections.checks.check import check
from barriere.inspections.days.calendar import calendar
from barriere.inspections.plan import make_plan
from barriere.inspections.stops import stops
from barriere.model.inspection import Candidate, Control, Plan, Visit
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town

_THEMES = ("wonen", "horeca", "uitzend")
_SHOP = tuple((day, *hours) for day in (1, 2) for hours in ((540, 990), (1050, 1200)))
_REST = date(JAAR, 7, 1)


@pytest.fixture(scope="module")
def rules(adapt: Adapt) -> Settings:
    """A year with a theme on two controls, one of them in the afternoon with one team."""
    afternoon = {"thema": "uitzend", "van": "13:00", "tot": "19:00", "teams": ["Team B"]}
    return adapt(controle=[{}, {"thema": "horeca"}, afternoon])


@pytest.fixture(scope="module")
def asked(town: Town) -> tuple[Candidate, ...]:
    """Candidates with themes; some with opening hours, a rest, or a control they were fixed to."""
    return tuple(
        replace(
            one,
            themas=frozenset({_THEMES[rank % 3]}),
            opening=_SHOP if rank % 4 == 0 else (),
            rest_until=_REST if rank % 5 == 0 else None,
            pinned=f"{JAAR}-2" if rank in {7, 9} else "",
        )
        for rank, one in enumerate(town(90))
    )


@pytest.fixture(scope="module")
def plan(asked: tuple[Candidate, ...], rules: Settings) -> Plan:
    """The plan of that year."""
    return make_plan(asked, calendar(JAAR, rules), rules, iterations=1500)


def _visits(plan: Plan) -> Iterator[tuple[Control, Visit, Candidate]]:
    for control in plan.controls:
        for route in control.routes:
            for visit in route.visits:
                yield control, visit, plan.candidates[visit.sleutel]


def test_the_controls_have_their_themes_teams_and_hours(plan: Plan) -> None:
    assert [control.thema for control in plan.controls] == ["", "horeca", "uitzend", ""]
    assert [route.team for route in plan.controls[2].routes] == ["Team B"]
    times = [visit for route in plan.controls[2].routes for visit in route.visits]
    assert times
    assert all(one.arrival >= 13 * 60 and one.departure <= 19 * 60 for one in times)


def test_a_control_with_a_theme_visits_that_theme_hercontroles_and_what_was_fixed(
    plan: Plan,
) -> None:
    themed = [(c, stop) for c, _, stop in _visits(plan) if c.thema]

    assert any(control.thema in stop.themas for control, stop in themed)
    assert all(
        control.thema in stop.themas or stop.deadline or stop.pinned for control, stop in themed
    )


def test_nobody_knocks_on_a_closed_door_or_too_soon_again(plan: Plan) -> None:
    for control, visit, stop in _visits(plan):
        if stop.opening:
            assert control.datum.weekday() in {1, 2}
            assert any(
                day == control.datum.weekday() and opens <= visit.arrival < closes
                for day, opens, closes in stop.opening
            )
        assert stop.deadline or not stop.rest_until or control.datum >= stop.rest_until


def test_an_address_that_people_fixed_is_on_its_control(
    plan: Plan, asked: tuple[Candidate, ...]
) -> None:
    fixed = {one.sleutel for one in asked if one.pinned and not one.deadline}

    there = {a for c, _, stop in _visits(plan) if c.id == f"{JAAR}-2" for a in stop.adressen}

    assert fixed <= there


def test_the_check_sees_a_theme_or_a_day_that_was_not_wished(plan: Plan, adapt: Adapt) -> None:
    other = adapt(controle=[{}, {"thema": "wonen"}, {}, {"datum": date(JAAR, 12, 1)}])

    faults = " ".join(check(plan, other))

    assert f"{JAAR}-2: het thema is niet dat van barriere.toml" in faults
    assert f"{JAAR}-4: de datum is niet die van barriere.toml" in faults


def test_addresses_on_one_pand_that_may_not_go_together_are_stops_of_their_own(
    asked: tuple[Candidate, ...],
) -> None:
    one = replace(asked[1], pand="p", rest_until=None, deadline=None, pinned="")
    changes = (
        {"themas": frozenset({"seks"})},
        {"rest_until": _REST},
        {"opening": _SHOP},
        {"pinned": f"{JAAR}-1"},
        {"deadline": _REST},
    )

    for change in changes:
        other = replace(one, sleutel="other", adressen=("other",), **change)
        assert len(stops([one, other], 4)) == 2
    assert len(stops([one, replace(one, sleutel="other", adressen=("other",))], 4)) == 1
