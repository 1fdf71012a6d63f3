"""A plan as it may be shown now: without who is on hold or shielded, in no sentence either."""

from collections.abc import Iterator
from dataclasses import replace

from barriere.errors import NotAllowed
from barriere.inspections.answers.unseen import unsaid
from barriere.inspections.earlier import HELD
from barriere.model.inspection import Control, LeftOut, Plan, Route
from barriere.reports.planned import addresses_of
from barriere.review.admission import NOT_NOW


def showable(plan: Plan, hidden: frozenset[str]) -> Plan:
    """Return the plan as a screen or a program may have it: nothing names who may not be shown.

    Raises NotAllowed when one of `hidden` is still to be visited.
    """
    return replace(without_hidden(plan, hidden), left_out=shown_left_out(plan, hidden))


def shown_left_out(plan: Plan, hidden: frozenset[str]) -> tuple[LeftOut, ...]:
    """Return who is left out and may be named: nobody who is on hold or shielded."""
    names = _names(plan, hidden)
    return tuple(
        replace(left, reason=unsaid(left.reason, names))
        for left in plan.left_out
        if left.reason != NOT_NOW and left.sleutel not in hidden
    )


def without_hidden(plan: Plan, hidden: frozenset[str]) -> Plan:
    """Return the plan in which no control, reason or candidate names one of these addresses.

    A notice about one is left out. Of who is left out, only how many there are stays
    known. Raises NotAllowed when one is still to be visited.
    """
    names = _names(plan, hidden)
    return replace(
        plan,
        controls=tuple(_without(plan, control, hidden) for control in plan.controls),
        left_out=tuple(replace(one, reason=unsaid(one.reason, names)) for one in plan.left_out),
        notices=tuple(one for one in plan.notices if unsaid(one, names) == one),
        candidates={
            key: one
            for key, one in plan.candidates.items()
            if hidden.isdisjoint((key, *one.adressen))
        },
    )


def _names(plan: Plan, hidden: frozenset[str]) -> list[str]:
    """Return these addresses as the plan writes them."""
    stops = [one.weergave for one in plan.candidates.values() if hidden.intersection(one.adressen)]
    return stops + [left.weergave for left in plan.left_out if left.sleutel in hidden]


def _without(plan: Plan, control: Control, hidden: frozenset[str]) -> Control:
    """Return a control without visits that were made here; refuse one that is still to come."""

    def named(stop: str) -> bool:
        return bool(hidden.intersection((stop, *addresses_of(plan, stop))))

    if not any(named(stop) for route in control.routes for stop in _stops(route)):
        return control
    to_come = [stop for route in control.routes for stop in _stops(route, to_come=True)]
    if control.vast != HELD and any(map(named, to_come)):
        what = f"Een adres in controle {control.id} mag nu niet worden getoond."
        raise NotAllowed(
            what + " Het overzicht is niet gemaakt.", "Plan opnieuw met `barriere plan`."
        )
    routes = tuple(
        replace(
            route,
            visits=tuple(visit for visit in route.visits if not named(visit.sleutel)),
            reserve=tuple(stop for stop in route.reserve if not named(stop)),
        )
        for route in control.routes
    )
    return replace(control, routes=routes)


def _stops(route: Route, *, to_come: bool = False) -> Iterator[str]:
    """Yield the stops of a route, or only those that nobody has been to yet."""
    yield from (visit.sleutel for visit in route.visits if not (to_come and visit.status))
    yield from route.reserve
