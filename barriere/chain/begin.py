"""`barriere nieuw`: a new werkmap."""

from pathlib import Path

from barriere.chain.journal import note_alone
from barriere.review.moment import Moment
from barriere.settings import template
from barriere.store.werkmap import Werkmap


def begin(path: Path, naam: str, code: str, moment: Moment) -> Werkmap:
    """Make a werkmap for municipality `naam` (four-digit CBS code `code`).

    Raises WrongUse when something is there already, BadData when the name or
    code cannot be.
    """
    werkmap = Werkmap.create(path, template(naam, code))
    note_alone(werkmap, moment, "nieuw", "werkmap", "gemaakt")
    return werkmap
