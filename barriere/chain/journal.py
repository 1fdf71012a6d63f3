"""Writing down who did what: one line in the log per command that changes or shows something."""

from barriere.review.moment import Moment
from barriere.store import dossier, log
from barriere.store.announced import settle
from barriere.store.dossier import Session
from barriere.store.werkmap import Werkmap

ORIGIN = "barriere"


def event(moment: Moment, actie: str, object_: str, resultaat: str) -> log.Event:
    """Return the line that says what `moment.door` does."""
    return log.Event(actie, object_, resultaat, ORIGIN, moment.door)


def note(session: Session, moment: Moment, actie: str, object_: str, resultaat: str) -> None:
    """Append one line to the log in the session's own transaction."""
    log.append(session, event(moment, actie, object_, resultaat), moment.nu)


def note_alone(werkmap: Werkmap, moment: Moment, actie: str, object_: str, resultaat: str) -> None:
    """Append one line to the log in a transaction of its own, after what is still to be said."""
    settle(werkmap)
    with dossier.open(werkmap) as session:
        note(session, moment, actie, object_, resultaat)
