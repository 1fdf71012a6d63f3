"""The patterns that may never leave: BSNs anywhere, scores on paper."""

import re
from collections.abc import Iterator

_NINE = re.compile(r"(?<![\w.,#-])\d{9}(?![\w.,-])")
_SCORE = re.compile(r"\b\d+ punt(?:en)?\b|\bscore\s*[:=]?\s*\d+|\brisicoscore\b", re.IGNORECASE)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_bsn(digits: str) -> bool:
    """Tell whether nine digits pass the eleven test of the BSN (Wabb, bijlage).

    >>> is_bsn("111222333"), is_bsn("111222334")
    (True, False)
    """
    total = sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"


def bsns(text: str) -> Iterator[int]:
    """Yield where in `text` (character offset) a valid BSN stands by itself."""
    for match in _NINE.finditer(text):
        if is_bsn(match[0]):
            yield match.start()


def scores(text: str) -> Iterator[int]:
    """Yield where in `text` (character offset) a score or points are printed."""
    for match in _SCORE.finditer(text):
        yield match.start()


def mentions(text: str, forbidden: str) -> Iterator[int]:
    """Yield where in `text` the literal `forbidden` stands as whole words, any case."""
    for match in re.finditer(rf"(?<!\w){re.escape(forbidden)}(?!\w)", text, re.IGNORECASE):
        yield match.start()
