"""Text columns to the canonical table: rules as data, every reject with a reason."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.model.delivery import Reject
from barriere.privacy import Key
from barriere.sources.canonical import rules
from barriere.sources.canonical.coded import Coded
from barriere.sources.canonical.duplicates import repeated
from barriere.sources.canonical.keyed import hide_ids
from barriere.sources.canonical.remarks import notices
from barriere.sources.canonical.values import Judged, judge, judge_ids
from barriere.sources.sheet import Sheet


@dataclass(frozen=True)
class Typed:
    """The canonical table, the rejects in the order of the file, and notices."""

    table: pa.Table
    rejects: list[Reject]
    notices: list[str]


def type_rows(
    lines: NDArray[np.int64], columns: Mapping[str, Coded], sheet: Sheet, peildatum: date, key: Key
) -> Typed:
    """Replace the ids of a sheet, and type, check and deduplicate its rows.

    `lines` is the line of each row in the file. What a value means is worked
    out per distinct value; nothing is spilled to disk.
    """
    with private() as db, ThreadPoolExecutor(max_workers=2) as aside:
        hiding = aside.submit(hide_ids, columns, sheet, key)
        others, spread = {}, {}
        for column in sheet.columns:
            if not column.identifies:
                others[column.name] = judge(db, column, columns[column.name], peildatum)
                spread[column.name] = aside.submit(others[column.name].fields)
        hidden = hiding.result()
        judged = {c.name: others.get(c.name) or judge_ids(c, hidden) for c in sheet.columns}
        fields = {
            name: values for one in judged.values() for name, values in _fields(one, spread).items()
        }
        typed = pa.table({"rij": pa.array(lines, pa.int64()), **fields})
        found = [
            *rules.faults(judged),
            *rules.without_address(sheet, judged),
            *rules.broken(db, sheet, judged, typed),
        ]
        typed = pa.table(
            {**{n: typed[n] for n in typed.column_names}, **rules.derived(db, sheet, typed)}
        )
    good = np.ones(len(lines), bool)
    for _, rows in found:
        good[rows] = False
    again, first = repeated(sheet, judged, good)
    said = hidden.notices + notices(sheet, judged, good, lines, peildatum)
    rejects = [*_rejects(found, lines), *_repeats(sheet, lines[again], lines[first])]
    rejects.sort(key=lambda reject: (reject.row, reject.column))
    good[again] = False
    table = typed.select(sheet.schema().names).cast(sheet.schema())
    return Typed(table if good.all() else table.filter(pa.array(good)), rejects, said)


def _fields(one: Judged, spread: Mapping[str, Future[dict[str, pa.Array]]]) -> dict[str, pa.Array]:
    made = spread.get(one.column.name)
    return made.result() if made else one.fields()


def private() -> duckdb.DuckDBPyConnection:
    """Return a database in memory that can write nothing anywhere."""
    db = duckdb.connect(":memory:")
    db.execute("SET temp_directory = ''; SET enable_external_access = false")
    db.execute("SET autoinstall_known_extensions = false; SET lock_configuration = true")
    return db


def _rejects(found: Iterable[rules.Found], lines: NDArray[np.int64]) -> list[Reject]:
    return [
        Reject(line, problem.column, problem.cause, problem.remedy)
        for problem, rows in found
        for line in lines[rows].tolist()
    ]


def _repeats(sheet: Sheet, again: NDArray[np.int64], first: NDArray[np.int64]) -> list[Reject]:
    column = sheet.key[0] if sheet.key else ""
    what = f"'{column}' komt al voor" if column else "deze regel staat er al"
    remedy = "Haal de dubbele uit de bron; de eerste is gebruikt."
    pairs = zip(again.tolist(), first.tolist(), strict=True)
    return [Reject(line, column, f"{what} op regel {earlier}", remedy) for line, earlier in pairs]
