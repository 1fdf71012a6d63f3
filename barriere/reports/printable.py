"""Printable text: registry text with only the letters that the fonts of paper have."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
from fontTools.ttLib import TTFont

FONTS = Path(font_source_sans_pro.font_directory)
_INSTEAD = "?"
_ALWAYS = frozenset("\n\t")


def printable(value: Any) -> Any:
    """Return `value` (text, or lists and dicts of it) with letters that no font has as '?'.

    Without this one Chinese letter in a trade name would stop a whole list:
    PDF/UA refuses a letter that cannot be drawn. Control and invisible format
    characters, also those that turn the direction of writing, are left out.
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return {key: printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [printable(inner) for inner in value]
    return value


def lacking(value: Any) -> list[str]:
    """Return the letters in `value` (text, or lists and dicts of it) that paper cannot show."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return list(dict.fromkeys(letter for inner in value for letter in lacking(inner)))
    text = unicodedata.normalize("NFC", value) if isinstance(value, str) else ""
    return [letter for letter in dict.fromkeys(text) if letter not in _letters()]


def _text(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    known = _letters()
    if known.issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    return "".join(
        letter if letter in known else _INSTEAD
        for letter in unicodedata.normalize("NFC", text)
        if letter in known or not unicodedata.category(letter).startswith("C")
    )


@cache
def _letters() -> frozenset[str]:
    """Return the letters that every weight on paper has."""
    codes = [_codes(FONTS / f"SourceSansPro-{w}.otf") for w in ("Regular", "Semibold", "Bold")]
    return _ALWAYS | {chr(code) for code in set.intersection(*codes)}


def _codes(path: Path) -> set[int]:
    with TTFont(path) as font:
        return set(font.getBestCmap())
