"""The workbook of a year plan, for the planner: controls, routes, who is left out, draaiboek."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from barriere.errors import WrongUse
from barriere.inspections.script.playbook import Playbook
from barriere.inspections.script.steps import script
from barriere.model.inspection import Plan
from barriere.reports import words
from barriere.reports.discretion import Discretion
from barriere.reports.plan_addresses import control_sheet, left_out_sheet
from barriere.reports.plan_figures import travel_sheet, year_sheet
from barriere.reports.script_pdf import term
from barriere.reports.table_sheet import TableBook, TableSheet
from barriere.reports.tables_ods import write_tables_ods
from barriere.reports.tables_xlsx import write_tables_xlsx
from barriere.settings import Settings

_WRITERS = {".xlsx": write_tables_xlsx, ".ods": write_tables_ods}


@dataclass(frozen=True)
class Workbook:
    """What a workbook is made from beside the plan.

    `origins` are labels and texts about where the plan comes from (score,
    catalogue, hash), for the sheet about travel and origin.
    """

    settings: Settings
    book: Playbook
    drawn_up: date
    discretion: Discretion
    origins: tuple[tuple[str, str], ...] = ()


def write_plan_workbook(path: Path, plan: Plan, made_from: Workbook) -> None:
    """Write the plan as .xlsx or .ods: no points per address, no names, nothing that runs.

    The same plan and `drawn_up` give the same bytes. Raises WrongUse for another
    kind of file.
    """
    write = _WRITERS.get(path.suffix)
    if write is None:
        raise WrongUse(
            f"Een werkmap kan niet als '{path.suffix}'.", "Kies een naam op .xlsx of .ods."
        )
    write(path, plan_tables(plan, made_from))


def plan_tables(plan: Plan, made_from: Workbook) -> TableBook:
    """Return the sheets of a plan: the year, each control, and what is behind them."""
    settings = made_from.settings
    discretion = _with_names(plan, made_from.discretion)
    fictive = " (fictieve gegevens)" if settings.gemeente.fictief else ""
    return TableBook(
        title=f"Jaarplan {plan.jaar} {settings.gemeente.naam}{fictive}",
        drawn_up=made_from.drawn_up,
        sheets=(
            year_sheet(plan, settings, discretion),
            *(control_sheet(plan, one, settings, discretion) for one in plan.controls),
            left_out_sheet(plan, discretion),
            travel_sheet(plan, settings, made_from.origins),
            _script_sheet(plan, settings, made_from.book),
        ),
    )


def _with_names(plan: Plan, given: Discretion) -> Discretion:
    """Add what the plan calls its addresses: a hidden one must be known to be left out."""
    names = {key: one.weergave for key, one in plan.candidates.items()}
    names |= {left.sleutel: left.weergave for left in plan.left_out}
    return Discretion(names | dict(given.shown), given.hidden)


def _script_sheet(plan: Plan, settings: Settings, book: Playbook) -> TableSheet:
    """Return every step of the year by date, to filter by who or by control."""
    columns = (
        ("datum", 11), ("controle", 9), ("wanneer", 16), ("wat", 48), ("wie", 26), ("met", 30),
        ("klaar als", 44), ("commando", 34), ("grond", 26), ("hoe zeker", 14),
    )  # fmt: skip
    rows = tuple(
        (
            step.datum, step.control, term(step.duty), step.duty.wat, step.duty.wie,
            words.joined(step.duty.met), step.duty.klaar, "; ".join(step.commandos),
            step.duty.grond, step.duty.zekerheid,
        )
        for step in script(plan, settings, book)
    )  # fmt: skip
    return TableSheet("Draaiboek", columns, rows, (("Termijnen", book.status),))
