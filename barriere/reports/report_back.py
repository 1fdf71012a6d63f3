"""The terugmelding for one holder as a workbook: what registers say, and what to do about it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlsxwriter

from barriere.model.quality import Contradiction
from barriere.reports.cell_text import cell_text
from barriere.reports.xlsx_book import NAVY, for_paper, xlsx_book

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
    title = f"Terugmelding aan {sheet.holder}"
    with xlsx_book(path, title, sheet.drawn_up) as book:
        _lines(book, sheet)
        _explanation(book, sheet, title)


def _lines(book: xlsxwriter.Workbook, sheet: ReportBack) -> None:
    page = book.add_worksheet("terugmelding")
    head = book.add_format({"bold": True, "font_color": "#ffffff", "bg_color": NAVY, "border": 1})
    cell = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "border": 1})
    for column, (name, width) in enumerate(COLUMNS):
        page.write_string(0, column, name, head)
        page.set_column(column, column, width)
    for number, c in enumerate(sheet.lines, 1):
        texts = (c.adres, c.vbo_id, c.soort, c.een, c.ander, c.sinds, c.actie, c.grond)
        for column, text in enumerate(texts):
            page.write_string(number, column, cell_text(text), cell)
    page.autofilter(0, 0, len(sheet.lines), len(COLUMNS) - 1)
    page.freeze_panes(1, 1)
    for_paper(page)


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
        page.write_string(number, 0, cell_text(text))
