"""The independent check sees every way in which a plan can be wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from barriere.inspections.checks.check import check
from barriere.inspections.days.calendar import Calendar
from barriere.inspections.plan import make_plan
from barriere.model.inspection import Plan, Route, Visit
from barriere.settings import Settings

from .conftest import Town


@pytest.fixture(scope="module")
def plan(settings: Settings, free_year: Calendar, town: Town) -> Plan:
    """A sound plan."""
    return make_plan(town(120), free_year, settings, iterations=100)


def _with_route(plan: Plan, change: Callable[[Route], Route]) -> Plan:
    """Change the first route of the first control."""
    first, *rest = plan.controls
    route, *others = first.routes
    control = replace(first, routes=(change(route), *others))
    return replace(plan, controls=(control, *rest))


def _with_visit(plan: Plan, change: Callable[[Visit], Visit], rank: int = 1) -> Plan:
    def exchange(route: Route) -> Route:
        visits = list(route.visits)
        visits[rank] = change(visits[rank])
        return replace(route, visits=tuple(visits))

    return _with_route(plan, exchange)


def _with_stop(plan: Plan, **changes: object) -> Plan:
    """Change the candidate of the second visit."""
    sleutel = plan.controls[0].routes[0].visits[1].sleutel
    stop = replace(plan.candidates[sleutel], **changes)  # type: ignore[arg-type]  # fields by name
    return replace(plan, candidates=plan.candidates | {sleutel: stop})


def test_a_sound_plan_has_no_faults(plan: Plan, settings: Settings) -> None:
    assert check(plan, settings) == ()


_SPOILED: dict[str, tuple[Callable[[Plan], Plan], str]] = {
    "a visit before the team is there": (
        lambda plan: _with_visit(
            plan, lambda v: replace(v, arrival=v.arrival - 5, departure=v.departure - 5)
        ),
        "voordat het team er kan zijn",
    ),
    "a visit cut short": (
        lambda plan: _with_visit(plan, lambda v: replace(v, departure=v.departure - 1)),
        "duurt niet zo lang",
    ),
    "travel made shorter": (
        lambda plan: _with_visit(plan, lambda v: replace(v, travel=v.travel - 60)),
        "reistijd",
    ),
    "a window that was not kept": (
        lambda plan: _with_stop(plan, windows=((0, 1),)),
        "buiten de toegestane tijden",
    ),
    "a partner who is not there": (
        lambda plan: _with_stop(plan, partners=frozenset({"brandweer"})),
        "mist een partner",
    ),
    "a deadline that passed": (
        lambda plan: _with_stop(plan, deadline=date(2027, 1, 1)),
        "na de termijn",
    ),
    "a partner who is not in the team": (
        lambda plan: _with_route(plan, lambda r: replace(r, partners=(*r.partners, "brandweer"))),
        "niet in het team",
    ),
    "a return after the shift": (
        lambda plan: _with_route(plan, lambda r: replace(r, back=1321)),
        "te laat terug",
    ),
    "a return that is too soon": (
        lambda plan: _with_route(plan, lambda r: replace(r, back=r.visits[-1].departure)),
        "te laat terug",
    ),
    "an address visited twice": (
        lambda plan: _with_route(plan, lambda r: replace(r, visits=(*r.visits, r.visits[0]))),
        "twee keer",
    ),
    "a visit that is also a reserve": (
        lambda plan: _with_route(plan, lambda r: replace(r, reserve=(r.visits[0].sleutel,))),
        "bezoek en reserve tegelijk",
    ),
    "a control on a holiday": (
        lambda plan: replace(
            plan,
            controls=(replace(plan.controls[0], datum=date(2027, 1, 1)), *plan.controls[1:]),
        ),
        "mag geen controle zijn",
    ),
    "a control too few": (
        lambda plan: replace(plan, controls=plan.controls[:-1]),
        "aantal controles",
    ),
    "points that do not add up": (
        lambda plan: replace(plan, value=plan.value + 1),
        "waarde",
    ),
    "a bound below the value": (
        lambda plan: replace(plan, bound=plan.value - 1.0),
        "waarde",
    ),
    "an address without a reason": (
        lambda plan: replace(plan, left_out=plan.left_out[1:]),
        "Niet elk adres",
    ),
}


@pytest.mark.parametrize(("spoil", "words"), _SPOILED.values(), ids=_SPOILED)
def test_a_spoiled_plan_is_seen(
    plan: Plan, settings: Settings, spoil: Callable[[Plan], Plan], words: str
) -> None:
    assert any(words in fault for fault in check(spoil(plan), settings))


def test_too_many_addresses_are_seen(plan: Plan, settings: Settings) -> None:
    sleutel = plan.controls[0].routes[0].visits[1].sleutel
    crowd = replace(plan.candidates[sleutel], adressen=tuple(f"huis {n}" for n in range(9)))
    spoiled = replace(plan, candidates=plan.candidates | {sleutel: crowd})

    faults = " ".join(check(spoiled, settings))

    assert "te veel adressen op de route" in faults
    assert "te veel adressen in één buurt" in faults
