"""A team's day: what one team does on one control, stop by stop, without points or facts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from barriere.drawing.trails import Spot, Trail
from barriere.drawing.viewport import Points
from barriere.model.inspection import Candidate, Control, Route
from barriere.model.inspection import Team as Crew
from barriere.reports import words
from barriere.reports.overview import Overview
from barriere.reports.planned import addresses_of, leaves_at, shift_of, starts_at
from barriere.reports.visit_list import BRIEFING_MINUTES
from barriere.settings import Team

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HEARD = {"klaar": "al bezocht", "mislukt": "niemand thuis of niet binnen"}
_UNKNOWN = Candidate("", (), "", "", "", 0, 0, 0, 0, frozenset(), ())


@dataclass(frozen=True)
class Call:
    """One stop: its number ('3', 'R1'), the address in two parts, when, and what is special."""

    label: str
    street: str
    place: str
    kind: str
    time: str
    lead: str
    special: tuple[str, ...]
    due: bool
    spot: Spot | None


@dataclass(frozen=True)
class TeamDay:
    """What a team does, with times as text; `letter` and colour `number` (from 0) are for a map."""

    team: str
    letter: str
    number: int
    partners: tuple[str, ...]
    briefing: str
    leaves: str
    back: str
    shift: str
    on_foot: bool
    calls: tuple[Call, ...]
    reserve: tuple[Call, ...]
    trail: Trail


def team_days(overview: Overview, control: Control) -> tuple[TeamDay, ...]:
    """Return the days of all teams on a control, those that do not go included."""
    return tuple(_day(overview, control, route) for route in control.routes)


def letters(overview: Overview) -> dict[str, str]:
    """Return a letter per team: the one its name ends in when all do, else by order."""
    names = {team.naam: None for team in overview.settings.teams}
    for control in overview.plan.controls:
        names |= {route.team: None for route in control.routes}
    last = [name.rpartition(" ")[2] for name in names]
    if len(set(last)) == len(last) and all(len(one) == 1 and one in _LETTERS for one in last):
        return dict(zip(names, last, strict=True))
    return {name: _LETTERS[at % len(_LETTERS)] for at, name in enumerate(names)}


def _day(overview: Overview, control: Control, route: Route) -> TeamDay:
    known = letters(overview)
    team = next((t for t in overview.settings.teams if t.naam == route.team), None)
    shift = shift_of(control, route.team, overview.settings)
    leaves = leaves_at(route, starts_at(control, route, overview.settings))
    number = list(known).index(route.team)
    calls = tuple(_calls(overview, control, route))
    reserve = tuple(_reserve(overview, control, route))
    spots = tuple(call.spot for call in (*calls, *reserve) if call.spot)
    partners = route.partners or (team.partners if team else ())
    goes = bool(route.visits)
    return TeamDay(
        team=route.team,
        letter=known[route.team],
        number=number,
        partners=tuple(_named(overview, partner) for partner in partners),
        briefing=words.clock(leaves - BRIEFING_MINUTES) if goes else "",
        leaves=words.clock(leaves) if goes else "",
        back=words.clock(route.back) if goes else "",
        shift=words.span(shift.start, shift.end) if shift and _within(route, shift) else "",
        on_foot=bool(team and team.vervoer == "lopen"),
        calls=calls,
        reserve=reserve,
        trail=Trail(number, spots, _way(overview, spots, team)),
    )


def _way(overview: Overview, spots: tuple[Spot, ...], team: Team | None) -> Points | None:
    """Return the way over the roads from the depot and back; None where no roads are known."""
    planned = [(spot.x, spot.y) for spot in spots if not spot.reserve]
    if overview.travelling is None or not planned:
        return None
    depot = (overview.settings.depot.x, overview.settings.depot.y)
    points = np.array([depot, *planned, depot], dtype=np.float64)
    return overview.travelling.way(points, team.vervoer if team else "auto")


def _within(route: Route, team: Crew) -> bool:
    """Tell whether the team works these hours: a plan can be older than the settings."""
    first = min((visit.arrival for visit in route.visits), default=team.start)
    return team.start <= first and route.back <= team.end


def _named(overview: Overview, partner: str) -> str:
    known = overview.settings.partners.get(partner)
    return known.naam if known else partner


def _calls(overview: Overview, control: Control, route: Route) -> Iterator[Call]:
    for visit in route.visits:
        times = words.span(visit.arrival, visit.departure)
        call = _call(overview, control, (visit.sleutel, str(visit.order), route.team), times)
        heard = _HEARD.get(visit.status)
        yield replace(call, special=(heard, *call.special)) if heard else call


def _reserve(overview: Overview, control: Control, route: Route) -> Iterator[Call]:
    for number, stop in enumerate(route.reserve, 1):
        yield _call(overview, control, (stop, f"R{number}", route.team), "")


def _call(overview: Overview, control: Control, which: tuple[str, str, str], time: str) -> Call:
    stop, label, team = which
    one = overview.plan.candidates.get(stop, _UNKNOWN)
    street, _, place = (one.weergave or stop).partition(", ")
    number = letters(overview)[team] + label
    spot = Spot(number, one.x, one.y, not time, f"op-{control.id}-{number}") if one.x else None
    return Call(
        label=label,
        street=street,
        place=place,
        kind=words.KINDS.get(one.kind, one.kind),
        time=time,
        lead=_lead(overview, stop),
        special=tuple(_special(overview, control, one)),
        due=one.deadline is not None,
        spot=spot,
    )


def _lead(overview: Overview, stop: str) -> str:
    """Return who leads at a stop: once each, in the order of its addresses."""
    leads = [overview.leads.get(key, "") for key in addresses_of(overview.plan, stop)]
    return words.joined(tuple(dict.fromkeys(lead for lead in leads if lead)))


def _special(overview: Overview, control: Control, one: Candidate) -> Iterator[str]:
    """Yield what the preparation must know about a stop."""
    if one.pinned:
        yield "vastgezet"
    if one.deadline:
        yield f"hercontrole, uiterlijk {words.day(one.deadline)}"
    if len(one.adressen) > 1:
        yield f"{len(one.adressen)} adressen in één pand"
    hours = [words.span(a, b) for day, a, b in one.opening if day == control.datum.weekday()]
    if hours:
        yield f"open {words.joined(tuple(hours))}"
    kind = overview.settings.soorten.get(one.kind)
    usual = ((kind.van, kind.tot),) if kind else one.windows
    windows = tuple(_whole(one.windows))
    if not hours and windows and windows != usual:
        yield f"begin alleen {words.joined(tuple(words.span(a, b) for a, b in windows))}"


def _whole(windows: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Yield windows with those that follow at once as one: a plan may cut them at the evening."""
    begin = end = None
    for first, last in windows:
        if begin is None or end is None or first > end + 1:
            if begin is not None and end is not None:
                yield begin, end
            begin = first
        end = last
    if begin is not None and end is not None:
        yield begin, end
