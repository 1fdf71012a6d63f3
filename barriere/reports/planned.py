"""What a plan says about one control: which one it is, which addresses a stop holds."""

from barriere.errors import WrongUse
from barriere.model.inspection import Control, Plan, Route


def control_of(plan: Plan, control_id: str) -> Control:
    """Return a control by its id; raises WrongUse naming those there are."""
    for control in plan.controls:
        if control.id == control_id:
            return control
    known = ", ".join(c.id for c in plan.controls) or "geen"
    raise WrongUse(f"Controle '{control_id}' staat niet in het plan.", f"Wel: {known}.")


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
