"""Where every address put forward stands now: may it be planned, and if not, why."""

from barriere.chain.latest import Latest
from barriere.chain.waiting import on_hold
from barriere.review.admission import Admission, admit, put_forward
from barriere.review.moment import Moment
from barriere.store import Picture
from barriere.store.dossier import Session


def standing(session: Session, last: Latest, shown: Picture, moment: Moment) -> Admission:
    """Return who may be planned at this moment, after the last run."""
    proposals = put_forward(session, last.name)
    held = on_hold(session, shown, moment.nu.date())
    return admit(session, proposals, last.standings(proposals), held, last.shielded)
