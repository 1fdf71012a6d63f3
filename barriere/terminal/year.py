"""The year plan as a planner reads it: dates, teams, who is left out and why."""

from barriere.chain.bijstellen import Adjusted
from barriere.chain.jaarplan import Planned
from barriere.inspections.answers.difference_words import points
from barriere.inspections.document import as_json
from barriere.model.inspection import Plan
from barriere.terminal.answers import show_left_out
from barriere.terminal.console import heading, line, nl, out, plain, table
from barriere.terminal.control import day_of, show_control


def show_plan(planned: Planned, *, json: bool) -> None:
    """Print the plan of a year, and what was made of it."""
    if json:
        show_kept_plan(planned.shown, json=True)
        return
    show_kept_plan(planned.shown, json=False)
    if not planned.changed:
        line("\nEr verandert niets aan het plan dat er al was.", "goed")
    heading("Gemaakt")
    line(f"  in {planned.path.parent}:")
    for path in planned.paths:
        line(f"  · {path.name}")


def show_kept_plan(plan: Plan, *, json: bool) -> None:
    """Print a plan as it is."""
    if json:
        out.print(as_json(plan), markup=False, soft_wrap=True)
        return
    heading(f"Jaarplan {plan.jaar}")
    _show_overview(plan)
    for control in plan.controls:
        show_control(control, plan)
    out.print()
    line(_worth(plan), "stil")
    line(plan.travel_source, "stil")
    line(f"Zaad {plan.seed}, {nl(plan.iterations)} iteraties.", "stil")
    for notice in plan.notices:
        line(f"Let op: {notice}", "let")
    show_left_out(plan.left_out)


def _worth(plan: Plan) -> str:
    """Say what a plan is worth, and how far at most it is from the best there is."""
    gap = f"{100 * plan.gap:.1f}".replace(".", ",")
    if gap == "0,0":
        return f"Waarde {points(plan.value)} punten; een beter plan is er niet."
    most = points(plan.bound)
    return f"Waarde {points(plan.value)} punten; meer dan {most} kan niet (verschil {gap} %)."


def _show_overview(plan: Plan) -> None:
    """Print the controls in a table, a line each."""
    numbers = ("bezoeken", "hercontroles", "reserve")
    shown = table("controle", "dag", "thema", *numbers, "", numbers=numbers)
    for control in plan.controls:
        visits = [visit.sleutel for route in control.routes for visit in route.visits]
        again = sum(plan.candidates[key].deadline is not None for key in visits)
        spare = sum(len(route.reserve) for route in control.routes)
        shown.add_row(
            control.id, day_of(control), plain(control.thema), str(len(visits)),
            str(again or ""), str(spare or ""), control.vast,
        )  # fmt: skip
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
