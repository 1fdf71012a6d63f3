"""Findings of a control, read back from the sheets that teams filled in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from barriere.errors import BadData
from barriere.errors import Place as At
from barriere.inspections.findings.assemble import Place, assemble, is_filled
from barriere.inspections.findings.cells import Cells, Fault
from barriere.inspections.findings.columns import COLUMNS, NEEDED, VISIT
from barriere.inspections.findings.expected import Expected
from barriere.inspections.findings.sheet import Sheet, rows
from barriere.inspections.findings.vocabulary import role_words
from barriere.inspections.findings.where import places
from barriere.model.finding import Finding
from barriere.model.finding_words import code_of
from barriere.privacy.free_text import betrays
from barriere.privacy.names import names_someone
from barriere.privacy.victims import tells_of_a_victim

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


def read(paths: Sequence[Path], known: Expected) -> tuple[Finding, ...]:
    """Read the findings in sheets of CSV, XLSX or ODS; what nobody filled in is passed over.

    The same finding in two files counts once. Raises BadData (65) that names every row that
    is wrong, of all files at once; then nothing is kept.
    """
    findings: dict[Place, Finding] = {}
    faults: list[tuple[str, Fault]] = []
    for path in paths:
        sheet = rows(path)
        _guard_columns(sheet)
        found, wrong = _sheet(sheet, known)
        for place, (first, finding) in found.items():
            if findings.setdefault(place, finding) != finding:
                wrong.append(Fault(first, "nr", "staat ook in een ander bestand, met iets anders"))
        faults += [(path.name, fault) for fault in wrong]
    if faults:
        raise _refuse(faults, several=len(paths) > 1)
    return tuple(findings.values())


def _sheet(sheet: Sheet, known: Expected) -> tuple[dict[Place, tuple[int, Finding]], list[Fault]]:
    """Return the findings of a sheet with the row they start on, and all that is wrong in it."""
    every = [Cells(row) for row in sheet.rows]
    for cells in every:
        _guard(cells, known)
    groups: dict[Place, list[Cells]] = defaultdict(list)
    for place, cells in places([cells for cells in every if is_filled(cells)], every, known):
        groups[place].append(cells)
    found = {}
    for place, lines in groups.items():
        finding = _finding(place, lines, known)
        if finding is not None:
            found[place] = lines[0].row.number, finding
    faults = [fault for cells in every for fault in cells.faults]
    return found, sorted(faults, key=lambda fault: (fault.row, _rank(fault.column)))


def _finding(place: Place, lines: list[Cells], known: Expected) -> Finding | None:
    """Return the finding at one place; None when anything is wrong, which the cells then say."""
    roles = known.roles(place[:2])
    words = role_words(known.matrix)
    visits: list[Cells] = []
    told: list[tuple[str, Cells]] = []
    for cells in lines:
        role = code_of(cells.text("rol"), words)
        if role == VISIT:
            visits.append(cells)
        elif role in roles:
            told.append((role, cells))
        else:
            may = ", ".join(words[one] for one in (VISIT, *roles))
            cells.wrong("rol", f"meldt hier niets of gaat niet mee met dit team; kies uit: {may}")
    for again in visits[1:]:
        again.wrong("rol", "dit adres heeft al een regel 'Bezoek'")
    if not visits:
        lines[0].wrong("uitkomst", "ontbreekt; vul ook de regel 'Bezoek' van dit adres in")
        return None
    return assemble(place, visits[0], told, roles) if len(visits) == 1 else None


def _guard(cells: Cells, known: Expected) -> None:
    """Note the cells that a workbook could not show, and those that betray a person."""
    for column, what in cells.row.flaws.items():
        cells.wrong(column, what)
    for column in betrays(cells.row.cells):
        cells.wrong(column, "lijkt een persoonsgegeven; haal het weg")
    for column in cells.filled(["opmerking", *(set(cells.row.cells) - set(COLUMNS))]):
        if names_someone(cells.text(column), known.places):
            what = "lijkt een naam; schrijf wat u zag zonder naam, en namen van zaken klein"
            cells.wrong(column, what)
        if tells_of_a_victim(cells.text(column)):
            cells.wrong(column, "gaat over een mogelijk slachtoffer; gebruik de slachtofferkaart")


def _guard_columns(sheet: Sheet) -> None:
    """Refuse a sheet without the columns, or with one for persons."""
    if missing := [column for column in NEEDED if column not in sheet.columns]:
        raise BadData(
            At(sheet.file, 1),
            f"de kolom '{missing[0]}' ontbreekt",
            "Gebruik het werkblad van nu; maak het opnieuw met `barriere bevindingen werkblad`.",
        )
    if person := [c for c in sheet.columns if any(word in c for word in _FORBIDDEN)]:
        raise BadData(
            At(sheet.file, 1, person[0]),
            "gaat over personen, en die horen hier niet",
            "Haal de kolom weg. Meld een slachtoffer alleen via de slachtofferkaart.",
        )


def _rank(column: str) -> int:
    return COLUMNS.index(column) if column in COLUMNS else len(COLUMNS)


def _refuse(faults: list[tuple[str, Fault]], *, several: bool) -> BadData:
    """Return the refusal that names every row that is wrong."""
    said = [f"{len(faults)} keer klopt er iets niet.", *_lines(faults, several=several)]
    return BadData(
        At(faults[0][0]),
        "\n  ".join(said),
        "Verbeter deze regels en lees alles opnieuw in. Er is niets bewaard.",
    )


def _lines(faults: list[tuple[str, Fault]], *, several: bool) -> Iterator[str]:
    for file, fault in faults[:_SHOWN]:
        yield f"{file}, {fault}" if several else str(fault)
    if len(faults) > _SHOWN:
        yield f"en nog {len(faults) - _SHOWN}"
