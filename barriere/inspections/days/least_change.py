"""What would give a control a date: every change is tried, the smallest comes first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from barriere.inspections.days.calendar import Calendar, Day, day_for, days_for
from barriere.inspections.days.day_wishes import never_on
from barriere.inspections.days.holidays import no_control_on
from barriere.inspections.days.slots import Slot, year_end
from barriere.inspections.days.wishes import Wish, wish
from barriere.settings import WEEKDAGEN, Settings, Thema

_ASK = 7
_WEEKDAY = 10
_TEAM = 14
_DAY = timedelta(days=1)
_SATURDAY = 5
_HOUR = 60


@dataclass(frozen=True)
class Change:
    """A change that gives the control a date, in Dutch; `size` weighs it in days.

    A day to ask of a partner weighs as much as moving the control by a week, an
    hour of the shift as a day, a weekday of its own as ten, a team less as two weeks.
    """

    size: float
    text: str


def least_changes(asked: Wish, slot: Slot, calendar: Calendar, settings: Settings) -> list[Change]:
    """Return the changes that were tried and help, the smallest first."""
    tries = (
        _ask(asked, slot, calendar, settings),
        _other_hours(asked, slot, calendar, settings),
        _other_days(asked, slot, calendar, settings),
        _without_a_team(asked, slot, calendar, settings),
        _other_weekday(asked, slot, calendar, settings),
    )
    return sorted((one for some in tries for one in some), key=lambda one: (one.size, one.text))


def _ask(asked: Wish, slot: Slot, calendar: Calendar, settings: Settings) -> Iterator[Change]:
    """Ask the fewest partners for one day, as near as can be to the best."""
    days = days_for(asked, (slot.first, slot.last), calendar, settings)
    for day in sorted(days, key=lambda one: (len(one.blocked), _off(one, slot)))[:1]:
        names = " en ".join(settings.partners[partner].naam for partner in day.blocked)
        yield Change(
            _ASK * len(day.blocked),
            f"vraag {names} om {day.datum:%d-%m-%Y}; de andere verplichte partners kunnen dan",
        )


def _other_hours(
    asked: Wish, slot: Slot, calendar: Calendar, settings: Settings
) -> Iterator[Change]:
    """Leave out the hours of the control or of its theme: the teams' own shift counts then."""
    theme, block = settings.themas.get(asked.thema), asked.block
    free = block.model_copy(update={"van": None, "tot": None})
    if block.van is not None or block.tot is not None:
        yield from _tried(
            wish(asked.number, free, settings),
            asked,
            (slot, calendar, settings),
            f"laat bij [[plan.controle]] nummer {asked.number + 1} van en tot weg",
        )
    elif theme and (theme.van is not None or theme.tot is not None):
        yield from _tried(
            wish(asked.number, free, settings, _without_hours(theme)),
            asked,
            (slot, calendar, settings),
            f"laat bij themas.{asked.thema} van en tot weg",
        )


def _tried(
    other: Wish, asked: Wish, where: tuple[Slot, Calendar, Settings], change: str
) -> Iterator[Change]:
    """Yield a change of hours when it gives a date."""
    slot, calendar, settings = where
    if day := _first_free(other, slot, calendar, settings):
        moved = sum(
            abs(new.start - old.start) + abs(new.end - old.end)
            for new, old in zip(other.teams, asked.teams, strict=True)
        ) / len(asked.teams)
        yield Change(
            moved / _HOUR,
            f"{change}: in de gewone dienst van de teams kan iedereen op {day.datum:%d-%m-%Y}",
        )


