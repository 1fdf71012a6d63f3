"""The year plan as a planner reads it: dates, teams, who is left out and why."""

from barriere.chain.jaarplan import Planned
from barriere.inspections.document import as_json
from barriere.model.inspection import Control, Plan
from barriere.terminal.answers import show_left_out
from barriere.terminal.console import heading, line, nl, out, plain, table

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time.

    >>> clock(1050)
    '17:30'
    """
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def show_plan(planned: Planned, *, json: bool) -> None:
    """Print the plan of a year."""
    plan = planned.plan
    if json:
        out.print(as_json(plan), markup=False, soft_wrap=True)
        return
    heading(f"Jaarplan {plan.jaar}")
    for control in plan.controls:
        _show_control(control, plan)
    gap = f"{100 * plan.gap:.1f}".replace(".", ",")
    bound = f"{plan.bound:.0f}"
    line(f"\nWaarde {nl(round(plan.value))} van hoogstens {bound} (verschil {gap} %);", "stil")
    line(f"zaad {plan.seed}, {nl(plan.iterations)} iteraties; {plan.travel_source}", "stil")
    for notice in plan.notices:
        line(f"Let op: {notice}", "let")
    show_left_out(plan.left_out)


def _show_control(control: Control, plan: Plan) -> None:
    day = f"{_DAYS[control.datum.weekday()]} {control.datum:%d-%m-%Y}"
    heading(f"{control.id}   {day}")
    shown = table("team", "nr", "adres", "aankomst", "klaar", numbers=("nr",))
    for route in control.routes:
        for visit in route.visits:
            shown.add_row(
                route.team if visit.order == 1 else "",
                str(visit.order),
                plain(plan.candidates[visit.sleutel].weergave),
                clock(visit.arrival),
                clock(visit.departure),
            )
    out.print(shown)
