"""What keeps every team from an address: no more than is true, and all of it at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.answers.obstacles import hindrance, lifted
from barriere.inspections.days.calendar import calendar
from barriere.inspections.days.dates import date_combinations
from barriere.inspections.plan import make_plan
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import Vehicle, vehicles
from barriere.model.inspection import Candidate, LeftOut, Plan
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town

Change = Callable[[Candidate], Candidate]

_OBSTACLES: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "partners": st.sampled_from(["politie", "brandweer", "arbeidsinspectie"]).map(
        lambda one: {"partners": frozenset({one})}
    ),
    "deadline": st.dates(date(JAAR, 1, 1), date(JAAR, 12, 31)).map(lambda day: {"deadline": day}),
    "rest": st.dates(date(JAAR, 1, 1), date(JAAR + 1, 6, 1)).map(lambda day: {"rest_until": day}),
    "theme": st.sampled_from([(), ("wonen",), ("horeca",)]).map(
        lambda own: {"themas": frozenset(own)}
    ),
    "opening": st.tuples(st.integers(0, 6), st.sampled_from([(540, 720), (1020, 1380)])).map(
        lambda one: {"opening": ((one[0], *one[1]),)}
    ),
    "pin": st.sampled_from(["2027-1", "2027-3"]).map(lambda one: {"pinned": one}),
    "window": st.sampled_from([(480, 700), (990, 1260)]).map(lambda one: {"windows": (one,)}),
}


@st.composite
def _changes(draw: st.DrawFn) -> dict[str, Any]:
    """Draw an address with any mix of what can stand in the way."""
    chosen = draw(st.sets(st.sampled_from(sorted(_OBSTACLES))))
    return {key: value for one in sorted(chosen) for key, value in draw(_OBSTACLES[one]).items()}


@pytest.fixture(scope="module")
def themed(adapt: Adapt) -> Settings:
    """Four controls, the second of which is about horeca."""
    return adapt(controle=[{}, {"thema": "horeca"}])


@pytest.fixture(scope="module")
def year_of_vehicles(themed: Settings) -> tuple[Vehicle, ...]:
    (dates, *_) = date_combinations(calendar(JAAR, themed), [], themed)
    return vehicles(dates, teams(themed))


@given(changes=_changes())
@examples(max_examples=150, deadline=None)
def test_the_obstacles_are_all_that_has_to_go_and_none_of_them_can_stay(
    town: Town, year_of_vehicles: tuple[Vehicle, ...], changes: dict[str, Any]
) -> None:
    (one,) = town(1)
    stop = replace(one, **({"deadline": None} | changes))

    found = hindrance(stop, year_of_vehicles)

    every_theme = frozenset(vehicle.thema for vehicle in year_of_vehicles)
    free = lifted(stop, found.codes, every_theme)
    assert all(vehicle.windows(free) for vehicle in found.vehicles)
    for fewer in range(len(found.codes)):
        for codes in combinations(found.codes, fewer):
            left = lifted(stop, codes, every_theme)
            assert not any(vehicle.windows(left) for vehicle in year_of_vehicles)


def _left_out(plan: Plan, sleutel: str) -> LeftOut:
    (found,) = [one for one in plan.left_out if one.sleutel == sleutel]
    return found


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"rest_until": date(JAAR + 1, 2, 1)}, "rust", "pas weer vanaf 01-02-2028"),
        ({"opening": ((6, 600, 900),)}, "open", "gesloten"),
        ({"opening": ((1, 600, 700), (2, 600, 700), (3, 600, 700))}, "open", "10:00 tot 11:40"),
        ({"pinned": "2027-9"}, "vast", "vastgezet op 2027-9"),
        ({"pinned": "2027-2", "partners": frozenset({"brandweer"})}, "vast", "Nodig is Brandweer"),
    ],
    ids=["rests all year", "open on Sundays", "open in the morning", "no such control", "a pin"],
)
def test_an_address_that_no_control_can_visit_hears_which_rule_it_is(
    settings: Settings, town: Town, changes: dict[str, Any], code: str, words: str
) -> None:
    (one,) = town(1)
    never = replace(one, **({"deadline": None} | changes))

    plan = make_plan([never], calendar(JAAR, settings), settings, iterations=10)

    assert _left_out(plan, one.sleutel).code == code
    assert words in _left_out(plan, one.sleutel).reason


def test_an_address_outside_the_themes_of_all_controls_hears_so(adapt: Adapt, town: Town) -> None:
    rules = adapt(controles=1, controle=[{"thema": "horeca"}])
    (one,) = town(1)
    dwelling = replace(one, deadline=None, kind="wonen", themas=frozenset({"wonen"}))

    said = _left_out(
        make_plan([dwelling], calendar(JAAR, rules), rules, iterations=10), one.sleutel
    )

    assert said.code == "thema"
    assert "hoort bij Wonen" in said.reason
    assert "gaan over Horeca" in said.reason
    assert "Zonder dat past het op 2027-1" in said.reason


def test_two_obstacles_that_hold_together_are_said_together(settings: Settings, town: Town) -> None:
    (one,) = town(1)
    never = replace(
        one,
        deadline=None,
        partners=frozenset({"brandweer"}),
        rest_until=date(JAAR + 1, 1, 1),
    )

    plan = make_plan([never], calendar(JAAR, settings), settings, iterations=10)

    said = _left_out(plan, one.sleutel).reason
    assert "Nodig is Brandweer" in said
    assert "; en er was kort geleden een bezoek" in said


def test_a_pin_that_cannot_be_kept_is_said_aloud(settings: Settings, town: Town) -> None:
    (one,) = town(1)
    pinned = replace(one, deadline=None, pinned="2027-9")

    plan = make_plan([pinned], calendar(JAAR, settings), settings, iterations=10)

    assert any(one.weergave in said and "2027-9" in said for said in plan.notices)


def test_an_address_without_its_obstacle_but_without_a_place_is_not_sent_on(
    adapt: Adapt, town: Town
) -> None:
    rules = adapt(controles=1, max_per_buurt=100)
    many = [replace(one, pand="", deadline=None, prize=20) for one in town(60)]
    rests = replace(many[0], rest_until=date(JAAR + 1, 1, 1))

    plan = make_plan([rests, *many[1:]], calendar(JAAR, rules), rules, iterations=300)

    assert "Ook zonder dat is er nu geen plaats vrij." in _left_out(plan, rests.sleutel).reason
