"""What is said of a delivery: how full, how fresh, what changed, what is wrong; no value."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Filled:
    """How many of the accepted rows have something in a column.

    `partly` counts dates of which a part is unknown. `absent`: the file had no
    such column at all. Not `kept`: the column is read but not stored as it
    stands (a birth date), so nothing can be counted.
    """

    column: str
    filled: int
    rows: int
    partly: int = 0
    absent: bool = False
    kept: bool = True

    @property
    def share(self) -> float:
        """Return the filled share, 0 to 1; 0 without rows."""
        return self.filled / self.rows if self.rows else 0.0


@dataclass(frozen=True)
class Cause:
    """Rows that share a cause: how many, and the first few lines of the file as examples.

    A line counts from 1, the header included. A row can have several causes.
    """

    what: str
    column: str
    remedy: str
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Period:
    """When the rows are from, by one date column.

    `first` and `last` are the earliest and latest certain day (for a year:
    1 January). `years` counts rows per year or, with `step` 10, per decade.
    `later` counts rows that lie after the peildatum.
    """

    column: str
    first: date
    last: date
    unknown: int
    later: int
    years: tuple[tuple[int, int], ...]
    step: int = 1


@dataclass(frozen=True)
class Changes:
    """What differs from the delivery of the same register before this one.

    `what` is the noun that is compared. `changed` counts, per kind of change,
    those that are in both. With `why_not` filled nothing could be compared.
    """

    previous: str
    previous_day: date
    previous_rows: int
    what: str = ""
    new: int = 0
    gone: int = 0
    same: int = 0
    changed: tuple[tuple[str, int], ...] = ()
    why_not: str = ""


@dataclass(frozen=True)
class Contradiction:
    """An address about which two registers say what cannot both be true.

    `een` and `ander` are what they say: counts and closed values, never a person.
    `sinds` is a month (JJJJ-MM) or empty. `grond` says how sure the article is.
    """

    adres: str
    vbo_id: str
    soort: str
    een: str
    ander: str
    sinds: str
    bronhouder: str
    grond: str
    actie: str
