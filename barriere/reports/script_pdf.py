"""The draaiboek on paper: a page per control to tick off, and all steps in order of date."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from barriere.inspections.script.playbook import Duty, Playbook
from barriere.inspections.script.steps import Step, script
from barriere.model.inspection import Control, Plan
from barriere.reports import words
from barriere.reports.attendance import expected, partners_of
from barriere.reports.planned import theme_of
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes
from barriere.settings import Settings
from barriere.settings.script import PAPIER

_WEEK = 7
HELD = "geweest"
"""What a control is (`vast`) when it was held."""


def write_script(
    path: Path, plan: Plan, settings: Settings, book: Playbook, drawn_up: date
) -> None:
    """Write the draaiboek of a year as a tagged PDF, for who organises: no address in it.

    The same plan, settings and `drawn_up` give the same bytes.
    """
    write_bytes(path, typeset("script", _document(plan, settings, book, drawn_up), drawn_up))


def _document(plan: Plan, settings: Settings, book: Playbook, drawn_up: date) -> dict[str, Any]:
    steps = script(plan, settings, book)
    fictive = " · fictieve gegevens" if settings.gemeente.fictief else ""
    held = {control.id for control in plan.controls if control.vast == HELD}
    late = {id(s) for s in steps if s.datum < drawn_up and s.control not in held}
    return {
        "titel": f"Draaiboek {plan.jaar}",
        "gemeente": settings.gemeente.naam,
        "opschrift": f"Gemeente {settings.gemeente.naam} · integrale controles",
        "opgemaakt": drawn_up.isoformat(),
        "kop": f"Draaiboek {plan.jaar}{fictive}",
        "voet": f"Opgemaakt op {words.day(drawn_up)} · {settings.gemeente.contact}",
        "maanden": _months(steps, late),
        "controles": [_control(one, settings, steps, late) for one in plan.controls],
        "waarom": [_why(duty) for duty in book.duties],
        "status": book.status,
    }


def _months(steps: Sequence[Step], late: set[int]) -> list[dict[str, Any]]:
    """Return every step of the year, month by month."""
    return [
        {"maand": month, "stappen": [_row(step, late, step.datum.year) for step in group]}
        for month, group in groupby(steps, key=lambda step: words.month(step.datum))
    ]


def _control(
    control: Control, settings: Settings, steps: Sequence[Step], late: set[int]
) -> dict[str, Any]:
    own = [step for step in steps if step.control == control.id]
    year = control.datum.year
    going = [route for route in control.routes if route.visits]
    partners = dict.fromkeys(p for route in going for p in partners_of(route, settings))
    one = expected(control, "", going, settings) if going else None
    facts = (
        ("Datum", words.weekday(control.datum)),
        ("Thema", theme_of(control, settings) or "zonder thema"),
        ("Partners", words.joined(tuple(_name(p, settings) for p in partners))),
        ("Briefing", f"{words.clock(one.briefing)}, {settings.depot.naam}" if one else ""),
        ("Terug", words.clock(one.back) if one else ""),
        ("Teams", words.joined(one.teams) if one else "geen team heeft een adres"),
    )
    return {
        "nr": control.id,
        "feiten": [{"label": label, "waarde": value or "–"} for label, value in facts],
        "datum": words.weekday(control.datum),
        "voor": _parts(
            ("Voorbereiden", [s for s in own if _side(s.duty) < 0]), late=late, year=year
        ),
        "na": _parts(
            ("De dag zelf", [s for s in own if _side(s.duty) == 0]),
            ("Daarna", [s for s in own if _side(s.duty) > 0]),
            late=late,
            year=year,
        ),
        "te_laat": str(sum(id(step) in late for step in own) or ""),
        "geweest": control.vast == HELD,
    }


def _parts(*parts: tuple[str, list[Step]], late: set[int], year: int) -> list[dict[str, Any]]:
    return [
        {"titel": title, "stappen": [_row(step, late, year) for step in steps]}
        for title, steps in parts
        if steps
    ]


def _name(partner: str, settings: Settings) -> str:
    known = settings.partners.get(partner)
    return known.naam if known else partner


def _side(duty: Duty) -> int:
    """Return on which side of the control a duty is: before (negative), on the day, after."""
    return 1 if duty.wanneer == PAPIER else int(duty.wanneer)


def _row(step: Step, late: set[int], year: int) -> dict[str, Any]:
    duty = step.duty
    return {
        "datum": words.short(step.datum),
        "jaar": "" if step.datum.year == year else str(step.datum.year),
        "wanneer": term(duty),
        "controle": step.control,
        "wat": duty.wat,
        "klaar": duty.klaar,
        "wie": duty.wie,
        "met": words.joined(duty.met),
        "commandos": "; ".join(step.commandos),
        "te_laat": id(step) in late,
        "dag": duty.wanneer == 0,
    }


def term(duty: Duty) -> str:
    """Return when a duty is due, counted from the control, in words."""
    if duty.wanneer == PAPIER:
        return PAPIER
    apart = int(duty.wanneer)
    if apart == 0:
        return "op de dag"
    count, one, many = abs(apart), "dag", "dagen"
    if count % _WEEK == 0:
        count, one, many = count // _WEEK, "week", "weken"
    return f"{count} {one if count == 1 else many} {'erna' if apart > 0 else 'ervoor'}"


def _why(duty: Duty) -> dict[str, str]:
    return {
        "wat": duty.wat,
        "waarom": duty.waarom,
        "grond": duty.grond,
        "bron": duty.bron,
        "zekerheid": duty.zekerheid,
    }
