"""The list for the holder of a register: what it says, and what another says beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import xlsxwriter

from barriere.model.register import Register
from barriere.model.terugmelding import GROUNDS, Contradiction, Ground
from barriere.reports import words
from barriere.reports.write import write_bytes

_NAVY, _QUIET = "#12344d", "#5b6770"
_WIDTHS = (42, 19, 44, 20, 44, 52)
_TABLE = 7  # the row of the head of the table, counted from 0


@dataclass(frozen=True)
class Sheet:
    """The lines for one holder, and of which day every register is."""

    gemeente: str
    holder: Register
    drawn_up: date
    lines: tuple[Contradiction, ...]
    peildata: Mapping[Register, date]


def write_terugmelding(path: Path, sheet: Sheet) -> None:
    """Write the list as XLSX, ready to print; text stays text, the same list is the same bytes."""
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(content, options)
    made = datetime.combine(sheet.drawn_up, time(12))
    book.set_properties({"title": _title(sheet), "author": "", "created": made})
    page = book.add_worksheet("terugmelding")
    _heading(book, page, sheet)
    _lines(book, page, sheet)
    _paper(page)
    book.close()
    write_bytes(path, content.getvalue())


def _title(sheet: Sheet) -> str:
    return f"Terugmelding aan de houder van: {sheet.holder.label}"


def _heading(
    book: xlsxwriter.Workbook, page: "xlsxwriter.worksheet.Worksheet", sheet: Sheet
) -> None:
    title = book.add_format({"bold": True, "font_size": 16, "font_color": _NAVY})
    quiet = book.add_format({"font_color": _QUIET})
    ground = GROUNDS.get(sheet.holder, Ground("een verzoek om het na te kijken"))
    page.write_string(0, 0, _title(sheet), title)
    for row, text in enumerate(
        (
            f"Gemeente {sheet.gemeente} · opgemaakt op {words.day(sheet.drawn_up)}",
            f"Aan: {sheet.holder.holder}",
            f"Grond: {ground.wet} ({ground.zekerheid}).",
            "Twee registers spreken elkaar hier tegen. Eén van de twee loopt achter.",
            "Deze lijst zegt niets over de mensen of de bedrijven op deze adressen.",
        ),
        1,
    ):
        page.write_string(row, 0, text, quiet)


def _lines(book: xlsxwriter.Workbook, page: "xlsxwriter.worksheet.Worksheet", sheet: Sheet) -> None:
    head = book.add_format(
        {
            "bold": True,
            "font_color": "#ffffff",
            "bg_color": _NAVY,
            "valign": "top",
            "text_wrap": True,
        }
    )
    cell = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True, "bottom": 4})
    names = (
        "Adres",
        "BAG-id",
        f"{sheet.holder.label} zegt ({_day(sheet, sheet.holder)})",
        "Ander register",
        "Dat zegt",
        "Wat te doen",
    )
    for column, (name, width) in enumerate(zip(names, _WIDTHS, strict=True)):
        page.write_string(_TABLE, column, name, head)
        page.set_column(column, column, width)
    for number, line in enumerate(sheet.lines, _TABLE + 1):
        beside = f"{line.beside.label} ({_day(sheet, line.beside)})"
        texts = (line.address, line.vbo_id, line.says, beside, line.held_against, line.remedy)
        for column, text in enumerate(texts):
            page.write_string(number, column, text, cell)
    page.autofilter(_TABLE, 0, _TABLE + len(sheet.lines), len(names) - 1)
    page.freeze_panes(_TABLE + 1, 1)


def _paper(page: "xlsxwriter.worksheet.Worksheet") -> None:
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_TABLE)
    page.set_footer("&LTerugmelding: bewaar niet langer dan nodig&RBlad &P van &N")
    page.hide_gridlines(2)


def _day(sheet: Sheet, register: Register) -> str:
    return f"{sheet.peildata[register]:%d-%m-%Y}"
