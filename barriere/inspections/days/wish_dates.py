"""Days that a wish names: refused when no control can be then, and why."""

from collections.abc import Iterator
from datetime import date

from barriere.errors import BadData, Place
from barriere.inspections.days.calendar import Calendar, working_days
from barriere.inspections.days.day_wishes import never_on
from barriere.inspections.days.holidays import holiday_name
from barriere.inspections.days.wishes import Wish
from barriere.settings import Settings

_PLACE = Place("barriere.toml")
_OTHER_YEAR = (
    "Pas de wensen in [[plan.controle]] aan voor het jaar dat u plant, of verwijder deze dag."
)


def refuse_impossible(wish: Wish, calendar: Calendar, settings: Settings) -> None:
    """Raise BadData when a day that a wish names is not of this year, over, or shut.

    A `datum` may be on a weekday that [plan] does not allow: people chose it.
    """
    block = wish.block
    for key, day in (("datum", block.datum), ("vroegst", block.vroegst), ("laatst", block.laatst)):
        if day and day.year != calendar.jaar:
            _refuse(wish, f"{key} {day:%d-%m-%Y} ligt niet in {calendar.jaar}", _OTHER_YEAR)
        if day and day < calendar.first and key != "vroegst":
            _refuse(
                wish,
                f"{key} {day:%d-%m-%Y} is voorbij; het plan begint op {calendar.first:%d-%m-%Y}",
                "Verzet of verwijder deze dag.",
            )
    if block.datum and (why := next(_shut(block.datum, settings), None)):
        _refuse(
            wish,
            f"op {block.datum:%d-%m-%Y} kan geen controle zijn: {why}",
            _near(block.datum, calendar, settings),
        )


def _shut(day: date, settings: Settings) -> Iterator[str]:
    """Yield why a day is shut."""
    if name := holiday_name(day, settings.plan):
        yield f"{name}"
    for one in never_on(day, settings.plan):
        yield f"[[plan.dag]] '{one.naam}' staat op nooit"


def _near(day: date, calendar: Calendar, settings: Settings) -> str:
    """Name the nearest day on which a control may be."""
    open_ = list(working_days(calendar.first, settings))
    if not open_:
        return "Kies een andere dag."
    nearest = min(open_, key=lambda one: (abs((one - day).days), one))
    return f"Kies een andere dag; het dichtst bij ligt {nearest:%d-%m-%Y}."


def _refuse(wish: Wish, what: str, remedy: str) -> None:
    raise BadData(_PLACE, f"[[plan.controle]] nummer {wish.number + 1}: {what}", remedy)
