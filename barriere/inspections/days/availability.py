"""When partners can come: the `partners` register, asked per day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

WHOLE_DAY = 24 * 60
Shift = tuple[int, int]


@dataclass(frozen=True)
class Availability:
    """A partner can come on the days first..last (inclusive), between two times (minutes)."""

    partner: str
    first: date
    last: date
    start: int
    end: int


def availability(table: pa.Table) -> tuple[Availability, ...]:
    """Return the rows of the `partners` register; without times a partner can all day."""
    columns = ("partner", "datum_vroegst", "datum_laatst", "van", "tot")
    rows = zip(*(table.column(name).to_pylist() for name in columns), strict=True)
    return tuple(
        Availability(partner, first, last, start or 0, WHOLE_DAY if end is None else end)
        for partner, first, last, start, end in rows
        if partner and first and last
    )


def can_come(rows: Sequence[Availability], day: date, shift: Shift) -> bool:
    """Tell whether the times of `rows` on `day`, put together, cover the whole shift."""
    return covered([(row.start, row.end) for row in rows if row.first <= day <= row.last], shift)


def covered(times: Sequence[Shift], shift: Shift) -> bool:
    """Tell whether `times` of one day, put together, cover the whole shift (minutes)."""
    start, end = shift
    for opens, closes in sorted(times):
        if opens <= start:
            start = max(start, closes)
    return start >= end
