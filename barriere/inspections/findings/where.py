"""Which control, team and address a row is about, by its sleutel or its number on the list."""

from collections.abc import Iterator, Sequence

from barriere.inspections.findings.assemble import Place
from barriere.inspections.findings.cells import Cells
from barriere.inspections.findings.expected import Expected

_KEY_LENGTH = 16
_Number = tuple[str, str, str]


def places(
    filled: Sequence[Cells], every: Sequence[Cells], known: Expected
) -> Iterator[tuple[Place, Cells]]:
    """Yield each filled row with what it is about; a row that is about nothing is noted as wrong.

    A spare row has no sleutel: its number says which address of the same sheet is meant.
    """
    numbers = _numbers(every, known)
    for cells in filled:
        place = _place(cells, numbers, known)
        if place is not None:
            yield place, cells


def _place(cells: Cells, numbers: dict[_Number, str], known: Expected) -> Place | None:
    team = cells.text("controle"), cells.text("team")
    if team not in known.visits:
        controls = {control for control, _ in known.visits}
        column, what = (
            ("team", "gaat volgens het plan niet mee met deze controle")
            if team[0] in controls
            else ("controle", "staat niet in het plan")
        )
        cells.wrong(column, what)
        return None
    key = _key(cells, known)
    if not cells.text("sleutel"):
        number = cells.text("nr")
        key = numbers.get((*team, number.lower()), "")
        if not key:
            missing = "ontbreekt; kies het nummer van het adres"
            cells.wrong("nr", "staat niet op dit werkblad" if number else missing)
            return None
    if key not in known.visits[team]:
        cells.wrong(
            "sleutel", "dit adres hoort volgens het plan niet bij deze controle en dit team"
        )
        return None
    return *team, key


def _numbers(every: Sequence[Cells], known: Expected) -> dict[_Number, str]:
    """Return the address of each number on the sheet."""
    found: dict[_Number, str] = {}
    for cells in every:
        number = cells.text("controle"), cells.text("team"), cells.text("nr").lower()
        key = _key(cells, known)
        if key and number[2] and found.setdefault(number, key) != key:
            cells.wrong("nr", "staat bij twee adressen; laat de grijze cellen zoals ze waren")
    return found


def _key(cells: Cells, known: Expected) -> str:
    """Return the sleutel of a row, with the zeros that a spreadsheet takes off a number."""
    text = cells.text("sleutel")
    whole = text.zfill(_KEY_LENGTH)
    team = cells.text("controle"), cells.text("team")
    return whole if whole in known.visits.get(team, ()) else text
