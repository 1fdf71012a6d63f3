"""One row of a findings sheet: what is wrong with it, and the finding it holds."""

from collections.abc import Collection, Iterator
from datetime import date

from barriere.inspections.findings.sheet import Row
from barriere.model.finding import (
    BEVINDINGEN,
    MAATREGELEN,
    NOTHING,
    UITKOMSTEN,
    Finding,
    Measure,
    RoleFinding,
)

Fault = tuple[int, str, str]
"""Row, column, what is wrong; never the value that stands there."""

Key = tuple[str, str, str]
"""Control, team and address (sleutel)."""

_YES_NO = {"": None, "j": True, "n": False}
_CLOSED = {"uitkomst": UITKOMSTEN, "bevinding": BEVINDINGEN, "maatregel": MAATREGELEN}


def key_of(row: Row) -> Key:
    """Return what there is one finding for."""
    return row.cells["controle"], row.cells["team"], row.cells["sleutel"]


def faults_of(row: Row, known: Collection[Key] | None) -> Iterator[Fault]:
    """Yield what is wrong with one row; `known` are the keys of the plan, if any."""
    cells = row.cells
    key = key_of(row)
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


def finding_of(row: Row) -> Finding:
    """Return the finding of a row without faults; raises ValueError for another."""
    cells = row.cells
    on = _date(cells["datum"])
    if on is None:
        raise ValueError("a finding has a day")
    found, measure = cells["bevinding"] or NOTHING, cells["maatregel"] or NOTHING
    sure = "bevestigd" if _YES_NO[cells["bevestigd"].lower()] else "signaal"
    return Finding(
        control=cells["controle"],
        team=cells["team"],
        sleutel=cells["sleutel"],
        datum=on,
        uitkomst=cells["uitkomst"],
        hercontrole_voor=_date(cells["hercontrole_voor"]),
        parts=(RoleFinding("", found, sure),) if found != NOTHING else (),
        measures=(Measure("", measure, "opgelegd"),) if measure != NOTHING else (),
    )
