"""The spread of controls over the year: a part of the year for each."""

from dataclasses import dataclass
from datetime import date, timedelta

from barriere.inspections.calendar import Calendar

_QUARTERS = 4
_LATE_START = 31
_NAMES = ("eerste", "tweede", "derde", "vierde")


@dataclass(frozen=True)
class Slot:
    """A part of the year for one control, with the day that spreads best."""

    name: str
    first: date
    last: date
    ideal: date


def slots(calendar: Calendar, controls: int) -> tuple[Slot, ...]:
    """Return a slot per control: its quarter when there are four or more, else an equal part.

    When the year has already begun, the rest of it is cut in equal parts.
    """
    end = date(calendar.jaar, 12, 31)
    days = (end - calendar.first).days + 1
    whole_year = (calendar.first - date(calendar.jaar, 1, 1)).days <= _LATE_START
    found = []
    for rank in range(controls):
        ideal = calendar.first + timedelta(days=int(days * (rank + 0.5) / controls))
        if whole_year and controls >= _QUARTERS:
            quarter = int((rank + 0.5) * _QUARTERS / controls)
            found.append(_quarter(calendar.jaar, quarter, ideal))
        else:
            first = calendar.first + timedelta(days=days * rank // controls)
            last = calendar.first + timedelta(days=days * (rank + 1) // controls - 1)
            found.append(
                Slot(f"de periode {first:%d-%m-%Y} t/m {last:%d-%m-%Y}", first, last, ideal)
            )
    return tuple(found)


def _quarter(jaar: int, quarter: int, ideal: date) -> Slot:
    """Return the slot of a quarter (0..3)."""
    first = date(jaar, 3 * quarter + 1, 1)
    after = date(jaar + quarter // 3, (3 * quarter + 3) % 12 + 1, 1)
    return Slot(f"het {_NAMES[quarter]} kwartaal", first, after - timedelta(days=1), ideal)
