"""RNI as the plain sheet; a table of RNI participants is not mistaken for it."""

from pathlib import Path

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.landelijk import refuse_national_table
from barriere.sources.plainsheet import read_sheet
from barriere.sources.sheets.rni import SHEET


def read(path: Path, context: Context) -> Reading:
    """Read a delivery of the RNI; raise BadData if there are no persons in the file."""
    context.day(Register.RNI)
    refuse_national_table(path, Register.RNI)
    return read_sheet(path, context, SHEET)
