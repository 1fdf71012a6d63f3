"""The calendars of a plan: one file per partner, and one for who organises.

What stands in a calendar is shown on telephones and shared with colleagues. So it
holds day, time, place of briefing and team: never an address, never a reason, and
the theme only where the municipality chose so ([agenda], thema).
"""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from barriere.inspections.script.playbook import Playbook
from barriere.inspections.script.steps import script
from barriere.model.inspection import Plan
from barriere.reports.appointment import Appointment, calendar_file
from barriere.reports.appointments import days, partner_day, whole_days
from barriere.reports.attendance import attendance
from barriere.reports.write import write_bytes
from barriere.settings import Settings

ORGANISER = "draaiboek"
Appointments = dict[tuple[str, ...], Appointment]


@dataclass(frozen=True)
class Edition:
    """Which version of a year's plan goes out (a number that only rises), and when.

    `earlier` are the plans that may have gone out before, oldest first: what
    stood in them and is no longer there is cancelled in the new files.
    """

    versie: int
    nu: datetime
    earlier: tuple[Plan, ...] = ()


def write_agendas(
    folder: Path, plan: Plan, settings: Settings, edition: Edition, book: Playbook
) -> list[Path]:
    """Write an .ics per partner and one with the draaiboek; return their paths.

    A partner that has nothing (more) to come to gets a file only when it has
    something to strike out. The same plan and edition give the same bytes.
    """
    before: dict[str, Appointments] = {}
    for old in edition.earlier:
        for whose, own in _calendars(old, settings, book).items():
            before.setdefault(whose, {}).update(own)
    now = _calendars(plan, settings, book)
    paths = []
    for whose in sorted(now | before):
        there = now.get(whose, {})
        gone = [one.off() for key, one in before.get(whose, {}).items() if key not in there]
        name = f"Integrale controles {plan.jaar}, {_name(whose, settings)}"
        paths.append(folder / f"agenda-{plan.jaar}-{_file_name(whose)}.ics")
        content = calendar_file(name, (*there.values(), *gone), edition.versie, edition.nu)
        write_bytes(paths[-1], content)
    return paths


def _calendars(plan: Plan, settings: Settings, book: Playbook) -> dict[str, Appointments]:
    """Return the appointments of everyone, by partner ('' is who organises) and key."""
    found: dict[str, Appointments] = {}
    for one in attendance(plan, settings):
        made = partner_day(one, settings)
        found.setdefault(one.partner, {})[made.key] = made
    steps = script(plan, settings, book)
    for made in (*days(plan, settings, steps), *whole_days(settings, steps)):
        found.setdefault("", {})[made.key] = made
    return found


def _name(whose: str, settings: Settings) -> str:
    """Return whose calendar it is, in words; a partner can have left barriere.toml."""
    if not whose:
        return "organisatie en draaiboek"
    partner = settings.partners.get(whose)
    return partner.naam if partner else whose


def _file_name(whose: str) -> str:
    """Return a name that every file system takes, another for every partner.

    >>> _file_name("politie"), _file_name("../x")
    ('politie', 'x-d6b96a')
    """
    if not whose:
        return ORGANISER
    plain = re.sub(r"[^a-z0-9]+", "-", whose.lower()).strip("-")[:40]
    same = plain == whose and whose != ORGANISER
    return plain if same else f"{plain}-{sha256(whose.encode()).hexdigest()[:6]}"
