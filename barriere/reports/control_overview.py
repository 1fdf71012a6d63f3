"""One control on a page: for the planner and for the preparation of the teams, without points."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from barriere.drawing.trails import Trail, on_streets, trail_map, window_of
from barriere.reports import words
from barriere.reports.overview import Overview
from barriere.reports.plan_words import of_control, status, theme
from barriere.reports.planned import control_of
from barriere.reports.team_day import Call, TeamDay, team_days
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes

_PAGE = 499.0
"""Points of paper between the margins, side by side."""
_GUTTER = 17.0
_TALL = 588.0
"""Points of paper below the head, for the teams and what is special."""
_LINE, _ROOMY = 14.2, 25.6
_AROUND = 64.0
"""Points that a team's name and times take above its partners, map and list."""
_WORDS = 11.5
"""Points that a line of small text takes."""
_LETTER = 4.4
"""Points that a letter of it takes, side by side."""
_SMALL, _LEAST, _MOST = 70.0, 96.0, 330.0


def write_control_overview(path: Path, overview: Overview, control_id: str) -> None:
    """Write one page (PDF) about a control: dates, teams, routes and what is special.

    Addresses are on it, so it says before which day it is destroyed; points,
    names and facts from registers are not. More teams or stops than a page can
    hold run on to the next. Raises WrongUse when the plan has no such control.
    """
    document = _document(overview, control_id)
    write_bytes(path, typeset("control_overview", document, overview.drawn_up))


def _document(overview: Overview, control_id: str) -> dict[str, Any]:
    control = control_of(overview.plan, control_id)
    gemeente, depot = overview.settings.gemeente, overview.settings.depot
    days = tuple(day for day in team_days(overview, control) if day.leaves)
    fictive = " · fictieve gegevens" if gemeente.fictief else ""
    look = _look(days)
    what = (f"integrale controle {control.id}", theme(overview, control), status(control))
    return {
        "titel": f"Controle {control.id}",
        "gemeente": gemeente.naam,
        "opschrift": f"Gemeente {gemeente.naam} · {' · '.join(part for part in what if part)}",
        "opgemaakt": overview.drawn_up.isoformat(),
        "kop": f"Controle {control.id} · {words.day(control.datum)}{fictive}",
        "voet": f"Vernietigen vóór {words.day(overview.destroy_by(control))} · {gemeente.contact}",
        "datum": words.weekday(control.datum),
        "cijfers": _figures(overview, control_id, days),
        "kolommen": look.columns,
        "ruim": look.roomy,
        "partnerregels": look.partner_lines,
        "teams": [_team(overview, day, look) for day in days],
        "blijft": [day.team for day in team_days(overview, control) if not day.leaves],
        "bijzonder": _halves(_special(days)),
        "uitleg": f"Vierkant op de kaart: {depot.naam}, begin en einde. Open rondje: reserve. "
        f"De lijn is de volgorde, niet per se de snelste weg. "
        f"{words.travel(overview.plan.travel_source)}",
    }


@dataclass(frozen=True)
class _Look:
    """How the teams share the page: columns, the points a map takes, lines per stop."""

    columns: int
    width: float
    height: float
    roomy: bool
    partner_lines: int


def _look(days: tuple[TeamDay, ...]) -> _Look:
    teams = len(days)
    columns = teams if 0 < teams <= 3 else 2  # noqa: PLR2004 - four stand two by two
    width = (_PAGE - (columns - 1) * _GUTTER) / columns
    rows = -(-teams // columns) or 1
    names = max((len(" · ".join(day.partners)) for day in days), default=0)
    lines = -(-int(names * _LETTER) // int(width)) or 1
    special = len(_special(days))
    aside = 3 * _WORDS + _WORDS * -(-special // 2) if special else 0.0
    share = (_TALL - aside) / rows - _AROUND - lines * _WORDS
    most = max((len(day.calls) + len(day.reserve) for day in days), default=0)
    roomy = share - most * _ROOMY >= _LEAST
    tall = share - most * (_ROOMY if roomy else _LINE)
    return _Look(columns, width, min(max(tall, _SMALL), _MOST, width * 0.9), roomy, lines)


def _figures(
    overview: Overview, control_id: str, days: tuple[TeamDay, ...]
) -> list[dict[str, str]]:
    control = control_of(overview.plan, control_id)
    spare = sum(len(day.reserve) for day in days)
    due = sum(call.due for day in days for call in day.calls)
    early = min((day.briefing for day in days), default="–")
    shown = (
        ("Briefing", early, overview.settings.depot.naam),
        ("Terug", max((day.back for day in days), default="–"), "uiterlijk"),
        (
            "Adressen",
            str(of_control(overview.plan, control)),
            f"en {spare} in reserve" if spare else "",
        ),
        ("Hercontroles", str(due), ""),
    )
    return [{"label": label, "waarde": value, "noot": note} for label, value, note in shown]


def _team(overview: Overview, day: TeamDay, look: _Look) -> dict[str, Any]:
    depot = (overview.settings.depot.x, overview.settings.depot.y)
    picture = ""
    if day.trail.spots:
        trail = on_streets(overview.ground, _numbered(day), depot)
        view = window_of((trail,), (look.width, look.height))
        picture = trail_map(overview.ground, (trail,), depot, f"Route van {day.team}", view)
    order = "; ".join(f"{call.label}: {call.street}" for call in day.calls)
    return {
        "naam": day.team,
        "tijden": [
            {"wat": what, "tijd": time}
            for what, time in (
                ("Briefing", day.briefing),
                ("Vertrek", day.leaves),
                ("Terug", day.back),
            )
        ],
        "dienst": f"dienst {day.shift}" if day.shift and look.columns < 3 else "",  # noqa: PLR2004 - narrow
        "hoe": "te voet" if day.on_foot else "met de auto",
        "partners": list(day.partners),
        "kaart": picture,
        "kaart_tekst": f"Route van {day.team}. {order}",
        "stops": [_stop(call, look) for call in day.calls],
        "reserve": [_stop(call, look) for call in day.reserve],
    }


def _numbered(day: TeamDay) -> Trail:
    """Return the trail as it is on paper: one pen, and the numbers of the list."""
    spots = tuple(
        replace(call.spot, label=call.label) for call in (*day.calls, *day.reserve) if call.spot
    )
    return replace(day.trail, team=0, spots=spots)


def _stop(call: Call, look: _Look) -> dict[str, Any]:
    under = (call.kind, call.lead, call.place if look.columns < 3 else "")  # noqa: PLR2004 - narrow
    return {
        "nr": call.label,
        "straat": call.street,
        "tijd": call.time.partition(" ")[0],
        "soort": call.kind,
        "onder": " · ".join(part for part in under if part),
        "hercontrole": call.due,
    }


def _halves(items: list[dict[str, str]]) -> list[list[dict[str, str]]]:
    """Return the items in two columns, or in one when there are few."""
    half = -(-len(items) // 2) if len(items) > 3 else len(items)  # noqa: PLR2004 - a short list
    return [part for part in (items[:half], items[half:]) if part]


def _special(days: tuple[TeamDay, ...]) -> list[dict[str, str]]:
    """Return what the preparation must know, per stop, in order."""
    return [
        {
            "waar": f"{day.team}, {call.label}",
            "wat": f"{call.street}: {words.joined(call.special)}",
        }
        for day in days
        for call in (*day.calls, *day.reserve)
        if call.special
    ]
