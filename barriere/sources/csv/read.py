"""CSV, read strictly: declared encoding and delimiter, exact line numbers, no guessing."""

import csv
import io
import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.settings import Formaat
from barriere.sources import limits
from barriere.sources.csv.regular import read_regular
from barriere.sources.csv.scan import scan
from barriere.sources.csv.utf8 import Encoded
from barriere.sources.grid import Chunk, Grid
from barriere.sources.progress import Progress, unwatched
from barriere.sources.stream import open_binary

_ROWS = 50_000
_BREAK = re.compile("\r\n|\r|\n")
_NAMES = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "verticale streep"}


def read_csv(
    path: Path, declared: Formaat, register: Register, progress: Progress = unwatched
) -> Grid:
    """Open a CSV as text rows; raise BadData where its structure cannot be trusted."""
    csv.field_size_limit(limits.FIELD_BYTES)  # for the whole process: nobody here needs more
    file = Encoded(path, declared.codering, register)
    found = scan(file, declared.scheiding, progress)
    rows = _rows(path, file.codec, declared.scheiding)
    first = next(rows, None)
    if first is None or not first.rows:
        raise BadData(Place(path.name, 1), "er staat geen kop boven de kolommen", _AGAIN)
    header = first.rows[0]
    _check_delimiter(header, declared, Place(path.name, 1), register)
    notices = []
    if not found.ended:
        notices.append(
            "De laatste regel eindigt zonder regeleinde; controleer of het bestand volledig is."
        )
    if found.mojibake:
        notices.append(f"{found.mojibake} keer staat er iets als 'Ã©' waar 'é' hoort.")
    quick = partial(read_regular, found, declared.scheiding, len(header))
    return Grid(header, rows, notices, delimited=True, quick=quick)


_AGAIN = "Maak de export opnieuw; de eerste regel noemt de kolommen."


def _rows(path: Path, codec: str, delimiter: str) -> Iterator[Chunk]:
    """Yield the header alone, then the rows in chunks."""
    with io.TextIOWrapper(open_binary(path), encoding=codec, newline="") as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        try:
            yield _chunk(reader, 1)
            while True:
                chunk = _chunk(reader, _ROWS)
                yield chunk
                if chunk.last:
                    return
        except csv.Error as error:
            raise _broken(error, Place(path.name, reader.line_num)) from error


class _Reader(Protocol):
    """What csv.reader returns."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


def _chunk(reader: _Reader, count: int) -> Chunk:
    before = reader.line_num
    rows = list(islice(reader, count))
    lines = _lines(rows, before, reader.line_num)
    return Chunk(rows, lines, last=len(rows) < count)


def _lines(rows: list[list[str]], before: int, after: int) -> NDArray[np.int64]:
    if after - before == len(rows):
        return np.arange(before + 1, after + 1, dtype=np.int64)
    height = [1 + sum(len(_BREAK.findall(field)) for field in row) for row in rows]
    return np.asarray(before + 1 + np.concatenate([[0], np.cumsum(height)[:-1]]), dtype=np.int64)


def _broken(error: csv.Error, place: Place) -> BadData:
    text = str(error)
    if "field larger" in text:
        what = "hier staat een veld van meer dan 64 KiB, of een aanhalingsteken dat niet sluit"
    elif "unexpected end" in text:
        what = "het bestand houdt op midden in een veld: het is niet volledig"
    else:
        what = "de aanhalingstekens op deze regel kloppen niet"
    return BadData(place, what, "Maak de export opnieuw en controleer deze regel.")


def _check_delimiter(header: list[str], declared: Formaat, place: Place, of: Register) -> None:
    if len(header) > limits.ROW_FIELDS:
        raise BadData(place, "de kop heeft meer dan 1024 kolommen", _AGAIN)
    if not header:
        raise BadData(place, "de eerste regel is leeg; daar horen de kolomnamen", _AGAIN)
    if len(header) > 1:
        return
    for other, name in _NAMES.items():
        if other != declared.scheiding and other in header[0]:
            shown = "\\t" if other == "\t" else other
            raise BadData(
                place,
                f"de kolommen zijn gescheiden door een {name}, "
                f"maar een {_NAMES[declared.scheiding]} is afgesproken",
                f'Zet [levering.formaat.{of}] scheiding = "{shown}" in barriere.toml.',
            )
