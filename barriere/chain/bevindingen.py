"""`barriere bevindingen toon`: what came back so far, and what follows from it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from barriere.chain.latest import Latest, latest
from barriere.evaluation import HitRate, Outcome, hit_rates
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


def _may_show(last: Latest, sleutel: str) -> bool:
    return sleutel not in last.shielded
