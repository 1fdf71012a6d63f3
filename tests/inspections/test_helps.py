"""What would help an address that is left out: it does, and nothing smaller was overlooked."""

import re
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.answers.reasons import reasons
from barriere.inspections.days.calendar import calendar
from barriere.inspections.days.dates import date_combinations
from barriere.inspections.search import Instance, search
from barriere.inspections.search.schedule import schedule_of
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import vehicles
from barriere.inspections.year import Year, legs, year
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town
from .tiny import Route, fits, within_buurten

Routes = tuple[Route, ...]
_PLACE = re.compile(r"past het op (2027-\d \(.+?\))")
_MUCH = 1_000_000


def _shifted(one: Year, rules: Settings, sooner: int, later: int) -> Instance:
    """Return the year with other shifts."""
    changed = [
        replace(
            vehicle,
            team=replace(
                vehicle.team, start=vehicle.team.start - sooner, end=vehicle.team.end + later
            ),
        )
        for vehicle in one.vehicles
    ]
    return year(one.stops, changed, one.legs, rules).instance


def _roomy(one: Instance, said: str) -> Instance:
    """Return the instance with the caps lifted of which `said` asks more."""
    if "meer " in said:
        one = one._replace(most=np.full_like(one.most, _MUCH))
    if "per buurt" in said:
        one = one._replace(most_per_buurt=_MUCH)
    return one


def _hosts(one: Instance, routes: Routes, nodes: list[int]) -> set[int]:
    """Return the vehicles that can take one of the nodes too, by trying every place."""
    return {
        vehicle
        for node in nodes
        for vehicle, route in enumerate(routes)
        for place in range(len(route) + 1)
        for longer in [(*route[:place], node, *route[place:])]
        if fits(one, vehicle, longer)
        and within_buurten(one, (*routes[:vehicle], longer, *routes[vehicle + 1 :]))
    }


@given(seed=st.integers(0, 10_000), most=st.integers(1, 4), adressen=st.integers(2, 8))
@examples(max_examples=6, deadline=None)
def test_what_is_said_to_help_does_help(
    adapt: Adapt, town: Town, seed: int, most: int, adressen: int
) -> None:
    base = adapt(controles=2, max_per_buurt=most)
    rules = base.model_copy(
        update={
            "teams": tuple(team.model_copy(update={"adressen": adressen}) for team in base.teams)
        }
    )
    bundled = stops(town(50, seed, 4000.0), min(most, adressen))
    dates = date_combinations(calendar(JAAR, rules), [], rules)
    there = vehicles(dates[0], teams(rules))
    one = year(bundled, there, legs(bundled, rules), rules)
    routes = search(one.instance, 1, 50)
    names = [f"{vehicle.control_id} ({vehicle.team.naam})" for vehicle in one.vehicles]
    as_it_is = one.instance
    longer = _shifted(one, rules, 0, 60)
    earlier = _shifted(one, rules, 60, 0)

    for rank, why in reasons(one, schedule_of(one.instance, routes), rules).items():
        nodes = [node for node, (stop, _) in enumerate(one.nodes) if stop == rank]
        if found := _PLACE.search(why.helps):
            shifted = (
                longer if "langer" in why.helps else earlier if "eerder" in why.helps else as_it_is
            )
            assert names.index(found[1]) in _hosts(_roomy(shifted, why.helps), routes, nodes)
        single = [_roomy(as_it_is, "meer "), longer, earlier, _roomy(as_it_is, "per buurt")]
        one_is_enough = any(_hosts(changed, routes, nodes) for changed in single)
        said_one = bool(found) and " en " not in why.helps
        assert said_one == one_is_enough
