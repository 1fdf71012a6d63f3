"""Obstacles as sentences: what a planner can check and change."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from barriere.inspections.answers.obstacles import Hindrance
from barriere.inspections.vehicle import Vehicle
from barriere.model.inspection import Candidate
from barriere.settings import WEEKDAGEN, Settings
from barriere.settings.clock import clock


class _Asked(NamedTuple):
    """A stop, the vehicles that only these obstacles keep from it, and the rules."""

    stop: Candidate
    vehicles: tuple[Vehicle, ...]
    rules: Settings


def say(stop: Candidate, found: Hindrance, rules: Settings) -> str:
    """Return one sentence for all obstacles that hold together."""
    asked = _Asked(stop, found.vehicles, rules)
    return sentence("; en ".join(_CLAUSES[code](asked) for code in found.codes))


def sentence(text: str) -> str:
    """Return a clause as a sentence."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def spot(vehicle: Vehicle) -> str:
    """Name a team on a control: 2027-2 (Team A)."""
    return f"{vehicle.control_id} ({vehicle.team.naam})"


def _partner(asked: _Asked) -> str:
    """Name the partners that no team has, that no team has together, or that cannot come."""
    in_teams = frozenset().union(*(vehicle.team.partners for vehicle in asked.vehicles))
    if missing := sorted(asked.stop.partners - in_teams):
        return f"nodig is {_names(missing, asked.rules)}, en die gaat met geen enkel team mee"
    able = [one for one in asked.vehicles if asked.stop.partners <= frozenset(one.team.partners)]
    if not able:
        names = ", ".join(asked.rules.partners[one].naam for one in sorted(asked.stop.partners))
        return f"geen enkel team heeft deze partners samen: {names}"
    missing = sorted(frozenset().union(*(asked.stop.partners - one.partners for one in able)))
    days = ", ".join(f"{day:%d-%m-%Y}" for day in sorted({one.datum for one in able}))
    return f"nodig is {_names(missing, asked.rules)}, en die kan niet op {days}"


def _names(partners: list[str], rules: Settings) -> str:
    return " en ".join(rules.partners[partner].naam for partner in partners)


def _deadline(asked: _Asked) -> str:
    """Say when it had to be and when it could be first."""
    first = min(vehicle.datum for vehicle in asked.vehicles)
    return (
        f"de hercontrole moet uiterlijk {asked.stop.deadline:%d-%m-%Y}, "
        f"maar de eerste controle die kan, is op {first:%d-%m-%Y}"
    )


def _rest(asked: _Asked) -> str:
    day = f"{asked.stop.rest_until:%d-%m-%Y}"
    return f"er was kort geleden een bezoek, en het adres mag pas weer vanaf {day}"


def _theme(asked: _Asked) -> str:
    names = {key: theme.naam for key, theme in asked.rules.themas.items()}
    about = sorted({names.get(one.thema, one.thema) for one in asked.vehicles})
    own = sorted(names.get(thema, thema) for thema in asked.stop.themas)
    belongs = f"hoort bij {' en '.join(own)}" if own else "hoort bij geen thema"
    return f"het adres {belongs}, en de controles die kunnen, gaan over {' of '.join(about)}"


def _closed(asked: _Asked) -> str:
    """Say when it is open on the weekdays of the controls."""
    days = sorted({vehicle.datum.weekday() for vehicle in asked.vehicles})
    hours = [
        f"op {WEEKDAGEN[day]} open van {clock(first)} tot {clock(last)}"
        for day, first, last in sorted(asked.stop.opening)
        if day in days
    ]
    known = {day for day, _, _ in asked.stop.opening}
    if shut := [WEEKDAGEN[day] for day in days if day not in known]:
        hours.append(f"op {' en '.join(shut)} gesloten")
    return f"het is dan dicht voor een bezoek ({', '.join(hours)})"


def _pin(asked: _Asked) -> str:
    return f"{pinned_to(asked.stop)}, en dat is er niet of het staat al vast"


def pinned_to(stop: Candidate) -> str:
    """Say where people fixed the stop."""
    where = " bij ".join(one for one in (stop.pinned, stop.pinned_team) if one)
    return f"het adres is vastgezet op {where}"


def _window(asked: _Asked) -> str:
    """Say when a visit can start; no team that may go works then."""
    stop = asked.stop
    times = " of ".join(f"tussen {clock(first)} en {clock(last)}" for first, last in stop.windows)
    return (
        f"het bezoek duurt {stop.service} minuten en kan alleen beginnen {times}; dan is er geen "
        "team met de juiste partners dat het in zijn dienst afkrijgt"
    )


def _travel(_: _Asked) -> str:
    return "te ver of te lang: heenreis, bezoek en terugreis passen niet in een dienst"


def _no_road(_: _Asked) -> str:
    return "het adres is over de weg niet te bereiken"


_CLAUSES: Mapping[str, Callable[[_Asked], str]] = MappingProxyType(
    {
        "partner": _partner,
        "termijn": _deadline,
        "rust": _rest,
        "thema": _theme,
        "open": _closed,
        "vast": _pin,
        "venster": _window,
        "afstand": _travel,
        "weg": _no_road,
        "voorbij": lambda _: "er is dit jaar geen controle meer te plannen",
    }
)
