"""A CSV: cell by cell, and row by row."""

import csv
from collections.abc import Iterator
from io import StringIO

from barriere.governance.reading.packed import split_packed
from barriere.governance.reading.piece import Found, Nested, row_of

_DELIMITERS = ";,\t|"
_LINES = 50


def read_table(text: str, nested: Nested) -> Iterator[Found]:
    """Take a CSV apart, whatever parts its columns."""
    for number, row in enumerate(rows(text), 1):
        for column, cell in enumerate(row, 1):
            if cell:
                yield from split_packed(f"regel {number}, kolom {column}", cell, nested)
        yield from row_of(f"regel {number}", row)


def rows(text: str) -> list[list[str]]:
    """Return the rows of a CSV; the sign that comes most in its first lines parts the columns."""
    head = "\n".join(text.splitlines()[:_LINES])
    delimiter = max(_DELIMITERS, key=head.count)
    before = csv.field_size_limit(len(text) + 1)  # of the whole process, so it is put back
    try:
        return list(csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter))
    finally:
        csv.field_size_limit(before)
