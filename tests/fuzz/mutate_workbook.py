"""Damage to the cells of a workbook, written anew by a program that offices have."""

import io
from datetime import date, datetime
from random import Random

import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineError, CalamineWorkbook

from tests.fuzz.mutate_sheet import Rows, damaged_rows

_TYPED = (1.5, 1e300, 10**15, -1, True, date(2026, 2, 28), datetime(1900, 1, 1), 0.1)  # noqa: DTZ001 - a cell has no zone
_LONGEST = 32_000  # of a cell in XLSX


def workbook_damage(content: bytes, rng: Random) -> bytes:
    """Write the first sheet anew with other cells, some of them numbers, dates or yes and no."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            rows = book.get_sheet_by_index(0).to_python()
    except CalamineError:
        return content
    texts = damaged_rows([[str(cell) for cell in row] for row in rows], rng)
    if b"opendocument" in content[:100]:
        return as_ods(texts)
    return as_xlsx(texts, rng)


def as_xlsx(rows: Rows, rng: Random | None = None) -> bytes:
    """Write rows as XLSX; with `rng` some cells are typed."""
    memory = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(memory, options) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if rng and number and rng.random() < 0.02:
                    sheet.write(number, column, rng.choice(_TYPED))
                else:
                    sheet.write_string(number, column, cell[:_LONGEST])
    return memory.getvalue()


def as_ods(rows: Rows) -> bytes:
    """Write rows as ODS."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="blad")
    for row in rows:
        line = TableRow()
        for cell in row:
            held = TableCell(valuetype="string")
            held.addElement(P(text="".join(c for c in cell if c >= " ")))
            line.addElement(held)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    memory = io.BytesIO()
    document.write(memory)
    return memory.getvalue()
