"""What is wrong with a row as a whole, and what follows from its columns together."""

import re
from collections.abc import Iterable, Iterator, Mapping

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.sources.canonical.check import NO_ADDRESS, Problem, of_emptiness, of_rows
from barriere.sources.canonical.values import Judged
from barriere.sources.sheet import Sheet

Found = tuple[Problem, NDArray[np.int64]]
"""A problem, and the positions of the rows that have it."""


def faults(judged: Mapping[str, Judged]) -> Iterator[Found]:
    """Yield what is wrong with single values, and with what is left empty."""
    for one in judged.values():
        if one.column.filled:
            yield of_emptiness(one.column), np.flatnonzero(one.coded.empty)
        for number in np.unique(one.faults[one.faults >= 0]).tolist():
            yield one.problems[number], np.flatnonzero(one.wrong(number))


def without_address(sheet: Sheet, judged: Mapping[str, Judged]) -> Iterator[Found]:
    """Yield the rows that do not say which address they are about."""
    if not sheet.addressed:
        return
    empty = {name: judged[name].coded.empty for name in _ADDRESS}
    written = empty["postcode"] | empty["huisnummer"]
    missing = empty["vbo_id"] & empty["nummeraanduiding_id"] & written
    yield NO_ADDRESS, np.flatnonzero(missing)


_ADDRESS = ("vbo_id", "nummeraanduiding_id", "postcode", "huisnummer")


def broken(
    db: duckdb.DuckDBPyConnection, sheet: Sheet, judged: Mapping[str, Judged], typed: pa.Table
) -> Iterator[Found]:
    """Yield the rows whose columns contradict one another.

    Beside the typed columns a rule may ask of any column whether it was left
    `leeg_<name>`.
    """
    for problem in of_rows(sheet):
        asked = [name for name in judged if f"leeg_{name}" in problem.wrong]
        empty = {f"leeg_{name}": pa.array(judged[name].coded.empty) for name in asked}
        beside = pa.table({**{n: typed[n] for n in typed.column_names}, **empty})
        _register(db, beside, [problem.wrong])
        found = db.sql(f"SELECT plaats FROM rijen WHERE {problem.wrong}").fetchnumpy()  # noqa: S608 - rules are ours
        yield problem, np.sort(np.asarray(found["plaats"], dtype=np.int64))


def derived(db: duckdb.DuckDBPyConnection, sheet: Sheet, typed: pa.Table) -> dict[str, pa.Array]:
    """Return the columns that follow from the others, in the order of the rows."""
    if not sheet.derived:
        return {}
    _register(db, typed, [d.sql for d in sheet.derived])
    columns = ", ".join(f"{d.sql} AS {d.name}" for d in sheet.derived)
    table = db.sql(f"SELECT {columns} FROM rijen ORDER BY plaats").to_arrow_table()  # noqa: S608 - idem
    return {d.name: table[d.name].combine_chunks().cast(d.type) for d in sheet.derived}


def _register(db: duckdb.DuckDBPyConnection, typed: pa.Table, said: Iterable[str]) -> None:
    """Offer the columns that some SQL names, and the position of each row."""
    words = set(re.findall(r"\w+", " ".join(said)))
    named = typed.select([name for name in typed.column_names if name in words])
    places = pa.array(np.arange(typed.num_rows), pa.int64())
    db.register("rijen", named.append_column("plaats", places))
