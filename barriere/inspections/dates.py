"""Choosing dates: combinations are ranked cheaply, the search refines the best."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from barriere.errors import BarriereError
from barriere.inspections.calendar import Calendar, Day
from barriere.inspections.no_date import no_date
from barriere.inspections.slots import Slot, slots
from barriere.settings import Settings

Dates = tuple[Day, ...]
Days = Mapping[int, date]

_NO_DAYS: Days = MappingProxyType({})

_NEAREST = 8
_KEPT = 300
_MISSED_DEADLINE = 10_000
_ABSENT_PARTNER = 10
_LEAST_APART = 0.5
_FEWER = "Verlaag onder [plan] het aantal controles, of sta meer weekdagen toe."


def date_combinations(
    calendar: Calendar,
    deadlines: Sequence[date],
    settings: Settings,
    fixed: Days = _NO_DAYS,
    earlier: Days = _NO_DAYS,
) -> tuple[Dates, ...]:
    """Return combinations of dates for the year's controls, the best spread first.

    A combination that misses a deadline comes after all that do not; a day
    without a welcome partner counts as ten days off. Raises BarriereError naming
    who blocks what when a part of the year has no date.
    """
    if len(calendar.days) < settings.plan.controles:
        raise _too_short(calendar, settings)
    parts = slots(calendar, settings.plan.controles)
    days = ((date(calendar.jaar, 12, 31) - calendar.first).days + 1) / len(parts)
    partial: list[tuple[float, Dates]] = [(0.0, ())]
    for part in parts:
        options = _options(part, calendar, deadlines, settings)
        longer = list(_extend(partial, part, options, days * _LEAST_APART))
        longer = longer or list(_extend(partial, part, options, 1))
        if not longer:
            raise BarriereError(
                f"In {part.name} zijn minder dagen vrij dan er controles moeten komen.", _FEWER
            )
        partial = sorted(longer, key=lambda one: (one[0], [day.datum for day in one[1]]))[:_KEPT]
        if len(partial[0][1]) == 1:
            partial = sorted(_weigh_deadlines(partial, deadlines), key=lambda one: one[0])
    return tuple(dates for _, dates in partial)


def _too_short(calendar: Calendar, settings: Settings) -> BarriereError:
    """Return the error for a year that is nearly over."""
    return BarriereError(
        f"Vanaf {calendar.first:%d-%m-%Y} zijn er nog {len(calendar.days)} dagen waarop "
        f"een controle kan zijn, en er moeten {settings.plan.controles} controles komen.",
        _FEWER,
    )


def _options(
    slot: Slot, calendar: Calendar, deadlines: Sequence[date], settings: Settings
) -> list[Day]:
    """Return the days of a slot worth trying: nearest the ideal, and just before deadlines."""
    inside = [day for day in calendar.days if slot.first <= day.datum <= slot.last]
    free = [day for day in inside if not day.blocked]
    if not free:
        raise no_date(slot, inside, settings)
    nearest = sorted(free, key=lambda day: (abs((day.datum - slot.ideal).days), day.datum))
    chosen = nearest[:_NEAREST] + [day for day in nearest if not day.absent][:_NEAREST]
    for deadline in sorted(set(deadlines)):
        chosen += [day for day in free if day.datum <= deadline][-1:]
    return sorted(set(chosen), key=lambda day: day.datum)


def _extend(
    partial: list[tuple[float, Dates]], slot: Slot, options: list[Day], apart: float
) -> Iterator[tuple[float, Dates]]:
    """Yield every combination with one more date, at least `apart` days later."""
    for cost, dates in partial:
        for day in options:
            if not dates or (day.datum - dates[-1].datum).days >= apart:
                off = abs((day.datum - slot.ideal).days) + _ABSENT_PARTNER * len(day.absent)
                yield cost + off, (*dates, day)


def _weigh_deadlines(
    partial: list[tuple[float, Dates]], deadlines: Sequence[date]
) -> Iterator[tuple[float, Dates]]:
    """Count the deadlines that pass before the first date: no later date can mend those."""
    for cost, dates in partial:
        missed = sum(deadline < dates[0].datum for deadline in deadlines)
        yield cost + missed * _MISSED_DEADLINE, dates
