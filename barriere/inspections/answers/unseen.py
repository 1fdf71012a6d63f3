"""Addresses that a reader may not see now: they are not named, in no sentence either."""

import re
from collections.abc import Iterable

UNSEEN = "een adres dat nu niet getoond wordt"


def unsaid(text: str, names: Iterable[str]) -> str:
    """Return `text` with every one of these addresses (as they are written) left unnamed."""
    parts = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True) if name)
    return re.sub(rf"(?<!\w)(?:{parts})(?!\w)", UNSEEN, text) if parts else text
