"""Where the header of a sheet is: the row that has the most of the names it should have."""

import re
from dataclasses import dataclass

from barriere.privacy import plain
from barriere.sources.workbooks.value import type_of_cell

Row = list[type_of_cell]
ABOVE = 50  # lines among which the header is looked for
_ELEMENT = re.compile(r"\d\d[._]\d\d[._]\d\d")  # LO3: 08.11.80


@dataclass(frozen=True)
class Header:
    """The header's index among the rows of a sheet, and how many of its names are known."""

    index: int
    known: int


def find_header(rows: list[Row], names: frozenset[str]) -> Header | None:
    """Return the best header among the first rows, else the first that is not empty, if any."""
    filled = [i for i, row in enumerate(rows) if any(cell != "" for cell in row)]
    if not filled:
        return None
    known = {i: _known(rows[i], names) for i in filled}
    best = max(filled, key=lambda i: (known[i], -i))
    return Header(best, known[best])


def _known(row: Row, names: frozenset[str]) -> int:
    texts = {cell.strip() for cell in row if isinstance(cell, str)}
    return len({plain(text) for text in texts} & names) + sum(
        bool(_ELEMENT.fullmatch(text)) for text in texts
    )
