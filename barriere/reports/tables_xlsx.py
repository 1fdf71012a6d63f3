"""Tables as XLSX: to read, filter and print; locked, as the plan is changed in barriere."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from barriere.reports.cell_text import cell_text
from barriere.reports.table_sheet import Cell, TableBook, TableSheet
from barriere.reports.xlsx_book import NAVY, for_paper, xlsx_book

_LINE = 15.5  # points
_MAY = {
    "format_columns": True,
    "format_rows": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
}


@dataclass(frozen=True)
class _Looks:
    """How cells look, by what is in them."""

    head: Any
    text: Any
    number: Any
    day: Any
    label: Any


def write_tables_xlsx(path: Path, tables: TableBook) -> None:
    """Write the tables; text is text, numbers and days are what they are."""
    with xlsx_book(path, tables.title, tables.drawn_up) as book:
        top = {"valign": "top", "text_wrap": True}
        looks = _Looks(
            head=book.add_format(
                {"bold": True, "font_color": "#ffffff", "bg_color": NAVY, "border": 1}
            ),
            text=book.add_format({"num_format": "@", "border": 1} | top),
            number=book.add_format({"num_format": "General", "border": 1, "valign": "top"}),
            day=book.add_format({"num_format": "dd-mm-yyyy", "border": 1, "valign": "top"}),
            label=book.add_format({"bold": True} | top),
        )
        for sheet in tables.sheets:
            _sheet(book, sheet, looks)


def _sheet(book: xlsxwriter.Workbook, sheet: TableSheet, looks: _Looks) -> None:
    page = book.add_worksheet(sheet.name)
    for column, (name, width) in enumerate(sheet.columns):
        page.write_string(0, column, name, looks.head)
        page.set_column(column, column, width)
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _write(page, (number, column), cell, looks)
    for number, (label, cell) in enumerate(sheet.below, len(sheet.rows) + 2):
        page.write_string(number, 0, cell_text(label), looks.label)
        _below(page, number, cell, sheet, looks)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.freeze_panes(1, 0)
    page.protect("", _MAY)
    for_paper(page)


def _below(
    page: "xlsxwriter.worksheet.Worksheet", row: int, cell: Cell, sheet: TableSheet, looks: _Looks
) -> None:
    """Write what stands beside a label; text runs on over all columns, on as many lines as it asks.

    Excel makes a row higher by itself, but not when cells of it are one.
    """
    last = len(sheet.columns) - 1
    if isinstance(cell, str) and last > 1:
        room = sum(width for _, width in sheet.columns[1:])
        page.merge_range(row, 1, row, last, "", looks.text)
        page.set_row(row, _LINE * max(1, -(-len(cell) // room)))
    _write(page, (row, 1), cell, looks)


def _write(
    page: "xlsxwriter.worksheet.Worksheet", at: tuple[int, int], cell: Cell, looks: _Looks
) -> None:
    """Write one cell by what it is; text is never taken for anything else."""
    if cell is None or cell == "":
        page.write_blank(*at, None, looks.text)
    elif isinstance(cell, str):
        page.write_string(*at, cell_text(cell), looks.text)
    elif isinstance(cell, date):
        page.write_datetime(*at, cell, looks.day)
    else:
        page.write_number(*at, cell, looks.number)
