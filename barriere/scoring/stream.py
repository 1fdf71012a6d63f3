"""Scoring part by part: the answer to one statement at a time, so that memory stays bounded."""

from collections.abc import Iterator

import pyarrow as pa

from barriere.facts import Facts
from barriere.facts.build import fitting
from barriere.facts.order import in_order
from barriere.facts.part import PER_PART
from barriere.scoring.question import Question
from barriere.scoring.statement import statement
from barriere.scoring.status import worded


def stream(facts: Facts, question: Question, per_part: int = PER_PART) -> Iterator[pa.Table]:
    """Yield the scores of every part, one row per address, in the order of `adr`.

    Raises BadData when a definition does not fit the columns it compares.
    """
    for relation in facts.parts(per_part):
        with fitting():
            table = facts.lookup.db.sql(statement(question, relation)).to_arrow_table()
        yield worded(in_order(table).combine_chunks())
