"""An independent check of a plan: everything is worked out again, nothing is believed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from barriere.inspections.checks.check_route import Clock, check_route
from barriere.inspections.checks.check_wish import check_wish
from barriere.inspections.days.holidays import no_control_on
from barriere.inspections.doors import Doors
from barriere.inspections.earlier import HELD
from barriere.inspections.travel import Estimate, Travelling
from barriere.inspections.value import NOTHING_KNOWN, hundredths, points
from barriere.model.inspection import Control, Plan
from barriere.settings import WEEKDAGEN, Settings


def check(
    plan: Plan,
    settings: Settings,
    travelling: Travelling | None = None,
    doors: Doors = NOTHING_KNOWN,
) -> tuple[str, ...]:
    """Return what is wrong with a plan, in Dutch; nothing when it is sound.

    Looks at dates, wishes, shifts, travel, windows, partners, deadlines, caps, double
    visits, the sum of points, and that every address is either in or explained.
    A control that stands was checked when it was planned: of it only the visits
    and points are counted.
    `travelling` and `doors` must be what the plan was made with.
    """
    clock = Clock(travelling or Estimate(settings.reistijd), settings)
    to_come = [control for control in plan.controls if control.vast != HELD]
    chosen = [control for control in to_come if not control.vast]
    return (
        *_dates(plan, settings),
        *(fault for control in chosen for fault in _control(control, plan, settings, clock)),
        *_visits(plan, to_come),
        *_value(plan, settings, doors),
    )


def _dates(plan: Plan, settings: Settings) -> Iterator[str]:
    """Check the days of the controls; those that stand were chosen before."""
    shut = no_control_on(plan.jaar, settings.plan)
    days = [control.datum for control in plan.controls]
    if len(days) != settings.plan.controles or days != sorted(set(days)):
        yield "Het aantal controles of hun volgorde klopt niet."
    for day in (control.datum for control in plan.controls if not control.vast):
        chosen = any(block.datum == day for block in settings.plan.controle)
        weekday = chosen or WEEKDAGEN[day.weekday()] in settings.plan.dagen
        never = any(one.wens == "nooit" and one.about(day) for one in settings.plan.dag)
        if day.year != plan.jaar or day in shut or not weekday or never:
            yield f"Op {day:%d-%m-%Y} mag geen controle zijn."


def _control(control: Control, plan: Plan, settings: Settings, clock: Clock) -> Iterator[str]:
    """Check the routes of one control and its neighbourhoods."""
    teams = {team.naam: team for team in settings.teams}
    buurten: Counter[str] = Counter()
    for route in control.routes:
        if not set(route.partners) <= set(teams[route.team].partners):
            yield f"{control.id}, {route.team}: er gaat een partner mee die niet in het team zit."
        for fault in check_route(route, control, plan.candidates, clock):
            yield f"{control.id}, {route.team}: {fault}"
        for visit in route.visits:
            stop = plan.candidates[visit.sleutel]
            buurten[stop.buurt] += len(stop.adressen)
    for fault in check_wish(control, settings):
        yield f"{control.id}: {fault}"
    if buurten and max(buurten.values()) > settings.plan.max_per_buurt:
        yield f"{control.id}: te veel adressen in één buurt."


def _visits(plan: Plan, to_come: Sequence[Control]) -> Iterator[str]:
    """Check that each address is visited once, and is in the plan or explained."""
    routes = [route for control in to_come for route in control.routes]
    visited = [visit.sleutel for route in routes for visit in route.visits]
    reserve = [sleutel for route in routes for sleutel in route.reserve]
    addresses = [a for sleutel in visited for a in plan.candidates[sleutel].adressen]
    if len(set(addresses)) < len(addresses) or len(set(reserve)) < len(reserve):
        yield "Een adres staat twee keer in het plan."
    if set(visited) & set(reserve):
        yield "Een adres is bezoek en reserve tegelijk."
    planned, standing = set(addresses), set(_standing(plan))
    asked = {a for stop in plan.candidates.values() for a in stop.adressen}
    explained = {one.sleutel for one in plan.left_out}
    if planned & explained or not asked - planned - standing <= explained:
        yield "Niet elk adres staat of in het plan, of in de lijst met redenen."


def _standing(plan: Plan) -> Iterator[str]:
    """Yield the addresses of controls that were held or agreed, reserves too."""
    for control in plan.controls:
        for route in control.routes if control.vast else ():
            for sleutel in route.stops:
                yield from plan.candidates[sleutel].adressen


def _value(plan: Plan, settings: Settings, doors: Doors) -> Iterator[str]:
    """Check that the points add up, and that the bound holds."""
    value = sum(hundredths(control, plan.candidates, settings, doors) for control in plan.controls)
    if points(value) != plan.value or plan.value > plan.bound:
        yield "De waarde van het plan klopt niet."
