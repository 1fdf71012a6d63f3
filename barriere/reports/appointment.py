"""An appointment as calendar programs understand it (RFC 5545), and a file of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import NAMESPACE_OID, uuid5

from icalendar import Calendar, Event

from barriere.reports.dutch_time import dutch_time

_PRODUCT = "-//barriere//integrale controles//NL"


@dataclass(frozen=True)
class Appointment:
    """What is when: two moments with a zone, or two days of which the last is not part.

    `key` names it for ever: the same key in a later file changes the same entry.
    """

    key: tuple[str, ...]
    start: date | datetime
    end: date | datetime
    summary: str
    lines: tuple[str, ...]
    location: str = ""
    cancelled: bool = False

    @property
    def uid(self) -> str:
        """Return the identity as a UUID (RFC 7986, 5.3): it says nothing to who reads it."""
        return str(uuid5(NAMESPACE_OID, "\x1f".join(("barriere", *self.key))))

    @property
    def all_day(self) -> bool:
        """Tell whether it has no hour."""
        return not isinstance(self.start, datetime)

    def off(self) -> "Appointment":
        """Return the appointment as one that does not take place."""
        lines = ("Deze afspraak vervalt.",)
        return replace(self, summary=f"Vervalt: {self.summary}", lines=lines, cancelled=True)


def calendar_file(
    name: str, appointments: Iterable[Appointment], sequence: int, stamp: datetime
) -> bytes:
    """Return a calendar file; `stamp` is when it was made, `sequence` rises with every change."""
    calendar = Calendar()
    for key, value in (
        ("VERSION", "2.0"), ("PRODID", _PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH"),
        ("NAME", one_line(name)), ("X-WR-CALNAME", one_line(name)),
    ):  # fmt: skip
        calendar.add(key, value)
    calendar.add_component(dutch_time())
    for one in sorted(appointments, key=lambda one: f"{one.start:%Y%m%d}"):
        calendar.add_component(_event(one, sequence, stamp))
    content: bytes = calendar.to_ical()
    return content


def _event(one: Appointment, sequence: int, stamp: datetime) -> Event:
    """Return the entry: private, so that who may look into the calendar sees only 'bezet'."""
    event = Event()
    event.add("UID", one.uid)
    event.add("DTSTAMP", stamp.astimezone(UTC).replace(microsecond=0))
    event.add("SEQUENCE", sequence)
    event.add("DTSTART", one.start)
    event.add("DTEND", one.end)
    event.add("SUMMARY", one_line(one.summary))
    event.add("DESCRIPTION", "\n".join(map(one_line, one.lines)))
    if one.location:
        event.add("LOCATION", one_line(one.location))
    event.add("STATUS", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT" if one.cancelled or one.all_day else "OPAQUE")
    event.add("CLASS", "PRIVATE")
    return event


def one_line(text: str) -> str:
    r"""Return text without what could end a line in a calendar file.

    >>> one_line("Team A\r\nATTACH:x")
    'Team A ATTACH:x'
    """
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
