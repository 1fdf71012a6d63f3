"""How full the columns of a delivery are."""

from pathlib import Path

from barriere.model.delivery import Manifest
from barriere.model.quality import Filled
from barriere.sources import empty, empty_tables
from barriere.sources.canonical.interval import ALWAYS
from barriere.sources.sheets import SHEETS
from barriere.store.load import RAW
from barriere.store.verslag.previous import opened

_BIRTH = "geboortedatum"
"""Kept only as the day someone comes of age, and only when that day still matters."""


def coverage(folder: Path, note: Manifest) -> list[Filled]:
    """Return how full every column of the register's own table is, in the order of its sheet.

    A date counts as filled when something of it is known.
    """
    db = opened(folder, note)
    absent = set(note.absent or ())
    columns = _columns(note)
    parts = ["count(*)"]
    for _, target, interval in columns:
        parts += _interval(target) if interval else [f'count("{target}")', "0"]
    name = empty_name(note)
    row = db.execute(f'SELECT {", ".join(parts)} FROM "{RAW}{name}"').fetchone() or (0,)
    counted = zip(row[1::2], row[2::2], strict=True)
    return [
        Filled(name, filled, row[0], partly, absent=name in absent, kept=name != _BIRTH)
        for (name, _, _), (filled, partly) in zip(columns, counted, strict=True)
    ]


def empty_name(note: Manifest) -> str:
    """Return the name of the register's main table: the first of those that it may hold."""
    return next(iter(empty_tables(note.register)))


def _columns(note: Manifest) -> list[tuple[str, str, bool]]:
    """Return per column its name in the file, its name in the table, and whether it is a date."""
    sheet = SHEETS.get(note.register)
    if sheet is None:
        return [(name, name, False) for name in empty(note.register).column_names]
    return [
        (c.name, c.fields()[0].name.removesuffix("_vroegst"), c.interval) for c in sheet.columns
    ]


def _interval(target: str) -> list[str]:
    """Return SQL for the known dates, and for those known in part."""
    first, last = f'"{target}_vroegst"', f'"{target}_laatst"'
    nothing = f"({first} <= {ALWAYS[0]} AND {last} >= {ALWAYS[1]})"
    known = f"{first} IS NOT NULL AND NOT {nothing}"
    return [_count(known), _count(f"{known} AND {first} <> {last}")]


def _count(condition: str) -> str:
    """Return SQL that counts, also over no rows at all (where count_if gives null)."""
    return f"count(*) FILTER ({condition})"
