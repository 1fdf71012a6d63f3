"""A cell of an ODS file: a string and nothing else."""

from typing import Any

from odf.table import TableCell
from odf.text import P

from barriere.reports.cell_text import cell_text


def text_cell(value: str, style: Any = None) -> Any:
    """Return a cell that holds `value` as a string and as nothing else."""
    look = {"stylename": style} if style is not None else {}
    text = cell_text(value)
    cell = TableCell(valuetype="string", stringvalue=text, **look)
    cell.addElement(P(text=text))
    return cell
