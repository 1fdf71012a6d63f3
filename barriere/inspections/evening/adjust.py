"""On the day itself: the rest of one control planned again, from where every team is now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from barriere.errors import BarriereError
from barriere.inspections.assignment import Assignment
from barriere.inspections.checks.check_rest import check_rest
from barriere.inspections.evening.on_the_day import Heard, last_place, marked, reserves, to_do
from barriere.inspections.evening.rest_of_day import RestOfDay, Start, rest_of_day
from barriere.inspections.search import search
from barriere.inspections.search.schedule import Schedule, schedule_of
from barriere.inspections.value import DONE, hundredths, points
from barriere.model.inspection import Candidate, Control, LeftOut, Plan, Route, Visit
from barriere.settings.clock import clock

_CODE = "dag"


def adjust(plan: Plan, control: Control, heard: Heard, asked: Assignment) -> Plan:
    """Return the plan with the rest of a control as it can still be done.

    Only this control changes: what is to do is what was planned, its reserves and
    what comes extra. A team starts at `heard.om` from the last address it was at.
    Visits stay with their team where that costs no points worth mentioning
    (`wijziging_kost`). `asked` gives settings, travel times, seed and iterations.
    """
    done = {route.team: marked(route, plan, heard) for route in control.routes}
    left = to_do(control, plan, heard, asked.settings.plan.max_per_buurt)
    starts = [
        Start(route, last_place(done[route.team], plan), _done(done[route.team], plan))
        for route in control.routes
        if route.team not in heard.teams_uit
    ]
    rest = rest_of_day(control, left, starts, heard.om, asked)
    schedule = schedule_of(rest.instance, search(rest.instance, *asked.budget))
    made = replace(
        control,
        routes=tuple(_route(route, done[route.team], rest, schedule) for route in control.routes),
    )
    made = _with_reserves(made, control, left)
    new = _with(plan, made, left, heard, asked)
    if faults := tuple(check_rest(new, made, heard, asked)):
        raise BarriereError("De bijstelling is niet goed en niet bewaard: " + " ".join(faults))
    return new


def _route(route: Route, done: tuple[Visit, ...], rest: RestOfDay, schedule: Schedule) -> Route:
    """Return what a team did, followed by what it still does."""
    number = rest.number_of(route.team)
    if number is None:
        back = done[-1].departure if done else 0
        return replace(route, visits=done, reserve=(), back=back, vanaf=rest.om)
    ahead = tuple(
        replace(visit, order=len(done) + place)
        for place, visit in enumerate(rest.visits(schedule, number), start=1)
    )
    back = int(schedule.begin[number, schedule.length[number]])
    return replace(route, visits=(*done, *ahead), reserve=(), back=back, vanaf=rest.om)


def _with_reserves(made: Control, before: Control, left: Sequence[Candidate]) -> Control:
    """Keep in reserve what was, and is not visited now."""
    visited = {visit.sleutel for route in made.routes for visit in route.visits}
    spare = {stop.sleutel for stop in left} - visited
    routes = tuple(
        replace(route, reserve=tuple(key for key in old.reserve if key in spare))
        for route, old in zip(made.routes, before.routes, strict=True)
    )
    return replace(made, routes=routes)


def _with(
    plan: Plan, made: Control, left: Sequence[Candidate], heard: Heard, asked: Assignment
) -> Plan:
    """Return the plan with one control replaced, and said of everybody who fell off why."""
    controls = tuple(made if one.id == made.id else one for one in plan.controls)
    stops = dict(plan.candidates) | {stop.sleutel: stop for stop in heard.erbij}
    visited = {visit.sleutel for route in made.routes for visit in route.visits}
    there = visited.union(reserves(made))
    fallen = _fallen([stop for stop in left if stop.sleutel not in there], made, heard)
    fallen |= _gone(plan, heard)
    kept = [one for one in plan.left_out if one.sleutel not in fallen]
    kept = [one for one in kept if one.sleutel not in _in(visited, stops)]
    value = sum(hundredths(one, stops, asked.settings, asked.doors) for one in controls)
    extra = sum(stop.prize for stop in heard.erbij)
    return replace(
        plan,
        controls=controls,
        candidates=stops,
        left_out=tuple(sorted((*kept, *fallen.values()), key=lambda one: one.sleutel)),
        value=points(value),
        bound=max(plan.bound + extra, points(value)),
    )


def _fallen(spare: Sequence[Candidate], made: Control, heard: Heard) -> dict[str, LeftOut]:
    """Return per address that is not visited any more what became of it."""
    said = (
        f"Niet meer op controle {made.id}: past niet meer na de bijstelling van {clock(heard.om)}."
    )
    return {
        sleutel: LeftOut(sleutel, stop.weergave, said, _CODE)
        for stop in spare
        for sleutel in stop.adressen
    }


def _gone(plan: Plan, heard: Heard) -> dict[str, LeftOut]:
    """Return per address that may not be visited any more what may be said of it."""
    names = {a: stop.weergave for stop in plan.candidates.values() for a in stop.adressen}
    return {
        sleutel: LeftOut(sleutel, names.get(sleutel, sleutel), said, "buiten")
        for sleutel, said in heard.weg.items()
        if said
    }


def _done(visits: Sequence[Visit], plan: Plan) -> int:
    """Return how many addresses were visited; where nobody opened does not count."""
    made = [visit for visit in visits if visit.status == DONE]
    return sum(len(plan.candidates[visit.sleutel].adressen) for visit in made)


def _in(visited: set[str], stops: Mapping[str, Candidate]) -> set[str]:
    return {a for sleutel in visited for a in stops[sleutel].adressen}
