"""The year plan: what it promises for any town."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barriere.errors import BarriereError
from barriere.inspections.checks.check import check
from barriere.inspections.days.availability import Availability
from barriere.inspections.days.calendar import Calendar, calendar
from barriere.inspections.document import as_json, from_json
from barriere.inspections.plan import make_plan
from barriere.model.inspection import Plan
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town


def _visited(plan: Plan) -> set[str]:
    return {
        adres
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for adres in plan.candidates[visit.sleutel].adressen
    }


@given(
    seed=st.integers(0, 1000),
    count=st.integers(0, 60),
    controles=st.integers(1, 5),
    buurt=st.integers(1, 8),
)
@settings(max_examples=25, deadline=None)
def test_any_plan_passes_the_independent_check_and_stays_below_its_bound(
    adapt: Adapt, town: Town, seed: int, count: int, controles: int, buurt: int
) -> None:
    rules = adapt(controles=controles, max_per_buurt=buurt)
    candidates = town(count, seed)

    plan = make_plan(candidates, calendar(JAAR, rules), rules, iterations=60)

    assert check(plan, rules) == ()
    assert plan.value <= plan.bound
    explained = {one.sleutel for one in plan.left_out}
    assert _visited(plan) | explained == {one.sleutel for one in candidates}
    assert not _visited(plan) & explained


def test_the_same_seed_gives_the_same_bytes_in_any_order_of_candidates(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    candidates = town(40)

    one = make_plan(candidates, free_year, settings, seed=7, iterations=200)
    other = make_plan(candidates[::-1], free_year, settings, seed=7, iterations=200)

    assert as_json(one) == as_json(other)


def test_a_plan_reads_back_as_it_was_written(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(30), free_year, settings, iterations=50)

    assert from_json(as_json(plan)) == plan


def test_an_ordinary_year_fills_every_place_and_comes_close_to_its_bound(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(150), free_year, settings, iterations=2_000)

    assert len(_visited(plan)) == 4 * 2 * 8
    assert plan.gap <= 0.02
    assert plan.seed == settings.plan.zaad
    assert "geschat" in plan.travel_source


def test_every_hercontrole_that_can_be_in_time_is_planned_in_time(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    candidates = [replace(one, deadline=None) for one in town(100)]
    early = [replace(one, prize=1, deadline=date(JAAR, 1, 25)) for one in candidates[:5]]

    plan = make_plan([*early, *candidates[5:]], free_year, settings, iterations=500)

    assert {one.sleutel for one in early} <= _visited(plan)
    assert plan.controls[0].datum <= date(JAAR, 1, 25)
    assert not any("Niet gelukt" in said for said in plan.notices)


def test_a_hercontrole_that_cannot_be_in_time_is_said_aloud(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    late = replace(town(1)[0], deadline=date(JAAR, 1, 2))

    plan = make_plan([late], free_year, settings, iterations=20)

    assert [one.code for one in plan.left_out] == ["termijn"]
    assert any(late.weergave in said for said in plan.notices)


def test_an_address_with_a_reason_from_outside_is_listed_and_never_planned(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    candidates = town(20)
    held = {candidates[0].sleutel: "Nu niet plannen.", "elders": "Geen grond."}

    plan = make_plan(candidates, free_year, settings, held, iterations=50)

    listed = {one.sleutel: one for one in plan.left_out}
    assert candidates[0].sleutel not in _visited(plan)
    assert listed[candidates[0].sleutel].reason == "Nu niet plannen."
    assert listed[candidates[0].sleutel].weergave == candidates[0].weergave
    assert listed["elders"].code == "buiten"


def test_a_welcome_partner_who_cannot_come_is_not_counted_on(adapt: Adapt, town: Town) -> None:
    rules = adapt(
        tables={
            "teams": [
                {
                    "naam": "Team A",
                    "partners": ["gemeente", "politie", "brandweer"],
                    "start": "15:00",
                    "einde": "22:00",
                }
            ]
        },
        controles=1,
    )
    away = [Availability("brandweer", date(JAAR, 1, 1), date(JAAR, 1, 1), 0, 1440)]
    asks_for_fire = [replace(one, partners=frozenset({"brandweer"})) for one in town(3)]

    plan = make_plan(asks_for_fire, calendar(JAAR, rules, away), rules, iterations=20)

    assert plan.controls[0].routes[0].partners == ("gemeente", "politie")
    assert {one.code for one in plan.left_out} == {"partner"}
    assert any("Brandweer kan niet op" in said for said in plan.notices)


def test_reserves_stand_by_and_are_not_visited(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(150), free_year, settings, iterations=300)

    reserve = [s for control in plan.controls for route in control.routes for s in route.reserve]

    assert len(reserve) == len(set(reserve)) == 4 * 2 * 2
    assert not set(reserve) & {
        visit.sleutel for c in plan.controls for route in c.routes for visit in route.visits
    }


def test_an_address_without_worth_or_given_twice_is_a_mistake_of_the_caller(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    (one,) = town(1)

    with pytest.raises(ValueError, match="worth"):
        make_plan([replace(one, prize=0)], free_year, settings)
    with pytest.raises(ValueError, match="twice"):
        make_plan([one, one], free_year, settings)


def test_more_room_is_never_worth_less(adapt: Adapt, town: Town) -> None:
    candidates = town(60)
    values = []
    for places in (2, 4, 6, 8):
        rules = adapt(max_per_buurt=places)
        plan = make_plan(candidates, calendar(JAAR, rules), rules, iterations=1_500)
        values.append(sum(one.prize for one in candidates if one.sleutel in _visited(plan)))

    assert values == sorted(values)


def test_no_date_in_a_quarter_stops_the_plan_with_advice(settings: Settings, town: Town) -> None:
    never = [Availability("politie", date(JAAR, 1, 4), date(JAAR, 1, 4), 0, 1)]

    with pytest.raises(BarriereError, match="Kleinste wijziging"):
        make_plan(town(5), calendar(JAAR, settings, never), settings)
