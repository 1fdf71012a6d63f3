"""The findings sheet as XLSX: text stays text, choices drop down, the rest is locked."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import xlsxwriter

from barriere.inspections.findings.columns import COLUMNS, KEYS, LONGEST, MOST, SHOWN
from barriere.reports.cell_text import cell_text
from barriere.reports.findings_look import (
    HEADS,
    TOP,
    Tone,
    banded,
    explanation,
    groups,
    lines,
    tone,
    top_lines,
)
from barriere.reports.findings_row import kind_of
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.write import Target
from barriere.reports.xlsx_book import NAVY, PAPER, for_paper, xlsx_book

_WIDE = 100
_FORMS = {"tekst": "@", "keuze": "@", "getal": "0", "datum": "dd-mm-yyyy"}
_LISTS = "lijsten"
_LINE = "#b9c0c6"
_HIGH = 17
"""Points, one line of text with room to write."""
_PASSED = {"format_columns": True, "format_rows": True, "select_locked_cells": True}


@dataclass
class _Looks:
    """The formats of a workbook, each made once."""

    book: xlsxwriter.Workbook
    made: dict[Tone, Any] = field(default_factory=dict)

    def of(self, asked: Tone) -> Any:
        """Return the format of a tone."""
        if asked not in self.made:
            form = {
                "num_format": _FORMS[asked.kind],
                "bg_color": asked.ground,
                "locked": not asked.open,
                "bold": asked.bold,
                "border": 1,
                "border_color": _LINE,
                "valign": "vcenter",
                "text_wrap": asked.kind == "tekst",
                "align": "left",
            }
            line = {"top": 2, "top_color": NAVY} if asked.top else {}
            self.made[asked] = self.book.add_format(form | line)
        return self.made[asked]


def write_xlsx(path: Target, sheet: FindingsSheet) -> None:
    """Write the sheet; every text is a string, whatever a street is called."""
    with xlsx_book(path, sheet.title, sheet.drawn_up) as book:
        page = book.add_worksheet("bevindingen")
        _explanation(book, sheet)
        _head(book, page, sheet)
        _rows(page, sheet, _Looks(book))
        _rules(book, page, sheet)
        page.freeze_panes(TOP + 1, len(SHOWN))
        page.protect("", _PASSED)
        for_paper(page)
        page.repeat_rows(TOP - 1, TOP)
        last = COLUMNS.index(KEYS[0]) - 1
        page.print_area(0, 0, TOP + len(sheet.rows), last)
        page.set_footer(f"&L{sheet.title.replace('&', '&&')}&R&P van &N")
        page.set_margins(0.4, 0.4, 0.5, 0.6)


def _head(
    book: xlsxwriter.Workbook, page: "xlsxwriter.worksheet.Worksheet", sheet: FindingsSheet
) -> None:
    """Write what stands above the rows: the title, how to fill in, and the columns."""
    title, how = top_lines(sheet)
    page.write_string(0, 0, cell_text(title), book.add_format({"bold": True, "font_size": 14}))
    page.write_string(1, 0, how, book.add_format({"font_color": "#444444"}))
    above = book.add_format({"bold": True, "font_color": NAVY})
    head = book.add_format(
        {"bold": True, "font_color": "#ffffff", "bg_color": NAVY, "border": 1}
        | {"border_color": _LINE, "text_wrap": True, "valign": "vcenter"}
    )
    said = groups()
    for at, column in enumerate(COLUMNS):
        name, width = HEADS[column]
        page.set_column(at, at, width)
        page.write_string(TOP - 1, at, said.get(at, ""), above)
        page.write_string(TOP, at, name, head)
    page.set_row(0, 22)
    page.set_row(TOP, 30)


def _rows(page: "xlsxwriter.worksheet.Worksheet", sheet: FindingsSheet, looks: _Looks) -> None:
    width = HEADS["opmerking"][1]
    for number, (row, band) in enumerate(banded(sheet.rows), TOP + 1):
        page.set_row(number, _HIGH * lines(row.texts.get("opmerking", ""), width))
        for at, column in enumerate(COLUMNS):
            asked = tone(row, column, band)
            _write(page, (number, at), row.texts.get(column, ""), asked, looks.of(asked))


def _write(
    page: "xlsxwriter.worksheet.Worksheet", at: tuple[int, int], text: str, asked: Tone, look: Any
) -> None:
    """Write a cell by what it is: only our own numbers and days are more than text."""
    if not text:
        page.write_blank(*at, None, look)
    elif asked.open and asked.kind == "getal":
        page.write_number(*at, int(text), look)
    elif asked.open and asked.kind == "datum":
        page.write_datetime(*at, date.fromisoformat(text), look)
    else:
        page.write_string(*at, cell_text(text), look)


def _rules(
    book: xlsxwriter.Workbook, page: "xlsxwriter.worksheet.Worksheet", sheet: FindingsSheet
) -> None:
    """Give every open cell its drop-down or its bounds; cells with the same one share it."""
    cells: dict[tuple[str, tuple[str, ...]], list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(sheet.rows, TOP + 1):
        for column, choices in row.open.items():
            cells[column, choices].append((number, COLUMNS.index(column)))
    lists = book.add_worksheet(_LISTS)
    lists.hide()
    lists.protect()
    ranges: dict[tuple[str, ...], str] = {}
    for _, choices in cells:
        if choices and choices not in ranges:
            at = len(ranges)
            for number, word in enumerate(choices):
                lists.write_string(number, at, word)
            name = xlsxwriter.utility.xl_range_abs(0, at, len(choices) - 1, at)
            ranges[choices] = f"={_LISTS}!{name}"
    for (column, choices), where in cells.items():
        rule = _list(column, ranges[choices]) if choices else _bounds(column, sheet)
        page.data_validation(
            *where[0], *where[0], rule | {"other_cells": [(*one, *one) for one in where[1:]]}
        )


def _list(column: str, source: str) -> dict[str, Any]:
    said = f"{HEADS[column][0]}: kies een waarde uit de lijst."
    rule = {"validate": "list", "source": source, "error_title": "Kies uit de lijst"}
    return rule | {"error_message": said}


def _bounds(column: str, sheet: FindingsSheet) -> dict[str, Any]:
    """Return what may stand in an open column without choices."""
    kind, name = kind_of(column), HEADS[column][0]
    if kind == "datum":
        what = {"validate": "date", "criteria": ">=", "value": sheet.datum + timedelta(days=1)}
        said = f"{name}: een datum na de dag van het bezoek."
    elif kind == "getal":
        what = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": MOST[column]}
        said = f"{name}: een heel getal van 0 tot en met {MOST[column]}."
    else:
        what = {"validate": "length", "criteria": "<=", "value": LONGEST}
        said = f"{name}: hoogstens {LONGEST} tekens."
    return what | {"error_title": "Dit kan hier niet", "error_message": said}


def _explanation(book: xlsxwriter.Workbook, sheet: FindingsSheet) -> None:
    page = book.add_worksheet("uitleg")
    page.set_column(0, 0, 28)
    page.set_column(1, 1, _WIDE)
    heading = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": NAVY})
    word = book.add_format({"bold": True, "valign": "top", "bg_color": PAPER, "text_wrap": True})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for number, (what, said) in enumerate(explanation(sheet)):
        page.set_row(number, _HIGH * lines(said, _WIDE))
        page.write_string(number, 0, what, word if said else heading)
        page.write_string(number, 1, said, text if said else heading)
    page.protect()
    for_paper(page)
