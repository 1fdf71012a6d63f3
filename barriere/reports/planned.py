"""What a plan says about one control: which one it is, which addresses a stop holds."""

from barriere.errors import WrongUse
from barriere.inspections.earlier import rank_of
from barriere.inspections.teams import teams, teams_on
from barriere.model.inspection import Control, Plan, Route
from barriere.settings import Settings


def control_of(plan: Plan, control_id: str) -> Control:
    """Return a control by its id; raises WrongUse naming those there are."""
    for control in plan.controls:
        if control.id == control_id:
            return control
    known = ", ".join(c.id for c in plan.controls) or "geen"
    raise WrongUse(f"Controle '{control_id}' staat niet in het plan.", f"Wel: {known}.")


def starts_at(control: Control, route: Route, settings: Settings) -> int:
    """Return when the shift of a team starts on a control, in minutes after midnight.

    A plan can be older than the wishes in the settings: then it is the team's own shift.
    """
    going = (*teams_on(rank_of(control.id), settings), *teams(settings))
    return next((team.start for team in going if team.naam == route.team), 0)


def theme_of(control: Control, settings: Settings) -> str:
    """Return what the theme of a control is called; nothing when it has none."""
    theme = settings.themas.get(control.thema)
    return theme.naam if theme else control.thema


def leaves_at(route: Route, shift: int) -> int:
    """Return when a team has to leave, in minutes after midnight.

    In time for its first address, on whole five minutes, and never before its
    `shift` starts: nobody waits an hour in front of a closed door.
    """
    if not route.visits:
        return shift
    first = route.visits[0]
    latest = first.arrival - -(-first.travel // 60)
    return max(shift, latest - latest % 5)


def addresses_of(plan: Plan, stop: str) -> tuple[str, ...]:
    """Return the addresses at a stop: more than one when they share a pand."""
    candidate = plan.candidates.get(stop)
    return (candidate.adressen if candidate else ()) or (stop,)
