"""Which way a file is taken apart: by what it is, and only then by what it is called."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from barriere.governance.reading.archive import read_archive
from barriere.governance.reading.calendar import read_calendar
from barriere.governance.reading.data import first_value, read_json, walk
from barriere.governance.reading.markup import read_markup
from barriere.governance.reading.packed import MOST, TooLarge, inflated
from barriere.governance.reading.page import read_page
from barriere.governance.reading.pdf import read_pdf
from barriere.governance.reading.picture import PICTURES, read_picture
from barriere.governance.reading.piece import Found, Piece, Unreadable, within
from barriere.governance.reading.plain import decoded, paragraphs, readable_parts
from barriere.governance.reading.sealed import locked_json
from barriere.governance.reading.table import read_table

_DEEPEST = 8
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF_HEAD = 1024
_GZIP = b"\x1f\x8b"
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_FONTS = (b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0", b"true", b"ttcf")
_HEAD = 400


@dataclass(frozen=True)
class _Reader:
    """Takes bytes apart, and what is in them, and so on; not deeper than any honest file goes."""

    password: str | None
    depth: int = 0

    def nested(self, data: bytes, name: str) -> Iterator[Found]:
        """Take apart what was inside."""
        below = _Reader(self.password, self.depth + 1)
        yield from within(name, below.read(data, name))

    def read(self, data: bytes, name: str) -> Iterator[Found]:
        """Yield everything that these bytes hold."""
        if self.depth > _DEEPEST:
            yield Unreadable("", "te diep ingepakt")
            return
        if not data or data.startswith(_FONTS):
            return
        if b"%PDF-" in data[:_PDF_HEAD]:
            yield from read_pdf(data, self.nested, self.password)
        elif data.startswith(_ZIP) or PurePath(name).suffix.lower() in _ZIPPED:
            yield from read_archive(data, self.nested)
        elif data.startswith((_GZIP, *_ZLIB)) and (found := self._inflated(data)) is not None:
            yield from found
        elif data.startswith(PICTURES):
            yield from read_picture(data, self.nested)
        elif (text := decoded(data)) is not None:
            yield from self._text(text, PurePath(name).suffix.lower())
        else:
            yield from self._binary(data)

    def _inflated(self, data: bytes) -> Iterator[Found] | None:
        try:
            return self.nested(inflated(data), "")
        except TooLarge:
            return iter((Unreadable("", "uitgepakt te groot"),))
        except ValueError:
            broken = data.startswith(_GZIP)
            return iter((Unreadable("", "beschadigd archief"),)) if broken else None

    def _text(self, text: str, suffix: str) -> Iterator[Found]:
        head = text[:_HEAD].lstrip("\ufeff \t\r\n").lower()
        xml = suffix in {".svg", ".xml", ".rels"} or head.startswith(("<?xml", "<svg"))
        if suffix in {".html", ".htm"} or (head.startswith("<") and not xml):
            yield from read_page(text, self.nested, self.password)
        elif xml:
            yield from read_markup(text, self.nested)
        elif suffix == ".json" or head.startswith(("{", "[")):
            yield from self._json(text)
        elif suffix in {".ics", ".vcf"} or head.startswith(("begin:vcalendar", "begin:vcard")):
            yield from read_calendar(text, self.nested)
        elif suffix in {".csv", ".tsv"}:
            yield from read_table(text, self.nested)
        else:
            yield from paragraphs(text)

    def _json(self, text: str) -> Iterator[Found]:
        lock = locked_json(text)
        if lock is None:
            yield from read_json(text, self.nested)
            return
        content = lock.open(self.password)
        if content is None:
            yield Unreadable("", _closed(self.password), sealed=True)
        else:
            yield from self.nested(content, "onder het zegel")

    def _binary(self, data: bytes) -> Iterator[Found]:
        """Yield the head of a packed map, or what can be read in bytes of an unknown kind."""
        if len(data) > 5 and data[4:5] == b"{":  # noqa: PLR2004 - a length of four bytes, then JSON
            (length,) = struct.unpack("<I", data[:4])
            head = first_value(data[4 : 4 + length].decode("utf-8", "replace"))
            if head is not None:
                yield from walk(head, "$", self.nested)
                return
        yield Unreadable("", "een onbekend soort bestand")
        for text in readable_parts(data):
            yield Piece("leesbare resten", text)


_ZIPPED = frozenset({".xlsx", ".xlsm", ".ods", ".odt", ".odp", ".docx", ".pptx", ".zip", ".epub"})


def read_file(path: Path, password: str | None = None) -> Iterator[Found]:
    """Yield every text in a file with where it stands, and what in it cannot be looked through.

    What is sealed is opened with `password`. Never raises for what a file
    holds: a file that is not what it seems is Unreadable.
    """
    try:
        if path.stat().st_size > MOST:
            yield Unreadable("", "te groot")
            return
        data = path.read_bytes()
    except OSError:
        yield Unreadable("", "niet te openen")
        return
    try:
        yield from _Reader(password).read(data, path.name)
    except Exception:  # noqa: BLE001 - what no library can read, a person must look at
        yield Unreadable("", "beschadigd")


def _closed(password: str | None) -> str:
    return "verzegeld" if password is None else "verzegeld met een ander wachtwoord"
