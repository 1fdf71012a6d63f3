"""Scoring part by part: the answer to one statement at a time, so that memory stays bounded."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import duckdb
import numpy as np
import pyarrow as pa

from barriere.facts import Facts
from barriere.facts.build import fitting
from barriere.facts.order import in_order
from barriere.facts.part import PER_PART
from barriere.scoring.question import Question
from barriere.scoring.statement import statement
from barriere.scoring.status import worded

PER_GROUP = 1 << 14
"""Addresses in one table that is yielded, and in a row group of the file: one is read to explain
one address."""
MANY = 4 * PER_PART
"""From so many addresses on, one thread and its rows as they come: half the memory, and a
country takes minutes anyway."""


def stream(facts: Facts, question: Question, per_part: int = PER_PART) -> Iterator[pa.Table]:
    """Yield the scores in tables of a few thousand addresses, in the order of `adr`.

    Raises BadData when a definition does not fit the columns it compares.
    """
    db, many = facts.lookup.db, facts.lookup.addresses > MANY
    answer = _as_they_come if many else _at_once
    with _one_thread(db) if many else nullcontext(), fitting():
        for relation in facts.parts(per_part):
            yield from map(worded, answer(db, statement(question, relation)))


@contextmanager
def _one_thread(db: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Have the engine read the addresses in order and look up the rest, never the other way."""
    ((threads,),) = db.sql("SELECT current_setting('threads')").fetchall()
    db.execute("SET threads = 1; SET disabled_optimizers = 'build_side_probe_side'")
    try:
        yield
    finally:
        db.execute(f"SET threads = {threads}; SET disabled_optimizers = ''")


def _at_once(db: duckdb.DuckDBPyConnection, query: str) -> Iterator[pa.Table]:
    table = in_order(db.sql(query).to_arrow_table())
    for start in range(0, max(len(table), 1), PER_GROUP):
        yield table.slice(start, PER_GROUP).combine_chunks()


def _as_they_come(db: duckdb.DuckDBPyConnection, query: str) -> Iterator[pa.Table]:
    """Yield the rows as one thread finds them: in the order of the addresses it reads."""
    last = -1
    for batch in db.sql(query).to_arrow_reader(PER_GROUP):
        adr = np.asarray(batch.column("adr").to_numpy())
        if (np.diff(adr, prepend=last) <= 0).any():
            raise RuntimeError("addresses came in another order than they were read in")
        last = int(adr[-1])
        yield pa.Table.from_batches([batch])
