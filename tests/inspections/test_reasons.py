"""Reasons: true, because each was tried; here tried again in another way."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.answers.reasons import reasons
from barriere.inspections.days.calendar import Calendar, calendar
from barriere.inspections.days.dates import date_combinations
from barriere.inspections.plan import make_plan
from barriere.inspections.search import search
from barriere.inspections.search.schedule import schedule_of
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import vehicles
from barriere.inspections.year import Year, legs
from barriere.inspections.year import year as problem
from barriere.model.inspection import Candidate
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town
from .tiny import Route, fits, within_buurten

Routes = tuple[Route, ...]


def _fits_anywhere(year: Year, routes: Routes, node: int, *, buurten: bool = True) -> bool:
    """Try the node at every place of every route."""
    for vehicle, route in enumerate(routes):
        for place in range(len(route) + 1):
            longer = (*route[:place], node, *route[place:])
            trial = (*routes[:vehicle], longer, *routes[vehicle + 1 :])
            if fits(year.instance, vehicle, longer) and (
                not buurten or within_buurten(year.instance, trial)
            ):
                return True
    return False


def _replaceable(year: Year, routes: Routes, node: int) -> list[int]:
    """Return the visits in whose stead the node would fit."""
    found = []
    for vehicle, route in enumerate(routes):
        for place, other in enumerate(route):
            shorter = route[:place] + route[place + 1 :]
            trial = (*routes[:vehicle], shorter, *routes[vehicle + 1 :])
            if _fits_anywhere(year, trial, node):
                found.append(other)
    return found


@given(seed=st.integers(0, 10_000), most=st.integers(1, 4))
@examples(max_examples=6, deadline=None)
def test_what_is_said_of_an_address_left_out_holds_when_tried(
    adapt: Adapt, town: Town, seed: int, most: int
) -> None:
    rules = adapt(controles=2, max_per_buurt=most)
    bundled = stops(town(45, seed), most)
    dates = date_combinations(calendar(JAAR, rules), [], rules)
    there = vehicles(dates[0], teams(rules))
    year = problem(bundled, there, legs(bundled, rules), rules)
    routes = search(year.instance, 1, 50)
    planned = {int(year.instance.stop[node]) for route in routes for node in route}

    said = reasons(year, schedule_of(year.instance, routes), rules)

    assert said.keys() == {rank for rank in range(len(bundled)) if rank + 1 not in planned}
    for rank in said:
        code = said[rank].code
        node = next(n for n, (stop, _) in enumerate(year.nodes) if stop == rank)
        assert not _fits_anywhere(year, routes, node)
        assert (code == "buurt") == _fits_anywhere(year, routes, node, buurten=False)
        if code in {"waarde", "gelijk", "voorrang", "tijd"}:
            stead = _replaceable(year, routes, node)
            assert (code == "tijd") == (not stead)
            _says_worth(year, node, stead, code)


def _says_worth(year: Year, node: int, stead: list[int], code: str) -> None:
    one = year.instance
    rivals = [(int(one.must[n]), int(one.prize[n, 0])) for n in stead]
    own = (int(one.must[node]), int(one.prize[node, 0]))
    if code == "waarde":
        assert min(rivals) > own
        assert min(rivals)[0] == own[0]
    if code == "voorrang":
        assert min(rivals)[0] > own[0]
    if code == "gelijk":
        assert min(rivals) == own


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"partners": frozenset({"brandweer"})}, "partner", "Nodig is Brandweer"),
        (
            {"partners": frozenset({"belastingdienst", "arbeidsinspectie"})},
            "partner",
            "partners samen: Nederlandse Arbeidsinspectie, Belastingdienst",
        ),
        ({"windows": ((480, 700),)}, "venster", "tussen 08:00 en 11:40"),
        ({"deadline": date(JAAR, 1, 3)}, "termijn", "uiterlijk 03-01-2027"),
        ({"x": 0.0}, "afstand", "Te ver"),
        ({"service": 500}, "venster", "in zijn dienst afkrijgt"),
    ],
    ids=["no such partner", "never together", "in the morning", "too late", "too far", "too long"],
)
def test_an_address_that_can_never_be_visited_hears_why(
    settings: Settings,
    free_year: Calendar,
    town: Town,
    change: dict[str, object],
    code: str,
    words: str,
) -> None:
    (one,) = town(1)
    never: Candidate = replace(one, deadline=None)
    never = replace(never, **change)  # type: ignore[arg-type]  # fields by name

    (left_out,) = make_plan([never], free_year, settings, iterations=10).left_out

    assert left_out.code == code
    assert words in left_out.reason


def test_a_full_neighbourhood_is_the_reason_when_nothing_else_is(adapt: Adapt, town: Town) -> None:
    rules = adapt(controles=1, max_per_buurt=2)
    same = [replace(one, buurt="BU", pand="", deadline=None) for one in town(3, spread=200.0)]

    plan = make_plan(same, calendar(JAAR, rules), rules, iterations=20)

    assert [one.code for one in plan.left_out] == ["buurt"]
    assert "2 adressen per buurt" in plan.left_out[0].reason


def test_an_address_that_counts_less_hears_than_which_but_no_points(
    adapt: Adapt, town: Town
) -> None:
    rules = adapt(controles=1, max_per_buurt=100)
    high = [replace(one, pand="", deadline=None, prize=7177) for one in town(40)]
    low = replace(high[0], sleutel="laag", adressen=("laag",), prize=6166)

    plan = make_plan([*high, low], calendar(JAAR, rules), rules, iterations=300)

    (said,) = [one for one in plan.left_out if one.sleutel == "laag"]
    assert said.code == "waarde"
    assert "alleen in plaats van Proefstraat" in said.reason
    assert "2027-1 (Team" in said.reason
    assert not any(points in said.reason for points in ("7177", "6166", "1011"))


def test_an_address_in_a_street_that_would_be_warned_hears_that(adapt: Adapt, town: Town) -> None:
    rules = adapt(
        {"teams": [_one_team(adressen=2)]}, controles=1, max_per_buurt=100, straat_minuten=10
    )
    (here,) = town(1)
    early, late = ((900, 920),), ((1200, 1260),)
    first = replace(here, deadline=None, pand="", straat="A", windows=early, prize=20)
    second = _also(first, "ook", straat="B", windows=late, prize=8)
    warned = _also(first, "gewaarschuwd", windows=late, prize=10)

    plan = make_plan([first, second, warned], calendar(JAAR, rules), rules, iterations=200)

    (said,) = plan.left_out
    assert (said.sleutel, said.code) == ("gewaarschuwd", "straat")
    assert plan.value == 28


def _one_team(adressen: int) -> dict[str, object]:
    return {
        "naam": "Team A",
        "partners": ["gemeente", "politie"],
        "start": "15:00",
        "einde": "22:00",
        "adressen": adressen,
        "reserve": 0,
    }


def _also(one: Candidate, sleutel: str, **changes: object) -> Candidate:
    """Return another address at the same place."""
    made = replace(one, sleutel=sleutel, adressen=(sleutel,), weergave=sleutel)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name
