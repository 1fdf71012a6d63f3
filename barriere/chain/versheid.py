"""Freshness: does what a visit list says still hold, and what changed since the plan was made."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from barriere.chain.briefs import Sentences
from barriere.chain.changed_decisions import (
    Stop,
    judged_since,
    other_hours,
    other_lead,
    visited_since,
)
from barriere.chain.changed_facts import changed_facts
from barriere.chain.changed_permits import Permits, changed_permits, ending
from barriere.chain.earlier_visits import EarlierVisit
from barriere.chain.latest import Latest
from barriere.chain.permits import permits
from barriere.chain.plan_basis import Basis, basis_of
from barriere.chain.plan_candidates import opening_hours
from barriere.chain.still_allowed import Asked
from barriere.explanation.freshness import Age, Checked, ages, checked
from barriere.model.register import Register
from barriere.reports.address_brief import Said
from barriere.reports.planned import addresses_of
from barriere.scoring import Run
from barriere.store import Picture, Werkmap, picture
from barriere.store.dossier import Session
from barriere.store.verslag import is_old

_ON_PAPER = (Register.BRP, Register.RNI, Register.KVK, Register.VERGUNNINGEN)


@dataclass(frozen=True)
class Fresh:
    """What changed since the plan, per address, in whole sentences.

    `planned` is the day of the plan, None when the log does not reach so far back;
    `compared` is the peildatum of the run it was made from, None when that is not kept:
    then registers and reasons were not compared. `unscored` was printed without being
    scored. `labels` say each changed address in one line; `ages` how old the registers are.
    """

    planned: date | None
    compared: date | None
    changed: Sentences = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    unscored: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()

    @property
    def checked(self) -> tuple[str, ...]:
        """Return what was compared and what not, in sentences."""
        said = Checked(self.planned, self.compared, len(self.changed), self.unscored)
        return tuple(checked(said))


@dataclass(frozen=True)
class Before:
    """What the plan was made from; `permits` are the registers of then, if those are others now."""

    basis: Basis | None
    permits: Picture | None


@dataclass(frozen=True)
class Read:
    """What was read of the registers for the addresses of a control, as they are now."""

    shown: Picture
    visits: Mapping[str, tuple[EarlierVisit, ...]]
    permits: Permits


def before(werkmap: Werkmap, control: str, last: Latest) -> Before:
    """Return what the plan of a control was made from: read before its dossier is opened."""
    basis = basis_of(werkmap, control, last)
    return Before(basis, _permits_then(werkmap, basis.run, last) if basis and basis.run else None)


def freshness(
    session: Session, asked: Asked, then: Before, read: Read, unscored: tuple[str, ...] = ()
) -> Fresh:
    """Return what changed since the plan for the addresses of a control."""
    basis, old = then.basis, _ages(read.shown, asked.control.datum)
    if basis is None:
        return Fresh(None, None, unscored=unscored, ages=old)
    found: dict[str, list[Said]] = defaultdict(list)
    for part in _parts(session, asked, read, basis):
        for key, said in part.items():
            found[key] += said
    if then.permits:
        known = permits(then.permits, asked.stops)
        for key, said in changed_permits(known, read.permits).items():
            found[key] += said
    changed = {key: tuple(found[key]) for key in asked.stops if key in found}
    return Fresh(
        planned=basis.planned.date(),
        compared=basis.run.peildatum if basis.run else None,
        changed=changed,
        labels={key: asked.label(key) for key in changed},
        unscored=unscored,
        ages=old,
    )


def _ages(shown: Picture, visit: date) -> tuple[str, ...]:
    """Say how old the registers that paper tells from will be on the day of the visit."""
    notes = [shown.manifests[register] for register in _ON_PAPER if register in shown.manifests]
    told = (Age(note.register.label, note.peildatum, is_old(note, visit)) for note in notes)
    return tuple(ages(told, visit))


def _parts(session: Session, asked: Asked, read: Read, basis: Basis) -> Iterator[Sentences]:
    """Yield what changed, per kind of change: what people did first, then what registers say."""
    judged = judged_since(session, basis.planned)
    yield {key: (judged[key],) for key in asked.stops if key in judged}
    yield visited_since(session, read.visits, basis.planned, asked.control.id)
    yield _led_and_open(asked, read.shown)
    if basis.run:
        yield changed_facts(basis.run, asked, read.shown)
    yield ending(read.permits, basis.planned.date(), asked.control.datum)


def _led_and_open(asked: Asked, shown: Picture) -> Sentences:
    """Return whose lead or opening hours are other than in the plan."""
    hours = opening_hours(shown)
    found = {}
    for key, stop in _stops(asked):
        lead = other_lead(stop, asked.matrix, asked.grounds(key), asked.kind(key))
        said = (*lead, *other_hours(stop, hours.get(key, ())))
        if said:
            found[key] = said
    return found


def _stops(asked: Asked) -> Iterator[tuple[str, Stop]]:
    """Yield every address with its stop as it was planned."""
    for route in asked.control.routes:
        visits = {visit.sleutel: visit for visit in route.visits}
        for name in route.stops:
            if candidate := asked.plan.candidates.get(name):
                stop = Stop(candidate, visits.get(name), asked.control.datum)
                yield from ((key, stop) for key in addresses_of(asked.plan, name))


def _permits_then(werkmap: Werkmap, run: Run, last: Latest) -> Picture | None:
    """Return the registers that the plan was made from, if its permits are others than now.

    None also when that delivery was withdrawn since.
    """
    old, new = (one.deliveries.get(Register.VERGUNNINGEN) for one in (run, last.run))
    if old is None or new is None or old.id == new.id:
        return None
    then = picture(werkmap, run.peildatum)
    known = then.manifests.get(Register.VERGUNNINGEN)
    return then if known and known.id == old.id else None
