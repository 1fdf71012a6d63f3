"""Choosing dates: combinations are ranked cheaply, the search refines the best."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from barriere.errors import BadData, BarriereError
from barriere.inspections.days.calendar import Calendar, Day
from barriere.inspections.days.options import Option, in_order, options, shortlist, standing
from barriere.inspections.days.slots import Slot, narrowed, slots, widened, year_end
from barriere.inspections.days.wishes import Wish, wishes
from barriere.settings import Settings

Dates = tuple[Day, ...]
Days = Mapping[int, date]

_NO_DAYS: Days = MappingProxyType({})
_KEPT = 300
_MISSED_DEADLINE = 10_000
_LEAST_APART = 0.5
_TOO_CLOSE = 3
_FEWER = "Verlaag onder [plan] het aantal controles, of sta meer weekdagen toe."


def date_combinations(
    calendar: Calendar,
    deadlines: Sequence[date],
    settings: Settings,
    fixed: Days = _NO_DAYS,
    earlier: Days = _NO_DAYS,
) -> tuple[Dates, ...]:
    """Return combinations of dates for the year's controls, the best spread first.

    `fixed` are days that stand, whatever else (control number from 0 → day);
    `earlier` are the days of the plan before: keeping one costs nothing. With
    either, a control keeps its part of the year. `deadlines` are those of the
    hercontroles that are on no fixed control: a combination that misses one
    comes after all that do not. Raises BarriereError naming who blocks what when
    a part of the year has no date, and BadData for a wish that cannot be granted.
    """
    choice = _Choice(calendar, tuple(sorted(deadlines)), settings, fixed, earlier)
    return tuple(choice.combined(choice.options()))


@dataclass(frozen=True)
class _Choice:
    """All that the dates of a year depend on."""

    calendar: Calendar
    deadlines: tuple[date, ...]
    settings: Settings
    fixed: Days
    earlier: Days

    def options(self) -> list[list[Option]]:
        """Return the days worth trying of every control, each with a day left for the next."""
        asked = wishes(self.settings)
        self._enough_days(asked)
        places = slots(self.calendar, len(asked), {**self.earlier, **self.fixed})
        all_days = self._of_all(asked, places)
        try:
            in_order(all_days)
        except BarriereError:
            if not self.fixed and not self.earlier and not any(map(_bound, asked)):
                raise
            all_days = self._spilled(asked, places)
        try:
            return in_order([shortlist(days, self.deadlines) for days in all_days])
        except BarriereError:
            return in_order(all_days)

    def combined(self, parts: Sequence[Sequence[Option]]) -> Iterator[Dates]:
        """Yield the cheapest combinations of one option per control, the cheapest first."""
        days = (year_end(self.calendar.first) - date(self.calendar.jaar, 1, 1)).days + 1
        apart = _LEAST_APART * days / len(parts)
        partial: list[tuple[float, Dates]] = [(0.0, ())]
        for rank, part in enumerate(parts):
            first = rank == min(set(range(len(parts))) - set(self.fixed), default=-1)
            longer = [
                (
                    cost + more + _crowding(dates, day, apart) + first * self._missed(day),
                    (*dates, day),
                )
                for cost, dates in partial
                for more, day in part
                if not dates or dates[-1].datum < day.datum
            ]
            partial = sorted(longer, key=lambda one: (one[0], [day.datum for day in one[1]]))
            partial = partial[:_KEPT]
        yield from (dates for _, dates in partial)

    def _of_all(self, asked: Sequence[Wish], places: Sequence[Slot]) -> list[list[Option]]:
        """Return the options of every control; raises one error about all that have none."""
        found: list[list[Option]] = []
        none: dict[int, BarriereError] = {}
        for wish, place in zip(asked, places, strict=True):
            try:
                found.append(self._of(wish, place))
            except BadData:
                raise
            except BarriereError as error:
                none[wish.number + 1] = error
        if len(none) == 1:
            raise next(iter(none.values()))
        if none:
            raise BarriereError(
                " ".join(one.what for one in none.values()),
                " ".join(f"Controle {number}: {one.remedy}" for number, one in none.items()),
            )
        return found

    def _of(self, wish: Wish, place: Slot) -> list[Option]:
        """Return the options of one control."""
        if wish.number in self.fixed:
            return standing(wish, self.fixed[wish.number], self.calendar, self.settings)
        return options(
            wish,
            narrowed(place, wish.block, self.calendar),
            self.calendar,
            self.settings,
            self.earlier.get(wish.number),
        )

    def _spilled(self, asked: Sequence[Wish], places: Sequence[Slot]) -> list[list[Option]]:
        """Let controls that nothing binds leave their part of the year for those that are bound.

        Raises BarriereError when that does not help either.
        """
        found = self._of_all(
            asked,
            [
                place if _bound(wish) else widened(place, self.calendar)
                for wish, place in zip(asked, places, strict=True)
            ],
        )
        in_order(found)
        return found

    def _enough_days(self, asked: Sequence[Wish]) -> None:
        """Refuse a year that is nearly over."""
        loose = sum(one.number not in self.fixed and not one.block.datum for one in asked)
        days = len(self.calendar.days)
        if days < loose:
            raise BarriereError(
                f"Vanaf {self.calendar.first:%d-%m-%Y} zijn er nog {days} dagen waarop "
                f"een controle kan zijn, en er moeten {loose} controles komen.",
                _FEWER,
            )

    def _missed(self, day: Day) -> int:
        """Return the cost of the deadlines before the first date: no later date can mend those."""
        return _MISSED_DEADLINE * sum(deadline < day.datum for deadline in self.deadlines)


def _bound(wish: Wish) -> bool:
    """Tell whether a control has a day, or a first or last day, of its own."""
    return bool(wish.block.datum or wish.block.vroegst or wish.block.laatst)


def _crowding(dates: Dates, day: Day, apart: float) -> float:
    """Return the cost of a date that comes too soon after the one before."""
    gap = (day.datum - dates[-1].datum).days if dates else apart
    return _TOO_CLOSE * max(0.0, apart - gap)
