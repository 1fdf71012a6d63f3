"""Everything in a zip: a workbook, a document, or files that were packed together."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from io import BytesIO

from barriere.governance.reading.cells import OdsSheet, SharedTexts, XlsxSheet
from barriere.governance.reading.markup import fed
from barriere.governance.reading.packed import MOST
from barriere.governance.reading.piece import Found, Nested, Piece, Unreadable, within
from barriere.governance.reading.plain import decoded, readable_parts

_SEALED_FLAG = 0x1
_PRINTER = "xl/printerSettings/"
"""How a printer was set, in a form of its own that Excel adds to whatever it saves."""
_SHARED = "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/([^/]+\.xml)")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_SHEET_NAME = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError,
           RuntimeError)  # fmt: skip


def read_archive(data: bytes, nested: Nested) -> Iterator[Found]:
    """Take every part of a zip apart; one that is locked or broken is said not to be readable."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from _parts(archive, nested)
    except _BROKEN:
        yield Unreadable("", "beschadigd archief")


def _parts(archive: zipfile.ZipFile, nested: Nested) -> Iterator[Found]:
    if archive.comment:
        yield Piece("opmerking bij het archief", archive.comment.decode("utf-8", "replace"))
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if sum(info.file_size for info in infos) > MOST:
        yield Unreadable("", "uitgepakt te groot")
        return
    parts: dict[str, bytes] = {}
    for number, info in enumerate(infos, 1):
        yield Piece(f"naam van onderdeel {number}", info.filename)
        if info.comment:
            yield Piece(info.filename, info.comment.decode("utf-8", "replace"))
        if info.flag_bits & _SEALED_FLAG:
            yield Unreadable(info.filename, "met een wachtwoord gesloten")
            continue
        try:
            content = archive.read(info)
        except _BROKEN:
            yield Unreadable(info.filename, "beschadigd onderdeel")
            continue
        if info.filename in parts:  # the same name twice: both are looked at
            yield from nested(content, info.filename)
        parts.setdefault(info.filename, content)
    yield from _contents(parts, nested)


def _contents(parts: dict[str, bytes], nested: Nested) -> Iterator[Found]:
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        yield Unreadable("", "met een wachtwoord gesloten")
        return
    if "xl/workbook.xml" in parts:
        yield from _xlsx(parts, nested)
    elif "content.xml" in parts:
        yield from fed(OdsSheet(nested), decoded(parts.pop("content.xml")) or "")
    for name, content in parts.items():
        if name.startswith(_PRINTER):
            yield from (Piece(name, text) for text in readable_parts(content))
        else:
            yield from nested(content, name)


def _xlsx(parts: dict[str, bytes], nested: Nested) -> Iterator[Found]:
    """Yield the cells of every sheet, and the shared texts that no cell shows."""
    shared = SharedTexts(nested)
    if _SHARED in parts:
        yield from within("gedeelde teksten", iter(fed(shared, decoded(parts.pop(_SHARED)) or "")))
    names = _sheet_names(parts)
    used: set[int] = set()
    for part in [name for name in parts if _SHEET.fullmatch(name)]:
        sheet = XlsxSheet(nested, names.get(part, part), shared.texts)
        yield from fed(sheet, decoded(parts.pop(part)) or "")
        used |= sheet.used
    for number, text in enumerate(shared.texts):
        if number not in used:
            yield Piece("gedeelde teksten, in geen cel", text)


def _sheet_names(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the name of the sheet in each part, as far as the workbook says it."""
    book = decoded(parts["xl/workbook.xml"]) or ""
    relations = decoded(parts.get("xl/_rels/workbook.xml.rels", b"")) or ""
    target = {
        given.get("Id", ""): given.get("Target", "").removeprefix("/xl/")
        for given in map(_attributes, _RELATION.findall(relations))
    }
    return {
        f"xl/{target.get(given.get('r:id', ''), '')}": unescape(given.get("name", ""))
        for given in map(_attributes, _SHEET_NAME.findall(book))
    }


def _attributes(tag: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(tag))
