"""The audit log: appending a line, and proving that no line was changed, removed or put in."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from barriere.store.dossier.logregel import START, Logregel, logregels
from barriere.store.dossier.row import add

TRIMMED = "logboek ingekort"
"""What the log says when its oldest lines are erased because their term is over."""


@dataclass(frozen=True)
class Event:
    """What is logged: `actie` on `object` with `resultaat`, from `oorsprong` by `actor`.

    Never a BSN, a name or a birth date; an address by its key.
    """

    actie: str
    object: str
    resultaat: str
    oorsprong: str
    actor: str


@dataclass(frozen=True)
class Chain:
    """The state of the log: how many lines, the hash of the last, the first line that is wrong."""

    lines: int
    head: str
    broken: int | None

    @property
    def intact(self) -> bool:
        """Tell whether every line follows from the one before."""
        return self.broken is None


def append(session: Session, event: Event, nu: datetime) -> Logregel:
    """Add one line at the end of the log."""
    last = session.exec(select(Logregel).order_by(col(Logregel.id).desc()).limit(1)).first()
    line = Logregel(
        actie=event.actie,
        object=event.object,
        resultaat=event.resultaat,
        oorsprong=event.oorsprong,
        actor=event.actor,
        tijdstempel=nu.astimezone(UTC).isoformat(timespec="microseconds"),
        vorige=last.hash if last else START,
        hash="",
    )
    line.hash = _hash(line)
    return add(session, line, nu)


def trim(session: Session, closing: Event, nu: datetime) -> Logregel | None:
    """Erase the oldest lines whose term is over, and log `closing` with the last hash erased.

    Returns the line that was added, or None when there was nothing to erase.
    """
    over: list[Logregel] = []
    for line in logregels(session):
        if line.vervalt > nu.date():
            break
        over.append(line)
    if not over:
        return None
    head = over[-1].hash
    note = append(session, replace(closing, actie=TRIMMED, object=head), nu)
    for line in over:
        session.delete(line)
    session.flush()
    return note


def verify(session: Session) -> Chain:
    """Walk the log and recompute every hash.

    The first line must be the very first, or follow lines that were erased
    because their term was over, by a line that says so. Lines at the end can
    be cut off unseen; compare `head` with one that was written down elsewhere.
    """
    lines = logregels(session)
    starts = {START} | {line.object for line in lines if line.actie == TRIMMED}
    head = lines[0].vorige if lines and lines[0].vorige in starts else START
    for number, line in enumerate(lines, start=1):
        if line.vorige != head or line.hash != _hash(line):
            return Chain(len(lines), head, number)
        head = line.hash
    return Chain(len(lines), head, None)


def _hash(line: Logregel) -> str:
    """Return the sha256 over the line as canonical JSON, the previous hash included."""
    fields = ("actie", "object", "resultaat", "oorsprong", "actor", "tijdstempel", "vorige")
    text = json.dumps(
        {name: getattr(line, name) for name in fields},
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()
