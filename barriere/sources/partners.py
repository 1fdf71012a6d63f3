"""Partners: when each can, from the plain sheet or from one calendar file per partner."""

from dataclasses import replace
from pathlib import Path

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.calendar import read_calendar
from barriere.sources.column import Kind
from barriere.sources.context import Context
from barriere.sources.plainsheet import Plain, finish, read_texts
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheet import Sheet
from barriere.sources.sheets.partners import SHEET
from barriere.sources.texts import Texts


def read(path: Path, context: Context) -> Reading:
    """Read when partners can take part; only partners named in barriere.toml are accepted."""
    day = context.day(Register.PARTNERS)
    sheet = _known_partners(context)
    if recognise(path) is Format.ICS:
        table = read_calendar(path, day)
        return finish(Plain(Texts(table, table.num_rows), []), sheet, context)
    return finish(read_texts(path, sheet, context), sheet, context)


def _known_partners(context: Context) -> Sheet:
    partners = context.settings.partners
    named = tuple((partner.naam.lower(), key) for key, partner in partners.items())
    first, *others = SHEET.columns
    known = replace(first, kind=Kind.CODE, values=tuple(partners), synonyms=named)
    return replace(SHEET, columns=(known, *others))
