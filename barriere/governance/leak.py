"""The patterns that may never leave: BSNs anywhere, scores on paper."""

import re
from collections.abc import Iterator

from barriere.governance.numbers import bsns

_SCORE = re.compile(
    r"\b\d+ punt(?:en)?\b|\b(?:totaal)?score\s*[:=]?\s*\d+|\brisico(?:score|punten)\b"
    r"|\bpunten\s*[:=]\s*\d+",
    re.IGNORECASE,
)
_HEADS = frozenset({"punten", "score", "totaalscore", "totaal punten", "aantal punten"})


def scores(text: str) -> Iterator[int]:
    """Yield where in `text` (character offset) a score or points are printed."""
    for match in _SCORE.finditer(text):
        yield match.start()


def heads_scores(text: str) -> bool:
    """Tell whether a cell by itself is the head of a column with scores."""
    return text.strip().casefold() in _HEADS


def mentions(text: str, forbidden: str) -> Iterator[int]:
    """Yield where in `text` the literal `forbidden` stands as whole words, any case."""
    for match in re.finditer(rf"(?<!\w){re.escape(forbidden)}(?!\w)", text, re.IGNORECASE):
        yield match.start()


__all__ = ["bsns", "heads_scores", "mentions", "scores"]
