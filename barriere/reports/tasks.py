"""What each role in a team does at an address, and what it may not: from the powers matrix."""

from collections.abc import Iterator

from barriere.catalogue.powers import Powers, Role, lead_for, roles_of
from barriere.model.finding import EIGEN_VERVOLG, NOTHING
from barriere.reports.address_brief import AddressBrief
from barriere.reports.authority import NO_ENTRY, SURE, entering, said
from barriere.reports.visit_page import Task


def tasks(matrix: Powers, brief: AddressBrief, partners: tuple[str, ...]) -> tuple[Task, ...]:
    """Return the task of each role that these partners bring along; the lead comes first.

    No role rides on the power of another: each stands here with its own ground.
    """
    lead = lead_for(matrix, brief.grounds, brief.kind)
    roles = roles_of(matrix, partners)
    ordered = sorted(roles, key=lambda key: lead is None or key != lead.rol)
    return tuple(
        _task(roles[key], brief.kind, leads=lead is not None and key == lead.rol) for key in ordered
    )


def _task(role: Role, kind: str, *, leads: bool) -> Task:
    sure = role.taak.zekerheid == SURE
    looks = next((points for of, points in role.kijkpunten.items() if of == kind), ())
    return Task(
        title=role.kort,
        partner=role.partner,
        basis=role.taak.basis if sure else f"{role.taak.basis}\u00a0*",
        must_not=_must_not(role, kind),
        looks=looks,
        findings=_findings(role),
        follows=tuple(word for word in role.maatregelen if word != EIGEN_VERVOLG),
        unsure=frozenset(role.maatregelen).difference(_confirmed(role)),
        leads=leads,
    )


def _confirmed(role: Role) -> Iterator[str]:
    """Yield the interventions of which a source itself was seen."""
    for cell in role.interventies:
        if cell.zekerheid == SURE:
            yield from cell.maatregelen


def _must_not(role: Role, kind: str) -> str:
    """Return the limit that comes first: not to go in, else the first that its sources name."""
    if entering(role, kind) is None:
        return f"{NO_ENTRY}."
    return f"{said(role.mag_niet[0])}." if role.mag_niet else ""


def _findings(role: Role) -> tuple[str, ...]:
    """Return what this role may tick; nothing for a role to which no intervention is given.

    A tick of care or of help would tell everyone who sees the sheet what is going on here.
    """
    return (NOTHING, *role.bevindingen) if role.maatregelen else ()
