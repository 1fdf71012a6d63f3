"""How old a delivery may be before that should be said.

No law sets these terms: they are how often an ordinary municipality can deliver.
"""

from datetime import date

from barriere.model.delivery import Manifest
from barriere.model.register import Register

QUARTER, HALF_YEAR, YEAR = 92, 183, 366

MOST_DAYS = {
    Register.BAG: HALF_YEAR,
    Register.BRP: QUARTER,
    Register.RNI: QUARTER,
    Register.KVK: QUARTER,
    Register.VERGUNNINGEN: HALF_YEAR,
    Register.MELDINGEN: QUARTER,
    Register.CONTROLES: HALF_YEAR,
    Register.EIGENDOM: YEAR,
    Register.SIGNALEN: QUARTER,
    Register.PARKEREN: HALF_YEAR,
    Register.WAARNEMINGEN: HALF_YEAR,
    Register.BIJZONDER: QUARTER,
    Register.AFSTEMMING: QUARTER,
}
"""In days; a register that is not here does not grow old."""


def days_old(note: Manifest, today: date) -> int:
    """Return how many days ago the peildatum was; 0 when it lies ahead."""
    return max(0, (today - note.peildatum).days)


def is_old(note: Manifest, today: date) -> bool:
    """Tell whether a newer delivery is due."""
    most = MOST_DAYS.get(note.register)
    return most is not None and days_old(note, today) > most
