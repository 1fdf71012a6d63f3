"""What a picture says beside its pixels: text chunks, EXIF, XMP; never what is drawn in it."""

import struct
from collections.abc import Iterator

from barriere.governance.reading.packed import inflated
from barriere.governance.reading.piece import Found, Nested, Piece, Unreadable
from barriere.governance.reading.plain import readable_parts

PNG = b"\x89PNG\r\n\x1a\n"
PICTURES = (PNG, b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM")
_DRAWN = frozenset({b"IDAT", b"fdAT", b"PLTE", b"iCCP"})
_JPEG = b"\xff\xd8\xff"
_SCAN = b"\xff\xda"


def read_picture(data: bytes, nested: Nested) -> Iterator[Found]:
    """Yield every text in a picture that is not drawn."""
    if data.startswith(PNG):
        yield from _png(data, nested)
        return
    said = data
    if data.startswith(_JPEG):
        scan, end = data.find(_SCAN), data.rfind(b"\xff\xd9")
        said = data[:scan] + b"\0" + data[end:] if 0 < scan < end else data
    elif not data.startswith((b"II*\0", b"MM\0*", b"RIFF")):
        said = data[:64] + b"\0" + data[-4096:]
    yield from _texts(said)


def _png(data: bytes, nested: Nested) -> Iterator[Found]:
    at = len(PNG)
    while at + 8 <= len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        content = data[at + 8 : at + 8 + size]
        at += 12 + size
        if kind not in _DRAWN:
            yield from _chunk(kind, content)
        if kind == b"IEND":
            break
    if data[at:].strip(b"\0\r\n"):
        yield from nested(data[at:], "na het einde van de afbeelding")


def _chunk(kind: bytes, content: bytes) -> Iterator[Found]:
    place = f"afbeelding, {kind.decode('ascii', 'replace')}"
    yield from _texts(content, place)
    rest = content.partition(b"\0")[2]
    packed = rest[1:] if kind == b"zTXt" else b""
    if kind == b"iTXt" and rest[:1] == b"\1":
        packed = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    if not packed:
        return
    try:
        yield Piece(place, inflated(packed).decode("utf-8", "replace"))
    except ValueError:
        yield Unreadable(place, "beschadigde tekst")


def _texts(data: bytes, place: str = "afbeelding") -> Iterator[Found]:
    for text in readable_parts(data):
        yield Piece(place, text)
