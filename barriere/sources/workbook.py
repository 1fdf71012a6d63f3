"""XLSX and ODS: the first sheet as text, without the habits of spreadsheets."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import numpy as np
from python_calamine import CalamineError, CalamineWorkbook

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.grid import Chunk, Grid

_EXACT = 10**15  # a spreadsheet keeps 15 digits of a number

type_of_cell = str | int | float | bool | date | datetime | time | timedelta


def read_workbook(path: Path) -> Grid:
    """Open the first sheet as text rows; the first row that is not empty is the header."""
    place = Place(path.name)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            sheet = book.get_sheet_by_index(0)
            cells = sheet.to_python(skip_empty_area=False)
            others = len(book.sheet_names) - 1
    except (CalamineError, OSError, ValueError) as error:
        raise BadData(
            place,
            "het werkblad is beschadigd of niet volledig",
            "Sla het opnieuw op, of lever CSV.",
        ) from error
    start = next((i for i, row in enumerate(cells) if any(c != "" for c in row)), None)
    if start is None:
        raise BadData(place, "het eerste werkblad is leeg", "Zet de gegevens op het eerste blad.")
    notices = [f"Alleen het eerste werkblad is gelezen; {others} niet."] if others else []
    header = [_text(cell, path.name, start + 1).strip() for cell in cells[start]]
    while header and not header[-1]:
        header.pop()
    return Grid(header, _chunks(cells, start + 1, len(header), path), notices, delimited=False)


def _chunks(cells: list[list[type_of_cell]], start: int, width: int, path: Path) -> Iterator[Chunk]:
    rows, lines = [], []
    for number, row in enumerate(cells[start:], start + 1):
        texts = [_text(cell, path.name, number) for cell in row]
        while len(texts) > width and not texts[-1]:
            texts.pop()
        if any(texts):
            rows.append(texts)
            lines.append(number)
    yield Chunk(rows, np.asarray(lines, dtype=np.int64), last=True)


def _text(cell: type_of_cell, file: str, row: int) -> str:
    if isinstance(cell, str):
        text = cell
    elif isinstance(cell, bool):
        text = "J" if cell else "N"
    elif isinstance(cell, int | float):
        text = _number(cell, Place(file, row))
    elif isinstance(cell, datetime):
        text = (cell.date() if cell.time() == time() else cell).isoformat()
    elif isinstance(cell, date):
        text = cell.isoformat()
    elif isinstance(cell, time):
        text = cell.strftime("%H:%M")
    else:
        minutes = int(cell.total_seconds()) // 60
        text = f"{minutes // 60:02d}:{minutes % 60:02d}"
    if len(text) > limits.FIELD_BYTES:
        raise BadData(Place(file, row), "hier staat een cel van meer dan 64 KiB", "Kort hem in.")
    return text


def _number(cell: float, place: Place) -> str:
    if cell != int(cell):
        return repr(cell)
    if abs(cell) >= _EXACT:
        raise BadData(
            place,
            "hier staat een lang nummer als getal: een werkblad bewaart er maar 15 cijfers van",
            "Maak de kolom op als tekst vóór het vullen, of lever CSV.",
        )
    return str(int(cell))
