"""JSON: every value and every key, with its path."""

import json
from collections.abc import Iterator
from typing import Any

from barriere.governance.reading.packed import split_packed
from barriere.governance.reading.piece import Found, Nested, Piece, Unreadable, row_of
from barriere.governance.reading.plain import paragraphs

_LONGEST_ROW = 40
_NESTED = ("{", "[")


class Pairs(list[tuple[str, Any]]):
    """The members of an object, also those whose name comes twice."""


def read_json(text: str, nested: Nested) -> Iterator[Found]:
    """Take JSON apart; lines of JSON too, and what is none is read as plain text."""
    try:
        value = _loads(text)
    except (ValueError, RecursionError):
        yield from _lines(text, nested)
        return
    yield from walk(value, "$", nested)


def walk(value: object, path: str, nested: Nested) -> Iterator[Found]:
    """Yield the texts, numbers and names in a value that was read."""
    try:
        yield from _walk(value, path, nested)
    except RecursionError:
        yield Unreadable(path, "te diep genest")


def first_value(text: str) -> Any | None:
    """Return the JSON with which a text starts, whatever comes after it; None when it does not."""
    try:
        value, _ = _decoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return value


def _walk(value: object, path: str, nested: Nested) -> Iterator[Found]:
    if isinstance(value, Pairs):
        for name, below in value:
            yield Piece(f"{path}, naam", name)
            yield from _walk(below, f"{path}.{name}", nested)
        yield from row_of(path, [str(below) for _, below in value if isinstance(below, str)])
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _walk(below, f"{path}[{number}]", nested)
        if len(value) <= _LONGEST_ROW:
            yield from row_of(path, [below for below in value if isinstance(below, str)])
    elif isinstance(value, str):
        yield from _string(value, path, nested)


def _string(text: str, path: str, nested: Nested) -> Iterator[Found]:
    if text.lstrip().startswith(_NESTED):
        try:
            value = _loads(text)
        except (ValueError, RecursionError):
            pass
        else:
            yield from _walk(value, path, nested)
            return
    yield from split_packed(path, text, nested)


def _lines(text: str, nested: Nested) -> Iterator[Found]:
    lines = [line for line in text.splitlines() if line.strip()]
    try:
        values = [_loads(line) for line in lines] if len(lines) > 1 else []
    except (ValueError, RecursionError):
        values = []
    for number, value in enumerate(values, 1):
        yield from walk(value, f"regel {number}", nested)
    if not values:
        yield from paragraphs(text)


def _loads(text: str) -> Any:
    return _decoder().decode(text.lstrip("\ufeff"))


def _decoder() -> json.JSONDecoder:
    """Return a reader that keeps the digits of a number as they are written."""
    return json.JSONDecoder(
        object_pairs_hook=Pairs, parse_int=str, parse_float=str, parse_constant=str, strict=False
    )
