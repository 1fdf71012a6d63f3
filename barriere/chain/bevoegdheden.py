"""`barriere bevoegdheden`: the powers matrix as one sheet, and one role in full."""

from pathlib import Path

from barriere.catalogue.powers import Powers, powers
from barriere.reports.powers_sheet import write_powers_sheet
from barriere.review.moment import Moment
from barriere.store import Werkmap


def powers_file(werkmap: Werkmap | None, moment: Moment) -> Path:
    """Write the matrix as a PDF; return where it lies: in uit/, or in the present folder.

    Raises BadData (65) naming what is wrong in the municipality's own powers.
    """
    gemeente = werkmap.settings.gemeente.naam if werkmap else ""
    path = (werkmap.uit if werkmap else Path()) / "bevoegdheden.pdf"
    write_powers_sheet(path, show_powers(werkmap), gemeente, moment.nu.date())
    return path


def show_powers(werkmap: Werkmap | None) -> Powers:
    """Return the matrix of the house, with a werkmap's own powers over it.

    Raises BadData (65) naming what is wrong in them.
    """
    return powers(werkmap.bevoegdheden if werkmap else None)
