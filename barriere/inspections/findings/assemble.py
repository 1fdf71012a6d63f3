"""The rows of one address become one finding."""

from collections.abc import Mapping, Sequence
from datetime import date

from barriere.catalogue.powers import Role
from barriere.inspections.findings.cells import Cells
from barriere.inspections.findings.columns import OPEN
from barriere.inspections.findings.role_row import RoleRow, role_row
from barriere.inspections.findings.visit_row import VisitRow, visit_row
from barriere.model.finding import NOTHING, Finding, Measure, RoleFinding

Place = tuple[str, str, str]
"""Control, team and address (sleutel)."""


def assemble(
    place: Place, visit: Cells, lines: Sequence[tuple[str, Cells]], roles: Mapping[str, Role]
) -> Finding | None:
    """Return the finding of one address; what is wrong is noted in the cells.

    `visit` is the row of the visit, `lines` are the filled rows of roles in `roles` with their
    key. None when anything is wrong.
    """
    said = visit_row(visit)
    read = [(cells, role_row(cells, rol, roles[rol], said.datum)) for rol, cells in lines]
    _agree(visit, said, read)
    order = {rol: rank for rank, rol in enumerate(roles)}
    parts = _once(read)
    measures = [(cells, one.measure) for cells, one in read if one.measure]
    for at, (cells, measure) in enumerate(measures):
        if any(measure == earlier for _, earlier in measures[:at]):
            cells.wrong("maatregel", "staat voor deze rol bij dit adres twee keer")
    if visit.faults or any(cells.faults for cells, _ in read) or said.datum is None:
        return None
    return _finding(
        place,
        said.datum,
        said,
        tuple(sorted(parts, key=lambda part: order[part.rol])),
        tuple(sorted((one for _, one in measures), key=lambda one: order[one.rol])),
    )


def _agree(visit: Cells, said: VisitRow, read: Sequence[tuple[Cells, RoleRow]]) -> None:
    """Note where the roles say something that cannot be after such a visit."""
    if said.inside and not any(row.part for _, row in read):
        what = "ontbreekt bij elke rol; kies 'Geen bijzonderheden' als er niets is gevonden"
        visit.wrong("bevinding", what)
    for cells, row in read:
        if said.uitkomst and not said.inside and row.part:
            cells.wrong(
                "bevinding", "het team was niet binnen; laat leeg wat binnen gezien zou zijn"
            )


def _once(read: Sequence[tuple[Cells, RoleRow]]) -> list[RoleFinding]:
    """Return the findings; a role that says one twice, or something and nothing, is wrong."""
    parts: list[RoleFinding] = []
    for cells, row in read:
        if row.part is None:
            continue
        before = [part.bevinding for part in parts if part.rol == row.part.rol]
        if row.part.bevinding in before:
            cells.wrong("bevinding", "staat voor deze rol bij dit adres twee keer")
        elif before and NOTHING in (*before, row.part.bevinding):
            cells.wrong("bevinding", "deze rol meldt bij dit adres ook iets anders")
        parts.append(row.part)
    return parts


def _finding(
    place: Place,
    on: date,
    said: VisitRow,
    parts: tuple[RoleFinding, ...],
    measures: tuple[Measure, ...],
) -> Finding:
    control, team, sleutel = place
    return Finding(
        control=control,
        team=team,
        sleutel=sleutel,
        datum=on,
        uitkomst=said.uitkomst,
        binnen=said.binnen,
        m2=said.m2,
        personen=said.personen,
        slaapplaatsen=said.slaapplaatsen,
        hercontrole_voor=said.hercontrole_voor,
        opmerking=said.opmerking,
        parts=parts,
        measures=measures,
    )


def is_filled(cells: Cells) -> bool:
    """Tell whether anybody filled anything in on a row."""
    return bool(cells.filled(OPEN))
