"""Text columns to the canonical table: one statement, rules as data, every reject with a reason."""

from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa
from dateutil.relativedelta import relativedelta

from barriere.model.delivery import Reject
from barriere.sources import cast, interval
from barriere.sources.check import Problem, problems
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.keyed import CAUSE
from barriere.sources.remarks import PADDED, notices
from barriere.sources.sheet import Sheet

_RECENT_MONTHS = 24


@dataclass(frozen=True)
class Typed:
    """The canonical table, the rejects in the order of the file, and notices."""

    table: pa.Table
    rejects: list[Reject]
    notices: list[str]


def type_rows(texts: pa.Table, sheet: Sheet, peildatum: date) -> Typed:
    """Type, check and deduplicate the rows of a sheet.

    `texts` has `rij`, text columns under the sheet's names (absent: all null)
    and pseudonyms where the sheet has ids. Nothing is spilled to disk.
    """
    checks = problems(sheet, peildatum)
    with private() as db:
        db.register("ruw", _raw(texts, sheet))
        db.execute(_statement(sheet, checks, peildatum))
        rejects = _rejects(db, checks)
        db.execute(_duplicates(sheet))
        rejects += _repeated(db, sheet)
        columns = ", ".join(sheet.schema().names)
        table = db.sql(
            f"SELECT {columns} FROM getypeerd WHERE len(fouten) = 0 "  # noqa: S608 - own names
            "AND rij NOT IN (SELECT rij FROM dubbel) ORDER BY rij"
        ).to_arrow_table()
        said = notices(db, sheet, peildatum)
    rejects.sort(key=lambda reject: (reject.row, reject.column))
    return Typed(table.cast(sheet.schema()), rejects, said)


def private() -> duckdb.DuckDBPyConnection:
    """Return a database in memory that can write nothing anywhere."""
    db = duckdb.connect(":memory:")
    db.execute("SET temp_directory = ''; SET enable_external_access = false")
    db.execute("SET autoinstall_known_extensions = false; SET lock_configuration = true")
    return db


def _raw(texts: pa.Table, sheet: Sheet) -> pa.Table:
    columns = {"rij": texts["rij"]}
    nothing = pa.nulls(texts.num_rows, pa.string())
    for column in sheet.columns:
        there = column.name in texts.column_names
        columns[f"r_{column.name}"] = texts[column.name] if there else nothing
        if column.kind is Kind.ID:
            cause = CAUSE + column.name
            known = cause in texts.column_names
            columns[cause] = texts[cause] if known else pa.nulls(texts.num_rows, pa.int8())
    return pa.table(columns)


def _statement(sheet: Sheet, checks: list[Problem], peildatum: date) -> str:
    eights = [
        f"{interval.digits(f'r_{c.name}')} AS n_{c.name}" for c in sheet.columns if c.interval
    ]
    typed = [
        f"{sql} AS {name}" for column in sheet.columns for name, sql in cast.typed(column).items()
    ]
    wrong = [f"CASE WHEN {check.wrong} THEN {i} END" for i, check in enumerate(checks)]
    kept = [f"{sql} AS {name}" for c in sheet.columns for name, sql in _kept(c, peildatum).items()]
    derived = [f"{d.sql} AS {d.name}" for d in sheet.derived]
    padded = [f"r_{c.name}" for c in sheet.columns if c.kind in PADDED]
    return (
        "CREATE TEMP TABLE getypeerd AS "  # noqa: S608 - own names
        f"WITH cijfers AS (SELECT {', '.join(['*', *eights])} FROM ruw), "
        f"waarden AS (SELECT {', '.join(['*', *typed])} FROM cijfers) "
        f"SELECT {', '.join(['rij', *kept, *derived, *padded])}, "
        f"list_filter([{', '.join(wrong)}], lambda i: i IS NOT NULL) AS fouten FROM waarden"
    )


def _kept(column: Column, peildatum: date) -> dict[str, str]:
    names = [field.name for field in column.fields()]
    if column.kind is not Kind.ADULT:
        return {name: name for name in names}
    recent = f"DATE '{peildatum - relativedelta(months=_RECENT_MONTHS)}'"
    latest = interval.eighteenth(names[1])
    return {
        name: f"CASE WHEN r_{column.name} IS NULL THEN {always} "
        f"WHEN {latest} > {recent} THEN {interval.eighteenth(name)} END"
        for name, always in zip(names, interval.ALWAYS, strict=True)
    }


def _rejects(db: duckdb.DuckDBPyConnection, checks: list[Problem]) -> list[Reject]:
    long = db.sql("SELECT rij, unnest(fouten) AS fout FROM getypeerd ORDER BY rij, fout").fetchall()
    return [Reject(row, checks[i].column, checks[i].cause, checks[i].remedy) for row, i in long]


def _duplicates(sheet: Sheet) -> str:
    places = [column.name for column in ADDRESS]
    key = [name for k in sheet.key for name in (places if k == "adres" else [k])]
    key = key or [name for name in sheet.schema().names if name != "rij"]
    first = f"min(rij) OVER (PARTITION BY {', '.join(key)})"
    known = f"{sheet.key[0]} IS NOT NULL AND " if sheet.key else ""
    return (
        "CREATE TEMP TABLE dubbel AS SELECT rij, eerste FROM ("  # noqa: S608 - own names
        f"SELECT rij, {first} AS eerste FROM getypeerd "
        f"WHERE {known} len(fouten) = 0) WHERE rij > eerste"
    )


def _repeated(db: duckdb.DuckDBPyConnection, sheet: Sheet) -> list[Reject]:
    column = sheet.key[0] if sheet.key else ""
    what = f"'{column}' komt al voor" if column else "deze regel staat er al"
    rows = db.sql("SELECT rij, eerste FROM dubbel ORDER BY rij").fetchall()
    remedy = "Haal de dubbele uit de bron; de eerste is gebruikt."
    return [Reject(row, column, f"{what} op regel {first}", remedy) for row, first in rows]
