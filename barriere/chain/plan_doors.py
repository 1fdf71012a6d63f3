"""What the visits that were made teach about when somebody is there."""

from collections.abc import Iterator

from barriere.chain.latest import Latest
from barriere.inspections.doors import Doors, Tried, doors
from barriere.inspections.kind import kind_of
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session

NOBODY_THERE = "niemand_aanwezig"


def doors_of(session: Session, last: Latest, settings: Settings) -> Doors:
    """Return what own findings teach; only visits with a time and an outcome count."""
    return doors(_tried(session, last), settings.plan.kans_vanaf)


def _tried(session: Session, last: Latest) -> Iterator[Tried]:
    arrivals = {
        (visit.controle, visit.sleutel): visit.aankomst
        for visit in dossier.bezoeken(session)
        if visit.aankomst is not None
    }
    for found in dossier.bevindingen(session):
        minute = arrivals.get((found.controle, found.sleutel))
        if minute is not None and last.has(found.sleutel):
            kind = kind_of(last.use(found.sleutel))
            yield Tried(kind, minute, found.uitkomst != NOBODY_THERE)
