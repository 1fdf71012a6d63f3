"""Findings of a control, read back from the sheet that a team filled in."""

from collections.abc import Iterable
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.inspections.findings.row import Fault, Key, faults_of, finding_of, key_of
from barriere.inspections.findings.sheet import rows
from barriere.model.finding import Finding
from barriere.model.inspection import Plan
from barriere.privacy.free_text import betrays

COLUMNS = (
    "controle",
    "team",
    "sleutel",
    "datum",
    "uitkomst",
    "bevinding",
    "bevestigd",
    "maatregel",
    "hercontrole_voor",
)
_FILLED_IN = COLUMNS[4:]
_FORBIDDEN = (
    "naam",
    "bsn",
    "geboort",
    "telefoon",
    "mail",
    "nationaliteit",
    "persoon",
    "slachtoffer",
)
_SHOWN = 20


def read(path: Path, *plans: Plan) -> tuple[Finding, ...]:
    """Read the findings of a CSV or XLSX; rows that nobody filled in are passed over.

    With `plans`, the versions of a year's plan, controls, teams and addresses must be
    those of one of them (a reserve counts for its team): a sheet that was printed before
    the evening was planned again is still good. Raises BadData (65) that names every row that is
    wrong; then nothing is kept.
    """
    sheet = rows(path)
    _guard_columns(path, sheet.columns)
    known = _known(plans) if plans else None
    findings: dict[Key, Finding] = {}
    faults: list[Fault] = []
    for row in sheet.rows:
        faults += [
            (row.number, column, "lijkt een persoonsgegeven") for column in betrays(row.cells)
        ]
        if not any(row.cells[column] for column in _FILLED_IN):
            continue
        wrong = list(faults_of(row, known))
        key = key_of(row)
        if key in findings:
            wrong.append((row.number, "sleutel", "staat er voor deze controle twee keer in"))
        faults += wrong
        if not wrong:
            findings[key] = finding_of(row)
    if faults:
        raise _refuse(path, faults)
    return tuple(findings.values())


def _guard_columns(path: Path, columns: tuple[str, ...]) -> None:
    """Refuse a sheet without the columns, or with one for persons."""
    if missing := [column for column in COLUMNS if column not in columns]:
        raise BadData(
            Place(path.name, 1),
            f"de kolom '{missing[0]}' ontbreekt",
            f"Gebruik de kolommen van het werkblad: {', '.join(COLUMNS)}.",
        )
    if person := [c for c in columns if any(word in c for word in _FORBIDDEN)]:
        raise BadData(
            Place(path.name, 1, person[0]),
            "gaat over personen, en die horen hier niet",
            "Haal de kolom weg. Meld een slachtoffer alleen via de slachtofferkaart.",
        )


def _known(plans: Iterable[Plan]) -> frozenset[Key]:
    """Return which address may be visited by which team at which control."""
    return frozenset(
        (control.id, route.team, adres)
        for plan in plans
        for control in plan.controls
        for route in control.routes
        for stop in route.stops
        for adres in plan.candidates[stop].adressen
    )


def _refuse(path: Path, faults: list[Fault]) -> BadData:
    """Return the refusal that names every row that is wrong."""
    lines = [f"regel {row}, kolom '{column}': {what}" for row, column, what in faults[:_SHOWN]]
    if len(faults) > _SHOWN:
        lines.append(f"en nog {len(faults) - _SHOWN}")
    return BadData(
        Place(path.name),
        f"{len(faults)} keer klopt er iets niet. " + "; ".join(lines) + ".",
        "Verbeter deze regels en lees het blad opnieuw in. Er is niets bewaard.",
    )
