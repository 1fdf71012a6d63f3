"""An independent check of one route, stop by stop, on a clock of its own."""

import math
from collections.abc import Iterator, Mapping
from datetime import date

from barriere.model.inspection import Candidate, Route, Visit
from barriere.settings import Settings

_MINUTE = 60
_ROUNDING = 1
"""A second: two ways to work out a distance may differ by that after rounding."""


def check_route(
    route: Route, datum: date, stops: Mapping[str, Candidate], settings: Settings
) -> Iterator[str]:
    """Yield what is wrong with a route on `datum`: travel, windows, partners, shift, caps."""
    team = next(team for team in settings.teams if team.naam == route.team)
    here, clock = (settings.depot.x, settings.depot.y), team.start
    for visit in route.visits:
        stop = stops[visit.sleutel]
        seconds = _seconds(here, (stop.x, stop.y), settings)
        if seconds:
            seconds += settings.plan.parkeren_sec
        if abs(visit.travel - seconds) > _ROUNDING:
            yield f"de reistijd naar bezoek {visit.order} klopt niet."
        if visit.arrival < clock + math.ceil((seconds - _ROUNDING) / _MINUTE):
            yield f"bezoek {visit.order} begint voordat het team er kan zijn."
        for fault in _visit(visit, stop, datum, route.partners):
            yield f"bezoek {visit.order} {fault}"
        here, clock = (stop.x, stop.y), visit.departure
    back = _seconds(here, (settings.depot.x, settings.depot.y), settings)
    if route.back < clock + math.ceil((back - _ROUNDING) / _MINUTE) or route.back > team.einde:
        yield "het team is te laat terug."
    if sum(len(stops[visit.sleutel].adressen) for visit in route.visits) > team.adressen:
        yield "er staan te veel adressen op de route."


def _visit(visit: Visit, stop: Candidate, datum: date, partners: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with one visit apart from travel."""
    if not any(first <= visit.arrival <= last for first, last in stop.windows):
        yield "begint buiten de toegestane tijden."
    if visit.departure - visit.arrival != stop.service:
        yield "duurt niet zo lang als afgesproken."
    if not stop.partners <= set(partners):
        yield "mist een partner."
    if stop.deadline and datum > stop.deadline:
        yield "is na de termijn van de hercontrole."


def _seconds(here: tuple[float, float], there: tuple[float, float], settings: Settings) -> int:
    """Return the travel by car, in whole seconds; nothing to where one already is."""
    if here == there:
        return 0
    kilometres = math.dist(here, there) / 1000
    return round(settings.reistijd.auto_vast_sec + settings.reistijd.auto_sec_per_km * kilometres)
