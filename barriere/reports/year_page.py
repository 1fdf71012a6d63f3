"""The year as one page that opens from disk: its line, its routes, and who is not in it."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from barriere.drawing.year_line import Look, year_line
from barriere.inspections.earlier import HELD
from barriere.model.inspection import Control
from barriere.reports import words
from barriere.reports.left_out_words import counted, kind_of_reason
from barriere.reports.offline_page import Page, offline_page
from barriere.reports.overview import Overview
from barriere.reports.plan_words import (
    MEANING,
    changes,
    extra,
    figures,
    how_good,
    of_control,
    provenance,
    status,
    what_lines_are,
)
from barriere.reports.planned import addresses_of, theme_of
from barriere.reports.route_figures import RouteFigures, route_figures
from barriere.reports.team_day import Call, TeamDay, team_days
from barriere.reports.write import write_bytes
from barriere.reports.year_backdrop import backdrop, moments

_WIDE = Look(width=1000.0, letters=14.5)
_NARROW = Look(width=360.0, rows=2, letters=14.5)
_STYLES = ("sheet", "year_figures", "year_controls", "year_print")
_SCRIPTS = ("marking", "choosing", "zooming", "year")


def write_year_page(path: Path, overview: Overview, password: str | None = None) -> None:
    """Write the page of the year, sealed with `password` unless that is None; mode 0600.

    Raises WrongUse for a password that is too short.
    """
    write_bytes(path, year_page(overview, password).encode("utf-8", "replace"))


def year_page(overview: Overview, password: str | None = None) -> str:
    """Return the page of the year: one HTML file that fetches nothing and reads without scripts.

    It names addresses, so the page of a real municipality is sealed; it has no
    points per address, no person and no fact from a register. The same overview and
    password give the same bytes.
    """
    gemeente = overview.settings.gemeente
    page = Page(
        title=f"Jaarplan {overview.plan.jaar} {gemeente.naam}",
        body=_template().render(_document(overview)),
        styles=_STYLES,
        scripts=_SCRIPTS,
        gemeente=gemeente.naam,
        contact=gemeente.contact,
        destroy_by=overview.page_destroy_by,
    )
    return offline_page(page, password)


def _document(overview: Overview) -> dict[str, Any]:
    plan, gemeente = overview.plan, overview.settings.gemeente
    days = {control.id: team_days(overview, control) for control in plan.controls}
    drawn = route_figures(overview, days)
    limits = (
        "Fictieve gegevens" if gemeente.fictief else "",
        f"Vernietigen vóór {words.day(overview.page_destroy_by)}",
        f"beheer: {gemeente.contact}",
    )
    return {
        "titel": f"Jaarplan {plan.jaar}",
        "gegevens": f"{gemeente.naam} · opgemaakt op {words.day(overview.drawn_up)}",
        "beheer": " · ".join(part for part in limits if part),
        "cijfers": figures(plan),
        "lijn": _line(overview, _WIDE),
        "lijn_smal": _line(overview, _NARROW),
        "termijnen": bool(backdrop(overview).deadlines),
        "geweest": any(control.vast == HELD for control in plan.controls),
        "ondergrond": _drawn(drawn.ground),
        "controles": [_control(overview, c, days[c.id], drawn) for c in plan.controls],
        "redenen": [{"naam": name, "aantal": n} for name, n in counted(overview.shown_left_out)],
        "afgevallen": _left_out(overview),
        "hoe_goed": how_good(plan),
        "betekenis": MEANING,
        "meer": [extra(one) for one in overview.plan.extras],
        "wijzigingen": list(changes(overview.changes)),
        "meldingen": list(plan.notices),
        "depot": overview.settings.depot.naam,
        "herkomst": provenance(plan),
        "wegen": what_lines_are(day.trail for own in days.values() for day in own),
    }


def _line(overview: Overview, look: Look) -> Markup:
    title = f"Jaarlijn {overview.plan.jaar}"
    line = year_line(
        overview.plan.jaar, moments(overview, linked=True), title, backdrop(overview), look
    )
    return _drawn(line)


def _control(
    overview: Overview, control: Control, days: tuple[TeamDay, ...], drawn: RouteFigures
) -> dict[str, Any]:
    spare = sum(len(day.reserve) for day in days)
    due = sum(call.due for day in days for call in day.calls)
    under = (f"Controle {control.id}", theme_of(control, overview.settings), status(control))
    return {
        "id": control.id,
        "datum": words.weekday(control.datum),
        "onder": " · ".join(part for part in under if part),
        "aantallen": _counts(of_control(overview.plan, control), spare, due),
        "kaart": _drawn(drawn.maps.get(control.id, "")),
        "teams": [_team(day, drawn) for day in days],
    }


def _counts(visits: int, spare: int, due: int) -> str:
    told = f"{visits} {'adres' if visits == 1 else 'adressen'}"
    if due:
        told += f", waarvan {due} {'hercontrole' if due == 1 else 'hercontroles'}"
    return f"{told}, en {spare} in reserve" if spare else told


def _team(day: TeamDay, drawn: RouteFigures) -> dict[str, Any]:
    times = (("Briefing", day.briefing), ("vertrek", day.leaves), ("terug", day.back))
    return {
        "naam": day.team,
        "nummer": day.number,
        "pen": _drawn(drawn.pens[day.number]),
        "gaat": bool(day.leaves),
        "tijden": [{"wat": what, "tijd": time} for what, time in times],
        "hoe": "te voet" if day.on_foot else "met de auto",
        "partners": list(day.partners),
        "stops": [_stop(call, day) for call in day.calls],
        "reserve": [_stop(call, day) for call in day.reserve],
    }


def _stop(call: Call, day: TeamDay) -> dict[str, str]:
    return {
        "nr": day.letter + call.label,
        "op": call.spot.id if call.spot else "",
        "tijd": call.time.partition(" ")[0],
        "straat": call.street,
        "onder": " · ".join(part for part in (call.kind, call.lead, call.place) if part),
        "bijzonder": words.joined(call.special),
    }


def _left_out(overview: Overview) -> list[dict[str, str]]:
    """Return who is left out and may be named, by street; each with the kind of its reason."""
    ordered = sorted(overview.shown_left_out, key=lambda left: (left.weergave, left.sleutel))
    spare = _spare(overview)
    return [
        {
            "adres": left.weergave,
            "reden": left.reason,
            "soort": kind_of_reason(left),
            "reserve": words.joined(tuple(spare.get(left.sleutel, ()))),
        }
        for left in ordered
    ]


def _spare(overview: Overview) -> dict[str, list[str]]:
    """Return per address the controls for which it is in reserve."""
    found: dict[str, list[str]] = {}
    for control in overview.plan.controls:
        for stop in (stop for route in control.routes for stop in route.reserve):
            for key in addresses_of(overview.plan, stop):
                found.setdefault(key, []).append(control.id)
    return found


def _drawn(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704 - our own SVG, every word in it escaped


@cache
def _template() -> Template:
    source = files("barriere.reports").joinpath("templates/year_page.html.j2")
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return made.from_string(source.read_text("utf-8"))
