"""A sheet as the municipality declared it in barriere.toml: its words and its dates."""

from dataclasses import replace

from barriere.errors import WrongUse
from barriere.privacy import plain
from barriere.sources.column import Column
from barriere.sources.context import Context
from barriere.sources.sheet import Sheet


def as_declared(sheet: Sheet, context: Context) -> Sheet:
    """Return the sheet with the supplier's words and way of writing dates.

    Raises WrongUse where the settings name a column or a value that is not there.
    """
    form = context.format(sheet.register).datum
    words = dict(context.settings.levering.waarden.get(sheet.register, {}))
    columns = []
    for column in sheet.columns:
        theirs = {
            t: o
            for name in list(words)
            if plain(name) == plain(column.name)
            for t, o in words.pop(name).items()
        }
        known = _with_words(column, theirs, sheet) if theirs else column
        columns.append(replace(known, form=form) if form and column.interval else known)
    if words:
        closed = ", ".join(column.name for column in sheet.columns if column.values)
        raise WrongUse(
            f"[levering.waarden.{sheet.register}] noemt de kolom '{next(iter(words))}', "
            "die barriere niet kent",
            f"Kolommen met vaste waarden zijn: {closed}.",
        )
    return replace(sheet, columns=tuple(columns))


def _with_words(column: Column, theirs: dict[str, str], sheet: Sheet) -> Column:
    for word, ours in theirs.items():
        if ours not in column.values:
            raise WrongUse(
                f"[levering.waarden.{sheet.register}.{column.name}] maakt van '{word}' "
                f"'{ours}', maar die waarde bestaat niet",
                "Kies uit: " + (", ".join(column.values) or "deze kolom heeft geen vaste waarden"),
            )
    # What the municipality says of a word goes before what we think it means.
    return replace(column, synonyms=(*theirs.items(), *column.synonyms))
