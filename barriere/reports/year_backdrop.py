"""What lies behind the dates of a year: days on which nothing is held, and hercontroles due."""

from collections.abc import Iterator
from datetime import date, timedelta

from barriere.drawing.year_line import Backdrop, Moment
from barriere.inspections.days.holidays import no_control_on
from barriere.inspections.earlier import HELD
from barriere.reports import words
from barriere.reports.overview import Overview
from barriere.reports.plan_words import of_control
from barriere.reports.planned import theme_of


def backdrop(overview: Overview) -> Backdrop:
    """Return holidays as stretches, and the last days of hercontroles that may be shown."""
    plan = overview.plan
    due = tuple(
        stop.deadline
        for stop in plan.candidates.values()
        if stop.deadline and not overview.hidden.intersection((stop.sleutel, *stop.adressen))
    )
    shut = sorted(no_control_on(plan.jaar, overview.settings.plan))
    return Backdrop(tuple(_stretches(shut)), tuple(sorted(set(due))))


def moments(overview: Overview, *, linked: bool = False) -> tuple[Moment, ...]:
    """Return the controls as days on the year line, linked to their place in a page if asked."""
    return tuple(
        Moment(
            control.datum,
            words.day(control.datum).rpartition(" ")[0],
            theme_of(control, overview.settings) or _counted(of_control(overview.plan, control)),
            f"#controle-{control.id}" if linked else "",
            control.vast == HELD,
        )
        for control in overview.plan.controls
    )


def _counted(count: int) -> str:
    return "1 adres" if count == 1 else f"{count} adressen"


def _stretches(days: list[date]) -> Iterator[tuple[date, date]]:
    """Yield days that follow each other as one stretch."""
    first = last = None
    for day in days:
        if last is None or day - last > timedelta(days=1):
            if first and last:
                yield first, last
            first = day
        last = day
    if first and last:
        yield first, last
