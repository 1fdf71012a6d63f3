"""A plan over the roads: what cannot be reached is left out, and the check asks the roads too."""

from dataclasses import replace

import numpy as np
import pytest

from barriere.inspections.assignment import Assignment
from barriere.inspections.checks.check import check
from barriere.inspections.days.calendar import Calendar
from barriere.inspections.plan import make_plan, plan_of
from barriere.inspections.travel import UNREACHABLE, Roads
from barriere.inspections.year import legs
from barriere.model.inspection import Candidate, Plan
from barriere.settings import Settings

from .conftest import Adapt, Town
from .drawn_roads import CORNER, Road, drawn

SIZE, STEP = 9, 400.0


@pytest.fixture(scope="module")
def grid() -> Roads:
    """Streets around the depot, each 400 metres; every other one runs one way."""
    places = [(STEP * (n % SIZE - 4), STEP * (n // SIZE - 4)) for n in range(SIZE * SIZE)]
    roads = []
    for n in range(SIZE * SIZE):
        east, west = ((30.0, None), (None, 30.0), (30.0, 30.0))[n // SIZE % 3]
        roads += [Road(n, n + 1, heen=east, terug=west)] if n % SIZE < SIZE - 1 else []
        roads += [Road(n, n + SIZE)] if n < SIZE * (SIZE - 1) else []
    return drawn(places, roads).roads


@pytest.fixture(scope="module")
def candidates(town: Town) -> tuple[Candidate, ...]:
    """Addresses within the streets, and one on an island."""
    first, *others = town(30, spread=600.0)
    island = replace(first, x=CORNER[0] + 12_000, pand="eiland", deadline=None, prize=99)
    return island, *others


@pytest.fixture(scope="module")
def plan(
    settings: Settings, free_year: Calendar, grid: Roads, candidates: tuple[Candidate, ...]
) -> Plan:
    return plan_of(Assignment(candidates, free_year, settings, {}, None, 200, travelling=grid))


def test_a_plan_says_that_it_went_over_the_roads(plan: Plan) -> None:
    assert "OpenStreetMap-bijdragers" in plan.travel_source
    assert "geschat" not in plan.travel_source


def test_what_no_road_leads_to_is_left_out_with_a_reason(
    plan: Plan, candidates: tuple[Candidate, ...]
) -> None:
    (told,) = [one for one in plan.left_out if one.sleutel == candidates[0].sleutel]

    assert told.code == "weg"
    visited = {v.sleutel for c in plan.controls for r in c.routes for v in r.visits}
    assert candidates[0].sleutel not in visited
    assert not [one for one in plan.left_out if one.code == told.code and one != told]


def test_the_check_asks_the_roads_and_does_not_believe_the_plan(
    plan: Plan,
    settings: Settings,
    grid: Roads,
    free_year: Calendar,
    candidates: tuple[Candidate, ...],
) -> None:
    assert check(plan, settings, grid) == ()
    guessed = make_plan(candidates[1:], free_year, settings, iterations=100)
    assert any("reistijd" in fault for fault in check(guessed, settings, grid))
    assert any("reistijd" in fault for fault in check(plan, settings))


def test_who_walks_does_not_park(adapt: Adapt, grid: Roads, town: Town) -> None:
    team = adapt().model_dump(mode="json")["teams"][0] | {"start": "15:00", "einde": "22:00"}
    rules = adapt({"teams": [team | {"vervoer": "lopen"}, team | {"naam": "B"}]})
    stops = town(5, spread=500.0)
    found = legs(stops, rules, grid)
    points = np.array(
        [(rules.depot.x, rules.depot.y), *((stop.x, stop.y) for stop in stops)], dtype=float
    )

    assert found.modes == ("auto", "lopen")
    walked = grid.matrix(points, [""] * 6, "lopen").seconds
    driven = grid.matrix(points, [""] * 6, "auto").seconds
    assert (found.seconds[1] == walked).all()
    assert found.seconds[0, 0, 1] == driven[0, 1] + rules.plan.parkeren_sec
    assert found.seconds[0, 1, 0] == driven[1, 0]
    assert "Looptijden" in found.source


def test_an_unreachable_leg_stays_longer_than_any_shift(
    settings: Settings, grid: Roads, candidates: tuple[Candidate, ...]
) -> None:
    found = legs(candidates, settings, grid)

    assert found.minutes[0, 0, 1] >= UNREACHABLE // 60 > 24 * 60
