"""The findings sheet as ODS, for who works without Excel: the same locks and choices."""

from pathlib import Path
from typing import Any

from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TextProperties
from odf.table import (
    ContentValidation,
    ContentValidations,
    ErrorMessage,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

from barriere.reports.findings_sheet import CHOICES, COLUMNS, EXPLANATION, FIXED, FindingsSheet
from barriere.reports.ods_book import save_ods, text_cell


def write_ods(path: Path, sheet: FindingsSheet) -> None:
    """Write the sheet; every filled cell is of type string, so nothing is a formula."""
    book = OpenDocumentSpreadsheet()
    styles = _styles(book)
    book.spreadsheet.addElement(_validations())
    book.spreadsheet.addElement(_findings(sheet, styles))
    book.spreadsheet.addElement(_explanation())
    save_ods(path, book, sheet.title, sheet.drawn_up)


def _styles(book: Any) -> dict[str, Any]:
    """Add and return the three looks of a cell: head, fixed (locked), open."""
    looks = {
        "head": ("#12344d", "protected", {"color": "#ffffff", "fontweight": "bold"}),
        "fixed": ("#f5f3ed", "protected", {}),
        "open": ("#ffffff", "none", {}),
    }
    styles = {}
    for name, (ground, lock, letters) in looks.items():
        style = Style(name=name, family="table-cell")
        style.addElement(
            TableCellProperties(
                backgroundcolor=ground, cellprotect=lock, border="0.05pt solid #b9c0c6"
            )
        )
        style.addElement(TextProperties(attributes=letters))
        book.automaticstyles.addElement(style)
        styles[name] = style
    return styles


def _validations() -> Any:
    """Return the closed vocabularies as drop-down lists."""
    found = ContentValidations()
    for name, allowed in CHOICES.items():
        listed = ";".join(f'"{word}"' for word in allowed)
        rule = ContentValidation(
            name=f"lijst-{name}",
            condition=f"of:cell-content-is-in-list({listed})",
            allowemptycell="true",
            displaylist="unsorted",
        )
        rule.addElement(ErrorMessage(title="Kies uit de lijst", display="true", messagetype="stop"))
        found.addElement(rule)
    return found


def _findings(sheet: FindingsSheet, styles: dict[str, Any]) -> Any:
    table = Table(name="bevindingen", protected="true")
    for _ in COLUMNS:
        table.addElement(TableColumn())
    head = TableRow()
    for name in COLUMNS:
        head.addElement(text_cell(name, styles["head"]))
    table.addElement(head)
    for row in sheet.rows:
        line = TableRow()
        for value in row:
            line.addElement(text_cell(value, styles["fixed"]))
        for name in COLUMNS[FIXED:]:
            rule = {"contentvalidationname": f"lijst-{name}"} if name in CHOICES else {}
            line.addElement(TableCell(stylename=styles["open"], **rule))
        table.addElement(line)
    return table


def _explanation() -> Any:
    table = Table(name="uitleg", protected="true")
    table.addElement(TableColumn())
    for line in EXPLANATION:
        row = TableRow()
        row.addElement(text_cell(line))
        table.addElement(row)
    return table
