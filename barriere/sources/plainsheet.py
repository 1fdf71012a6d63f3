"""A plain sheet from file to Reading: CSV, XLSX or ODS."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import plain
from barriere.sources.canonical.coded import encode
from barriere.sources.canonical.declared import as_declared
from barriere.sources.canonical.rows import type_rows
from barriere.sources.context import Context
from barriere.sources.csv.read import read_csv
from barriere.sources.grid import Grid
from barriere.sources.header import find_columns
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheet import Sheet
from barriere.sources.sheets import SHEETS
from barriere.sources.texts import Texts, take_coded, take_columns
from barriere.sources.workbooks.entered import as_entered
from barriere.sources.workbooks.read import read_workbook

_SURNAME = "geslachtsnaam"


@dataclass(frozen=True)
class Plain:
    """A sheet as text, and what was noticed on the way.

    `own` tells that an office made it, in its own words and its own way of
    writing dates; a format of the outside has fixed ones.
    """

    texts: Texts
    notices: list[str]
    own: bool = False


def open_grid(path: Path, context: Context, register: Register) -> Grid:
    """Open a CSV, XLSX or ODS as rows of text; raise BadData for anything else."""
    kind = recognise(path)
    if kind in (Format.XLSX, Format.ODS):
        return read_workbook(path, *_expected(register, context), context.progress)
    if kind is Format.CSV:
        return read_csv(path, context.format(register), register, context.progress)
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
    if grid.delimited:
        return Plain(take_coded(grid, columns, path.name), notices, own=True)
    entered, said = as_entered(take_columns(grid, columns, path.name), grid, columns, sheet)
    return Plain(entered, [*notices, *said], own=True)


def _expected(register: Register, context: Context) -> tuple[frozenset[str], int]:
    """Return the names a header may have, and how many it must have."""
    columns = SHEETS[register].columns
    names = [*(column.name for column in columns), *context.aliases(register)]
    needed = sum(column.needed or column.filled for column in columns)
    return frozenset(map(plain, names)), max(needed, 2)


def finish(plain: Plain, sheet: Sheet, context: Context) -> Reading:
    """Pseudonymise, type and check a sheet that was read as text."""
    peildatum = context.day(sheet.register)
    sheet = as_declared(sheet, context) if plain.own else sheet
    context.progress("controleren")
    texts = plain.texts.table
    columns = encode(texts, [column.name for column in sheet.columns])
    typed = type_rows(texts["rij"].to_numpy(), columns, sheet, peildatum, context.key)
    # Pseudonyms of another key link to nothing, without anyone seeing it: so it is said.
    keyed = [f"Pseudoniemen met sleutel {context.key.merk}."] if sheet.keyed else []
    rejects = sorted([*plain.texts.rejects, *typed.rejects], key=lambda r: (r.row, r.column))
    notices = [*plain.notices, *typed.notices, *keyed]
    if not plain.texts.rows:
        notices.append("Er staan geen regels in dit bestand.")
    return Reading(
        sheet.register,
        peildatum,
        {sheet.register.value: typed.table},
        plain.texts.rows,
        rejects,
        notices=notices,
        absent=_absent(sheet, texts) if plain.own else None,
    )


def _absent(sheet: Sheet, texts: pa.Table) -> list[str]:
    """Return the columns that an office could have filled, but left out of its sheet."""
    asked = (column.name for column in sheet.columns if column.expected)
    return [name for name in asked if name not in texts.column_names]


def read_sheet(path: Path, context: Context, sheet: Sheet) -> Reading:
    """Read a plain sheet; raise BadData if its structure is unusable, WrongUse without a day."""
    context.day(sheet.register)
    return finish(read_texts(path, sheet, context), sheet, context)
