"""The days of a year on which a control can be, and who cannot come on the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from barriere.errors import BarriereError
from barriere.inspections.days.agenda import Agenda, agenda
from barriere.inspections.days.availability import Availability
from barriere.inspections.days.day_wishes import avoided, liked, never_on
from barriere.inspections.days.holidays import no_control_on, school_holidays_known
from barriere.inspections.days.wishes import Wish, wish
from barriere.model.inspection import Team
from barriere.settings import WEEKDAGEN, Controlewens, Settings


@dataclass(frozen=True)
class Day:
    """A day for one control; `blocked` are required partners who cannot come.

    `absent` are partners that are welcome but not required, and cannot come.
    `teams` go that day, with their shift, for `thema` (a key of [themas], or
    nothing). `liked` counts who seeks the day less who avoids it; `avoided`
    names what makes it one to avoid.
    """

    datum: date
    blocked: tuple[str, ...]
    absent: frozenset[str]
    thema: str = ""
    teams: tuple[Team, ...] = ()
    liked: int = 0
    avoided: tuple[str, ...] = ()


@dataclass(frozen=True)
class Calendar:
    """The days from `first` to the end of the year that the settings allow, in order.

    `days` are asked for a control without wishes of its own; `agenda` knows more.
    """

    jaar: int
    first: date
    days: tuple[Day, ...]
    notices: tuple[str, ...] = ()
    agenda: Agenda = field(default_factory=Agenda)

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

    A partner of whom nothing is known for the year is taken to be free all
    year; a notice says so. Raises BarriereError for a year that is over.
    """
    first = max(date(jaar, 1, 1), vanaf or date.min)
    if first.year > jaar:
        raise BarriereError(f"Het jaar {jaar} is voorbij.", "Kies met --jaar een later jaar.")
    known = agenda(jaar, settings, available)
    any_control = wish(0, Controlewens(), settings)
    days = tuple(
        day_for(any_control, datum, known, settings) for datum in working_days(first, settings)
    )
    return Calendar(jaar, first, days, tuple(_notices(jaar, settings, known)), known)


def working_days(first: date, settings: Settings) -> Iterator[date]:
    """Yield the days from `first` to the end of its year on which a control may be."""
    shut = no_control_on(first.year, settings.plan)
    for datum in _days_of_year(first):
        allowed = WEEKDAGEN[datum.weekday()] in settings.plan.dagen
        if allowed and datum not in shut and not never_on(datum, settings.plan):
            yield datum


def day_for(wish: Wish, datum: date, agenda: Agenda, settings: Settings) -> Day:
    """Ask every partner that a control needs about one day."""
    away = [
        partner for partner, shift in wish.hours.items() if not agenda.can(partner, datum, shift)
    ]
    return Day(
        datum,
        blocked=tuple(partner for partner in away if partner in wish.required),
        absent=frozenset(away) - wish.required,
        thema=wish.thema,
        teams=wish.teams,
        liked=liked(datum, settings.plan),
        avoided=avoided(datum, settings.plan),
    )


def days_for(
    wish: Wish, between: tuple[date, date], calendar: Calendar, settings: Settings
) -> list[Day]:
    """Return the days between two (inclusive) for a control, also those that a partner blocks.

    A control with a day of its own has that day only.
    """
    first, last = between
    wanted = wish.block.datum
    inside = (day.datum for day in calendar.days if first <= day.datum <= last)
    return [
        day_for(wish, datum, calendar.agenda, settings)
        for datum in ([wanted] if wanted else inside)
    ]


def _days_of_year(first: date) -> Iterator[date]:
    datum = first
    while datum.year == first.year:
        yield datum
        datum += timedelta(days=1)


def _notices(jaar: int, settings: Settings, known: Agenda) -> Iterator[str]:
    """Say what had to be assumed."""
    going = {partner for team in settings.teams for partner in team.partners}
    silent = [
        partner.naam
        for key, partner in settings.partners.items()
        if key in going and key not in known.times
    ]
    if silent:
        yield (
            f"Voor {jaar} is geen agenda geleverd van: {', '.join(silent)}. "
            "Aangenomen is dat zij elke dag kunnen; lever 'partners' om dit zeker te weten."
        )
    if not school_holidays_known(jaar, settings.plan):
        yield f"De schoolvakanties van {jaar} zijn nog niet bekend; zij tellen niet mee."
    for key, partner in settings.partners.items():
        if partner.verplicht and key not in going:
            yield (
                f"{partner.naam} is verplicht, maar zit in geen enkel team; "
                "geen controle hoeft op die partner te wachten."
            )
