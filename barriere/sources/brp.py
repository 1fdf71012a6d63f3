"""BRP in one of three forms: LO3 columns, the JSON of Haal Centraal, or the plain sheet."""

from pathlib import Path

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.haalcentraal.read import read as read_json
from barriere.sources.landelijk import refuse_national_table
from barriere.sources.lo3.elements import is_lo3
from barriere.sources.lo3.read import read as read_lo3
from barriere.sources.plainsheet import finish, open_grid, texts_of
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheets.brp import SHEET


def read(path: Path, context: Context) -> Reading:
    """Read a BRP delivery, recognised by its content."""
    context.day(Register.BRP)
    if recognise(path) is Format.JSON:
        return read_json(path, context)
    refuse_national_table(path, Register.BRP)
    grid = open_grid(path, context, Register.BRP)
    if is_lo3(grid.header):
        return read_lo3(grid, path, context)
    return finish(texts_of(grid, path, SHEET, context), SHEET, context)
