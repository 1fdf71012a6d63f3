"""A filled-in sheet as rows of text, from CSV, XLSX or ODS."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import python_calamine

from barriere.errors import BadData, Place

_WORKBOOKS = (".xlsx", ".ods")


@dataclass(frozen=True)
class Row:
    """One row: its line in the file (1-based) and its text per column."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """The columns of the first line, in lower case, and the rows below."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def rows(path: Path) -> Sheet:
    """Read the first sheet of `path`; empty lines are left out.

    Raises BadData (65) for a file that cannot be read.
    """
    lines = _workbook(path) if path.suffix.lower() in _WORKBOOKS else _csv(path)
    names = [name.strip().lower() for name in next(lines, (0, []))[1]]
    header = tuple(name or f"kolom {rank}" for rank, name in enumerate(names, start=1))
    if len(set(header)) < len(header):
        raise BadData(Place(path.name, 1), "een kolom staat er twee keer in", "Haal er één weg.")
    found = []
    for number, cells in lines:
        if len(cells) > len(header):
            raise BadData(
                Place(path.name, number),
                "er staan meer waarden dan kolommen",
                "Zet tekst met een scheidingsteken tussen aanhalingstekens.",
            )
        if any(cell.strip() for cell in cells):
            padded = [*cells, *[""] * (len(header) - len(cells))]
            texts = {name: cell.strip() for name, cell in zip(header, padded, strict=True)}
            found.append(Row(number, texts))
    return Sheet(header, tuple(found))


def _csv(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the lines of a CSV with ; (or , when the first line has no ;)."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BadData(Place(path.name), "is geen UTF-8", "Bewaar het als CSV UTF-8.") from None
    except OSError:
        remedy = "Controleer de naam, en of het een bestand is dat u mag lezen."
        raise BadData(Place(path.name), "is niet te lezen", remedy) from None
    separator = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error:
        raise BadData(
            Place(path.name, reader.line_num), "is geen geldige CSV", "Herstel de aanhalingstekens."
        ) from None


def _workbook(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the lines of the first sheet of a workbook."""
    try:
        sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        lines = sheet.to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, OSError):
        raise BadData(
            Place(path.name), "is geen leesbare werkmap", "Bewaar het opnieuw als XLSX of CSV."
        ) from None
    for number, cells in enumerate(lines, start=1):
        yield number, [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    """Return a cell as people typed it: whole numbers and dates without a tail."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
