"""The streams of a PDF: their bytes, and the text that a page gives to be read aloud instead."""

import re
import zlib
from collections.abc import Iterator

from pypdf.errors import PyPdfError
from pypdf.generic import StreamObject

from barriere.governance.reading.piece import Found, Piece
from barriere.governance.reading.plain import decoded

Broken = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError,
          RecursionError, NotImplementedError, ArithmeticError, AssertionError, zlib.error,
          ImportError)  # fmt: skip
"""What a damaged object makes the library raise."""

_PICTURE = frozenset({"/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode"})
_SAID = re.compile(
    rb"/(?:ActualText|Alt|E|T|Contents|Lang)\s*(?:\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)",
    re.DOTALL,
)
_REMARK = re.compile(rb"(?m)^\s*%([^\r\n]{6,})")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def content_of(value: StreamObject) -> bytes:
    """Return the bytes of a stream, unpacked; of a packed picture as they are in its own file."""
    filters = value.get("/Filter")
    named = filters if isinstance(filters, list) else [filters]
    if any(str(one) in _PICTURE for one in named):
        return value._data  # noqa: SLF001 - the picture as it was put in
    return value.get_data()


def instead_of_letters(data: bytes, place: str) -> Iterator[Found]:
    """Yield the texts in the instructions of a page that stand for what is drawn."""
    for match in _SAID.finditer(data):
        raw = _literal(match[1]) if match[1] is not None else _hexadecimal(match[2])
        text = decoded(raw)
        yield Piece(f"{place}, vervangende tekst", raw.decode("latin-1") if text is None else text)
    for remark in _REMARK.findall(data):
        yield Piece(f"{place}, opmerking", remark.decode("latin-1"))


def _literal(raw: bytes) -> bytes:
    return _ESCAPE.sub(_sign, raw)


def _sign(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code.isdigit():
        return bytes((int(code, 8) & 0xFF,)) if b"8" not in code and b"9" not in code else code
    return _SIGNS.get(code, b"" if code == b"\n" else code)


def _hexadecimal(raw: bytes) -> bytes:
    digits = b"".join(raw.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
