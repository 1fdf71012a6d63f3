"""What a fact measured in Python may read: rows of a register, and facts already there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barriere.facts.definition import Fact
from barriere.facts.expression import names, read
from barriere.facts.formulas import Plan, columns_of
from barriere.facts.layers import stacked
from barriere.facts.needed import conditions_behind
from barriere.facts.part import Part
from barriere.model.delivery import Manifest
from barriere.model.register import Register

Ints = NDArray[np.int64]
_EPOCH = date(1970, 1, 1).toordinal()


class Picture(Protocol):
    """The tables of one peildatum, as the store lays them out."""

    @property
    def db(self) -> duckdb.DuckDBPyConnection:
        """Return the in-memory database."""
        ...

    @property
    def peildatum(self) -> date:
        """Return the day the picture is of."""
        ...

    @property
    def manifests(self) -> Mapping[Register, Manifest]:
        """Return the delivery used for each register."""
        ...


@dataclass(frozen=True)
class Lookup:
    """Read access for one measure, to the addresses from `first` on, numbered from 0 for it.

    `kept` holds what several measures over the same addresses ask.
    """

    db: duckdb.DuckDBPyConnection
    plan: Plan
    addresses: int
    table: str = ""
    first: int = 0
    kept: dict[str, Any] = field(default_factory=dict, compare=False)

    def rows(self, register: Register, columns: Sequence[str], waar: str = "true") -> pa.Table:
        """Return `adr` and `columns` of the rows of `register` where `waar` holds, in order."""
        condition = read(waar, self.plan.moment)
        tail = f"SELECT adr, {', '.join(columns)} FROM rijen WHERE {condition.sql('duckdb')}"
        return self.query(register, {*columns, *names(condition)}, f"{tail} ORDER BY adr, rij")

    def query(
        self, register: Register, asked: set[str], tail: str, only: str = "", *, linked: bool = True
    ) -> pa.Table:
        """Return what `tail` selects from `rijen`: the rows of `register` at these addresses.

        `rijen` has `adr`, `rij`, and the columns and named conditions in `asked`;
        `only` is plain SQL over the register's own columns that limits its rows.
        Without `linked` also the rows that stand on no address that is known here.
        """
        trees, needed = conditions_behind(
            columns_of(self.plan.definitions, register, self.plan.moment), asked
        )
        part = Part(self.first, self.first + self.addresses)
        kept = ", ".join([f"adr - {self.first} AS adr", *sorted(needed - {"adr"} | {"rij"})])
        where = [part.where] * linked + [only] * bool(only)
        source = f"SELECT {kept} FROM {register} WHERE {' AND '.join(where) or 'true'}"
        rows = stacked(f"({source}) AS deel", trees, "lagen")
        start = f"WITH rijen AS (SELECT * FROM {rows})"
        return _arrow(self.db, f"{start}{'' if tail.startswith(',') else ' '}{tail}")

    def facts(self, asked: Sequence[str]) -> pa.Table:
        """Return the facts `asked` of every address, by adr."""
        query = f"SELECT {', '.join(asked)} FROM {self.table} ORDER BY adr"
        return _arrow(self.db, query)

    def per_address(self, adr: Ints) -> pa.Array:
        """Return how often each address stands in `adr`."""
        return pa.array(np.bincount(adr, minlength=self.addresses).astype(np.int64))

    def spread(self, found: pa.Table, column: str) -> Ints:
        """Return `column` of one row per address as a number for every address, 0 elsewhere."""
        result = np.zeros(self.addresses, np.int64)
        result[ints(found, "adr")] = ints(found, column)
        return result

    def unknown(self) -> pa.Array:
        """Return 'unknown' for every address."""
        return pa.nulls(self.addresses, pa.float64())


def ints(table: pa.Table, column: str) -> Ints:
    """Return a column without gaps as whole numbers."""
    return np.asarray(table.column(column).to_numpy(), dtype=np.int64)


def flags(table: pa.Table, column: str) -> NDArray[np.bool_]:
    """Return a column of yes and no; unknown is no."""
    return np.asarray(table.column(column).fill_null(fill_value=False).to_numpy(), dtype=bool)


def days(table: pa.Table, column: str) -> Ints:
    """Return a date column as ordinals (the first day of year 1 is 1); absent is −1."""
    values = table.column(column).cast(pa.int32()).cast(pa.int64())
    return np.asarray(pc.add(values, _EPOCH).fill_null(-1).to_numpy(), dtype=np.int64)


def paired(first: Ints, second: Ints) -> Ints:
    """Return one number per pair, ordered by `first`, then `second`; both not below 0."""
    return first * (int(second.max(initial=0)) + 1) + second


def different(key: Ints, what: Ints, many: int) -> Ints:
    """Return for each key below `many` how many different `what` stand beside it.

    >>> different(np.array([0, 0, 2, 0]), np.array([5, 6, 5, 5]), 3)
    array([2, 0, 1])
    """
    _, once = np.unique(paired(key, what), return_index=True)
    return np.bincount(key[once], minlength=many).astype(np.int64)


def codes(column: pa.ChunkedArray) -> Ints:
    """Return a number per distinct text, −1 where there is none."""
    encoded = column.combine_chunks().dictionary_encode()
    return np.asarray(encoded.indices.fill_null(-1).to_numpy(), dtype=np.int64)


def gives(fact: Fact, plan: Plan) -> bool:
    """Tell whether every register a measured fact needs was delivered."""
    return set(fact.registers) <= plan.delivered


def _arrow(db: duckdb.DuckDBPyConnection, query: str) -> pa.Table:
    result: Any = db.sql(query).to_arrow_table()
    return result
