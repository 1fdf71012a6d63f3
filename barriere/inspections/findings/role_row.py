"""A row of one role: what it saw, how sure that is, and what it does about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from barriere.catalogue.powers import Role
from barriere.inspections.findings.cells import Cells
from barriere.inspections.findings.columns import OF_VISIT
from barriere.inspections.findings.vocabulary import findings_of, measures_of
from barriere.model.finding import (
    MET_TERMIJN,
    NOTHING,
    OPEN,
    STATUSSEN,
    ZEKERHEDEN,
    Measure,
    RoleFinding,
)
from barriere.model.finding_words import BEVINDING, MAATREGEL, STATUS, ZEKERHEID, code_of


@dataclass(frozen=True)
class RoleRow:
    """What one row says: a finding, a measure, both or neither."""

    part: RoleFinding | None
    measure: Measure | None


def role_row(cells: Cells, rol: str, role: Role, on: date | None) -> RoleRow:
    """Read the row of a role after a visit on `on`; what is wrong is noted in `cells`."""
    for column in cells.filled(OF_VISIT):
        cells.wrong(column, "hoort bij het bezoek; vul het in op de eerste regel van het adres")
    found = RoleRow(_part(cells, rol, role), _measure(cells, rol, role, on))
    if found.part and found.part.bevinding == NOTHING and found.measure:
        cells.wrong("maatregel", "past niet bij 'Geen bijzonderheden' op dezelfde regel")
    return found


def _part(cells: Cells, rol: str, role: Role) -> RoleFinding | None:
    allowed = findings_of(role)
    if not allowed and cells.text("bevinding"):
        cells.wrong("bevinding", f"{role.kort} gaat niet mee en meldt geen bevinding")
    word = cells.word("bevinding", BEVINDING, allowed)
    sure = cells.word("zekerheid", ZEKERHEID, ZEKERHEDEN)
    if word and word != NOTHING and not sure:
        cells.wrong("zekerheid", f"ontbreekt; kies uit: {', '.join(ZEKERHEID.values())}")
    if sure and not cells.text("bevinding"):
        cells.wrong("bevinding", "ontbreekt; er staat wel hoe zeker die is")
    return RoleFinding(rol, word, "" if word == NOTHING else sure) if word else None


def _measure(cells: Cells, rol: str, role: Role, on: date | None) -> Measure | None:
    allowed = measures_of(role)
    asked = code_of(cells.text("maatregel"), MAATREGEL)
    if asked and asked not in allowed:
        may = _said(allowed, MAATREGEL)
        cells.wrong("maatregel", f"{role.kort} heeft die bevoegdheid hier niet; kies uit: {may}")
    word = cells.word("maatregel", MAATREGEL, allowed)
    status = cells.word("status", STATUS, STATUSSEN)
    last = cells.day("termijn", on)
    if word in ("", NOTHING):
        for column in cells.filled(("status", "termijn")):
            cells.wrong(column, "hoort bij een maatregel; kies die ook, of laat dit leeg")
        return None
    if not status:
        cells.wrong("status", f"ontbreekt; kies uit: {_said(STATUSSEN, STATUS)}")
    if word in MET_TERMIJN and status in OPEN and last is None:
        cells.wrong("termijn", "ontbreekt; schrijf de laatste dag als JJJJ-MM-DD")
    return Measure(rol, word, status, last)


def _said(codes: tuple[str, ...], words: Mapping[str, str]) -> str:
    return ", ".join(words[code] for code in codes)
