"""Who may see what, on one sheet for the barrièretafel: partners, registers and grounds."""

from datetime import date
from pathlib import Path
from typing import Any

from barriere.privacy.mag_zien import ABOUT_NO_ADDRESS, HOLDS, NEVER, OPENABLE, OWN, Grant, MagZien
from barriere.reports import words
from barriere.reports.typeset import typeset
from barriere.reports.whose_paper import PAPERS
from barriere.reports.write import write_bytes
from barriere.settings import Settings


def write_sharing_sheet(path: Path, table: MagZien, settings: Settings, drawn_up: date) -> None:
    """Write the table of who may see what on `drawn_up` as a PDF.

    A row that gives nothing (yet) is on it as a question, with its number in brackets.
    The same table gives the same bytes.
    """
    write_bytes(path, typeset("sharing_sheet", document(table, settings, drawn_up), drawn_up))


def document(table: MagZien, settings: Settings, drawn_up: date) -> dict[str, Any]:
    """Return the sheet as the template reads it."""
    gemeente = settings.gemeente
    fictive = " · fictieve gegevens" if gemeente.fictief else ""
    numbered = list(enumerate(table.mag_zien, 1))
    return {
        "titel": "Wie mag wat zien",
        "gemeente": gemeente.naam,
        "opschrift": f"Gemeente {gemeente.naam} · gegevens op papier",
        "opgemaakt": drawn_up.isoformat(),
        "kop": f"Wie mag wat zien · {words.day(drawn_up)}{fictive}",
        "voet": f"Opgemaakt op {words.day(drawn_up)} · vragen: {gemeente.contact}",
        "registers": [register.label for register in OPENABLE],
        "partners": [
            {"naam": partner.naam, "cellen": _cells(numbered, key, drawn_up)}
            for key, partner in settings.partners.items()
            if key != OWN
        ],
        "gronden": [
            _ground(number, row, settings.partners[row.partner].naam, drawn_up)
            for number, row in numbered
        ],
        "nooit": [
            {"wat": register.label.capitalize(), "waarom": why}
            for register, why in NEVER.items()
            if why != ABOUT_NO_ADDRESS
        ],
        "zegt_niets": _silent(),
        "papier": [paper._asdict() for paper in PAPERS],
    }


def _silent() -> str:
    """Return in a sentence which registers a partner has no use for."""
    silent = tuple(r.label for r, why in NEVER.items() if why == ABOUT_NO_ADDRESS)
    return f"Ook niet: {words.joined(silent)}. Die zeggen niets over een adres op papier."


def _cells(numbered: list[tuple[int, Grant]], partner: str, day: date) -> list[str]:
    """Return per register the numbers of the rows about it; in brackets when it gives nothing."""
    mine = [(number, row) for number, row in numbered if row.partner == partner]
    return [
        ", ".join(
            f"{number}" if row.state(day) == HOLDS else f"({number})"
            for number, row in mine
            if register in row.gegevens
        )
        for register in OPENABLE
    ]


def _ground(number: int, row: Grant, naam: str, day: date) -> dict[str, str]:
    shown = tuple(register.label for register in OPENABLE if register in row.gegevens)
    return {
        "nr": str(number),
        "partner": naam,
        "gegevens": words.joined(shown),
        "grond": row.grond,
        "bron": row.bron,
        "zekerheid": row.zekerheid,
        "door": row.door,
        "dagen": f"{row.vanaf:%d-%m-%Y} t/m {row.tot:%d-%m-%Y}",
        "stand": row.state(day),
    }
