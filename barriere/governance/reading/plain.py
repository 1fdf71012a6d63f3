"""Plain text: how its bytes are written, and its paragraphs."""

import re
from collections.abc import Iterator

from barriere.governance.reading.piece import Piece, row_of

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_HEAD = 4096
_SPACE = 0x20
_READABLE = re.compile(r"[^\x00-\x1f\x7f-\x9f\ufffd]{6,}")
_NEARLY_ALL = 0.9
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){6,}")


def decoded(data: bytes) -> str | None:
    """Return bytes as text; None when they are no text in any way of writing that is in use."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    if b"\0" in data:
        return _wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        head = data[:_HEAD]
        odd = sum(byte < _SPACE and byte not in b"\t\n\r\f\x1b" for byte in head)
        return None if odd else data.decode("cp1252", "replace")


def paragraphs(text: str) -> Iterator[Piece]:
    """Yield every line of a text, and per paragraph what runs on over its lines."""
    held: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            held.append(line)
            yield Piece(f"regel {number}", line)
        elif held:
            yield from row_of(f"regel {number - len(held)}-{number - 1}", held)
            held = []


def readable_parts(data: bytes) -> Iterator[str]:
    """Yield every run of six readable characters or more in bytes that are no text as a whole."""
    yield from _READABLE.findall(data.decode("utf-8", "replace"))
    for run in _WIDE.findall(data):
        yield run[::2].decode("ascii")


def _wide(data: bytes) -> str | None:
    """Return text of two bytes per character that does not say so."""
    for codec, zeros in (("utf-16-le", data[1:_HEAD:2]), ("utf-16-be", data[0:_HEAD:2])):
        if len(data) % 2 == 0 and zeros and zeros.count(0) > _NEARLY_ALL * len(zeros):
            return data.decode(codec, "replace")
    return None
