"""Who does something, and when: what every recorded act carries."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Moment:
    """`door` acts at `nu` (with time zone)."""

    door: str
    nu: datetime
