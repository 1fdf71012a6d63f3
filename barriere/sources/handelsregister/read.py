"""The Handelsregister in one of two forms: answers of the KVK API, or the plain sheet."""

from dataclasses import replace
from pathlib import Path

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.handelsregister import api
from barriere.sources.handelsregister.codes import with_codes
from barriere.sources.plainsheet import finish, read_texts
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheets.kvk import SHEET
from barriere.sources.texts import as_plain


def read(path: Path, context: Context) -> Reading:
    """Read a delivery of the Handelsregister, recognised by its content."""
    context.day(Register.KVK)
    if recognise(path) is Format.JSON:
        return api.read(path, context)
    plain = read_texts(path, SHEET, context)
    texts = as_plain(plain.texts)
    coded = with_codes(texts.table)
    texts = replace(texts, table=coded.texts)
    noticed = [*plain.notices, *coded.notices]
    return finish(replace(plain, texts=texts, notices=noticed), SHEET, context)
