"""Which words each role may use: what it may report, and which measures the sources give it."""

from collections.abc import Iterable

from barriere.catalogue.powers import Powers, Role, roles_of
from barriere.inspections.findings.columns import VISIT
from barriere.model.finding import NOTHING


def reporting(matrix: Powers, partners: Iterable[str]) -> dict[str, Role]:
    """Return the roles that these partners bring along and that report what they found.

    A role to which the sources give no measure reports nothing here: care above all, whose
    presence at an address says too much.
    """
    return {key: role for key, role in roles_of(matrix, partners).items() if role.maatregelen}


def deciding(matrix: Powers) -> dict[str, Role]:
    """Return the roles that come along with nobody and yet decide, as the burgemeester."""
    return reporting(matrix, ("",))


def leading(matrix: Powers) -> frozenset[str]:
    """Return the roles that lead on any ground."""
    return frozenset(lead.rol for lead in matrix.leiding)


def findings_of(role: Role) -> tuple[str, ...]:
    """Return the findings that a role may report; none for who does not come along."""
    return (NOTHING, *role.bevindingen) if role.partner else ()


def measures_of(role: Role) -> tuple[str, ...]:
    """Return the measures that the sources give a role."""
    return (NOTHING, *role.maatregelen)


def role_words(matrix: Powers) -> dict[str, str]:
    """Return each role, and the row of the visit, in the words of the sheet."""
    return {VISIT: "Bezoek"} | {key: role.kort for key, role in matrix.rollen.items()}


def order_of(matrix: Powers) -> dict[str, int]:
    """Return the place of each role in the matrix."""
    return {key: rank for rank, key in enumerate(matrix.rollen)}
