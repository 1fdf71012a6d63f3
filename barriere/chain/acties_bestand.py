"""`barriere bevindingen toon --xlsx`: the open actions as a workbook, for the gemeente only."""

from pathlib import Path

from barriere.chain.journal import note_alone
from barriere.chain.opvolging import Asked, FollowUp, Recheck, Todo, follow_up
from barriere.errors import WrongUse
from barriere.inspections.findings.next_step import next_step, status_of, word_of
from barriere.reports.table_sheet import Cell, TableBook, TableSheet
from barriere.reports.tables_xlsx import write_tables_xlsx
from barriere.review.moment import Moment
from barriere.store import Werkmap

_ACTIONS = (
    ("termijn", 12), ("urgentie", 15), ("eigenaar", 34), ("adres", 40), ("wat", 26),
    ("status", 14), ("nog te doen", 30), ("controle", 10),
)  # fmt: skip
_AGAIN = (("voor", 12), ("urgentie", 15), ("adres", 40), ("controle", 10), ("op", 12))
_FOR_US = "Alleen voor de gemeente: een partner krijgt alleen zijn eigen bezoeklijst."
_BELOW: tuple[tuple[str, Cell], ...] = (
    ("Let op", _FOR_US),
    ("Verouderd?", "Maak het opnieuw in plaats van het te bewaren, en vernietig het oude."),
)


def action_file(werkmap: Werkmap, asked: Asked, moment: Moment) -> Path:
    """Write what still has to be done to a workbook in uit/, and return its path.

    In it stands what the screen shows; shielded addresses never do. Raises WrongUse when
    they are asked for, and as `follow_up` does.
    """
    if asked.afgeschermd:
        what = "Afgeschermde adressen komen in geen enkel bestand."
        raise WrongUse(what, "Bekijk ze op het scherm, zonder --xlsx.")
    told = follow_up(werkmap, asked, moment)
    path = werkmap.uit / f"acties{f'-{asked.rol}' if asked.rol else ''}-{told.today}.xlsx"
    gemeente = werkmap.settings.gemeente
    fictive = " (fictieve gegevens)" if gemeente.fictief else ""
    title = f"Acties na controles {gemeente.naam}{fictive}"
    sheets = (
        TableSheet("acties", _ACTIONS, tuple(map(_action, told.todos)), _BELOW),
        TableSheet("hercontroles", _AGAIN, tuple(map(_again, told.rechecks))),
    )
    write_tables_xlsx(path, TableBook(title, told.today, sheets))
    note_alone(werkmap, moment, "bevindingen toon", path.name, _count(told))
    return path


def _action(todo: Todo) -> tuple[Cell, ...]:
    one = todo.action
    return (
        one.termijn, one.stand, todo.eigenaar, todo.weergave, word_of(one), status_of(one),
        next_step(one), one.control,
    )  # fmt: skip


def _again(one: Recheck) -> tuple[Cell, ...]:
    return one.voor, one.stand, one.weergave, one.controle, one.datum


def _count(told: FollowUp) -> str:
    return f"{len(told.todos)} acties, {len(told.rechecks)} hercontroles"
