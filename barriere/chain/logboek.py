"""`barriere logboek`: whether the log is whole, and whether it still holds what paper says."""

from dataclasses import dataclass

from barriere.chain.journal import note
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, log
from barriere.store.checkpoint import Checkpoint, checkpoint, code_of, read_code
from barriere.store.log import Chain

ACT = "logboek nagekeken"


@dataclass(frozen=True)
class Logged:
    """The state of the log, the code of its last line, and what was asked of it.

    `object` is what the line that was asked for is about; of a shielded address only that.
    """

    chain: Chain
    code: str
    asked: Checkpoint | None
    object: str = ""


def check_log(werkmap: Werkmap, code: str, moment: Moment) -> Logged:
    """Verify the log; with a `code` from paper, also whether it holds that very line.

    Looking is itself logged. Raises WrongUse when `code` is no code.
    """
    wanted = read_code(code) if code else ""
    with dossier.open(werkmap) as session:
        asked = checkpoint(session, wanted) if wanted else None
        state = asked.chain if asked else log.verify(session)
        found = "gaaf" if state.intact and (asked is None or asked.proven) else "niet gaaf"
        note(session, moment, ACT, wanted or "geheel", found)
        about = asked.line.object if asked and asked.line else ""
        silent = dossier.afgeschermd(session)
    return Logged(state, code_of(state.head), asked, "adres" if about in silent else about)
