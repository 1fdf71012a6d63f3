"""One control on a page: for the planner and for the preparation of the teams, without points."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from barriere.drawing.trails import Canvas, Trail, on_streets, trail_map, window_of
from barriere.reports import words
from barriere.reports.control_sheet import Sheet, sheet_for
from barriere.reports.overview import Overview
from barriere.reports.plan_words import of_control, status, what_lines_are
from barriere.reports.planned import control_of, theme_of
from barriere.reports.team_day import Call, TeamDay, team_days
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes


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
    special = _special(days)
    sheet = sheet_for(days, len(special))
    what = (
        f"integrale controle {control.id}",
        theme_of(control, overview.settings),
        status(control),
    )
    return {
        "titel": f"Controle {control.id}",
        "gemeente": gemeente.naam,
        "opschrift": f"Gemeente {gemeente.naam} · {' · '.join(part for part in what if part)}",
        "opgemaakt": overview.drawn_up.isoformat(),
        "kop": f"Controle {control.id} · {words.day(control.datum)}{fictive}",
        "voet": f"Vernietigen vóór {words.day(overview.destroy_by(control))} · {gemeente.contact}",
        "datum": words.weekday(control.datum).capitalize(),
        "cijfers": _figures(overview, control_id, days),
        "kolommen": sheet.columns,
        "ruim": sheet.roomy,
        "partnerregels": sheet.partner_lines,
        "gedeeld": sheet.shared,
        "kaart": _shared_map(overview, days, sheet),
        "kaart_tekst": "Routes van " + words.joined(tuple(day.team for day in days)),
        "teams": [_team(overview, day, sheet) for day in days],
        "blijft": [day.team for day in team_days(overview, control) if not day.leaves],
        "bijzonder": _halves(special),
        "uitleg": f"Vierkant op de kaart: {depot.naam}, begin en einde. Open rondje: reserve. "
        f"{what_lines_are(day.trail for day in days)} "
        f"{words.travel(overview.plan.travel_source)}",
    }


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


def _shared_map(overview: Overview, days: tuple[TeamDay, ...], sheet: Sheet) -> str:
    """Return one map for teams that have no room for one each, by letter; without the reserve."""
    trails = tuple(
        replace(day.trail, spots=tuple(s for s in day.trail.spots if not s.reserve)) for day in days
    )
    trails = tuple(trail for trail in trails if trail.spots)
    return _map(overview, trails, "Routes van alle teams", sheet) if sheet.shared else ""


def _map(overview: Overview, trails: tuple[Trail, ...], title: str, sheet: Sheet) -> str:
    if not trails:
        return ""
    depot = (overview.settings.depot.x, overview.settings.depot.y)
    drawn = tuple(on_streets(overview.ground, trail, depot) for trail in trails)
    canvas = Canvas(window_of(drawn, sheet.map_size))
    return trail_map(overview.ground, drawn, depot, title, canvas)


def _team(overview: Overview, day: TeamDay, sheet: Sheet) -> dict[str, Any]:
    order = "; ".join(f"{call.label}: {call.street}" for call in day.calls)
    times = (("Briefing", day.briefing), ("Vertrek", day.leaves), ("Terug", day.back))
    own = () if sheet.shared else _numbered(day)
    return {
        "naam": day.team,
        "tijden": [{"wat": what, "tijd": time} for what, time in times],
        "dienst": f"dienst {day.shift}" if day.shift and not sheet.narrow else "",
        "hoe": "te voet" if day.on_foot else "met de auto",
        "partners": list(day.partners),
        "kaart": _map(overview, own, f"Route van {day.team}", sheet),
        "kaart_tekst": f"Route van {day.team}. {order}",
        "stops": [_stop(call, day, sheet) for call in day.calls],
        "reserve": [_stop(call, day, sheet) for call in day.reserve],
    }


def _numbered(day: TeamDay) -> tuple[Trail, ...]:
    """Return the trail as a map of its own has it: one pen, and the numbers of the list."""
    spots = tuple(
        replace(call.spot, label=call.label) for call in (*day.calls, *day.reserve) if call.spot
    )
    return (replace(day.trail, team=0, spots=spots),) if spots else ()


def _stop(call: Call, day: TeamDay, sheet: Sheet) -> dict[str, Any]:
    under = (call.kind, call.lead, "" if sheet.narrow else call.place)
    return {
        "nr": day.letter + call.label if sheet.shared else call.label,
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
