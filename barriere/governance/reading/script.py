"""Scripts and styles: code whole, and its strings as they are when it runs."""

import re
from collections.abc import Iterator

from barriere.governance.reading.packed import split_packed
from barriere.governance.reading.piece import Found, Kind, Nested, Piece

_ESCAPE = re.compile(
    r"\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\([0-7]{2,3})"
)
_CSS = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_JOINED = re.compile(r"""(["'`])\s*\+\s*\1""")
_LAST = 0x10FFFF


def strings_of(tag: str, text: str, nested: Nested) -> Iterator[Found]:
    """Yield a script or style, with its escapes resolved and its joined strings made one."""
    what = "stijl" if tag == "style" else "script"
    plain = _CSS.sub(_hex, text) if tag == "style" else _ESCAPE.sub(_hex, _JOINED.sub("", text))
    for found in split_packed(what, plain, nested):
        drawn = isinstance(found, Piece) and found.place == what
        yield Piece(found.place, found.text, Kind.DRAWN) if drawn else found  # type: ignore[union-attr]


def _hex(match: re.Match[str]) -> str:
    groups = [group for group in match.groups() if group]
    code = int(groups[0], 8 if match[0][1].isdigit() and len(match.groups()) > 1 else 16)
    return chr(code) if code <= _LAST else match[0]
