"""What the controls yielded so far, counted, and how often each road was right."""

from collections import Counter
from dataclasses import dataclass

from barriere.evaluation import HitRate, Outcome, hit_rates
from barriere.model.finding import BINNENGELATEN, Finding
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Found:
    """Totals of what came back; the rates stand per road by which an address came on the list."""

    outcomes: Counter[str]
    findings: Counter[str]
    measures: Counter[str]
    rates: list[HitRate]


def findings(werkmap: Werkmap) -> Found:
    """Return what came back so far."""
    with dossier.open(werkmap) as session:
        return counted(session, dossier.verslagen(session))


def counted(session: Session, reports: list[Finding]) -> Found:
    """Return the totals of these findings."""
    roads = road_of(session)
    return Found(
        Counter(one.uitkomst for one in reports),
        Counter(one.bevinding for one in reports if one.uitkomst == BINNENGELATEN),
        Counter(one.maatregel for one in reports),
        hit_rates(
            Outcome(roads.get(one.sleutel, "mens"), one.uitkomst == BINNENGELATEN, one.hit)
            for one in reports
        ),
    )


def road_of(session: Session) -> dict[str, str]:
    """Return by which road each address first came on the list."""
    roads: dict[str, str] = {}
    for voorstel in dossier.voorstellen(session):
        roads.setdefault(voorstel.sleutel, voorstel.herkomst)
    return roads
