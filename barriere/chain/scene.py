"""What a plan is made and shown in: the last score, the registers, what people decided."""

from dataclasses import dataclass

import pyarrow as pa

from barriere.catalogue.powers import Powers, powers
from barriere.chain.latest import Latest, latest
from barriere.chain.reistijd import travelling_of
from barriere.chain.standing import standing
from barriere.chain.waiting import on_hold
from barriere.inspections.travel import Travelling
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.store import Picture, Werkmap, partner_days, picture
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Look:
    """A werkmap with its last score and its registers: read before its dossier is opened."""

    werkmap: Werkmap
    last: Latest
    shown: Picture
    partners: pa.Table


@dataclass(frozen=True)
class Scene:
    """The state of a werkmap at a moment; `hidden` may not be named now: on hold or shielded.

    `powers` is the matrix as this municipality decided on it.
    """

    last: Latest
    shown: Picture
    decided: Admission
    hidden: frozenset[str]
    travelling: Travelling
    powers: Powers


def look(werkmap: Werkmap) -> Look:
    """Return what is read of a werkmap. Raises WrongUse when nothing was scored yet."""
    return Look(werkmap, latest(werkmap), picture(werkmap), partner_days(werkmap))


def scene(session: Session, seen: Look, moment: Moment) -> Scene:
    """Return the state of a werkmap, with what its open dossier says.

    Raises BadData (65) when its own powers cannot be read.
    """
    return Scene(
        last=seen.last,
        shown=seen.shown,
        decided=standing(session, seen.last, seen.shown, moment),
        hidden=seen.last.shielded | on_hold(session, seen.shown, moment.nu.date()),
        travelling=travelling_of(seen.shown, seen.werkmap.settings),
        powers=powers(seen.werkmap.bevoegdheden),
    )
