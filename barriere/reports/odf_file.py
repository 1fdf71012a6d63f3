"""An OpenDocument file of the house: its only date is that of drawing up."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from odf import dc, meta

from barriere.reports.write import Target, write_bytes

_EPOCH = (1980, 1, 1, 0, 0, 0)


def save_odf(path: Target, book: Any, title: str, drawn_up: date) -> None:
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
