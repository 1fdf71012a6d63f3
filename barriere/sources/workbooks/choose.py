"""Which sheet of a workbook is the delivery: the first whose header fits the register best."""

from dataclasses import dataclass
from itertools import islice

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.workbooks.header import ABOVE, Header, Row, find_header
from barriere.sources.workbooks.xlsx import too_large

_LONGEST = 31


@dataclass(frozen=True)
class Chosen:
    """The sheet, its header and the rows it was found among, and what there is to say of it."""

    sheet: CalamineSheet
    header: Header
    top: list[Row]
    notices: list[str]


def choose(book: CalamineWorkbook, names: frozenset[str], enough: int, place: Place) -> Chosen:
    """Return the sheet that fits best; a hidden one only where no visible one fits at all."""
    visible, hidden = _sheets(book)
    best: Chosen | None = None
    for name in (*visible, *hidden):
        if best and (best.header.known >= enough or (name in hidden and best.header.known)):
            break
        sheet = book.get_sheet_by_name(name)
        if (sheet.total_height + 1) * (sheet.total_width + 1) > limits.CELLS:
            raise too_large(place)
        top = list(islice(sheet.iter_rows(), ABOVE))
        header = find_header(top, names)
        if header and (best is None or header.known > best.header.known):
            best = Chosen(sheet, header, top, [])
    if best is None:
        raise BadData(place, "het werkblad is leeg", "Zet de gegevens op het eerste blad.")
    best.notices.extend(_said(best, visible, hidden))
    return best


def _sheets(book: CalamineWorkbook) -> tuple[list[str], list[str]]:
    visible: list[str] = []
    hidden: list[str] = []
    for sheet in book.sheets_metadata:
        if sheet.typ == SheetTypeEnum.WorkSheet:
            shown = sheet.visible == SheetVisibleEnum.Visible
            (visible if shown else hidden).append(sheet.name)
    return visible, hidden


def _said(chosen: Chosen, visible: list[str], hidden: list[str]) -> list[str]:
    said = []
    own = chosen.sheet.name
    others = [f"'{_shown(name)}'" for name in visible if name != own]
    others += [f"'{_shown(name)}' (verborgen)" for name in hidden if name != own]
    if others:
        secret = ", dat verborgen is" if own in hidden else ""
        said.append(f"Gelezen is blad '{_shown(own)}'{secret}; niet gelezen: {', '.join(others)}.")
    above = sum(any(cell != "" for cell in row) for row in chosen.top[: chosen.header.index])
    if above:
        said.append(
            f"De kop staat in rij {chosen.header.index + 1}; "
            f"{above} gevulde rij(en) erboven: niet gelezen."
        )
    return said


def _shown(name: str) -> str:
    """Return the name of a sheet on one line, no longer than Excel allows."""
    return " ".join(name.split())[:_LONGEST]
