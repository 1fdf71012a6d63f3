"""Every object in a PDF: what it is called, what stands for it aloud, what hangs on it."""

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from barriere.governance.reading.markup import read_markup
from barriere.governance.reading.pdf_stream import Broken, content_of, instead_of_letters
from barriere.governance.reading.picture import read_picture
from barriere.governance.reading.piece import Found, Nested, Piece, Unreadable, within
from barriere.governance.reading.plain import decoded, readable_parts

_CALLED = {
    "/Alt": "alternatieve tekst", "/ActualText": "vervangende tekst", "/E": "uitgeschreven tekst",
    "/Contents": "aantekening", "/V": "formulierveld", "/DV": "formulierveld",
    "/TU": "formulierveld", "/T": "formulierveld of maker", "/F": "naam van bijlage",
    "/UF": "naam van bijlage", "/Desc": "omschrijving van bijlage", "/JS": "script",
    "/URI": "koppeling", "/Title": "titel",
}  # fmt: skip
_INFO = frozenset({"/Author", "/Subject", "/Keywords", "/Creator", "/Producer"})
_LEAST = 100_000
_FONT = frozenset({"/Type1C", "/CIDFontType0C", "/OpenType"})
_JPEG = b"\xff\xd8\xff"
_LETTERS = re.compile(rb"\bBT\b")
_OWN = frozenset({"/XRef", "/ObjStm"})


def read_objects(reader: PdfReader, said: str, nested: Nested) -> Iterator[Found]:
    """Yield what the objects of a PDF hold beside the pages whose text, `said`, was read.

    Pages and drawings that no page shows are read too.
    """
    shown = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    for key, text in (reader.metadata or {}).items():
        yield Piece(f"metagegevens, {str(key).lstrip('/')}", str(text))
    for number, generation in _numbers(reader):
        try:
            value: Any = reader.get_object(IndirectObject(number, generation, reader))
        except Broken:
            yield Unreadable(f"object {number}", "beschadigd object")
            continue
        yield from _texts(value, f"object {number}", "")
        if isinstance(value, StreamObject) and not _is_read(value):
            yield from _stream(value, number, reader, said, nested)
        elif isinstance(value, DictionaryObject):
            if value.get("/Type") == "/Page" and number not in shown:
                yield from _loose_page(value, number, reader)
            elif value.get("/Subtype") == "/Type0" and "/ToUnicode" not in value:
                yield Unreadable(f"object {number}", "letters die niet als tekst te lezen zijn")


def _numbers(reader: PdfReader) -> list[tuple[int, int]]:
    loose = {(number, gen) for gen, at in reader.xref.items() for number in at if number}
    return sorted(loose | {(number, 0) for number in reader.xref_objStm})


def _texts(value: object, place: str, key: str) -> Iterator[Found]:
    """Yield every string, name and large number in an object itself; not what it refers to."""
    called = _CALLED.get(key) or (f"metagegeven {key[1:]}" if key in _INFO else key[1:])
    where = f"{place}, {called}" if key else place
    if (text := _as_text(value)) is not None:
        yield Piece(where, text)
    elif isinstance(value, ArrayObject):
        for one in list.__iter__(value):
            yield from _texts(one, place, key)
    elif isinstance(value, DictionaryObject):
        for name, one in dict.items(value):
            yield Piece(f"{place}, naam", str(name)[1:])
            yield from _texts(one, place, str(name))


def _as_text(value: object) -> str | None:
    """Return a string, name or large number as text; None for what is none."""
    if isinstance(value, ByteStringObject):
        text = decoded(bytes(value))
        return bytes(value).decode("latin-1") if text is None else text
    if isinstance(value, NameObject):
        return str(value)[1:]
    if isinstance(value, NumberObject) and abs(int(value)) >= _LEAST:
        return str(int(value))
    return str(value) if isinstance(value, TextStringObject) else None


def _is_read(value: StreamObject) -> bool:
    """Tell whether a stream holds objects, which come by themselves, or is a font."""
    return value.get("/Type") in _OWN or value.get("/Subtype") in _FONT or "/Length1" in value


def _stream(
    value: StreamObject, number: int, reader: PdfReader, said: str, nested: Nested
) -> Iterator[Found]:
    """Yield what a stream holds, by what it is for."""
    place = f"object {number}"
    subtype, kind = value.get("/Subtype"), value.get("/Type")
    try:
        data = content_of(value)
    except Broken:
        yield Unreadable(place, "beschadigde stroom")
        return
    if subtype == "/XML" or kind == "/Metadata":
        yield from within("metagegevens (XMP)", read_markup(decoded(data) or "", nested))
    elif kind == "/EmbeddedFile":
        yield from nested(data, "bijlage")
    elif subtype == "/Image":
        yield from read_picture(data, nested) if data.startswith(_JPEG) else ()
    elif subtype == "/Form" or _draws(data):
        yield from instead_of_letters(data, place)
        if subtype == "/Form" and _LETTERS.search(data):
            yield from _form(value, place, reader, said)
    elif b"begincmap" not in data and data[36:40] != b"acsp":
        yield from _unknown(data, place, nested)


def _form(value: Any, place: str, reader: PdfReader, said: str) -> Iterator[Found]:
    """Yield the text of a drawing, such as the look of a form field, that is on no page."""
    try:
        text = PageObject(reader).extract_xform_text(value, (0,))
    except Broken:
        yield Unreadable(place, "beschadigde tekening")
        return
    if text.strip() and text.strip() not in said:
        yield Piece(f"{place}, losse tekening", text)


def _loose_page(value: DictionaryObject, number: int, reader: PdfReader) -> Iterator[Found]:
    page = PageObject(reader)
    page.update(value)
    try:
        yield Piece(f"losse pagina (object {number})", page.extract_text())
    except Broken:
        yield Unreadable(f"losse pagina (object {number})", "beschadigde pagina")


_OPERATORS = re.compile(rb"(?:^|\s)(?:BT|re|cm|q|Tj|TJ|BDC|BMC|m|l|c|h|f|S|gs|Do)(?=\s|$)")


def _draws(data: bytes) -> bool:
    """Tell whether these are the instructions of a page."""
    return len(_OPERATORS.findall(data[:4096])) > 1


def _unknown(data: bytes, place: str, nested: Nested) -> Iterator[Found]:
    if decoded(data) is not None:
        yield from nested(data, place)
        return
    for text in readable_parts(data):
        yield Piece(place, text)
