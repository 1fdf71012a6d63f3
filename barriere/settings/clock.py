"""A time of day as people write it ("17:30"), held as minutes after midnight."""

import re
from typing import Annotated

from pydantic import BeforeValidator

_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def minutes(text: object) -> int:
    """Return the minutes after midnight of a time written as "UU:MM".

    >>> minutes("17:30")
    1050

    Raises ValueError for anything else.
    """
    match = _TIME.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        message = 'schrijf een tijd als "UU:MM", bijvoorbeeld "17:30"'
        raise ValueError(message)
    return int(match[1]) * 60 + int(match[2])


def clock(minutes: int) -> str:
    """Write minutes after midnight as a time.

    >>> clock(1050)
    '17:30'
    """
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


Tijdstip = Annotated[int, BeforeValidator(minutes)]
"""Minutes after midnight, written in barriere.toml as "UU:MM"."""
