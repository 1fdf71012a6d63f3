"""The row about the visit itself: the outcome, on what the team went in, what was counted."""

from dataclasses import dataclass
from datetime import date

from barriere.inspections.findings.cells import Cells, day_of
from barriere.inspections.findings.columns import LONGEST, MEASURED, MOST, OF_ROLE
from barriere.model.finding import BINNEN, BINNENGELATEN, UITKOMSTEN
from barriere.model.finding_words import BINNEN as BINNEN_WORDS
from barriere.model.finding_words import UITKOMST

_OUTSIDE = "niet_binnen"
_ONLY_INSIDE = "vul dit alleen in als het team binnen was"


@dataclass(frozen=True)
class VisitRow:
    """What one row says of a visit, as a Finding has it; `datum` None when it is wrong."""

    datum: date | None
    uitkomst: str
    binnen: str
    m2: int | None
    personen: int | None
    slaapplaatsen: int | None
    hercontrole_voor: date | None
    opmerking: str

    @property
    def inside(self) -> bool:
        """Tell whether the team has been inside."""
        return self.uitkomst == BINNENGELATEN


def visit_row(cells: Cells) -> VisitRow:
    """Read the row of a visit; what is wrong is noted in `cells`."""
    for column in cells.filled(OF_ROLE):
        cells.wrong(column, "hoort bij een rol; vul het in op de regel van die rol")
    on = day_of(cells.text("datum"))
    if on is None:
        cells.wrong("datum", "schrijf de dag van het bezoek als JJJJ-MM-DD")
    outcome = cells.word("uitkomst", UITKOMST, UITKOMSTEN)
    if not outcome:
        cells.wrong("uitkomst", f"ontbreekt; kies uit: {', '.join(UITKOMST.values())}")
    counted = {column: cells.whole(column, MOST[column]) for column in MEASURED}
    found = VisitRow(
        datum=on,
        uitkomst=outcome,
        binnen=cells.word("binnen", BINNEN_WORDS, BINNEN),
        **counted,
        hercontrole_voor=cells.day("hercontrole_voor", on),
        opmerking=cells.text("opmerking"),
    )
    if len(found.opmerking) > LONGEST:
        cells.wrong("opmerking", f"is langer dan {LONGEST} tekens")
    if outcome:
        _agree(cells, found)
    return found


def _agree(cells: Cells, found: VisitRow) -> None:
    """Note where the outcome and the rest of the row do not go together."""
    if not found.inside:
        if found.binnen not in ("", _OUTSIDE):
            cells.wrong("binnen", _ONLY_INSIDE)
        for column in cells.filled(MEASURED):
            cells.wrong(column, _ONLY_INSIDE)
    elif found.binnen in ("", _OUTSIDE):
        grounds = ", ".join(said for code, said in BINNEN_WORDS.items() if code != _OUTSIDE)
        cells.wrong("binnen", f"zeg op grond waarvan het team binnen was; kies uit: {grounds}")
