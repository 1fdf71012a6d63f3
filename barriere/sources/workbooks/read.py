"""XLSX and ODS as rows of text: the sheet and the header that fit, whatever stands around them."""

import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import numpy as np
from lxml import etree
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.grid import Chunk, Grid
from barriere.sources.progress import Progress, unwatched
from barriere.sources.workbooks import ods, xlsx
from barriere.sources.workbooks.choose import Chosen, choose
from barriere.sources.workbooks.flaws import Flaws
from barriere.sources.workbooks.value import as_text

_ROWS = 50_000
_SHORT = 1000
_DAY_ZERO = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_MANIFEST = "META-INF/manifest.xml"
_BROKEN = (
    *(CalamineError, OSError, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError),
    *(zipfile.BadZipFile, zlib.error, etree.LxmlError),
)


def read_workbook(
    path: Path,
    names: frozenset[str] = frozenset(),
    enough: int = 2,
    progress: Progress = unwatched,
) -> Grid:
    """Open the sheet whose header has most of `names` (plain); `enough` of them end the search.

    Raises BadData if the workbook is damaged, locked, empty or larger than
    `limits.CELLS`, or holds a number that lost digits.
    """
    place = Place(path.name)
    try:
        return _open(path, place, names, enough, progress)
    except PasswordError as error:
        raise _locked(place) from error
    except _BROKEN as error:
        raise _damaged(place) from error
    except BaseException as error:
        # What a library in Rust calls a panic is no Exception in Python.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(place) from error


def _open(path: Path, place: Place, names: frozenset[str], enough: int, progress: Progress) -> Grid:
    with zipfile.ZipFile(path) as archive, path.open("rb") as file:
        entries = set(archive.namelist())
        if _MANIFEST in entries:
            with archive.open(_MANIFEST) as manifest:
                if b"encryption-data" in manifest.read(limits.ROW_BYTES):
                    raise _locked(place)
        book = xlsx.judge(archive, place) if "xl/workbook.xml" in entries else None
        flaws = ods.judge(archive, place) if "content.xml" in entries else {}
        # Not by path: the library would then believe the extension.
        with CalamineWorkbook.from_filelike(file) as opened:
            chosen = choose(opened, names, enough, place)
        found = flaws.get(chosen.sheet.name, Flaws())
        if book is not None:
            found = xlsx.flaws(archive, book.parts.get(chosen.sheet.name, ""))
            found.merged += _down(chosen.sheet)
    notices = list(chosen.notices)
    if book is not None and book.macros:
        notices.append("Dit werkblad bevat macro's; die zijn niet uitgevoerd.")
    left = (chosen.sheet.start or (0, 0))[1]
    line = chosen.header.index + 1
    header = [
        as_text(cell, path.name, line, left + index).strip()
        for index, cell in enumerate(chosen.top[chosen.header.index])
    ]
    if len(header) > limits.ROW_FIELDS and any(header[limits.ROW_FIELDS :]):
        raise BadData(place, "de kop heeft meer dan 1024 kolommen", "Wis de kolommen rechts.")
    return Grid(
        header,
        _chunks(chosen, found, path.name, left, progress),
        notices,
        delimited=False,
        flaws={(row, column - left): why for (row, column), why in found.cells.items()},
        day_zero=_DAY_ZERO[book is not None and book.from_1904],
        left=left,
    )


def _chunks(
    chosen: Chosen, found: Flaws, file: str, left: int, progress: Progress
) -> Iterator[Chunk]:
    starts = {
        (first, column - left): last for (first, column), (last, _) in found.merged if last > first
    }
    below: dict[int, tuple[int, str]] = {}
    source = chosen.sheet.iter_rows()
    numbered = enumerate(islice(source, chosen.header.index + 1, None), chosen.header.index + 2)
    done = False
    height = max(1, chosen.sheet.total_height)
    at = 0
    while not done:
        progress("lezen", min(1.0, at / height))
        rows, lines = [], []
        for line, row in islice(numbered, _ROWS):
            texts = [
                cell
                if cell.__class__ is str and cell.isascii() and len(cell) < _SHORT
                else as_text(cell, file, line, left + index)
                for index, cell in enumerate(row)
            ]
            if starts:
                _fill(texts, line, starts, below)
            lines.append(line)
            rows.append(texts)
        done = len(rows) < _ROWS
        at += len(rows)
        kept = [index for index, texts in enumerate(rows) if any(map(str.strip, texts))]
        yield Chunk(
            [rows[index] for index in kept],
            np.asarray([lines[index] for index in kept], dtype=np.int64),
            last=done,
        )


def _fill(
    texts: list[str],
    line: int,
    starts: dict[tuple[int, int], int],
    below: dict[int, tuple[int, str]],
) -> None:
    """Give every row of a cell that was merged downwards the value of its first."""
    for column, text in enumerate(texts):
        if (last := starts.get((line, column))) is not None:
            below[column] = (last, text)
        elif column in below and line <= below[column][0] and not text:
            texts[column] = below[column][1]


def _down(sheet: CalamineSheet) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [
        ((top + 1, column), (bottom + 1, end))
        for (top, column), (bottom, end) in sheet.merged_cell_ranges or ()
    ]


def _locked(place: Place) -> BadData:
    return BadData(
        place,
        "dit werkblad is beveiligd met een wachtwoord",
        "Haal het wachtwoord eraf en lever het over een beveiligde weg.",
    )


def _damaged(place: Place) -> BadData:
    return BadData(
        place,
        "het werkblad is beschadigd of niet volledig",
        "Sla het opnieuw op, of lever CSV.",
    )
