"""An ODS judged by its content.xml: how far it reaches, and which cells hold an error."""

import zipfile

from lxml import etree

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.workbooks.flaws import ERROR, Flaws
from barriere.sources.workbooks.xlsx import too_large

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_EXTENDED = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_SHEET, _ROW = f"{_TABLE}table", f"{_TABLE}table-row"
_CELL, _COVERED = f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"
_MOST_ROWS = 1 << 20


def judge(archive: zipfile.ZipFile, place: Place) -> dict[str, Flaws]:
    """Return the flaws of every sheet by name; raise BadData for a DTD or too many cells."""
    found: dict[str, Flaws] = {}
    name, line, widest, last = "", 1, 0, 0
    with archive.open("content.xml") as file:
        events = etree.iterparse(
            file,
            events=("start", "end"),
            tag=(_SHEET, _ROW),
            resolve_entities=False,
            no_network=True,
        )
        for event, element in events:
            if element.getroottree().docinfo.internalDTD is not None:
                raise BadData(
                    place, "dit werkblad bevat een DTD, die kan andere bestanden openen", _AGAIN
                )
            if event == "start" and element.tag == _SHEET:
                name, line, widest, last = element.get(f"{_TABLE}name", ""), 1, 0, 0
                found[name] = Flaws()
            elif event == "end" and element.tag == _ROW:
                repeated = _times(element, "rows")
                width = _row(element, line, found.setdefault(name, Flaws()))
                if width:
                    widest, last = max(widest, width), line + min(repeated, _MOST_ROWS) - 1
                if widest * last > limits.CELLS:
                    raise too_large(place)
                line += repeated
                _forget(element)
    return found


def _forget(row: etree._Element) -> None:
    """Let go of a row and of what stands before it."""
    row.clear()
    parent = row.getparent()
    while parent is not None and (before := row.getprevious()) is not None:
        parent.remove(before)


def _row(row: etree._Element, line: int, found: Flaws) -> int:
    """Return how many columns the row reaches, and note its flaws."""
    column = width = 0
    for cell in row.iterchildren(_CELL, _COVERED):
        if cell.get(f"{_EXTENDED}value-type") == "error":
            found.cells[line, column] = ERROR
        down = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
        if down > 1:
            found.merged.append(((line, column), (line + down - 1, column)))
        column += _times(cell, "columns")
        if len(cell) or cell.get(f"{_OFFICE}value-type"):
            width = column
    return width


def _times(element: etree._Element, what: str) -> int:
    said = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return min(int(said), limits.CELLS + 1)


_AGAIN = "Sla het werkblad opnieuw op, of lever CSV."
