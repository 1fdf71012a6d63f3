"""A plain sheet from file to Reading: CSV, XLSX or ODS."""

from dataclasses import dataclass
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.csvfile import read_csv
from barriere.sources.grid import Grid
from barriere.sources.header import find_columns
from barriere.sources.keyed import replace_ids
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheet import Sheet
from barriere.sources.texts import Texts, take_columns
from barriere.sources.typed import type_rows
from barriere.sources.workbook import read_workbook

_SURNAME = "geslachtsnaam"


@dataclass(frozen=True)
class Plain:
    """A sheet as text, and what was noticed on the way."""

    texts: Texts
    notices: list[str]


def open_grid(path: Path, context: Context, register: Register) -> Grid:
    """Open a CSV, XLSX or ODS as rows of text; raise BadData for anything else."""
    kind = recognise(path)
    if kind in (Format.XLSX, Format.ODS):
        return read_workbook(path)
    if kind is Format.CSV:
        return read_csv(path, context.format(register), register)
    raise BadData(
        Place(path.name),
        f"dit is {kind.value}, geen {register.label} die barriere kent",
        "Lever CSV, XLSX of ODS zoals in de beschrijving van dit register.",
    )


def read_texts(path: Path, sheet: Sheet, context: Context, extra: tuple[str, ...] = ()) -> Plain:
    """Read the known columns of a sheet as text; `extra` are read too, where present."""
    return texts_of(open_grid(path, context, sheet.register), path, sheet, context, extra)


def texts_of(
    grid: Grid, path: Path, sheet: Sheet, context: Context, extra: tuple[str, ...] = ()
) -> Plain:
    """Read the known columns of an opened grid as text."""
    columns, ignored = find_columns(grid.header, sheet, context, path.name, extra)
    if not context.settings.score.achternaam and columns.pop(_SURNAME, None) is not None:
        ignored.append(_SURNAME)
    notices = list(grid.notices)
    if ignored:
        notices.append("Niet gelezen kolommen: " + ", ".join(ignored) + ".")
    return Plain(take_columns(grid, columns, path.name), notices)


def finish(plain: Plain, sheet: Sheet, context: Context) -> Reading:
    """Pseudonymise, type and check a sheet that was read as text."""
    peildatum = context.day(sheet.register)
    table, restored = replace_ids(plain.texts.table, sheet, context.key)
    typed = type_rows(table, sheet, peildatum)
    # Pseudonyms of another key link to nothing, without anyone seeing it: so it is said.
    keyed = [f"Pseudoniemen met sleutel {context.key.merk}."] if sheet.keyed else []
    rejects = sorted([*plain.texts.rejects, *typed.rejects], key=lambda r: (r.row, r.column))
    notices = [*plain.notices, *restored, *typed.notices, *keyed]
    if not plain.texts.rows:
        notices.append("Er staan geen regels in dit bestand.")
    return Reading(
        sheet.register,
        peildatum,
        {sheet.register.value: typed.table},
        plain.texts.rows,
        rejects,
        notices=notices,
        absent=[c.name for c in sheet.columns if c.name not in plain.texts.table.column_names],
    )


def read_sheet(path: Path, context: Context, sheet: Sheet) -> Reading:
    """Read a plain sheet; raise BadData if its structure is unusable, WrongUse without a day."""
    context.day(sheet.register)
    return finish(read_texts(path, sheet, context), sheet, context)
