"""`barriere score`: every address asked every card, and the outcome put before the tafel."""

from dataclasses import dataclass
from datetime import date

from barriere.catalogue import read as read_catalogue
from barriere.chain.journal import note
from barriere.chain.latest import SCORED
from barriere.facts import read as read_definitions
from barriere.review.moment import Moment
from barriere.review.put_forward import put_forward
from barriere.scoring import Run, write
from barriere.scoring import score as score_all
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Scored:
    """A run that was kept, and how many addresses it put before the tafel."""

    run: Run
    proposed: int
    drawn: int


def score(werkmap: Werkmap, peildatum: date | None, moment: Moment) -> Scored:
    """Score every address on `peildatum` (default: the newest) and keep the run.

    Raises BarriereError when nothing was delivered, BadData when an own card is wrong.
    """
    catalogue = read_catalogue(werkmap.indicatoren)
    definitions = read_definitions(werkmap.indicatoren)
    run = score_all(picture(werkmap, peildatum), catalogue, werkmap.settings, definitions)
    write(run, werkmap.uit)
    with dossier.open(werkmap) as session:
        proposed = put_forward(session, run.folder, run.scores, werkmap.settings, moment)
        drawn = next(s.aantal for s in dossier.steekproeven(session) if s.run == run.folder)
        note(session, moment, SCORED, run.folder, f"{len(proposed)} voorstellen")
    return Scored(run, len(proposed), drawn)
