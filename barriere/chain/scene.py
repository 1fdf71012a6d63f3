"""What a plan is made and shown in: the last score, the registers, what people decided."""

from dataclasses import dataclass

from barriere.chain.latest import Latest, latest
from barriere.chain.reistijd import travelling_of
from barriere.chain.standing import standing
from barriere.chain.waiting import on_hold
from barriere.inspections.travel import Travelling
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.store import Picture, Werkmap, picture
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Scene:
    """The state of a werkmap at a moment; `hidden` may not be named now: on hold or shielded."""

    last: Latest
    shown: Picture
    decided: Admission
    hidden: frozenset[str]
    travelling: Travelling


def scene(werkmap: Werkmap, session: Session, moment: Moment) -> Scene:
    """Return the state of a werkmap. Raises WrongUse when nothing was scored yet."""
    last, shown = latest(werkmap), picture(werkmap)
    return Scene(
        last=last,
        shown=shown,
        decided=standing(session, last, shown, moment),
        hidden=last.shielded | on_hold(session, shown, moment.nu.date()),
        travelling=travelling_of(shown, werkmap.settings),
    )
