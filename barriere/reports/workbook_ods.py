"""The findings sheet as ODS, for who works without Excel: the same locks and choices."""

from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import ParagraphProperties, Style, TableCellProperties, TextProperties
from odf.table import Table, TableCell, TableHeaderRows, TableRow
from odf.text import P

from barriere.inspections.findings.columns import COLUMNS, KEYS, SHOWN
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
from barriere.reports.findings_rules import Rules
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.odf_file import save_odf
from barriere.reports.ods_book import text_cell
from barriere.reports.ods_page import columns, days, freeze, paper, row_height
from barriere.reports.write import Target

_INK = "#12344d"
_DAY = "dag"


@dataclass
class _Looks:
    """The styles of a book, each made once."""

    book: Any
    made: dict[Tone | str, Any] = field(default_factory=dict)
    empty: dict[tuple[Tone, str], Any] = field(default_factory=dict)

    def blank(self, asked: Tone, rule: str) -> Any:
        """Return an empty cell of a tone with its drop-down, a copy of the first such cell."""
        if (asked, rule) not in self.empty:
            checked = {"contentvalidationname": rule} if rule else {}
            self.empty[asked, rule] = TableCell(stylename=self.of(asked), **checked)
        return copy(self.empty[asked, rule])

    def of(self, asked: Tone) -> Any:
        """Return the style of a tone."""
        if asked not in self.made:
            form = {"datastylename": _DAY} if asked.kind == "datum" else {}
            style = Style(name=f"cel-{len(self.made)}", family="table-cell", **form)
            edges = {"borderbottom": "0.05pt solid #b9c0c6", "borderleft": "0.05pt solid #b9c0c6"}
            style.addElement(
                TableCellProperties(
                    backgroundcolor=asked.ground,
                    cellprotect="none" if asked.open else "protected",
                    bordertop=f"1.5pt solid {_INK}" if asked.top else "0.05pt solid #b9c0c6",
                    borderright="0.05pt solid #b9c0c6",
                    wrapoption="wrap" if asked.kind == "tekst" else "no-wrap",
                    verticalalign="middle",
                    **edges,
                )
            )
            style.addElement(ParagraphProperties(textalign="start"))
            weight = "bold" if asked.bold else "normal"
            style.addElement(TextProperties(fontweight=weight))
            self.book.automaticstyles.addElement(style)
            self.made[asked] = style
        return self.made[asked]

    def said(self, name: str, ground: str | None, **letters: str) -> Any:
        """Return the style of a line that is no cell of the table, by its name."""
        if name not in self.made:
            style = Style(name=name, family="table-cell")
            look = {"backgroundcolor": ground} if ground else {}
            wrap = "no-wrap" if name in ("titel", "groep", "groepkop") else "wrap"
            style.addElement(
                TableCellProperties(
                    cellprotect="protected", wrapoption=wrap, verticalalign="top", **look
                )
            )
            style.addElement(TextProperties(attributes=letters))
            self.book.automaticstyles.addElement(style)
            self.made[name] = style
        return self.made[name]


def write_ods(path: Target, sheet: FindingsSheet) -> None:
    """Write the sheet; every text is of type string, so nothing is a formula."""
    book = OpenDocumentSpreadsheet()
    days(book, _DAY)
    looks, rules = _Looks(book), Rules(sheet)
    blad = paper(book)
    table = _findings(book, sheet, looks, rules, blad)
    book.spreadsheet.addElement(rules.element)
    book.spreadsheet.addElement(table)
    book.spreadsheet.addElement(_explanation(book, sheet, looks, blad))
    freeze(book, "bevindingen", len(SHOWN), TOP + 1)
    save_odf(path, book, sheet.title, sheet.drawn_up)


def _findings(book: Any, sheet: FindingsSheet, looks: _Looks, rules: Rules, blad: Any) -> Any:
    last = COLUMNS.index(KEYS[0]) - 1
    area = f"bevindingen.A1:bevindingen.{chr(ord('A') + last)}{TOP + 1 + len(sheet.rows)}"
    table = Table(name="bevindingen", protected="true", stylename=blad, printranges=area)
    columns(book, table, [HEADS[column][1] for column in COLUMNS])
    title, how = top_lines(sheet)
    said = looks.said("titel", None, fontweight="bold", fontsize="14pt")
    table.addElement(_row([text_cell(title, said)]))
    table.addElement(_row([text_cell(how, looks.said("groep", None, color="#444444"))]))
    head = TableHeaderRows()
    above = groups()
    group = looks.said("groepkop", None, color=_INK, fontweight="bold")
    head.addElement(_row([_above(above.get(at, ""), group) for at in range(len(COLUMNS))]))
    name = looks.said("kop", _INK, color="#ffffff", fontweight="bold")
    head.addElement(_row([text_cell(HEADS[column][0], name) for column in COLUMNS]))
    table.addElement(head)
    width, heights = HEADS["opmerking"][1], dict[int, str]()
    for row, band in banded(sheet.rows):
        high = lines(row.texts.get("opmerking", ""), width)
        if high not in heights:
            heights[high] = row_height(book, high)
        line = TableRow(stylename=heights[high])
        for column in COLUMNS:
            asked = tone(row, column, band)
            rule = rules.name(column, row.open[column]) if asked.open else ""
            text = row.texts.get(column, "")
            made = _cell(text, asked, looks.of(asked), rule) if text else looks.blank(asked, rule)
            line.appendChild(made)
        table.addElement(line)
    return table


def _above(text: str, style: Any) -> Any:
    """Return a cell of which the text runs on over the empty ones beside it."""
    return text_cell(text, style) if text else TableCell()


def _cell(text: str, asked: Tone, style: Any, rule: str) -> Any:
    """Return a filled cell by what it is: only our own numbers and days are more than text."""
    checked = {"contentvalidationname": rule} if rule else {}
    if asked.open and asked.kind == "datum":
        cell = TableCell(valuetype="date", datevalue=text, stylename=style, **checked)
        cell.addElement(P(text=f"{date.fromisoformat(text):%d-%m-%Y}"))
        return cell
    if asked.open and asked.kind == "getal":
        cell = TableCell(valuetype="float", value=text, stylename=style, **checked)
        cell.addElement(P(text=text))
        return cell
    cell = text_cell(text, style)
    if rule:
        cell.setAttribute("contentvalidationname", rule)
    return cell


def _explanation(book: Any, sheet: FindingsSheet, looks: _Looks, blad: Any) -> Any:
    table = Table(name="uitleg", protected="true", stylename=blad)
    columns(book, table, [28, 100])
    heading = looks.said("kop", _INK, color="#ffffff", fontweight="bold")
    word = looks.said("woord", "#f5f3ed", fontweight="bold")
    text = looks.said("tekst", None)
    for what, said in explanation(sheet):
        cells = [text_cell(what, word if said else heading)]
        cells.append(text_cell(said, text if said else heading))
        table.addElement(_row(cells))
    return table


def _row(cells: list[Any]) -> Any:
    row = TableRow()
    for cell in cells:
        row.addElement(cell)
    return row
