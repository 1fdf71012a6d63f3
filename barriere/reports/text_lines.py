"""How many lines a text takes on paper, by the widths of the letters of the house.

Measuring in the typesetter costs milliseconds a page; here it is a sum.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from fontTools.ttLib import TTFont

from barriere.reports.printable import FONTS

Weight = Literal["Regular", "Semibold", "Bold"]
MM = 72 / 25.4
"""Points in a millimetre."""
CAP = 0.66
"""Height of a line without the white above it, in em: from the baseline to the capitals."""
LEADING = 0.58
"""White between lines, in em, as style.typ has it."""
_UNKNOWN = 0.6


def lines_of(text: str, width: float, size: float, weight: Weight = "Regular") -> int:
    """Return how many lines `text` takes in `width` mm, in letters of `size` points."""
    room = width * MM / size
    words, space = _measured(text, weight)
    lines, at = 1, 0.0
    for long in words:
        if at and at + space + long > room:
            lines, at = lines + 1, long
        else:
            at += long + (space if at else 0.0)
    return lines


@lru_cache(maxsize=16_384)
def _measured(text: str, weight: Weight) -> tuple[tuple[float, ...], float]:
    """Return how wide each word of a text is, and a space, in em."""
    widths = _widths(weight)
    words = tuple(sum([widths.get(letter, _UNKNOWN) for letter in word]) for word in text.split())
    return words, widths.get(" ", _UNKNOWN)


def width_of(text: str, size: float, weight: Weight = "Regular") -> float:
    """Return how wide `text` is on one line, in mm."""
    words, space = _measured(text, weight)
    return (sum(words) + space * max(len(words) - 1, 0)) * size / MM


def height_of(text: str, width: float, size: float, weight: Weight = "Regular") -> float:
    """Return how high `text` is in mm, in a column of `width` mm and letters of `size` points."""
    lines = lines_of(text, width, size, weight)
    return (lines * (CAP + LEADING) - LEADING) * size / MM


def listed(texts: Iterable[str], width: float, size: float, gap: float, least: float = 0) -> float:
    """Return the height in mm of a list, `gap` mm between items that are `least` mm high."""
    heights = [max(height_of(text, width, size), least) for text in texts]
    return sum(heights) + gap * max(len(heights) - 1, 0)


@cache
def _widths(weight: Weight) -> dict[str, float]:
    """Return how wide each letter of a weight is, in em."""
    with TTFont(FONTS / f"SourceSansPro-{weight}.otf", lazy=True) as font:
        per_em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        return {chr(code): metrics[name][0] / per_em for code, name in font.getBestCmap().items()}
