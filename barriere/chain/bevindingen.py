"""`barriere bevindingen lees`: findings come back in, and a hercontrole follows from them."""

from pathlib import Path

from barriere.chain.hercontrole import put_before_tafel
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, versions, year_of
from barriere.errors import BadData, Place
from barriere.inspections.findings.read import read
from barriere.inspections.findings.sheet import rows
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


def read_findings(werkmap: Werkmap, path: Path, moment: Moment) -> str:
    """Accept the findings in `path`, all or none. Return one sentence of receipt.

    A hercontrole is put before the tafel again; it passes on that ground alone.
    Raises BadData (65) naming every row that is wrong.
    """
    with dossier.open(werkmap) as session:
        jaar = _year(path)
        plan_of(session, jaar)
        findings = read(path, *(kept.plan for kept in versions(session, jaar)))
        for finding in findings:
            dossier.bewaar(session, finding, moment.nu, path.name)
        put_before_tafel(session, findings, moment)
        note(session, moment, "bevindingen lees", path.name, f"{len(findings)} adressen")
    return f"{len(findings)} bevindingen aangenomen uit {path.name}."


def _year(path: Path) -> int:
    """Return the year of the control that the sheet is about."""
    filled = [row.cells["controle"] for row in rows(path).rows if row.cells.get("controle")]
    if not filled:
        place = Place(path.name, 1, "controle")
        raise BadData(place, "is leeg", "Gebruik het werkblad dat bij de bezoeklijst hoort.")
    return year_of(filled[0])
