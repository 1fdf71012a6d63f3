"""How far every address came on the road from proposal to visit, for numbers about all of them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from barriere.inspections.document import from_json
from barriere.reports.planned import addresses_of
from barriere.review.admission import put_forward
from barriere.store import dossier
from barriere.store.dossier import Session

Keys = frozenset[str]


@dataclass(frozen=True)
class Road:
    """The addresses by key that reached each step; who reached a step went through all before.

    `judged`: besluit and day of the oordeel that counts, per address. `visits`: the day of each
    visit and whether it confirmed something.
    """

    forward: Keys
    decided: Keys
    adopted: Keys
    planned: Keys
    visited: Keys
    judged: tuple[tuple[str, date], ...]
    visits: tuple[tuple[date, bool], ...]


def road(session: Session, run: str, silent: AbstractSet[str]) -> Road:
    """Return the road of all addresses but those in `silent`, of whom nothing is counted.

    A hold is no step: who must wait is silent, and an oordeel 'aanhouden' is not counted.
    """
    judged = {
        key: one
        for key, one in dossier.laatste_oordelen(session).items()
        if key not in silent and one.besluit != "aanhouden"
    }
    found = [one for one in dossier.verslagen(session) if one.sleutel not in silent]
    visited = {one.sleutel for one in found}
    planned = visited | (set(_planned(session)) - silent)
    lists = dossier.vaststellingen(session)
    adopted = planned | ({key for one in lists for key in one.sleutels} - silent)
    decided = adopted | judged.keys()
    forward = decided | (put_forward(session, run).keys() - silent)
    return Road(
        forward=frozenset(forward),
        decided=frozenset(decided),
        adopted=frozenset(adopted),
        planned=frozenset(planned),
        visited=frozenset(visited),
        judged=tuple((one.besluit, one.op.date()) for one in judged.values()),
        visits=tuple((one.datum, one.hit) for one in found),
    )


def _planned(session: Session) -> Iterator[str]:
    """Return who stands in a year's newest plan, or stood on a list; no reserve addresses."""
    for row in dossier.nieuwste_jaarplannen(session):
        plan = from_json(row.json_tekst)
        for control in plan.controls:
            for route in control.routes:
                for visit in route.visits:
                    yield from addresses_of(plan, visit.sleutel)
    for one in dossier.bezoeken(session):
        if one.volgorde:
            yield one.sleutel
