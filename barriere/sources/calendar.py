"""A calendar file (ICS): each event is a time at which the partner can take part."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import dropwhile, islice
from pathlib import Path
from zoneinfo import ZoneInfo

import pyarrow as pa
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrule, rrulestr
from icalendar import Calendar, Event, vRecur

from barriere.errors import BadData, Place
from barriere.sources import limits

_HERE = ZoneInfo("Europe/Amsterdam")
_DAY = timedelta(days=1)
_BACK = relativedelta(years=1)
_AHEAD = relativedelta(years=2)
_MOST = 5_000  # repetitions of one event within the window
_OFTEN = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_OLDEST = 1970
_READ = frozenset({"DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE"})
Window = tuple[datetime, datetime]


def read_calendar(path: Path, peildatum: date) -> pa.Table:
    """Return `rij`, `partner`, `datum`, `van`, `tot` as text: one row per day per event.

    The partner is the calendar's name (X-WR-CALNAME), else the file's. Events
    repeat from a year before the peildatum until two years after it.
    """
    calendar = _parse(path)
    partner = str(calendar.get("X-WR-CALNAME") or path.stem)
    window = (
        datetime.combine(peildatum - _BACK, time()),
        datetime.combine(peildatum + _AHEAD, time.max),
    )
    rows: list[tuple[int, str, str, str, str]] = []
    events = calendar.events
    if len(events) > limits.EVENTS or _days_sought(events, window) > limits.REPEATED_DAYS:
        raise _too_large(Place(path.name))
    for number, event in enumerate(events, 1):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        for start, end in _times(event, window, Place(path.name, number)):
            rows += [(number, partner, *day) for day in _days(start, min(end, window[1]))]
    columns = zip(*rows, strict=True) if rows else [[]] * 5
    names = ("rij", "partner", "datum", "van", "tot")
    types = (pa.int64(), *[pa.string()] * 4)
    return pa.table({n: pa.array(c, t) for n, c, t in zip(names, columns, types, strict=True)})


def _too_large(place: Place) -> BadData:
    return BadData(
        place,
        f"de agenda is groter dan {limits.CALENDAR_BYTES // 1024**2} MiB "
        f"of heeft meer dan {limits.EVENTS} afspraken, of te veel die zich al jaren herhalen",
        "Exporteer alleen de tijden waarop de partner kan.",
    )


def _parse(path: Path) -> Calendar:
    if path.stat().st_size > limits.CALENDAR_BYTES:
        raise _too_large(Place(path.name))
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


def _times(event: Event, window: Window, place: Place) -> list[tuple[datetime, datetime]]:
    try:
        _refuse_unread(event)
        start = _moment(event.decoded("DTSTART"))
        length = _length(event, start)
        starts = _repeated(event, start, window)
        without = {_moment(d) for d in _excluded(event)}
        return [(moment, moment + length) for moment in starts if moment not in without]
    except (ValueError, KeyError, TypeError, OverflowError, AttributeError) as error:
        raise BadData(
            place,
            "deze afspraak heeft geen begin, of een herhaling die niet klopt",
            "Verbeter de afspraak (het nummer is de hoeveelste in het bestand).",
        ) from error


def _refuse_unread(event: Event) -> None:
    """Raise ValueError where icalendar left out what it could not read: that is not nothing."""
    if _READ.intersection(name for name, _ in event.errors):
        raise ValueError("a property that says nothing")


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


def _repeated(event: Event, start: datetime, window: Window) -> list[datetime]:
    """Return the starts within the window; raise ValueError for a rule no partner would make."""
    recurs = event.get("RRULE")
    if recurs is None:
        return [start] if window[0] <= start <= window[1] else []
    if not isinstance(recurs, vRecur) or recurs.get("FREQ", [""])[0] not in _OFTEN:
        raise ValueError("a rule that repeats too often, or more than one")
    if start.year < _OLDEST or int(recurs.get("INTERVAL", [1])[0]) < 1:
        raise ValueError("a rule without a sensible beginning or step")
    until = window[1]
    for last in recurs.pop("UNTIL", []):
        whole = last if isinstance(last, datetime) else datetime.combine(last, time.max)
        until = min(until, _moment(whole))
    # Without an end of its own a rule that never comes true is sought for ever.
    count = recurs.pop("COUNT", [None])[0]
    text = recurs.to_ical().decode()  # type: ignore[no-untyped-call]  # icalendar leaves it so
    rule = rrulestr(text, dtstart=start)
    if not isinstance(rule, rrule):
        raise ValueError("several rules in one")  # noqa: TRY004 - as every other wrong rule
    rule = rule.replace(until=until)
    found = dropwhile(lambda moment: moment < window[0], islice(rule, count))
    return list(islice(found, _MOST))


def _days_sought(events: list[Event], window: Window) -> int:
    """Return how many days all repetitions together are sought over: that is what takes time."""
    total = 0
    for event in events:
        with suppress(ValueError, KeyError, TypeError, OverflowError, AttributeError):
            if "RRULE" in event:
                total += max(0, (window[1] - _moment(event.decoded("DTSTART"))).days)
    return total


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
