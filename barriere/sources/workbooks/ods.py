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
_ROWS, _COLUMNS = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
_DOWN, _KIND, _SHOWN = (
    f"{_TABLE}number-rows-spanned",
    f"{_OFFICE}value-type",
    f"{_EXTENDED}value-type",
)
_MOST = limits.CELLS + 1
_AGAIN = "Sla het werkblad opnieuw op, of lever CSV."


def judge(archive: zipfile.ZipFile, place: Place) -> dict[str, Flaws]:
    """Return the flaws of every sheet by name; raise BadData for a DTD or too many cells."""
    found: dict[str, Flaws] = {}
    sheet: Flaws | None = None
    line, widest, last = 1, 0, 0
    with archive.open("content.xml") as file:
        for _, element in etree.iterparse(
            file, events=("end",), tag=(_SHEET, _ROW), resolve_entities=False, no_network=True
        ):
            if element.tag == _SHEET:
                sheet, line, widest, last = None, 1, 0, 0
                element.clear()
                continue
            if sheet is None:
                _refuse_dtd(element, place)
                table = next(element.iterancestors(_SHEET), None)
                name = "" if table is None else table.get(f"{_TABLE}name", "")
                sheet = found.setdefault(name, Flaws())
            repeated = _times(element.get(_ROWS))
            if width := _row(element, line, sheet):
                widest, last = max(widest, width), line + repeated - 1
            if widest * last > limits.CELLS:
                raise too_large(place)
            line += repeated
            _forget(element)
    return found


def _refuse_dtd(element: etree._Element, place: Place) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        what = "dit werkblad bevat een DTD, die kan andere bestanden openen"
        raise BadData(place, what, _AGAIN)


def _forget(row: etree._Element) -> None:
    """Let go of a row and of what stands before it."""
    row.clear()
    parent = row.getparent()
    while parent is not None and (before := row.getprevious()) is not None:
        parent.remove(before)


def _row(row: etree._Element, line: int, found: Flaws) -> int:
    """Return how many columns the row reaches, and note its flaws."""
    column = width = 0
    for cell in row:
        if cell.get(_SHOWN) == "error":
            found.cells[line, column] = ERROR
        if (down := cell.get(_DOWN)) is not None and _times(down) > 1:
            found.merged.append(((line, column), (line + _times(down) - 1, column)))
        column += _times(cell.get(_COLUMNS))
        if len(cell) or cell.get(_KIND):
            width = column
    return width


def _times(said: str | None) -> int:
    return 1 if said is None else min(int(said), _MOST)
