"""The days of a year on which a control can be, and who cannot come on the others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from barriere.errors import BarriereError
from barriere.inspections.availability import Availability, can_come
from barriere.inspections.holidays import no_control_on, school_holidays_known
from barriere.settings import WEEKDAGEN, Settings


@dataclass(frozen=True)
class Day:
    """A working day without holidays; `blocked` are required partners who cannot come.

    `absent` are partners that are welcome but not required, and cannot come.
    """

    datum: date
    blocked: tuple[str, ...]
    absent: frozenset[str]


@dataclass(frozen=True)
class Calendar:
    """The days from `first` to the end of the year that the settings allow, in order."""

    jaar: int
    first: date
    days: tuple[Day, ...]
    notices: tuple[str, ...] = ()

    @property
    def free(self) -> tuple[Day, ...]:
        """Return the days on which every required partner can come."""
        return tuple(day for day in self.days if not day.blocked)


def calendar(
    jaar: int,
    settings: Settings,
    available: Sequence[Availability] = (),
    vanaf: date | None = None,
) -> Calendar:
    """Return the calendar of a year, from `vanaf` where that falls in it.

    A partner of whom nothing was delivered for the year is taken to be free all
    year; a notice says so. Raises BarriereError for a year that is over.
    """
    first = max(date(jaar, 1, 1), vanaf or date.min)
    if first.year > jaar:
        raise BarriereError(f"Het jaar {jaar} is voorbij.", "Kies met --jaar een later jaar.")
    by_partner = {partner: _of_year(available, partner, jaar) for partner in settings.partners}
    asked = {partner: rows for partner, rows in by_partner.items() if rows}
    silent = [settings.partners[key].naam for key, rows in by_partner.items() if not rows]
    days = tuple(_day(datum, asked, settings) for datum in _working_days(first, settings))
    return Calendar(jaar, first, days, tuple(_notices(jaar, settings, silent)))


def _of_year(available: Sequence[Availability], partner: str, jaar: int) -> list[Availability]:
    """Return the rows of one partner that touch the year."""
    return [
        row
        for row in available
        if row.partner == partner and row.first.year <= jaar <= row.last.year
    ]


def _working_days(first: date, settings: Settings) -> Iterator[date]:
    """Yield the days of allowed weekdays that are no holiday."""
    shut = no_control_on(first.year, settings.plan)
    datum = first
    while datum.year == first.year:
        if WEEKDAGEN[datum.weekday()] in settings.plan.dagen and datum not in shut:
            yield datum
        datum += timedelta(days=1)


def _day(datum: date, asked: Mapping[str, list[Availability]], settings: Settings) -> Day:
    """Ask every partner about one day."""
    away = [
        partner
        for partner, rows in asked.items()
        if not can_come(rows, datum, _hours(partner, settings))
    ]
    return Day(
        datum,
        blocked=tuple(partner for partner in away if settings.partners[partner].verplicht),
        absent=frozenset(partner for partner in away if not settings.partners[partner].verplicht),
    )


def _hours(partner: str, settings: Settings) -> tuple[int, int]:
    """Return from when to when a partner is needed: the shifts of its teams."""
    own = [team for team in settings.teams if partner in team.partners] or settings.teams
    return min(team.start for team in own), max(team.einde for team in own)


def _notices(jaar: int, settings: Settings, silent: list[str]) -> Iterator[str]:
    """Say what had to be assumed."""
    if silent:
        yield (
            f"Voor {jaar} is geen agenda geleverd van: {', '.join(silent)}. "
            "Aangenomen is dat zij elke dag kunnen; lever 'partners' om dit zeker te weten."
        )
    if not school_holidays_known(jaar, settings.plan):
        yield f"De schoolvakanties van {jaar} zijn nog niet bekend; zij tellen niet mee."
