"""What an official should know about accepted rows: mended ids, secrecy unknown or lost."""

from datetime import date

import duckdb

from barriere.model.register import Register
from barriere.sources.column import Kind
from barriere.sources.sheet import Sheet

PADDED = frozenset({Kind.DIGITS, Kind.OBJECT, Kind.NUMBERING})
"""Kinds whose lost leading zeros are put back."""

_SHOWN = 20
_PAST = ("datum", "datum_aanvang", "datum_verkrijging")


def _secrets(db: duckdb.DuckDBPyConnection, sheet: Sheet) -> list[str]:
    """Say where secrecy is unknown or lost: an address that is not shielded can do harm."""
    if not any(column.name == "geheim" for column in sheet.columns):
        return []
    rows = db.sql(
        "SELECT rij FROM getypeerd WHERE len(fouten) > 0 AND CAST(geheim AS INTEGER) > 0 "
        "ORDER BY rij"
    ).fetchall()
    empty = db.sql(
        "SELECT count(*) FROM getypeerd WHERE len(fouten) = 0 AND geheim IS NULL"
    ).fetchall()[0][0]
    found = [f"Bij {empty} regel(s) is 'geheim' leeg: die schermen niets af."] if empty else []
    if rows:
        shown = ", ".join(str(row) for (row,) in rows[:_SHOWN])
        found.append(
            f"{len(rows)} afgekeurde regel(s) waren geheim (regel {shown}). Herstel ze, of "
            "scherm het adres af met: barriere afscherm ADRES"
        )
    return found


def _later(db: duckdb.DuckDBPyConnection, sheet: Sheet, peildatum: date) -> list[str]:
    """Say which rows begin after the day that the delivery describes."""
    found = []
    for column in sheet.columns:
        if column.name not in _PAST or sheet.register is Register.PARTNERS:
            continue
        query = f"SELECT count(*) FROM getypeerd WHERE {column.name}_vroegst > $dag"  # noqa: S608 - own names
        count = db.execute(query, {"dag": peildatum}).fetchall()[0][0]
        if count:
            found.append(
                f"Bij {count} regel(s) ligt '{column.name}' na de peildatum {peildatum}; "
                "klopt de peildatum?"
            )
    return found


def notices(db: duckdb.DuckDBPyConnection, sheet: Sheet, peildatum: date) -> list[str]:
    """Return what was mended, what lies after the peildatum, and where secrecy is lost."""
    found = _secrets(db, sheet) + _later(db, sheet, peildatum)
    for column in sheet.columns:
        if column.kind not in PADDED:
            continue
        query = (
            f"SELECT count(*) FROM getypeerd WHERE len(r_{column.name}) < len({column.target}) "  # noqa: S608 - own names
            "AND len(fouten) = 0"
        )
        count = db.sql(query).fetchall()[0][0]
        if count:
            found.append(
                f"Bij {count} regel(s) ontbraken voorloopnullen in '{column.name}'; "
                "die zijn aangevuld."
            )
    return found
