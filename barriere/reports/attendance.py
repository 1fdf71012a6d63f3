"""Attendance: which partner is expected at which control, from briefing to return."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from barriere.inspections.teams import teams_for, wish_about
from barriere.model.inspection import Control, Plan, Route
from barriere.reports.planned import leaves_at
from barriere.reports.visit_list import BRIEFING_MINUTES
from barriere.settings import Settings

_MINUTE = 60


@dataclass(frozen=True)
class Attendance:
    """A partner at a control: its teams, and from when until when (minutes after midnight)."""

    control: str
    partner: str
    datum: date
    thema: str
    briefing: int
    back: int
    teams: tuple[str, ...]


def attendance(plan: Plan, settings: Settings) -> Iterator[Attendance]:
    """Yield who is expected when, by control and partner; a team without a visit stays home."""
    for control in plan.controls:
        going = [route for route in control.routes if route.visits]
        partners = {partner for route in going for partner in partners_of(route, settings)}
        for partner in sorted(partners):
            own = [route for route in going if partner in partners_of(route, settings)]
            yield expected(control, partner, own, settings)


def expected(
    control: Control, partner: str, routes: Iterable[Route], settings: Settings
) -> Attendance:
    """Return when `partner` is expected at a control with these teams (at least one)."""
    routes = tuple(routes)
    return Attendance(
        control=control.id,
        partner=partner,
        datum=control.datum,
        thema=control.thema,
        briefing=min(briefing_at(control, route, settings) for route in routes),
        back=max(route.back for route in routes),
        teams=tuple(route.team for route in routes),
    )


def partners_of(route: Route, settings: Settings) -> tuple[str, ...]:
    """Return the keys of the partners that come with this team on this day."""
    named = (team.partners for team in settings.teams if team.naam == route.team)
    return route.partners or next(named, ())


def briefing_at(control: Control, route: Route, settings: Settings) -> int:
    """Return when a team gathers, in minutes after midnight; the team has a visit.

    Hours that are too late for its first address were set after the plan was made
    and say nothing.
    """
    shift = _shift(control, route.team, settings)
    first = route.visits[0]
    in_time = shift <= first.arrival - first.travel / _MINUTE
    return leaves_at(route, shift if in_time else 0) - BRIEFING_MINUTES


def _shift(control: Control, naam: str, settings: Settings) -> int:
    """Return when the shift of a team starts on a control; 0 when it is no longer known."""
    number = control.id.rpartition("-")[2]
    wish = wish_about(int(number) - 1, settings) if number.isdecimal() else None
    going = teams_for(wish, settings.themas.get(control.thema), settings)
    return next((team.start for team in going if team.naam == naam), 0)
