"""The findings sheet as XLSX: text stays text, choices drop down, the rest is locked."""

from pathlib import Path

import xlsxwriter

from barriere.reports.findings_sheet import CHOICES, COLUMNS, EXPLANATION, FIXED, FindingsSheet
from barriere.reports.xlsx_book import NAVY, PAPER, for_paper, xlsx_book

_WIDTHS = (12, 12, 20, 44, 12, 20, 24, 11, 24, 18)


def write_xlsx(path: Path, sheet: FindingsSheet) -> None:
    """Write the sheet; every filled cell is a string, whatever a street is called."""
    with xlsx_book(path, sheet.title, sheet.drawn_up) as book:
        _findings(book, sheet)
        _explanation(book)


def _findings(book: xlsxwriter.Workbook, sheet: FindingsSheet) -> None:
    page = book.add_worksheet("bevindingen")
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": NAVY, "border": 1})
    fixed = book.add_format({"num_format": "@", "bg_color": PAPER, "border": 1})
    open_ = book.add_format({"num_format": "@", "locked": False, "border": 1})
    for column, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
        page.write_string(0, column, name, head)
        page.set_column(column, column, width)
    for number, row in enumerate(sheet.rows, 1):
        for column in range(len(COLUMNS)):
            if column < FIXED:
                page.write_string(number, column, row[column], fixed)
            else:
                page.write_blank(number, column, None, open_)
    _choices(page, len(sheet.rows))
    page.freeze_panes(1, FIXED)
    page.protect("", {"format_columns": True, "select_locked_cells": True})
    for_paper(page)


def _choices(page: "xlsxwriter.worksheet.Worksheet", rows: int) -> None:
    """Give each column with a closed vocabulary its drop-down."""
    for name, allowed in CHOICES.items():
        column = COLUMNS.index(name)
        page.data_validation(
            1, column, max(rows, 1), column,
            {
                "validate": "list",
                "source": list(allowed),
                "error_title": "Kies uit de lijst",
                "error_message": f"Kan niet bij {name}. Kies een waarde uit de lijst.",
            },
        )  # fmt: skip


def _explanation(book: xlsxwriter.Workbook) -> None:
    page = book.add_worksheet("uitleg")
    page.set_column(0, 0, 110)
    for number, line in enumerate(EXPLANATION):
        page.write_string(number, 0, line)
    page.protect()
