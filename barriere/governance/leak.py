"""The patterns that may never leave: BSNs anywhere, scores on paper."""

import re
from collections.abc import Iterator

from barriere.privacy.free_text import is_bsn

_NINE = re.compile(r"(?<![\w.,#-])\d{9}(?![\w.,-])")
_SCORE = re.compile(r"\b\d+ punt(?:en)?\b|\bscore\s*[:=]?\s*\d+|\brisicoscore\b", re.IGNORECASE)


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
