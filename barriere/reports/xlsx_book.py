"""An XLSX file of the house: no cell is ever run, and its only date is that of drawing up."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from io import BytesIO

import xlsxwriter

from barriere.reports.write import Target, write_bytes

NAVY, PAPER = "#12344d", "#f5f3ed"
_A4 = 9


@contextmanager
def xlsx_book(path: Target, title: str, drawn_up: date) -> Iterator[xlsxwriter.Workbook]:
    """Lend a workbook and write it to `path` at the end, whole; the same content, the same bytes.

    Text stays text: nothing is taken for a formula, a link or a number.
    """
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
    made = datetime.combine(drawn_up, time(12))
    book.set_properties({"title": title, "author": "", "created": made})
    yield book
    book.close()
    write_bytes(path, content.getvalue())


def for_paper(page: "xlsxwriter.worksheet.Worksheet") -> None:
    """Let a sheet print on A4, as wide as it is, with its head on every page."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
