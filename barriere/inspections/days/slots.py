"""The spread of controls over the year: a part of the year for each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from barriere.inspections.days.calendar import Calendar
from barriere.settings import Controlewens

QUARTERS = 4
_LATE_START = 31
_NAMES = ("eerste", "tweede", "derde", "vierde")


@dataclass(frozen=True)
class Slot:
    """A part of the year for one control, with the day that spreads best."""

    name: str
    first: date
    last: date
    ideal: date


def slots(
    calendar: Calendar, controls: int, before: Mapping[int, date] | None = None
) -> tuple[Slot, ...]:
    """Return a slot per control: its quarter when there are four or more, else an equal part.

    When the year has already begun, the rest of it is cut in equal parts; but
    when a plan was made `before` (control number → its day there), every control
    keeps the part of the year that it had, as far as that is still to come.
    """
    start = date(calendar.jaar, 1, 1)
    if before:
        return tuple(
            _cut(_kept(_spread(start, controls), rank, before.get(rank)), calendar.first)
            for rank in range(controls)
        )
    return _spread(calendar.first, controls)


def narrowed(slot: Slot, block: Controlewens, calendar: Calendar) -> Slot:
    """Return the slot of a control that has a first or a last day of its own."""
    if not block.vroegst and not block.laatst:
        return slot
    first, last = block.vroegst or slot.first, block.laatst or slot.last
    if last < first:
        first, last = block.vroegst or calendar.first, block.laatst or year_end(first)
    first = max(first, calendar.first)
    ideal = min(max(slot.ideal, first), max(first, last))
    return Slot(_period(first, last), first, last, ideal)


def widened(slot: Slot, calendar: Calendar) -> Slot:
    """Return a slot that lasts all the rest of the year, with the same best day."""
    return replace(
        slot, name="de rest van het jaar", first=calendar.first, last=year_end(calendar.first)
    )


def year_end(day: date) -> date:
    """Return the last day of the year."""
    return date(day.year, 12, 31)


def quarter_of(day: date) -> int:
    """Return the quarter of a day, 0..3."""
    return (day.month - 1) // 3


def quarter_name(quarter: int) -> str:
    """Return what a quarter (0..3) is called."""
    return f"het {_NAMES[quarter]} kwartaal"


def _spread(first_day: date, controls: int) -> tuple[Slot, ...]:
    """Cut the time from `first_day` to the end of the year in parts."""
    days = (year_end(first_day) - first_day).days + 1
    whole_year = (first_day - date(first_day.year, 1, 1)).days <= _LATE_START
    found = []
    for rank in range(controls):
        ideal = first_day + timedelta(days=days * (2 * rank + 1) // (2 * controls))
        if whole_year and controls >= QUARTERS:
            quarter = (2 * rank + 1) * QUARTERS // (2 * controls)
            found.append(_quarter(first_day.year, quarter, ideal))
        else:
            first = first_day + timedelta(days=days * rank // controls)
            last = first_day + timedelta(days=days * (rank + 1) // controls - 1)
            found.append(Slot(_period(first, last), first, last, ideal))
    return tuple(found)


def _quarter(jaar: int, quarter: int, ideal: date) -> Slot:
    """Return the slot of a quarter (0..3)."""
    first = date(jaar, 3 * quarter + 1, 1)
    after = date(jaar + quarter // 3, (3 * quarter + 3) % 12 + 1, 1)
    return Slot(quarter_name(quarter), first, after - timedelta(days=1), ideal)


def _kept(parts: tuple[Slot, ...], rank: int, day: date | None) -> Slot:
    """Return the part of the year that a control had before, its day there being the best."""
    if day is None:
        return parts[rank]
    around = next((part for part in parts if part.first <= day <= part.last), parts[rank])
    return replace(around, ideal=day)


def _cut(slot: Slot, first: date) -> Slot:
    """Cut a slot off at `first`; what is past becomes: as soon as may be."""
    if slot.last < first:
        return Slot("de rest van het jaar", first, year_end(first), slot.ideal)
    if slot.first < first:
        return replace(slot, name=f"{slot.name} vanaf {first:%d-%m-%Y}", first=first)
    return slot


def _period(first: date, last: date) -> str:
    return f"de periode {first:%d-%m-%Y} t/m {last:%d-%m-%Y}"
