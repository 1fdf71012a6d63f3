"""The powers matrix on paper: who may do what, by which law, and how sure that is."""

from datetime import date
from pathlib import Path
from typing import Any

from barriere.catalogue.powers import Cell, Powers, Role
from barriere.reports import words
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes

_COLUMNS = (
    "Rol en taak",
    "Bij een bedrijf",
    "In een woning",
    "Mag vragen",
    "Kan volgen",
    "Mag niet",
)


def write_powers_sheet(path: Path, matrix: Powers, gemeente: str, drawn_up: date) -> None:
    """Write the whole matrix as a PDF for the barrièretafel.

    A cell that is empty in the matrix is printed as 'geen': no source gives that
    power. The same matrix gives the same bytes.
    """
    document = {
        "titel": "Wie mag wat",
        "gemeente": gemeente,
        "opschrift": f"Gemeente {gemeente} · integrale controles",
        "opgemaakt": drawn_up.isoformat(),
        "kop": f"Bevoegdheden · versie {matrix.versie}",
        "voet": f"Opgemaakt op {words.day(drawn_up)}",
        "status": matrix.status,
        "kolommen": list(_COLUMNS),
        "rollen": [_role(role) for role in matrix.rollen.values()],
        "algemeen": [_cell(c) for c in (*matrix.binnentreden.values(), *matrix.algemeen)],
    }
    write_bytes(path, typeset("powers_sheet", document, drawn_up))


def _role(role: Role) -> dict[str, Any]:
    single = (role.bedrijf, role.woning, role.vorderen)
    return {
        "naam": role.naam,
        "cellen": [
            [_cell(role.taak)],
            *([_cell(cell)] if cell else [] for cell in single),
            [_cell(cell) for cell in role.interventies],
            [_cell(cell) for cell in role.mag_niet],
        ],
    }


def _cell(cell: Cell) -> dict[str, str]:
    return {
        "tekst": cell.tekst.rstrip("."),
        "basis": cell.basis,
        "bron": cell.bron,
        "zekerheid": cell.zekerheid,
    }
