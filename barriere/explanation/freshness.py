"""What was looked up before printing, in sentences for a cover and a screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

_WEEK = 7


@dataclass(frozen=True)
class Checked:
    """What the addresses of a control were compared with; see `chain.versheid.Fresh`.

    `changed` counts the addresses where something is other than in the plan.
    """

    planned: date | None
    compared: date | None
    changed: int
    unscored: tuple[str, ...]


@dataclass(frozen=True)
class Age:
    """From which day the delivery of a register is, and whether that is older than it should be."""

    label: str
    day: date
    old: bool


def checked(said: Checked) -> Iterator[str]:
    """Yield what was compared and what was not."""
    if said.planned is None:
        yield (
            "Niet na te gaan wat er veranderde: het logboek weet niet meer wanneer dit plan is "
            "gemaakt."
        )
    else:
        yield _since(said.planned, said.changed)
        if said.compared is None:
            yield (
                "Registers en redenen zijn niet vergeleken: de score van toen is er niet meer. "
                "Plan opnieuw om dat wel te kunnen."
            )
    if said.unscored:
        yield f"Nog niet verwerkt in deze lijst: {', '.join(said.unscored)}."


def _since(planned: date, changed: int) -> str:
    when = f"sinds het plan van {planned:%d-%m-%Y}"
    if not changed:
        return f"Niets veranderd {when}."
    where = "1 adres" if changed == 1 else f"{changed} adressen"
    return f"Iets veranderd op {where} {when}."


def ages(deliveries: Iterable[Age], visit: date) -> Iterator[str]:
    """Yield how old what is known will be on the day of the visit, and what is too old for it."""
    known = list(deliveries)
    if not known:
        return
    said = ", ".join(f"{one.label} {_weeks(one.day, visit)}" for one in known)
    yield f"Zo oud zijn de gegevens op de dag van het bezoek: {said}."
    if old := [one.label for one in known if one.old]:
        yield f"Ouder dan de bedoeling: {', '.join(old)}. Vraag een nieuwe levering."


def _weeks(day: date, visit: date) -> str:
    """Return the age of a delivery in whole weeks.

    >>> _weeks(date(2026, 11, 1), date(2026, 11, 9)), _weeks(date(2026, 11, 9), date(2026, 11, 9))
    ('1 week', 'minder dan 1 week')
    """
    weeks = (visit - day).days // _WEEK
    return "minder dan 1 week" if weeks < 1 else "1 week" if weeks == 1 else f"{weeks} weken"
