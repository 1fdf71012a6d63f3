"""What a plan says about one control: which one it is, which addresses a stop holds."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from barriere.errors import WrongUse
from barriere.inspections.earlier import rank_of
from barriere.inspections.teams import teams, teams_on
from barriere.model.inspection import Control, Plan, Route, Team
from barriere.settings import Settings

_MINUTE = 60
_NO_WORD = re.compile(r"\W+")


def control_of(plan: Plan, control_id: str) -> Control:
    """Return a control by its id; raises WrongUse naming those there are."""
    for control in plan.controls:
        if control.id == control_id:
            return control
    known = ", ".join(c.id for c in plan.controls) or "geen"
    raise WrongUse(f"Controle '{control_id}' staat niet in het plan.", f"Wel: {known}.")


def starts_at(control: Control, route: Route, settings: Settings) -> int:
    """Return when the shift of a team starts on a control, in minutes after midnight.

    A plan can be older than the settings: hours that are too late for the first address
    say nothing, and 0 means that it is not known.
    """
    shift = shift_of(control, route.team, settings)
    if shift is None:
        return 0
    first = min((visit.arrival - visit.travel / _MINUTE for visit in route.visits), default=None)
    return shift.start if first is None or shift.start <= first else 0


def shift_of(control: Control, naam: str, settings: Settings) -> Team | None:
    """Return a team with its hours on a control; its own when it does not go by the settings."""
    going = (*teams_on(rank_of(control.id), settings), *teams(settings))
    return next((team for team in going if team.naam == naam), None)


def theme_of(control: Control, settings: Settings) -> str:
    """Return what the theme of a control is called; nothing when it has none."""
    return theme_name(control.thema, settings)


def theme_name(key: str, settings: Settings) -> str:
    """Return what a theme is called; a key that the settings no longer have is its own name."""
    theme = settings.themas.get(key)
    return theme.naam if theme else key


def leaves_at(route: Route, shift: int) -> int:
    """Return when a team has to leave, in minutes after midnight.

    In time for its first address, on whole five minutes, and never before its
    `shift` starts: nobody waits an hour in front of a closed door.
    """
    if not route.visits:
        return shift
    first = route.visits[0]
    latest = first.arrival - -(-first.travel // _MINUTE)
    return max(shift, latest - latest % 5)


def stem_of(control_id: str, team: str) -> str:
    """Return what the number and the files of a team's paper begin with."""
    return f"{control_id}-{in_a_name(team)}"


def in_a_name(text: str) -> str:
    """Return a text as it can stand in the name of a file.

    >>> in_a_name("Team A/B")
    'Team-A-B'
    """
    return _NO_WORD.sub("-", text)


def addresses_of(plan: Plan, stop: str) -> tuple[str, ...]:
    """Return the addresses at a stop: more than one when they share a pand."""
    candidate = plan.candidates.get(stop)
    return (candidate.adressen if candidate else ()) or (stop,)


def numbered(plan: Plan, route: Route) -> Iterator[tuple[str, str]]:
    """Yield each address of a route with its number on the list: '1', '2a', '2b', 'R1'."""
    stops = [(str(visit.order), visit.sleutel) for visit in route.visits]
    spare = [(f"R{rank}", key) for rank, key in enumerate(route.reserve, 1)]
    for number, stop in (*stops, *spare):
        addresses = addresses_of(plan, stop)
        for at, sleutel in enumerate(addresses):
            yield number + letter(at, len(addresses)), sleutel


def letter(at: int, count: int) -> str:
    """Return what tells the addresses of one stop apart.

    >>> letter(0, 1), letter(1, 2), letter(1, 30)
    ('', 'b', '.2')
    """
    if count == 1:
        return ""
    return ascii_lowercase[at] if count <= len(ascii_lowercase) else f".{at + 1}"
