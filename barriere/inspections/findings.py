"""Findings of a control, read back from the sheet that a team filled in."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.inspections.free_text import betrays
from barriere.inspections.sheet import Row, rows
from barriere.model.finding import BEVINDINGEN, MAATREGELEN, UITKOMSTEN, Finding
from barriere.model.inspection import Plan

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
_YES_NO = {"": None, "j": True, "n": False}
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

Fault = tuple[int, str, str]
"""Row, column, what is wrong; never the value that stands there."""


def read(path: Path, plan: Plan | None = None) -> tuple[Finding, ...]:
    """Read the findings of a CSV or XLSX; rows that nobody filled in are passed over.

    With a `plan`, controls, teams and addresses must be those of the plan (a
    reserve counts for its team). Raises BadData (65) that names every row that is
    wrong; then nothing is kept.
    """
    sheet = rows(path)
    _guard_columns(path, sheet.columns)
    known = _known(plan) if plan else None
    findings: dict[tuple[str, str, str], Finding] = {}
    faults: list[Fault] = []
    for row in sheet.rows:
        faults += [
            (row.number, column, "lijkt een persoonsgegeven") for column in betrays(row.cells)
        ]
        if not any(row.cells[column] for column in _FILLED_IN):
            continue
        wrong = list(_faults(row, known))
        key = (row.cells["controle"], row.cells["team"], row.cells["sleutel"])
        if key in findings:
            wrong.append((row.number, "sleutel", "staat er voor deze controle twee keer in"))
        faults += wrong
        if not wrong:
            findings[key] = _finding(row.cells)
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


def _known(plan: Plan) -> dict[tuple[str, str, str], date]:
    """Return which address may be visited by which team at which control, and when."""
    return {
        (control.id, route.team, adres): control.datum
        for control in plan.controls
        for route in control.routes
        for stop in (*(visit.sleutel for visit in route.visits), *route.reserve)
        for adres in plan.candidates[stop].adressen
    }


def _faults(row: Row, known: Mapping[tuple[str, str, str], date] | None) -> Iterator[Fault]:
    """Yield what is wrong with one row."""
    cells = row.cells
    key = (cells["controle"], cells["team"], cells["sleutel"])
    if not all(key) or (known is not None and key not in known):
        yield row.number, "sleutel", "controle, team en adres horen niet bij elkaar in het plan"
    for column, words in _CLOSED.items():
        if cells[column] and cells[column] not in words:
            yield row.number, column, f"kies uit: {', '.join(words)}"
    if not cells["uitkomst"]:
        yield row.number, "uitkomst", f"ontbreekt; kies uit: {', '.join(UITKOMSTEN)}"
    if cells["uitkomst"] == "toegang_verleend" and not cells["bevinding"]:
        yield row.number, "bevinding", "ontbreekt; kies 'geen' als er niets is gevonden"
    if cells["bevestigd"].lower() not in _YES_NO:
        yield row.number, "bevestigd", "vul J of N in, of laat leeg"
    yield from _date_faults(row)


def _date_faults(row: Row) -> Iterator[Fault]:
    """Yield what is wrong with the dates of one row."""
    on, before = _date(row.cells["datum"]), _date(row.cells["hercontrole_voor"])
    if on is None:
        yield row.number, "datum", "schrijf de dag van het bezoek als JJJJ-MM-DD"
    if row.cells["hercontrole_voor"] and before is None:
        yield row.number, "hercontrole_voor", "schrijf de datum als JJJJ-MM-DD, of laat leeg"
    if on and before and before <= on:
        yield row.number, "hercontrole_voor", "moet na de dag van het bezoek liggen"


def _date(text: str) -> date | None:
    """Return the date that JJJJ-MM-DD or JJJJMMDD says, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _finding(cells: Mapping[str, str]) -> Finding:
    """Return the finding of a row without faults."""
    on = _date(cells["datum"])
    if on is None:
        raise ValueError
    return Finding(
        control=cells["controle"],
        team=cells["team"],
        sleutel=cells["sleutel"],
        datum=on,
        uitkomst=cells["uitkomst"],
        bevinding=cells["bevinding"] or "geen",
        bevestigd=_YES_NO[cells["bevestigd"].lower()],
        maatregel=cells["maatregel"] or "geen",
        hercontrole_voor=_date(cells["hercontrole_voor"]),
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


_CLOSED = {"uitkomst": UITKOMSTEN, "bevinding": BEVINDINGEN, "maatregel": MAATREGELEN}
