"""The year on a page: when, who, how many, and how good the plan is."""

from pathlib import Path
from typing import Any

from barriere.drawing.year_line import year_line
from barriere.inspections.earlier import HELD
from barriere.model.inspection import Control
from barriere.reports import words
from barriere.reports.left_out_words import counted
from barriere.reports.overview import Overview
from barriere.reports.plan_words import (
    MEANING,
    addresses,
    changes,
    extra,
    figures,
    how_good,
    provenance,
    status,
)
from barriere.reports.planned import theme_of
from barriere.reports.team_day import TeamDay, team_days
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes
from barriere.reports.year_backdrop import backdrop, moments

_MOST_REASONS = 9


def write_plan_overview(path: Path, overview: Overview) -> None:
    """Write one page (PDF) about the year plan: counts only, no address.

    The same overview gives the same bytes.
    """
    pdf = typeset("plan_overview", _document(overview), overview.drawn_up)
    write_bytes(path, pdf)


def _document(overview: Overview) -> dict[str, Any]:
    plan, gemeente = overview.plan, overview.settings.gemeente
    fictive = " · fictieve gegevens" if gemeente.fictief else ""
    behind = backdrop(overview)
    return {
        "titel": f"Jaarplan {plan.jaar}",
        "gemeente": gemeente.naam,
        "opschrift": f"Gemeente {gemeente.naam} · integrale controles",
        "opgemaakt": overview.drawn_up.isoformat(),
        "kop": f"Jaarplan {plan.jaar}{fictive}",
        "voet": f"Opgemaakt op {words.day(overview.drawn_up)} · {gemeente.contact}",
        "cijfers": figures(plan),
        "lijn": year_line(plan.jaar, moments(overview), "Jaarlijn", behind),
        "lijn_tekst": "Jaarlijn: "
        + "; ".join(f"controle {c.id} op {words.day(c.datum)}" for c in plan.controls),
        "termijnen": len(behind.deadlines),
        "geweest": any(control.vast == HELD for control in plan.controls),
        "controles": [_control(overview, control) for control in plan.controls],
        "afgevallen": _left_out(overview),
        "hoe_goed": f"{how_good(plan)} {MEANING}",
        "meer": [extra(one) for one in overview.plan.extras],
        "wijzigingen": list(changes(overview.changes)),
        "meldingen": list(plan.notices),
        "verantwoording": provenance(plan),
    }


def _control(overview: Overview, control: Control) -> dict[str, Any]:
    days = zip(control.routes, team_days(overview, control), strict=True)
    under = (control.id, theme_of(control, overview.settings), status(control))
    return {
        "datum": words.weekday(control.datum),
        "onder": " · ".join(part for part in under if part),
        "teams": [
            {
                "naam": day.team,
                "adressen": str(addresses(overview.plan, route)),
                "reserve": str(len(route.reserve)),
                "tijd": _span(day),
                "partners": list(day.partners),
            }
            for route, day in days
        ],
    }


def _span(day: TeamDay) -> str:
    return f"{day.leaves} – {day.back}" if day.leaves else "gaat niet"


def _left_out(overview: Overview) -> list[dict[str, str]]:
    """Return how many were left out per kind of reason, most first; never which."""
    found = counted(overview.plan.left_out)
    shown, rest = found[:_MOST_REASONS], found[_MOST_REASONS:]
    if rest:
        shown.append(("andere redenen", sum(count for _, count in rest)))
    return [{"reden": reason, "aantal": str(count)} for reason, count in shown]
