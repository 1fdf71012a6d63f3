"""A calendar file (ICS): each event is a time at which the partner can take part."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

import pyarrow as pa
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event, vRecur

from barriere.errors import BadData, Place

_HERE = ZoneInfo("Europe/Amsterdam")
_DAY = timedelta(days=1)
_BACK = relativedelta(years=1)
_AHEAD = relativedelta(years=2)
_MOST = 5_000  # repetitions of one event within the window


def read_calendar(path: Path, peildatum: date) -> pa.Table:
    """Return `rij`, `partner`, `datum`, `van`, `tot` as text: one row per day per event.

    The partner is the calendar's name (X-WR-CALNAME), else the file's. Events
    repeat from a year before the peildatum until two years after it.
    """
    calendar = _parse(path)
    partner = str(calendar.get("X-WR-CALNAME") or path.stem)
    window = (peildatum - _BACK, peildatum + _AHEAD)
    rows: list[tuple[int, str, str, str, str]] = []
    for number, event in enumerate(calendar.events, 1):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        for start, end in _times(event, window, Place(path.name, number)):
            rows += [(number, partner, *day) for day in _days(start, end)]
    columns = zip(*rows, strict=True) if rows else [[]] * 5
    names = ("rij", "partner", "datum", "van", "tot")
    types = (pa.int64(), *[pa.string()] * 4)
    return pa.table({n: pa.array(c, t) for n, c, t in zip(names, columns, types, strict=True)})


def _parse(path: Path) -> Calendar:
    try:
        calendar = Calendar.from_ical(path.read_bytes())
    except (ValueError, IndexError, KeyError) as error:
        raise BadData(
            Place(path.name), "het agendabestand is beschadigd", "Exporteer de agenda opnieuw."
        ) from error
    if not isinstance(calendar, Calendar):
        raise BadData(
            Place(path.name), "dit is geen agenda", "Exporteer de agenda als iCalendar (.ics)."
        )
    return calendar


def _times(
    event: Event, window: tuple[date, date], place: Place
) -> Iterator[tuple[datetime, datetime]]:
    try:
        start = _moment(event.decoded("DTSTART"))
        length = _length(event, start)
        starts = _repeated(event, start, window)
        without = {_moment(d) for d in _excluded(event)}
    except (ValueError, KeyError, TypeError) as error:
        raise BadData(
            place,
            "deze afspraak heeft geen begin, of een herhaling die niet klopt",
            "Verbeter de afspraak (het nummer is de hoeveelste in het bestand).",
        ) from error
    for moment in starts:
        if moment not in without and window[0] <= moment.date() <= window[1]:
            yield moment, moment + length


def _moment(value: date | datetime) -> datetime:
    """Return local time without a zone."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value.astimezone(_HERE).replace(tzinfo=None) if value.tzinfo else value


def _length(event: Event, start: datetime) -> timedelta:
    if "DTEND" in event:
        return _moment(event.decoded("DTEND")) - start
    if "DURATION" in event:
        duration = event.decoded("DURATION")
        if isinstance(duration, timedelta):
            return duration
    return _DAY


def _repeated(event: Event, start: datetime, window: tuple[date, date]) -> list[datetime]:
    recurs = event.get("RRULE")
    if not isinstance(recurs, vRecur):
        return [start]
    until = datetime.combine(window[1], time.max)
    for last in recurs.pop("UNTIL", []):
        whole = last if isinstance(last, datetime) else datetime.combine(last, time.max)
        until = min(until, _moment(whole))
    text = recurs.to_ical().decode()  # type: ignore[no-untyped-call]  # icalendar leaves it so
    rule = rrulestr(text, dtstart=start)
    return list(islice(takewhile(lambda moment: moment <= until, rule), _MOST))


def _excluded(event: Event) -> Iterator[date | datetime]:
    stated = event.get("EXDATE", [])
    for group in stated if isinstance(stated, list) else [stated]:
        yield from (entry.dt for entry in group.dts)


def _days(start: datetime, end: datetime) -> Iterator[tuple[str, str, str]]:
    """Cut a time span at midnight: day, from, until (24:00 is the end of the day)."""
    while start < end:
        midnight = datetime.combine(start.date() + _DAY, time())
        until = "24:00" if end >= midnight else end.strftime("%H:%M")
        yield start.date().isoformat(), start.strftime("%H:%M"), until
        start = midnight
