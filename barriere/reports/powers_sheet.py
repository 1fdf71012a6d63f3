"""The powers matrix on paper: who may do what, by which law, and how sure that is."""

from datetime import date
from pathlib import Path
from typing import Any

from barriere.catalogue.powers import Powers, Role
from barriere.reports import words
from barriere.reports.looked_up import certainties, decided, law, of_matrix
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
    """Write the whole matrix as a PDF for the barrièretafel: one sheet of A3, two sides.

    A cell that is empty in the matrix is printed as 'geen': no source gives that
    power. What a municipality decided itself says by whom and when. The same
    matrix gives the same bytes.
    """
    whose = f"Gemeente {gemeente}" if gemeente else "barriere"
    document = {
        "titel": "Wie mag wat",
        "gemeente": whose,
        "opschrift": f"{whose} · integrale controles",
        "opgemaakt": drawn_up.isoformat(),
        "kop": f"Bevoegdheden · versie {matrix.versie}",
        "voet": f"Opgemaakt op {words.day(drawn_up)}",
        "status": matrix.status,
        "kolommen": list(_COLUMNS),
        "rollen": [_role(role) for role in matrix.rollen.values()],
        "algemeen": [law(cell) for cell in matrix.general],
        "leiding": [
            {
                "wie": matrix.rollen[lead.rol].kort,
                "grond": lead.grond,
                "basis": lead.basis,
                "zekerheid": lead.zekerheid,
                "gronden": ", ".join(ground.replace("_", " ") for ground in lead.gronden),
                **decided(lead),
            }
            for lead in matrix.leiding
        ],
        "zekerheden": certainties(),
        "gezien": words.day(matrix.gezien),
        "bronnen": of_matrix(matrix),
    }
    write_bytes(path, typeset("powers_sheet", document, drawn_up))


def _role(role: Role) -> dict[str, Any]:
    single = (role.bedrijf, role.woning, role.vorderen)
    return {
        "naam": role.naam,
        "cellen": [
            [law(role.taak)],
            *([law(cell)] if cell else [] for cell in single),
            [law(cell) for cell in role.interventies],
            [law(cell) for cell in role.mag_niet],
        ],
    }
