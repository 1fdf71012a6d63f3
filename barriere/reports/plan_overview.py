"""The year on a page: when, who, how many, and how good the plan is."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from barriere.drawing.year_line import Moment, year_line
from barriere.model.inspection import Control, Plan, Route
from barriere.reports import words
from barriere.reports.planned import addresses_of, leaves_at
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes
from barriere.settings import Settings

_MOST_REASONS = 9


def write_plan_overview(path: Path, plan: Plan, settings: Settings, drawn_up: date) -> None:
    """Write one page (PDF) about the year plan: counts only, no address.

    The same plan and `drawn_up` give the same bytes.
    """
    write_bytes(path, typeset("plan_overview", _document(plan, settings, drawn_up), drawn_up))


def _document(plan: Plan, settings: Settings, drawn_up: date) -> dict[str, Any]:
    visits = sum(_visits(plan, route) for c in plan.controls for route in c.routes)
    spare = sum(len(route.reserve) for c in plan.controls for route in c.routes)
    fictive = " · fictieve gegevens" if settings.gemeente.fictief else ""
    return {
        "titel": f"Jaarplan {plan.jaar}",
        "gemeente": settings.gemeente.naam,
        "opschrift": f"Gemeente {settings.gemeente.naam} · integrale controles",
        "opgemaakt": drawn_up.isoformat(),
        "kop": f"Jaarplan {plan.jaar}{fictive}",
        "voet": f"Opgemaakt op {words.day(drawn_up)} · {settings.gemeente.contact}",
        "cijfers": _figures(plan, visits, spare),
        "lijn": year_line(plan.jaar, tuple(_moment(plan, c) for c in plan.controls), "Jaarlijn"),
        "lijn_tekst": "Jaarlijn: "
        + "; ".join(f"controle {c.id} op {words.day(c.datum)}" for c in plan.controls),
        "controles": [_control(plan, control, settings) for control in plan.controls],
        "afgevallen": _left_out(plan),
        "meldingen": list(plan.notices),
        "verantwoording": f"Gevonden met zaad {plan.seed} en {plan.iterations} iteraties: met "
        "dezelfde gegevens en instellingen komt hetzelfde plan eruit. "
        + words.travel(plan.travel_source),
    }


def _figures(plan: Plan, visits: int, spare: int) -> list[dict[str, str]]:
    gap = f"{100 * plan.gap:.1f} %".replace(".", ",")
    return [
        {"label": "Controles", "waarde": str(len(plan.controls)), "noot": ""},
        {"label": "Adressen", "waarde": str(visits), "noot": f"en {spare} in reserve"},
        {"label": "Waarde van het plan", "waarde": str(plan.value), "noot": ""},
        {
            "label": "Bewezen bovengrens",
            "waarde": f"{plan.bound:.0f}",
            "noot": f"{gap} verschil" if plan.gap > 0 else "",
        },
    ]


def _visits(plan: Plan, route: Route) -> int:
    return sum(len(addresses_of(plan, visit.sleutel)) for visit in route.visits)


def _moment(plan: Plan, control: Control) -> Moment:
    count = sum(_visits(plan, route) for route in control.routes)
    return Moment(control.datum, words.day(control.datum).rpartition(" ")[0], f"{count} adressen")


def _control(plan: Plan, control: Control, settings: Settings) -> dict[str, Any]:
    starts = {team.naam: team.start for team in settings.teams}
    return {
        "nr": control.id,
        "datum": words.weekday(control.datum),
        "thema": control.thema,
        "teams": [
            {
                "naam": route.team,
                "adressen": str(_visits(plan, route)),
                "reserve": str(len(route.reserve)),
                "tijd": _span(route, starts),
                "partners": words.joined(_partners(settings, route.team)),
            }
            for route in control.routes
        ],
    }


def _span(route: Route, starts: dict[str, int]) -> str:
    if not route.visits:
        return "gaat niet"
    return words.span(leaves_at(route, starts.get(route.team, 0)), route.back)


def _partners(settings: Settings, naam: str) -> tuple[str, ...]:
    return tuple(p for team in settings.teams if team.naam == naam for p in team.partners)


def _left_out(plan: Plan) -> list[dict[str, str]]:
    """Return how many were left out per reason, most first; never which."""
    counts = Counter(left.reason for left in plan.left_out)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown, rest = ordered[:_MOST_REASONS], ordered[_MOST_REASONS:]
    if rest:
        shown.append(("andere redenen", sum(count for _, count in rest)))
    return [{"reden": reason, "aantal": str(count)} for reason, count in shown]
