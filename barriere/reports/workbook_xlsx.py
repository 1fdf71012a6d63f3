"""The findings sheet as XLSX: text stays text, choices drop down, the rest is locked."""

from datetime import datetime, time
from io import BytesIO
from pathlib import Path

import xlsxwriter

from barriere.reports.findings_sheet import CHOICES, COLUMNS, EXPLANATION, FIXED, FindingsSheet
from barriere.reports.write import write_bytes

_WIDTHS = (12, 12, 20, 44, 12, 20, 24, 11, 24, 18)
_NAVY, _PAPER = "#12344d", "#f5f3ed"


def write_xlsx(path: Path, sheet: FindingsSheet) -> None:
    """Write the sheet; every filled cell is a string, whatever a street is called."""
    content = BytesIO()
    book = xlsxwriter.Workbook(
        content,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    made = datetime.combine(sheet.drawn_up, time(12))
    book.set_properties({"title": sheet.title, "author": "", "created": made})
    _findings(book, sheet)
    _explanation(book)
    book.close()
    write_bytes(path, content.getvalue())


def _findings(book: xlsxwriter.Workbook, sheet: FindingsSheet) -> None:
    page = book.add_worksheet("bevindingen")
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": _NAVY, "border": 1})
    fixed = book.add_format({"num_format": "@", "bg_color": _PAPER, "border": 1})
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
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


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
