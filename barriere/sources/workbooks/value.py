"""A cell as text, without the habits of spreadsheets."""

import math
from datetime import date, datetime, time, timedelta

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.workbooks.flaws import letters

type_of_cell = str | int | float | bool | date | datetime | time | timedelta
_EXACT = 10**15  # a spreadsheet keeps 15 digits of a number
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", " ") | dict.fromkeys("\u200b\ufeff"))


def as_text(cell: type_of_cell, file: str, line: int, column: int) -> str:
    """Return what a person sees in a cell, as a CSV would have it; raise BadData if it is lost.

    Yes and no become J and N, days JJJJ-MM-DD, times UU:MM; a space that does
    not break becomes an ordinary one.
    """
    if isinstance(cell, str):
        text = cell if cell.isascii() else cell.translate(_SPACES)
    elif isinstance(cell, bool):
        text = "J" if cell else "N"
    elif isinstance(cell, int | float):
        text = _number(cell, file, line, column)
    elif isinstance(cell, datetime):
        text = (cell.date() if cell.time() == time() else cell).isoformat()
    elif isinstance(cell, date):
        text = cell.isoformat()
    elif isinstance(cell, time):
        text = cell.strftime("%H:%M")
    else:
        minutes = int(cell.total_seconds()) // 60
        text = f"{minutes // 60:02d}:{minutes % 60:02d}"
    if len(text) > limits.FIELD_BYTES:
        raise BadData(
            Place(file, line, letters(column)),
            "hier staat een cel van meer dan 64 KiB",
            "Kort hem in.",
        )
    return text


def _number(cell: float, file: str, line: int, column: int) -> str:
    if not math.isfinite(cell):
        return "?"  # 1E999: no number, for the rules to reject
    if cell != int(cell):
        return repr(cell)
    if abs(cell) >= _EXACT:
        raise BadData(
            Place(file, line, letters(column)),
            "hier staat een lang nummer als getal: een werkblad bewaart er maar 15 cijfers van",
            "Maak de kolom op als tekst vóór het vullen, of lever CSV.",
        )
    return str(int(cell))
