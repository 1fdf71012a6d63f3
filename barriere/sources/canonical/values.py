"""What each distinct value of a column becomes, and what is wrong with it."""

from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from dateutil.relativedelta import relativedelta
from numpy.typing import NDArray

from barriere.sources.canonical import cast, dates, interval
from barriere.sources.canonical.check import Problem, of_ids, of_values
from barriere.sources.canonical.coded import Coded
from barriere.sources.canonical.keyed import Hidden
from barriere.sources.column import Column, Kind

_RECENT_MONTHS = 24
_MOST_OF_EIGHT_BITS = 127


@dataclass(frozen=True)
class Judged:
    """A column with its distinct values typed and judged.

    `typed` has the columns of `column.fields()`, a row per distinct value;
    `faults` has per distinct value the index of its first problem, -1 if none;
    `distinct`: no two values mean the same.
    """

    column: Column
    coded: Coded
    typed: pa.Table
    problems: list[Problem]
    faults: NDArray[np.int32]
    distinct: bool

    def wrong(self, problem: int) -> NDArray[np.bool_]:
        """Tell which rows have the problem with this index."""
        return self.coded.rows(self.faults == problem)

    def fields(self) -> dict[str, pa.Array]:
        """Return the typed columns by name, a value per row."""
        spread = {
            name: self.coded.spread(self.typed[name].combine_chunks())
            for name in self.typed.column_names
        }
        return _any_age(spread, self.coded) if self.column.kind is Kind.ADULT else spread


def _any_age(spread: dict[str, pa.Array], coded: Coded) -> dict[str, pa.Array]:
    """Return adulthood with an empty birth date as what it says: on any day there is."""
    empty = pa.array(coded.empty)
    return {
        name: pc.if_else(empty, pa.scalar(day, pa.date32()), spread[name])
        for name, day in zip(spread, (date.min, date.max), strict=True)
    }


def judge(db: duckdb.DuckDBPyConnection, column: Column, coded: Coded, peildatum: date) -> Judged:
    """Type every distinct value of a column and find the first thing wrong with it."""
    problems = of_values(column, peildatum)
    if not len(coded.values):
        typed = pa.schema(column.fields()).empty_table()
        return Judged(column, coded, typed, problems, np.empty(0, np.int32), distinct=True)
    db.register("waarden_ruw", pa.table({f"r_{column.name}": coded.values}))
    table = db.sql(_statement(column, problems, peildatum)).to_arrow_table()
    db.unregister("waarden_ruw")
    faults = table["fout"].to_numpy().astype(np.int32)
    typed = table.drop_columns(["fout"]).cast(pa.schema(column.fields()))
    same = len(typed.columns) == 1 and typed.column(0).combine_chunks().equals(coded.values)
    return Judged(column, coded, typed, problems, faults, distinct=same)


def judge_ids(column: Column, hidden: Hidden) -> Judged:
    """Take the pseudonyms of a column as they are, and what was no id as wrong."""
    coded, causes = hidden.columns[column.name], hidden.causes.get(column.name)
    typed = pa.table({column.target: coded.values})
    distinct = column.name in hidden.distinct
    if causes is None:
        nothing = np.full(len(coded.values), -1, np.int32)
        return Judged(column, coded, typed, [], nothing, distinct)
    faults = pc.fill_null(causes.cast(pa.int32()), -1).to_numpy(zero_copy_only=False)
    faults = np.asarray(faults, dtype=np.int32)
    return Judged(column, coded, typed, of_ids(column), faults, distinct)


def _statement(column: Column, problems: list[Problem], peildatum: date) -> str:
    eight = f", {dates.digits(column)} AS n_{column.name}" if column.interval else ""
    typed = ", ".join(f"{sql} AS {name}" for name, sql in cast.typed(column).items())
    cases = " ".join(f"WHEN {problem.wrong} THEN {i}" for i, problem in enumerate(problems))
    fault = f"CASE {cases} ELSE -1 END" if problems else "-1"
    kept = ", ".join(f"{sql} AS {name}" for name, sql in _kept(column, peildatum).items())
    return (
        f"WITH cijfers AS (SELECT *{eight} FROM waarden_ruw), "  # noqa: S608 - own names
        f"waarden AS (SELECT *, {typed} FROM cijfers) "
        f"SELECT {kept}, {fault} AS fout FROM waarden"
    )


def _kept(column: Column, peildatum: date) -> dict[str, str]:
    names = [field.name for field in column.fields()]
    if column.kind is Kind.SMALL:  # a larger one was rejected, but still says that it is no zero
        most = _MOST_OF_EIGHT_BITS
        return {name: f"CASE WHEN {name} > {most} THEN {most} ELSE {name} END" for name in names}
    if column.kind is not Kind.ADULT:
        return {name: name for name in names}
    recent = f"DATE '{peildatum - relativedelta(months=_RECENT_MONTHS)}'"
    latest = interval.eighteenth(names[1])
    return {
        name: f"CASE WHEN {latest} > {recent} THEN {interval.eighteenth(name)} END"
        for name in names
    }
