"""One control as a planner reads it: per team who is visited when, and who is in reserve."""

import re
from collections.abc import Callable

from barriere.inspections.value import DONE, FAILED
from barriere.model.inspection import Candidate, Control, Plan, Route
from barriere.settings.clock import clock
from barriere.terminal.console import heading, line, out, plain, table

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WHERE = re.compile(r"^(.*, \d{4} [A-Z]{2}) (.+)$")
_MARKS = {DONE: "klaar", FAILED: "niet binnen"}
_WIDEST = 40
_KIND = 8
"""Room for the longest kind of visit."""


def day_of(control: Control) -> str:
    """Return the day of a control, such as "wo 19-05-2027"."""
    return f"{_DAYS[control.datum.weekday()]} {control.datum:%d-%m-%Y}"


def show_control(control: Control, plan: Plan) -> None:
    """Print one control: per team the visits in order, and who is in reserve."""
    theme = f"thema {control.thema}" if control.thema else ""
    parts = [control.id, day_of(control), theme, control.vast]
    heading("   ".join(part for part in parts if part))
    for route in control.routes:
        if not route.visits and not route.reserve:
            line(f"{route.team} heeft geen bezoeken.", "stil")
            continue
        _show_route(route, plan)


def _show_route(route: Route, plan: Plan) -> None:
    partners = ", ".join(route.partners)
    line(f"{route.team}   {_hours(route)}" + (f"   met {partners}" if partners else ""))
    name = names(plan)
    shown = table("nr", "adres", "soort", "reis", "tijd", "", numbers=("nr", "reis"))
    widths = (3, min(_WIDEST, max(len(name(one)) for one in plan.candidates.values())), _KIND, 6)
    for column, width in zip(shown.columns, widths, strict=False):
        column.min_width = width
    shown.show_header = False
    for visit in route.visits:
        stop = plan.candidates[visit.sleutel]
        until = "" if visit.status == FAILED else f"–{clock(visit.departure)}"
        mark = _MARKS.get(visit.status) or _mark(stop)
        shown.add_row(
            str(visit.order), plain(name(stop)), stop.kind, f"{-(-visit.travel // 60)} min",
            f"{clock(visit.arrival)}{until}", mark,
        )  # fmt: skip
    for sleutel in route.reserve:
        stop = plan.candidates[sleutel]
        shown.add_row("res", plain(name(stop)), stop.kind, "", "reserve", _mark(stop))
    out.print(shown)


def _hours(route: Route) -> str:
    if not route.visits:
        return ""
    first = route.visits[0]
    leaves = first.arrival - -(-first.travel // 60)
    return f"vertrek {clock(leaves)}, terug {clock(route.back)}"


def _mark(stop: Candidate) -> str:
    return "hercontrole" if stop.deadline else ""


def names(plan: Plan) -> Callable[[Candidate], str]:
    """Return how addresses are called: without their town where all are in the same."""
    found = [_WHERE.match(one.weergave) for one in plan.candidates.values()]
    towns = {match.group(2) if match else "" for match in found}

    def name(stop: Candidate) -> str:
        match = _WHERE.match(stop.weergave) if len(towns) == 1 else None
        more = len(stop.adressen) - 1
        label = match.group(1) if match else stop.weergave
        return label + (f" (+{more})" if more > 0 else "")

    return name
