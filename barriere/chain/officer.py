"""Who may see a shielded address: the officer named in barriere.toml, and nobody else."""

from barriere.chain.journal import note_alone
from barriere.errors import NotAllowed
from barriere.review.moment import Moment
from barriere.store import Werkmap

REMEDY = "Vraag het aan die functionaris ([mandaten], afgeschermd)."


def is_officer(werkmap: Werkmap, moment: Moment) -> bool:
    """Tell whether the one who acts is the officer for shielded addresses."""
    return moment.door == werkmap.settings.mandaten.afgeschermd


def only_the_officer(werkmap: Werkmap, moment: Moment, actie: str, object_: str) -> None:
    """Refuse everyone else what is shielded, and log that it was refused.

    Raises NotAllowed.
    """
    if not is_officer(werkmap, moment):
        note_alone(werkmap, moment, actie, object_, "geweigerd")
        what = "Een afgeschermd adres is alleen voor de functionaris in barriere.toml."
        raise NotAllowed(what, REMEDY)
