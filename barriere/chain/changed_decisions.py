"""What people did since the plan: other oordelen, visits, opening hours, and who leads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from barriere.catalogue.powers import Powers, lead_for
from barriere.chain.earlier_visits import EarlierVisit
from barriere.explanation.words import spoken
from barriere.model.inspection import Candidate, Visit
from barriere.model.register import Register
from barriere.reports.address_brief import Said
from barriere.settings import WEEKDAGEN
from barriere.settings.clock import clock
from barriere.store import dossier
from barriere.store.dossier import Session

Hours = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Stop:
    """An address as it was planned: its stop, its visit (None: in reserve), and when."""

    candidate: Candidate
    visit: Visit | None
    day: date


def judged_since(session: Session, planned: datetime) -> dict[str, Said]:
    """Return per address that the tafel judged again since the plan, in words."""
    return {
        key: Said(f"De barrièretafel oordeelde opnieuw op {one.op:%d-%m-%Y}: {one.besluit}.")
        for key, one in dossier.laatste_oordelen(session).items()
        if one.op > planned
    }


def visited_since(
    session: Session,
    visits: Mapping[str, tuple[EarlierVisit, ...]],
    planned: datetime,
    control: str,
) -> dict[str, tuple[Said, ...]]:
    """Return per address the visits that the plan did not know of; not those of `control` itself.

    A visit counts by its day, and one of this dossier also when its findings came in later.
    """
    rows = dossier.bevindingen(session)
    own = {(row.sleutel, row.datum) for row in rows if row.controle == control}
    late = {(row.sleutel, row.datum) for row in rows if row.op > planned}
    found = {
        key: tuple(
            Said(f"Intussen bezocht. {one.words}", frozenset({Register.CONTROLES}))
            for one in ones
            if (key, one.day) not in own
            and ((key, one.day) in late or (one.day is not None and one.day > planned.date()))
        )
        for key, ones in visits.items()
    }
    return {key: said for key, said in found.items() if said}


def other_hours(stop: Stop, now: Hours) -> Iterator[Said]:
    """Yield what is to be known when an address has other opening hours than in the plan."""
    if stop.candidate.opening == now:
        return
    weekday = stop.day.weekday()
    today = [f"{clock(van)}–{clock(tot)}" for day, van, tot in now if day == weekday]
    hours = ", ".join(today) or ("gesloten" if now else "onbekend")
    told = f"Openingstijden anders dan in het plan: op {WEEKDAGEN[weekday]} nu {hours}"
    if now and stop.visit and not _open(now, weekday, stop.visit):
        told += f"; dit bezoek valt daarbuiten (aankomst {clock(stop.visit.arrival)})"
    yield Said(f"{told}.", frozenset({Register.OPENINGSTIJDEN}))


def _open(hours: Hours, weekday: int, visit: Visit) -> bool:
    return any(day == weekday and van <= visit.arrival < tot for day, van, tot in hours)


def other_lead(stop: Stop, matrix: Powers, grounds: tuple[str, ...], kind: str) -> Iterator[Said]:
    """Yield who leads now, when that is a partner that the plan did not ask for."""
    lead = lead_for(matrix, grounds, kind)
    if lead and (role := matrix.rollen[lead.rol]).partner not in stop.candidate.partners:
        yield Said(f"De leiding is een andere dan in het plan: nu {spoken(role.naam)}.")
