"""`barriere bevindingen ...`: findings come back in, and what follows from them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, versions, year_of
from barriere.chain.latest import Latest, latest
from barriere.errors import BadData, Place
from barriere.evaluation import HitRate, Outcome, hit_rates
from barriere.inspections.findings.read import read
from barriere.inspections.findings.sheet import rows
from barriere.model.finding import Finding
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Session

CONFIRMED_NOTHING = "geen"


@dataclass(frozen=True)
class Recheck:
    """An address that must be seen again, and by when."""

    sleutel: str
    weergave: str
    voor: date


@dataclass(frozen=True)
class Found:
    """What came back so far; the rates stand per road by which an address came on the list."""

    outcomes: Counter[str]
    findings: Counter[str]
    measures: Counter[str]
    rates: list[HitRate]
    rechecks: list[Recheck]


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
            _recheck(session, finding, moment)
        note(session, moment, "bevindingen lees", path.name, f"{len(findings)} adressen")
    return f"{len(findings)} bevindingen aangenomen uit {path.name}."


def findings(werkmap: Werkmap) -> Found:
    """Return what came back so far, and what must still be done."""
    last = latest(werkmap)
    with dossier.open(werkmap) as session:
        rows_ = dossier.bevindingen(session)
        roads = road_of(session)
        rechecks = [
            Recheck(row.sleutel, last.label(row.sleutel), row.hercontrole_voor)
            for row in rows_
            if row.hercontrole_voor and _may_show(last, row.sleutel)
        ]
        return Found(
            Counter(row.uitkomst for row in rows_),
            Counter(row.bevinding for row in rows_ if row.uitkomst == "toegang_verleend"),
            Counter(row.maatregel for row in rows_),
            hit_rates(_outcome(row, roads) for row in rows_),
            sorted(rechecks, key=lambda recheck: (recheck.voor, recheck.weergave)),
        )


def road_of(session: Session) -> dict[str, str]:
    """Return by which road each address first came on the list."""
    roads: dict[str, str] = {}
    for voorstel in dossier.voorstellen(session):
        roads.setdefault(voorstel.sleutel, voorstel.herkomst)
    return roads


def _outcome(row: dossier.Bevinding, roads: dict[str, str]) -> Outcome:
    hit = row.bevestigd is True and row.bevinding != CONFIRMED_NOTHING
    return Outcome(roads.get(row.sleutel, "mens"), row.uitkomst == "toegang_verleend", hit)


def _recheck(session: Session, finding: Finding, moment: Moment) -> None:
    """Put a hercontrole before the tafel, once per control."""
    if finding.hercontrole_voor is None:
        return
    mark = f"bevindingen {finding.control}"
    known = {(v.sleutel, v.ingebracht_door) for v in dossier.voorstellen(session)}
    if (finding.sleutel, mark) not in known:
        row = dossier.Voorstel(
            sleutel=finding.sleutel,
            herkomst="mens",
            bron="controles",
            grond="hercontrole",
            reden=f"Hercontrole voor {finding.hercontrole_voor:%d-%m-%Y} na controle "
            f"{finding.control}.",
            ingebracht_door=mark,
        )
        dossier.add(session, row, moment.nu)


def _may_show(last: Latest, sleutel: str) -> bool:
    return sleutel not in last.shielded


def _year(path: Path) -> int:
    """Return the year of the control that the sheet is about."""
    filled = [row.cells["controle"] for row in rows(path).rows if row.cells.get("controle")]
    if not filled:
        place = Place(path.name, 1, "controle")
        raise BadData(place, "is leeg", "Gebruik het werkblad dat bij de bezoeklijst hoort.")
    return year_of(filled[0])
