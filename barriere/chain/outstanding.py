"""What the plan and the lists say of follow-up: who comes back when, and what did not come back."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from barriere.inspections.document import from_json
from barriere.model.finding import Finding
from barriere.reports.planned import addresses_of
from barriere.store import dossier
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Missing:
    """A team that visited addresses of which no finding came back."""

    controle: str
    team: str
    datum: date
    adressen: int


def planned_after(session: Session, today: date) -> dict[str, tuple[str, date]]:
    """Return by address the first control from today on that visits it, by the newest plans."""
    coming: dict[str, tuple[str, date]] = {}
    for row in dossier.nieuwste_jaarplannen(session):
        plan = from_json(row.json_tekst)
        for control in (one for one in plan.controls if one.datum >= today):
            for route in control.routes:
                for visit in route.visits:
                    for key in addresses_of(plan, visit.sleutel):
                        coming.setdefault(key, (control.id, control.datum))
    return coming


def unanswered(session: Session, reports: Iterable[Finding], today: date) -> list[dossier.Bezoek]:
    """Return the visits of held controls of which no finding came back, as they were printed last.

    Reserve addresses are left out: nobody has to have gone there.
    """
    back = {(one.control, one.sleutel) for one in reports}
    handed = dossier.bezoeken(session)
    newest = {one.controle: one.jaarplan_id for one in handed}
    return [
        one
        for one in handed
        if one.volgorde
        and one.datum < today
        and one.jaarplan_id == newest[one.controle]
        and (one.controle, one.sleutel) not in back
    ]


def missing(visits: Iterable[dossier.Bezoek]) -> Iterator[Missing]:
    """Yield per team of a held control how many of its `visits` have no finding yet."""
    waiting = Counter((one.datum, one.controle, one.team) for one in visits)
    for (day, control, team), count in sorted(waiting.items()):
        yield Missing(control, team, day, count)
