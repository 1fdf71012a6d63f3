"""Writing the workbook of a plan for a test, and reading its sheets back."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from barriere.inspections.script.playbook import playbook
from barriere.model.inspection import Plan
from barriere.reports.discretion import Discretion
from barriere.reports.plan_workbook import Workbook, write_plan_workbook
from barriere.settings import Settings

KINDS = pytest.mark.parametrize("suffix", ["xlsx", "ods"])
Rows = Sequence[Sequence[object]]
Read = Callable[..., dict[str, Rows]]


def reading(folder: Path, settings: Settings) -> Read:
    """Return what writes the workbook of a plan, and returns the rows of its sheets."""

    def written(
        plan: Plan, suffix: str = "xlsx", discretion: Discretion | None = None
    ) -> dict[str, Rows]:
        path = folder / f"plan.{suffix}"
        write_plan_workbook(path, plan, made_from(settings, discretion))
        book = CalamineWorkbook.from_path(path)
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}

    return written


def made_from(settings: Settings, discretion: Discretion | None = None) -> Workbook:
    """Return what the workbook is made from beside the plan."""
    return Workbook(
        settings, playbook(), date(2027, 1, 4), discretion or Discretion(), (("Catalogus", "v1"),)
    )


def column(rows: Rows, name: str) -> list[object]:
    """Return a column of the table, until its first empty row."""
    at = list(rows[0]).index(name)
    body = rows[1:]
    end = next((n for n, row in enumerate(body) if not any(row)), len(body))
    return [row[at] for row in body[:end]]


def below(rows: Rows) -> dict[object, object]:
    """Return the labels under the table, and what stands beside them."""
    return {row[0]: row[1] for row in rows[len(column(rows, str(rows[0][0]))) + 2 :]}


def everything(sheets: dict[str, Rows]) -> str:
    """Return all that can be read in the workbook."""
    return " ".join(str(cell) for rows in sheets.values() for row in rows for cell in row)
