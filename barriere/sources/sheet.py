"""A plain sheet of formats.md, declared as data: columns, keys and rules."""

from dataclasses import dataclass

import pyarrow as pa

from barriere.model.register import Register
from barriere.sources.column import Column


@dataclass(frozen=True)
class Rule:
    """A row is rejected when `wrong` is true: SQL over the typed columns and `leeg_<name>`."""

    column: str
    wrong: str
    cause: str
    remedy: str


@dataclass(frozen=True)
class Derived:
    """A column that follows from the others: SQL over the typed columns."""

    name: str
    type: pa.DataType
    sql: str


@dataclass(frozen=True)
class Sheet:
    """What one register's plain sheet holds.

    `key` names the columns whose repetition is a duplicate (empty: the whole
    row; "adres" stands for all address columns). `refused` are header words
    this register must never have, on top of the forbidden traits. `addressed`:
    each row must say which address it is about.
    """

    register: Register
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    derived: tuple[Derived, ...] = ()
    refused: tuple[str, ...] = ()
    addressed: bool = True

    @property
    def keyed(self) -> bool:
        """Tell whether the sheet has ids that become pseudonyms."""
        return any(column.identifies for column in self.columns)

    def schema(self) -> pa.Schema:
        """Return the canonical schema; `rij` is the line in the file, counted from 1."""
        fields = [pa.field("rij", pa.int64())]
        for column in self.columns:
            fields += column.fields()
        fields += [pa.field(d.name, d.type) for d in self.derived]
        return pa.schema(fields)


def order(start: str, end: str) -> Rule:
    """Return the rule that an interval cannot certainly end before it starts."""
    return Rule(
        end,
        f"{end}_laatst < {start}_vroegst",
        f"{end} ligt voor {start}",
        "Verbeter een van beide data in de bron; datum_einde is de eerste dag niet meer.",
    )
