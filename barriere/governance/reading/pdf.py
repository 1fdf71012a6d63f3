"""A PDF: its pages, everything around them, and its older versions."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader

from barriere.governance.reading.pdf_objects import read_objects
from barriere.governance.reading.pdf_stream import Broken
from barriere.governance.reading.piece import Found, Kind, Nested, Piece, Unreadable, within

_END = re.compile(rb"startxref\s+\d+\s+%%EOF\s?")
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_TABLE = re.compile(rb"(?m)^\d{10} \d{5} [nf]\s*$")
_TERSE = 1024


def read_pdf(data: bytes, nested: Nested, password: str | None) -> Iterator[Found]:
    """Take a PDF apart; of an older version that it still carries, only what is gone now."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it thinks of a file is no message
    now: set[str] = set()
    for found in _version(data, nested, password):
        if isinstance(found, Piece):
            now.add(found.text)
        yield found
    yield Piece("tussen de objecten", _between(data), Kind.DRAWN)
    ends = [match.end() for match in _END.finditer(data)][:-1]
    if b"/Linearized" in data[:_TERSE]:
        ends = ends[1:]
    for number, end in enumerate(ends, 1):
        older = _version(data[:end], nested, password)
        gone = (one for one in older if isinstance(one, Unreadable) or one.text not in now)
        yield from within(f"eerdere versie {number}", gone)


def _version(data: bytes, nested: Nested, password: str | None) -> Iterator[Found]:
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not (_opens(reader, "") or _opens(reader, password or "")):
            yield Unreadable("", "met een wachtwoord gesloten")
            return
        pages = list(reader.pages)
    except Broken:
        yield Unreadable("", "beschadigde PDF")
        return
    said: list[str] = []
    for number, page in enumerate(pages, 1):
        try:
            text = page.extract_text()
        except Broken:
            yield Unreadable(f"pagina {number}", "beschadigde pagina")
            continue
        said.append(text)
        yield Piece(f"pagina {number}", text)
    try:
        yield from read_objects(reader, "\n".join(said), nested)
    except Broken:
        yield Unreadable("", "beschadigde PDF")


def _opens(reader: PdfReader, password: str) -> bool:
    return bool(reader.decrypt(password))


def _between(data: bytes) -> str:
    """Return what stands outside the streams: also objects and remarks that nothing refers to."""
    return _TABLE.sub(b"", _STREAM.sub(b"", data)).decode("latin-1")
