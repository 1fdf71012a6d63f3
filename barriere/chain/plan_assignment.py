"""What a year is planned from: the last score, what people decided, the registers, the plan before.

The same for a plan that is kept and for a question that changes nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from barriere.chain.ask import Ask
from barriere.chain.kept_plan import Kept, kept_or_none
from barriere.chain.latest import Latest
from barriere.chain.plan_candidates import Known, candidates, last_seen, opening_hours
from barriere.chain.plan_doors import doors_of
from barriere.chain.scene import Look, Scene, scene
from barriere.errors import NotAllowed
from barriere.inspections.assignment import Assignment
from barriere.inspections.days.availability import Availability, availability
from barriere.inspections.days.calendar import calendar
from barriere.inspections.earlier import HELD, Earlier
from barriere.inspections.findings.follow_up import deadlines, terms
from barriere.inspections.value import FAILED
from barriere.model.inspection import Candidate, Control, LeftOut
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Prepared:
    """The assignment of a year and what it came from.

    `placeless` are the addresses that no map knows, with why; `unmet` says of which
    fixed addresses nothing can come; `available` and `vanaf` are what the calendar was
    made from.
    """

    assignment: Assignment
    placeless: tuple[LeftOut, ...]
    unmet: tuple[str, ...]
    available: tuple[Availability, ...]
    vanaf: date
    before: Kept | None
    scene: Scene


def prepared(session: Session, looked: Look, ask: Ask, moment: Moment) -> Prepared:
    """Return what the year is planned from. Raises NotAllowed when nothing was adopted."""
    seen, settings = scene(session, looked, moment), looked.werkmap.settings
    _something_to_plan(session, seen.decided)
    before = kept_or_none(session, ask.jaar)
    earlier = _earlier(session, before, ask, moment)
    known = _with_year(session, _known(session, seen, settings), earlier, ask.jaar)
    asked, reasons = candidates(seen.last, seen.decided, known, settings, seen.powers)
    available = availability(looked.partners)
    vanaf = _first(ask, before, moment)
    assignment = Assignment(
        candidates=asked,
        calendar=calendar(ask.jaar, settings, available, vanaf),
        settings=settings,
        outside_reasons=reasons,
        seed=ask.seed,
        iterations=ask.iterations,
        travelling=seen.travelling,
        earlier=earlier,
        doors=known.doors,
    )
    placeless = _placeless(seen.last, reasons, asked)
    unmet = tuple(_unmet(seen, reasons, known))
    return Prepared(assignment, placeless, unmet, available, vanaf, before, seen)


def _unmet(seen: Scene, reasons: Mapping[str, str], known: Known) -> Iterator[str]:
    """Say which addresses that people fixed may not be planned any more; not who waits."""
    for sleutel, (control, _) in sorted(known.pinned.items()):
        why = reasons.get(sleutel)
        if why and sleutel not in seen.hidden:
            yield f"Niet gelukt: {seen.last.label(sleutel)} staat vast op {control}, maar: {why}."


def _first(ask: Ask, before: Kept | None, moment: Moment) -> date:
    """Return the first day that may still change: never one that is over, or has begun."""
    today = moment.nu.date()
    first = today + timedelta(days=1) if before else today
    return max(ask.vanaf or first, first)


def _earlier(session: Session, before: Kept | None, ask: Ask, moment: Moment) -> Earlier | None:
    """Return the plan before, with what was held by then and what people agreed.

    Nothing of it counts when it is asked afresh and nothing of it was held or agreed.
    """
    if before is None:
        return None
    first = _first(ask, before, moment)
    fixed = {row.controle for row in dossier.vastzettingen(session, ask.jaar) if not row.sleutel}
    held = {control.id for control in before.plan.controls if control.datum < first}
    if ask.fresh and not held | fixed:
        return None
    return Earlier(
        before.plan, before.sha256, frozenset(held), frozenset(fixed - held), afresh=ask.fresh
    )


def _known(session: Session, seen: Scene, settings: Settings) -> Known:
    """Return what registers, findings and people say of addresses, whatever the plan before."""
    reports = dossier.verslagen(session)
    return Known(
        due=deadlines(reports),
        terms=terms(reports),
        seen=last_seen(session, seen.shown),
        opening=opening_hours(seen.shown),
        doors=doors_of(session, seen.last, settings),
    )


def _with_year(session: Session, known: Known, earlier: Earlier | None, jaar: int) -> Known:
    """Add what people fixed in this year, and visits whose findings are not back yet."""
    pins = [row for row in dossier.vastzettingen(session, jaar) if row.sleutel]
    found = {(row.controle, row.sleutel) for row in dossier.bevindingen(session)}
    seen, due, terms_ = dict(known.seen), dict(known.due), dict(known.terms)
    for control, sleutel in _visited(earlier):
        if (control.id, sleutel) not in found:
            seen[sleutel] = max(control.datum, seen.get(sleutel, control.datum))
            due.pop(sleutel, None)
            terms_.pop(sleutel, None)
    pinned = {row.sleutel: (row.controle, row.team) for row in pins}
    return replace(known, seen=seen, due=due, terms=terms_, pinned=pinned)


def _visited(earlier: Earlier | None) -> Iterator[tuple[Control, str]]:
    """Yield the addresses that held controls visited, as far as is known.

    Their reserves were not, nor where a team called in that nobody opened.
    """
    if earlier is None:
        return
    for control in earlier.standing:
        for route in control.routes if control.vast == HELD else ():
            for visit in route.visits:
                if visit.status != FAILED:
                    stop = earlier.plan.candidates[visit.sleutel]
                    yield from ((control, sleutel) for sleutel in stop.adressen)


def _something_to_plan(session: Session, decided: Admission) -> None:
    """Refuse to plan before people decided."""
    if dossier.laatste_vaststelling(session) is None:
        what = "Er is nog geen lijst vastgesteld, dus er valt niets te plannen."
        remedy = "Geef oordelen (`barriere tafel oordeel`) en laat de lijst vaststellen."
        raise NotAllowed(what, remedy)
    if not decided.admitted:
        what = "Geen enkel vastgesteld adres heeft nu een grond voor een bezoek."
        raise NotAllowed(what, "Bekijk met `barriere tafel toon` wat er ontbreekt.")


def _placeless(
    last: Latest, reasons: Mapping[str, str], asked: list[Candidate]
) -> tuple[LeftOut, ...]:
    """Name the addresses that no map knows; the plan itself cannot."""
    known = {one.sleutel for one in asked}
    return tuple(
        LeftOut(sleutel, last.label(sleutel), reason, "buiten")
        for sleutel, reason in sorted(reasons.items())
        if sleutel not in known
    )
