"""The draaiboek of a year: for every control what is due when, and who sees to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from barriere.inspections.days.workday import workday_after, workday_until
from barriere.inspections.script.playbook import Duty, Playbook
from barriere.model.inspection import Control, Plan
from barriere.settings import Settings
from barriere.settings.script import PAPIER


@dataclass(frozen=True)
class Step:
    """A duty for one control, on a working day; `commandos` are ready to type."""

    control: str
    datum: date
    duty: Duty
    commandos: tuple[str, ...]


def script(plan: Plan, settings: Settings, book: Playbook) -> tuple[Step, ...]:
    """Return every step of every control by date; those of one day as the book orders them.

    A step that would fall on a weekend or a public holiday is due on the working
    day before; one after the control never comes on or before its day.
    """
    steps = (step for control in plan.controls for step in _steps(control, plan, settings, book))
    return tuple(sorted(steps, key=lambda step: step.datum))


def _steps(control: Control, plan: Plan, settings: Settings, book: Playbook) -> Iterator[Step]:
    for duty in book.duties:
        commandos = tuple(
            one.replace("{jaar}", str(plan.jaar)).replace("{controle}", control.id)
            for one in duty.commandos
        )
        yield Step(control.id, due(control.datum, duty, settings), duty, commandos)


def due(day: date, duty: Duty, settings: Settings) -> date:
    """Return when a duty is due for a control on `day`.

    Paper says that it must be gone before the end of its term: the day before is the last.
    """
    weeks = settings.termijnen.papier_weken
    apart = 7 * weeks - 1 if duty.wanneer == PAPIER else int(duty.wanneer)
    if apart == 0:
        return day
    found = workday_until(day + timedelta(days=apart), settings.plan)
    if apart > 0 and found <= day:
        return workday_after(day, settings.plan)
    return found
