"""The appointments of a plan: the controls of a partner, and the steps of who organises."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from barriere.inspections.script.steps import Step
from barriere.model.inspection import Control, Plan
from barriere.reports import words
from barriere.reports.appointment import Appointment
from barriere.reports.attendance import Attendance, expected
from barriere.reports.dutch_time import local
from barriere.reports.planned import theme_name
from barriere.settings import Settings


def partner_day(one: Attendance, settings: Settings) -> Appointment:
    """Return a control as a partner sees it."""
    teams = words.joined(one.teams)
    return Appointment(
        key=(settings.gemeente.code, one.control, "partner", one.partner),
        start=local(one.datum, one.briefing),
        end=local(one.datum, one.back),
        summary=_title(one.control, one.thema, settings),
        lines=(
            f"Briefing om {words.clock(one.briefing)}, {settings.depot.naam}.",
            f"Terug omstreeks {words.clock(one.back)}.",
            f"Team: {teams}." if len(one.teams) == 1 else f"Teams: {teams}.",
            f"Vragen: gemeente {settings.gemeente.naam}, {settings.gemeente.contact}.",
        ),
        location=settings.depot.naam,
    )


def _title(control: str, thema: str, settings: Settings) -> str:
    """Return how the control is called in a calendar."""
    theme = f", {theme_name(thema, settings)}" if thema and settings.agenda.thema else ""
    fictive = " (fictieve gegevens)" if settings.gemeente.fictief else ""
    return f"{settings.agenda.titel} {control}{theme}{fictive}"


def days(plan: Plan, settings: Settings, steps: Sequence[Step]) -> Iterator[Appointment]:
    """Yield the controls for who organises, with what has to be done on the day itself."""
    for control in plan.controls:
        going = [route for route in control.routes if route.visits]
        if not going:
            continue
        one = expected(control, "", going, settings)
        today = (step for step in steps if _on_the_day(step, control))
        yield Appointment(
            key=(settings.gemeente.code, control.id, "organisatie"),
            start=local(one.datum, one.briefing),
            end=local(one.datum, one.back),
            summary=_title(control.id, control.thema, settings),
            lines=(
                f"Briefing om {words.clock(one.briefing)}, {settings.depot.naam}.",
                *(f"- {step.duty.wat} ({step.duty.wie})" for step in today),
            ),
            location=settings.depot.naam,
        )


def _on_the_day(step: Step, control: Control) -> bool:
    return step.control == control.id and step.duty.wanneer == 0


def whole_days(settings: Settings, steps: Sequence[Step]) -> Iterator[Appointment]:
    """Yield every step that is not on the day of the control, as a whole day."""
    for step in steps:
        if step.duty.wanneer == 0:
            continue
        duty = step.duty
        yield Appointment(
            key=(settings.gemeente.code, step.control, "stap", duty.id),
            start=step.datum,
            end=step.datum + timedelta(days=1),
            summary=f"{step.control}: {duty.wat}",
            lines=tuple(_told(step)),
        )


def _told(step: Step) -> Iterator[str]:
    duty = step.duty
    yield f"Wie: {duty.wie}."
    if duty.met:
        yield f"Met: {words.joined(duty.met)}."
    if duty.klaar:
        yield f"Klaar als: {duty.klaar[:1].lower()}{duty.klaar[1:]}."
    if step.commandos:
        yield f"Commando: {'; '.join(step.commandos)}"
