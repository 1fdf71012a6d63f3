"""The plan of the demo town: real roads, hours and wishes, an evening, and the rest of the year."""

from barriere.demo.year import Tour
from barriere.inspections.value import FAILED
from barriere.model.inspection import Control, Plan, Visit
from barriere.store import Werkmap


def _visits(control: Control) -> list[Visit]:
    return [visit for route in control.routes for visit in route.visits]


def _planned(plan: Plan) -> set[str]:
    """Return the addresses that are still to be visited."""
    ahead = [v.sleutel for control in plan.controls if not control.vast for v in _visits(control)]
    return {address for key in ahead for address in plan.candidates[key].adressen}


def test_travel_times_follow_the_roads_of_the_town(tour: Tour) -> None:
    assert "wegennet" in tour.again.plan.travel_source


def test_some_firms_say_when_they_are_open(tour: Tour) -> None:
    assert any(stop.opening for stop in tour.again.plan.candidates.values())


def test_the_control_with_a_theme_visits_nobody_else_but_for_a_hercontrole(tour: Tour) -> None:
    plan = tour.again.plan
    third = plan.controls[2]
    stops = [plan.candidates[visit.sleutel] for visit in _visits(third)]

    assert third.thema == "wonen"
    assert stops
    assert all(stop.deadline or third.thema in stop.themas for stop in stops)


def test_no_control_is_held_on_market_day_or_during_the_feasts(tour: Tour) -> None:
    wishes = Werkmap.open(tour.werkmap).settings.plan.dag
    assert {wish.naam for wish in wishes} == {"Weekmarkt", "Halderfeesten"}
    for control in tour.again.plan.controls:
        assert not any(wish.about(control.datum) for wish in wishes)


def test_who_was_not_at_home_made_room_for_an_address_in_reserve_and_comes_back(
    tour: Tour,
) -> None:
    before, held = tour.planned.plan.controls[0], tour.again.plan.controls[0]
    shut = [visit.sleutel for visit in _visits(held) if visit.status == FAILED]
    extra = {v.sleutel for v in _visits(held)} - {v.sleutel for v in _visits(before)}

    assert held.vast == "geweest"
    assert len(shut) == 1
    assert extra <= {key for route in before.routes for key in route.reserve}
    assert len(extra) == 1
    assert set(shut) <= _planned(tour.again.plan)


def test_hercontroles_of_the_first_control_are_planned_in_time(tour: Tour) -> None:
    plan = tour.again.plan
    due = {key: stop.deadline for key, stop in plan.candidates.items() if stop.deadline}
    days = {v.sleutel: c.datum for c in plan.controls if not c.vast for v in _visits(c)}

    assert due
    assert all(days[key] <= last for key, last in due.items())
    assert tour.changed.count("controle") >= len(due)


def test_there_are_fewer_places_than_addresses_and_each_that_is_left_out_is_told_why(
    tour: Tour,
) -> None:
    plan = tour.again.plan
    short = [left for left in plan.left_out if left.code in {"waarde", "gelijk", "voorrang"}]
    assert short
    assert any(one.adressen for one in plan.extras)
    assert any(route.reserve for control in plan.controls for route in control.routes)
