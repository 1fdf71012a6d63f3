"""Tables as ODS, for who works without Excel: the same sheets, the same locks."""

from datetime import date
from pathlib import Path
from typing import Any

from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import (
    Style,
    TableCellProperties,
    TableColumnProperties,
    TextProperties,
)
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow
from odf.text import P

from barriere.reports.odf_file import save_odf
from barriere.reports.ods_book import text_cell
from barriere.reports.ods_page import days, paper
from barriere.reports.table_sheet import Cell, TableBook, TableSheet

_MM_PER_LETTER = 2.0
_DAY = "dag"
Looks = dict[str, Any]


def write_tables_ods(path: Path, tables: TableBook) -> None:
    """Write the tables; every text is of type string, so nothing is a formula."""
    book = OpenDocumentSpreadsheet()
    looks = _looks(book)
    for sheet in tables.sheets:
        book.spreadsheet.addElement(_sheet(book, sheet, looks))
    save_odf(path, book, tables.title, tables.drawn_up)


def _looks(book: Any) -> Looks:
    """Add and return the looks of cells, and the page that sheets print on."""
    days(book, _DAY)
    looks: Looks = {}
    for name, ground, letters, extra in (
        ("head", "#12344d", {"color": "#ffffff", "fontweight": "bold"}, {}),
        ("text", "#ffffff", {}, {}),
        ("day", "#ffffff", {}, {"datastylename": _DAY}),
        ("label", "#ffffff", {"fontweight": "bold"}, {}),
    ):
        style = Style(name=name, family="table-cell", **extra)
        style.addElement(
            TableCellProperties(
                backgroundcolor=ground,
                cellprotect="protected",
                border="0.05pt solid #b9c0c6",
                wrapoption="wrap",
                verticalalign="top",
            )
        )
        style.addElement(TextProperties(attributes=letters))
        book.automaticstyles.addElement(style)
        looks[name] = style
    looks["sheet"] = paper(book, margin="12mm")
    return looks


def _sheet(book: Any, sheet: TableSheet, looks: Looks) -> Any:
    table = Table(name=sheet.name, protected="true", stylename=looks["sheet"])
    for _, width in sheet.columns:
        table.addElement(TableColumn(stylename=_width(book, width, looks)))
    head = TableHeaderRows()
    head.addElement(_row([text_cell(name, looks["head"]) for name, _ in sheet.columns]))
    table.addElement(head)
    for row in sheet.rows:
        table.addElement(_row([_cell(cell, looks) for cell in row]))
    if sheet.below:
        table.addElement(_row([TableCell()]))
    for label, cell in sheet.below:
        wide = _wide(cell, len(sheet.columns) - 1, looks)
        table.addElement(_row([text_cell(label, looks["label"]), *wide]))
    return table


def _width(book: Any, letters: int, looks: Looks) -> Any:
    """Return the look of a column of so many letters."""
    name = f"kolom-{letters}"
    if name not in looks:
        style = Style(name=name, family="table-column")
        style.addElement(TableColumnProperties(columnwidth=f"{letters * _MM_PER_LETTER:.1f}mm"))
        book.automaticstyles.addElement(style)
        looks[name] = style
    return looks[name]


def _row(cells: list[Any]) -> Any:
    row = TableRow()
    for cell in cells:
        row.addElement(cell)
    return row


def _wide(value: Cell, columns: int, looks: Looks) -> list[Any]:
    """Return a cell of which the text runs on over so many columns."""
    cell = _cell(value, looks)
    if not isinstance(value, str) or columns < 2:  # noqa: PLR2004 - one column is its own width
        return [cell]
    cell.setAttribute("numbercolumnsspanned", columns)
    return [cell, *(CoveredTableCell() for _ in range(columns - 1))]


def _cell(value: Cell, looks: Looks) -> Any:
    """Return a cell by what it is; text is never taken for anything else."""
    if value is None or isinstance(value, str):
        return text_cell(value or "", looks["text"])
    if isinstance(value, date):
        cell = TableCell(valuetype="date", datevalue=value.isoformat(), stylename=looks["day"])
        cell.addElement(P(text=f"{value:%d-%m-%Y}"))
        return cell
    cell = TableCell(valuetype="float", value=str(value), stylename=looks["text"])
    cell.addElement(P(text=f"{value:g}".replace(".", ",")))
    return cell
