"""Text that holds something else: a data URI, base64, a packed block."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from urllib.parse import unquote, unquote_to_bytes

from barriere.governance.reading.piece import Found, Nested, Piece

MOST = 512 * 2**20
"""Bytes that anything may become when it is unpacked; no honest output has more."""

_DATA_URI = re.compile(r"data:([\w.+-]*/?[\w.+-]*)((?:;[\w.=+-]+)*),([^\s\"'<>)]*)", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,2}")
_SHORTEST = 24
_MAGIC = (
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x78\x9c",
    b"\x78\xda",
)
_FONT = re.compile(r"(?:font|woff|opentype)", re.IGNORECASE)
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")


class TooLarge(Exception):
    """What was packed becomes more than MOST bytes."""


def split_packed(place: str, text: str, nested: Nested) -> Iterator[Found]:
    """Yield `text` as a piece, and what is packed in it taken apart; fonts are left out."""
    left = text
    if "data:" in text.lower():
        for match in _DATA_URI.finditer(text):
            kind, options, content = match.groups()
            if _FONT.search(kind):
                continue
            yield from nested(_decoded(options, content), f"{place}, ingesloten")
        left = _DATA_URI.sub(" ", text)
    elif (raw := from_base64(text)) is not None and _says_something(raw):
        yield from nested(raw, f"{place}, ingepakt")
    yield Piece(place, left)
    if _PERCENT.search(left) and (plain := unquote(left)) != left:
        yield Piece(place, plain)


def from_base64(text: str) -> bytes | None:
    """Return what a text that is nothing but base64 holds; None for any other text."""
    bare = "".join(text.split()) if len(text) >= _SHORTEST else ""
    if not _BASE64.fullmatch(bare) or len(bare.rstrip("=")) % 4 == 1:
        return None
    if bare.isalpha() or bare.isdecimal():
        return None
    usual = bare.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(usual + "=" * (-len(usual) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def inflated(data: bytes) -> bytes:
    """Return what gzip or zlib holds; raises TooLarge, or ValueError when it is damaged."""
    whole, rest = b"", data
    try:
        while rest:
            machine = zlib.decompressobj(wbits=47)  # either of the two, by its first bytes
            whole += machine.decompress(rest, MOST - len(whole) + 1)
            if len(whole) > MOST:
                raise TooLarge
            if not machine.eof:
                raise ValueError("not complete")
            rest = machine.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise ValueError(str(error)) from None
    return whole


def _says_something(raw: bytes) -> bool:
    """Tell whether what was in base64 is a file or a text, and not just letters that fit."""
    if raw.startswith(_MAGIC):
        return True
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return all(sign.isprintable() or sign in "\r\n\t" for sign in text)


def _decoded(options: str, content: str) -> bytes:
    if "base64" in options.lower():
        raw = from_base64(unquote(content).ljust(_SHORTEST))
        if raw is None:
            bare = unquote(content).rstrip("=")
            try:
                raw = base64.b64decode(bare + "=" * (-len(bare) % 4))
            except (binascii.Error, ValueError):
                raw = content.encode()
        return raw
    return unquote_to_bytes(content)
