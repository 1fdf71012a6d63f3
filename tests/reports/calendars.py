"""Writing the calendars of a plan for a test, and reading them back."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Event

from barriere.inspections.script.playbook import playbook
from barriere.model.inspection import Plan
from barriere.reports.agenda import Edition, write_agendas
from barriere.settings import Settings

NU = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)
FIRST = Edition(1, NU)
Written = Callable[..., dict[str, Calendar]]


def writing(folder: Path, settings: Settings) -> Written:
    """Return what writes the calendars of a plan and reads them back, by file name."""

    def write(
        plan: Plan, edition: Edition = FIRST, chosen: Settings = settings
    ) -> dict[str, Calendar]:
        paths = write_agendas(folder, plan, chosen, edition, playbook(chosen.draaiboek))
        return {path.stem: Calendar.from_ical(path.read_bytes()) for path in paths}

    return write


def text_of(event: Event) -> str:
    """Return what a person reads in an entry."""
    return " ".join(str(event.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION"))


def by_control(calendar: Calendar) -> dict[str, Event]:
    """Return the entries by the id that their title ends in."""
    return {str(event["SUMMARY"]).rpartition(" ")[2]: event for event in calendar.events}
