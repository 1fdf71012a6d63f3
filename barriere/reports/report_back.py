"""The terugmelding for one holder as a workbook: what registers say, and what to do about it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import xlsxwriter

from barriere.model.quality import Contradiction
from barriere.reports.write import write_bytes

COLUMNS = (
    ("adres", 38),
    ("BAG-id", 19),
    ("wat niet klopt", 40),
    ("het ene register zegt", 38),
    ("het andere zegt", 38),
    ("sinds", 10),
    ("wat te doen", 60),
    ("grond", 34),
)
_NAVY = "#12344d"
_UNFIT = {code: None for code in (*range(32), *range(127, 160)) if code not in (9, 10)}


@dataclass(frozen=True)
class ReportBack:
    """What one holder is told; `days` says which deliveries were compared."""

    gemeente: str
    holder: str
    peildatum: date
    drawn_up: date
    lines: tuple[Contradiction, ...]
    days: tuple[str, ...]


def write_report_back(path: Path, sheet: ReportBack) -> None:
    """Write the workbook, by address and without any order of weight.

    Every cell is text, whatever a street is called. The same sheet gives the same bytes.
    """
    content = BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(content, {"in_memory": True, **safe})
    made = datetime.combine(sheet.drawn_up, time(12))
    title = f"Terugmelding aan {sheet.holder}"
    book.set_properties({"title": title, "author": "", "created": made})
    _lines(book, sheet)
    _explanation(book, sheet, title)
    book.close()
    write_bytes(path, content.getvalue())


def _lines(book: xlsxwriter.Workbook, sheet: ReportBack) -> None:
    page = book.add_worksheet("terugmelding")
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": _NAVY, "border": 1})
    cell = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "border": 1})
    for column, (name, width) in enumerate(COLUMNS):
        page.write_string(0, column, name, head)
        page.set_column(column, column, width)
    for number, c in enumerate(sheet.lines, 1):
        texts = (c.adres, c.vbo_id, c.soort, c.een, c.ander, c.sinds, c.actie, c.grond)
        for column, text in enumerate(texts):
            page.write_string(number, column, text.translate(_UNFIT), cell)
    page.autofilter(0, 0, len(sheet.lines), len(COLUMNS) - 1)
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _explanation(book: xlsxwriter.Workbook, sheet: ReportBack, title: str) -> None:
    page = book.add_worksheet("uitleg")
    page.set_column(0, 0, 110)
    texts = (
        f"{title} · gemeente {sheet.gemeente} · peildatum {sheet.peildatum:%d-%m-%Y}",
        "Op elke regel spreken twee registers elkaar tegen. Welk klopt, weten wij niet.",
        "Dit is geen risicolijst. De regels staan op adres en zeggen niets over wie er woont.",
        "Er staan alleen aantallen en vaste woorden in, nooit een persoon of een bedrijfsnaam.",
        "Afgeschermde adressen staan er nooit in.",
        "Gebruik dit bestand alleen om het register te herstellen, en vernietig het daarna.",
        "Vergeleken zijn deze leveringen: " + "; ".join(sheet.days) + ".",
    )
    for number, text in enumerate(texts):
        page.write_string(number, 0, text.translate(_UNFIT))
