"""A filled-in sheet as rows of text, from CSV, XLSX or ODS, whoever saved it again."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.inspections.findings.columns import COLUMNS
from barriere.privacy import plain
from barriere.sources.archive import open_zip
from barriere.sources.grid import Grid
from barriere.sources.recognise import Format, recognise
from barriere.sources.workbooks.read import read_workbook

LARGEST = 4 * 1024**2
"""Bytes; the sheet of one team is some tens of kilobytes."""
UNPACKED = 64 * 1024**2
"""Bytes that a workbook may unpack to."""
MOST_ROWS = 20_000
_NAMES = {plain(column): column for column in COLUMNS}
_ABOVE = 20
"""Lines among which the header of a CSV is looked for."""
_DISARMED = re.compile("'(?=[=+@\\d\t\r\uff1d\uff0b\uff0d\uff20-])")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00(:00)?")


@dataclass(frozen=True)
class Row:
    """One row: its line in the file (1-based) and its text per column.

    `flaws` says per column what a workbook shows instead of a value.
    """

    number: int
    cells: Mapping[str, str]
    flaws: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """A file with the columns of its header and the rows below; known columns by their own name."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def rows(path: Path) -> Sheet:
    """Read the sheet of findings in `path`; empty lines are left out.

    Raises BadData (65) for a file that cannot be read, or that is larger than any sheet.
    """
    place = Place(path.name)
    if not path.is_file():  # a pipe would never end
        remedy = "Controleer de naam, en of het een bestand is dat u mag lezen."
        raise BadData(place, "is niet te lezen", remedy)
    if path.stat().st_size > LARGEST:
        what = f"is groter dan {LARGEST // 1024**2} MB, en dat is geen werkblad met bevindingen"
        raise BadData(place, what, "Controleer of dit het goede bestand is.")
    kind = recognise(path)
    if kind in (Format.XLSX, Format.ODS):
        with path.open("rb") as file, open_zip(file, place, UNPACKED):
            return _workbook(path)
    if kind is Format.CSV:
        return _csv(path)
    raise BadData(place, f"is {kind.value}, geen werkblad", "Lever XLSX, ODS of CSV.")


def _workbook(path: Path) -> Sheet:
    grid = read_workbook(path, frozenset(_NAMES), len(COLUMNS))
    header = _header(grid.header, path.name)
    return Sheet(path.name, header, tuple(_filled(_lines(grid), header, grid, path.name)))


def _lines(grid: Grid) -> Iterator[tuple[int, Sequence[str]]]:
    for chunk in grid.chunks:
        yield from zip(map(int, chunk.lines), chunk.rows, strict=True)


def _csv(path: Path) -> Sheet:
    """Read a CSV, whatever separates its columns and whatever stands above its header."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        remedy = "Kies bij opslaan 'CSV UTF-8', of lever het werkblad als XLSX of ODS."
        raise BadData(Place(path.name), "is geen UTF-8", remedy) from None
    except OSError:
        remedy = "Controleer de naam, en of het een bestand is dat u mag lezen."
        raise BadData(Place(path.name), "is niet te lezen", remedy) from None
    separator, above = _header_in(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for _ in range(above):
            next(reader, None)
        header = _header(next(reader, []), path.name)
        lines = ((reader.line_num, cells) for cells in reader)
        return Sheet(path.name, header, tuple(_filled(lines, header, None, path.name)))
    except csv.Error:
        raise BadData(
            Place(path.name, reader.line_num), "is geen geldige CSV", "Herstel de aanhalingstekens."
        ) from None


def _header_in(text: str) -> tuple[str, int]:
    """Return the separator of a CSV and how many lines stand above its header.

    The header is the line that has most of the known names, as in a workbook that was
    saved with its title.
    """
    first = text.splitlines()[:_ABOVE]
    found = {
        (separator, rank): len({plain(cell) for cell in line.split(separator)} & _NAMES.keys())
        for separator in ";\t,"
        for rank, line in enumerate(first)
    }
    return max(found, key=lambda place: found[place], default=(";", 0))


def _header(names: Sequence[str], file: str) -> tuple[str, ...]:
    """Return the columns: known ones by their own name, others in lower case."""
    header = tuple(
        _NAMES.get(plain(name)) or name.strip().lower() or f"kolom {rank}"
        for rank, name in enumerate(names, start=1)
    )
    if len(set(header)) < len(header):
        raise BadData(Place(file, 1), "een kolom staat er twee keer in", "Haal er één weg.")
    return header


def _filled(
    lines: Iterator[tuple[int, Sequence[str]]],
    header: tuple[str, ...],
    grid: Grid | None,
    file: str,
) -> Iterator[Row]:
    for count, (number, cells) in enumerate(lines):
        if count > MOST_ROWS:
            what = f"heeft meer dan {MOST_ROWS} regels, en dat is geen werkblad met bevindingen"
            raise BadData(Place(file), what, "Controleer of dit het goede bestand is.")
        if any(cell.strip() for cell in cells[len(header) :]):
            raise BadData(
                Place(file, number),
                "er staan meer waarden dan kolommen",
                "Zet tekst met een scheidingsteken tussen aanhalingstekens.",
            )
        flaws = _flaws(number, header, grid)
        if flaws or any(cell.strip() for cell in cells):
            padded = [*cells, *[""] * len(header)][: len(header)]
            texts = {name: _typed(cell) for name, cell in zip(header, padded, strict=True)}
            yield Row(number, texts, flaws)


def _flaws(number: int, header: tuple[str, ...], grid: Grid | None) -> dict[str, str]:
    if grid is None or not grid.flaws:
        return {}
    return {
        name: grid.flaws[number, at] for at, name in enumerate(header) if (number, at) in grid.flaws
    }


def _typed(cell: str) -> str:
    """Return a cell as people typed it: on one line, without what keeps a spreadsheet off.

    >>> _typed("'=1+1"), _typed("'0014"), _typed("'s nachts"), _typed("2027-05-01T00:00:00")
    ('=1+1', '0014', "'s nachts", '2027-05-01')
    """
    text = " ".join(cell.split())
    text = _DISARMED.sub("", text, count=1) if text.startswith("'") else text
    return _MOMENT.sub(r"\1", text) if _MOMENT.fullmatch(text) else text
