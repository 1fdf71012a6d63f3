"""An ODS file of the house: string cells, and its only date is that of drawing up."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from odf import dc, meta
from odf.table import TableCell
from odf.text import P

from barriere.reports.cell_text import cell_text
from barriere.reports.write import Target, write_bytes

_EPOCH = (1980, 1, 1, 0, 0, 0)


def text_cell(value: str, style: Any = None) -> Any:
    """Return a cell that holds `value` as a string and as nothing else."""
    look = {"stylename": style} if style is not None else {}
    text = cell_text(value)
    cell = TableCell(valuetype="string", stringvalue=text, **look)
    cell.addElement(P(text=text))
    return cell


def save_ods(path: Target, book: Any, title: str, drawn_up: date) -> None:
    """Write the book to `path`, whole; the same content gives the same bytes."""
    made = datetime.combine(drawn_up, time(12)).isoformat()
    for old in list(book.meta.childNodes):
        book.meta.removeChild(old)
    for element, text in (
        (meta.Generator(), "barriere"),
        (dc.Title(), title),
        (meta.CreationDate(), made),
        (dc.Date(), made),
    ):
        element.addText(text)
        book.meta.addElement(element)
    content = BytesIO()
    book.write(content)
    write_bytes(path, _timeless(content.getvalue()))


def _timeless(content: bytes) -> bytes:
    """Return the same archive without the hour at which it was packed."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()
