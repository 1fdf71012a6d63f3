"""The year plan as a planner reads it: dates, teams, who is left out and why."""

from barriere.chain.bijstellen import Adjusted
from barriere.chain.jaarplan import Planned
from barriere.inspections.difference_words import points
from barriere.inspections.document import as_json
from barriere.model.inspection import Control, Plan
from barriere.terminal.answers import show_left_out
from barriere.terminal.console import heading, line, nl, out, plain, table

_MARKS = {"klaar": "klaar", "mislukt": "niemand of niet binnen"}
_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time.

    >>> clock(1050)
    '17:30'
    """
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def show_plan(planned: Planned, *, json: bool) -> None:
    """Print the plan of a year, and what was made of it."""
    if json:
        show_kept_plan(planned.plan, json=True)
        return
    show_kept_plan(planned.plan, json=False)
    if not planned.changed:
        line("\nEr verandert niets aan het plan dat er al was.", "goed")
    heading("Gemaakt")
    for path in planned.paths:
        line(f"  {path}")


def show_kept_plan(plan: Plan, *, json: bool) -> None:
    """Print a plan as it is."""
    if json:
        out.print(as_json(plan), markup=False, soft_wrap=True)
        return
    heading(f"Jaarplan {plan.jaar}")
    for control in plan.controls:
        show_control(control, plan)
    gap = f"{100 * plan.gap:.1f}".replace(".", ",")
    line(
        f"\nWaarde {points(plan.value)} van hoogstens {points(plan.bound)} (verschil {gap} %);",
        "stil",
    )
    line(f"zaad {plan.seed}, {nl(plan.iterations)} iteraties; {plan.travel_source}", "stil")
    for notice in plan.notices:
        line(f"Let op: {notice}", "let")
    show_left_out(plan.left_out)


def show_control(control: Control, plan: Plan) -> None:
    """Print one control: per team the visits in order, and who is in reserve."""
    day = f"{_DAYS[control.datum.weekday()]} {control.datum:%d-%m-%Y}"
    said = [part for part in (control.thema, control.vast) if part]
    heading(f"{control.id}   {day}" + (f"   ({', '.join(said)})" if said else ""))
    shown = table("team", "nr", "adres", "aankomst", "klaar", "", numbers=("nr",))
    for route in control.routes:
        for visit in route.visits:
            shown.add_row(
                route.team if visit.order == 1 else "",
                str(visit.order),
                plain(plan.candidates[visit.sleutel].weergave),
                clock(visit.arrival),
                clock(visit.departure),
                _MARKS.get(visit.status, ""),
            )
        for sleutel in route.reserve:
            name = plan.candidates[sleutel].weergave
            shown.add_row("", "res", plain(name), "", "", "")
    out.print(shown)


def show_adjusted(adjusted: Adjusted, *, json: bool) -> None:
    """Print a control as it goes on, and what fell off it."""
    if json:
        show_kept_plan(adjusted.plan, json=True)
        return
    show_control(adjusted.control, adjusted.plan)
    fallen = [one for one in adjusted.plan.left_out if one.code == "dag"]
    for one in fallen:
        line(f"Valt af: {plain(one.weergave)}. {one.reason}", "let")
    line(f"\nHet blad van deze controle: {adjusted.path}")
