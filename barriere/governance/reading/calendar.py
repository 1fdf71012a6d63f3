"""A calendar or address card: its lines made whole, and its properties."""

import quopri
import re
from collections.abc import Iterator

from barriere.governance.reading.packed import from_base64, split_packed
from barriere.governance.reading.piece import Found, Nested, Piece

_FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1
_ESCAPED = re.compile(r"\\([,;\\nN])")
_PROPERTY = re.compile(r'([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)', re.DOTALL)


def read_calendar(text: str, nested: Nested) -> Iterator[Found]:
    """Take a calendar apart: value and parameters of each property."""
    for number, line in enumerate(_FOLD.sub("", text).splitlines(), 1):
        match = _PROPERTY.fullmatch(line)
        if match is None:
            yield Piece(f"regel {number}", line)
            continue
        name, options, value = match.groups()
        place = f"regel {number}, {name}" if name.isupper() else f"regel {number}"
        if options:
            yield Piece(f"{place}, kenmerken", options)
        yield from _value(place, options.upper(), value, nested)


def _value(place: str, options: str, value: str, nested: Nested) -> Iterator[Found]:
    if "BASE64" in options and (raw := from_base64(value)) is not None:
        yield from nested(raw, f"{place}, bijlage")
        return
    if "QUOTED-PRINTABLE" in options:
        value = quopri.decodestring(value.encode()).decode("utf-8", "replace")
    whole = _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
    yield from split_packed(place, whole, nested)