def _other_days(
    asked: Wish, slot: Slot, calendar: Calendar, settings: Settings
) -> Iterator[Change]:
    """Move the day, the first or the last day that the wish names to the nearest that suits."""
    block, nummer = asked.block, f"[[plan.controle]] nummer {asked.number + 1}"
    loose = replace(asked, block=block.model_copy(update={"datum": None}))
    days = days_for(loose, _room(asked, calendar, settings), calendar, settings)
    free = [day.datum for day in days if not day.blocked]
    if block.datum:
        yield from _moved(free, block.datum, f"zet bij {nummer} datum op")
    if block.laatst:
        later = [day for day in free if day > slot.last]
        yield from _moved(later, slot.last, f"zet bij {nummer} laatst op")
    if block.vroegst:
        sooner = [day for day in free if day < slot.first]
        yield from _moved(sooner, slot.first, f"zet bij {nummer} vroegst op")


def _room(asked: Wish, calendar: Calendar, settings: Settings) -> tuple[date, date]:
    """Return the days between the controls before and after that are bound to theirs."""
    blocks = settings.plan.controle
    before = [block.datum or block.vroegst for block in blocks[: asked.number]]
    after = [block.datum or block.laatst for block in blocks[asked.number + 1 :]]
    first = max((day for day in before if day), default=date.min)
    last = min((day for day in after if day), default=date.max)
    begin, end = calendar.first, year_end(calendar.first)
    return (
        max(begin, first + _DAY) if first > date.min else begin,
        min(end, last - _DAY) if last < date.max else end,
    )


def _moved(days: list[date], wanted: date, change: str) -> Iterator[Change]:
    """Yield the nearest of these days."""
    if days:
        nearest = min(days, key=lambda day: (abs((day - wanted).days), day))
        yield Change(abs((nearest - wanted).days), f"{change} {nearest:%d-%m-%Y}; dan kan iedereen")


def _without_a_team(
    asked: Wish, slot: Slot, calendar: Calendar, settings: Settings
) -> Iterator[Change]:
    """Let one team stay at home, when the theme does not need it."""
    for team in asked.teams if len(asked.teams) > 1 else ():
        names = tuple(one.naam for one in asked.teams if one != team)
        other = wish(asked.number, asked.block.model_copy(update={"teams": names}), settings)
        aboard = {partner for one in other.teams for partner in one.partners}
        theme = settings.themas.get(asked.thema)
        if theme and not set(theme.partners) <= aboard:
            continue
        if day := _first_free(other, slot, calendar, settings):
            yield Change(
                _TEAM,
                f"laat {team.naam} bij controle {asked.number + 1} thuis; "
                f"de partners van de andere teams kunnen op {day.datum:%d-%m-%Y}",
            )


def _other_weekday(
    asked: Wish, slot: Slot, calendar: Calendar, settings: Settings
) -> Iterator[Change]:
    """Allow a weekday that [plan] does not."""
    if asked.block.datum:
        return
    shut = no_control_on(calendar.jaar, settings.plan)
    ahead = range((slot.last - slot.first).days + 1)
    for datum in (slot.first + timedelta(days=days) for days in ahead):
        weekday = WEEKDAGEN[datum.weekday()]
        if weekday in settings.plan.dagen or datum in shut or never_on(datum, settings.plan):
            continue
        if (
            datum.weekday() < _SATURDAY
            and not day_for(asked, datum, calendar.agenda, settings).blocked
        ):
            yield Change(
                _WEEKDAY,
                f"neem onder [plan] bij dagen ook {weekday} op; op {datum:%d-%m-%Y} kan iedereen",
            )
            return


def _first_free(other: Wish, slot: Slot, calendar: Calendar, settings: Settings) -> Day | None:
    """Return the day nearest to the best on which everybody can."""
    days = days_for(other, (slot.first, slot.last), calendar, settings)
    free = [day for day in days if not day.blocked]
    return min(free, key=lambda day: _off(day, slot), default=None)


def _off(day: Day, slot: Slot) -> tuple[int, date]:
    return abs((day.datum - slot.ideal).days), day.datum


def _without_hours(theme: Thema) -> Thema:
    return theme.model_copy(update={"van": None, "tot": None})
