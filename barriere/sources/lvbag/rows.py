"""What is kept of the extract, column by column: batches, so that no row is an object for long."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyarrow as pa

_BATCH = 4_000


def _schema(*texts: str, **others: pa.DataType) -> pa.Schema:
    fields = [(name, pa.string()) for name in texts]
    return pa.schema([("volgnummer", pa.int64()), *fields, *others.items()])


_VERSION = ("id", "geregistreerd", "voorkomen")
# In each: `volgnummer` counts the occurrences of the extract, from 1.
OBJECTS = _schema(
    *(*_VERSION, "soort", "bestand", "hoofdadres", "nevenadres", "pand_id", "gebruiksdoel"),
    *("oppervlakte", "status"),
    x=pa.float64(),
    y=pa.float64(),
)
NUMBERS = _schema(
    *(*_VERSION, "huisnummer", "huisletter", "toevoeging", "postcode", "straat_id", "plaats_id"),
)
STREETS = _schema(*_VERSION, "naam", "plaats_id")
PLACES = _schema(*_VERSION, "naam")
PANDEN = _schema(*_VERSION, "bouwjaar", "status", geometrie=pa.binary())
INVESTIGATIONS = _schema(*_VERSION, "kenmerk", "loopt")
RELATIONS = pa.schema(
    [(name, pa.string()) for name in ("plaats_id", "gemeente", "begin", "eind", "status")]
)


@dataclass
class Rows:
    """Rows of one schema, turned into columns every 4,000."""

    schema: pa.Schema
    _rows: list[Sequence[object]] = field(default_factory=list)
    _batches: list[pa.RecordBatch] = field(default_factory=list)

    def add(self, *row: object) -> None:
        """Add one row, in the order of the schema."""
        self._rows.append(row)
        if len(self._rows) >= _BATCH:
            self._flush()

    def taken(self) -> pa.Table:
        """Return everything that was added, and keep none of it."""
        self._flush()
        batches, self._batches = self._batches, []
        return pa.Table.from_batches(batches, self.schema)

    def _flush(self) -> None:
        if self._rows:
            columns = zip(*self._rows, strict=True)
            arrays = [pa.array(c, f.type) for c, f in zip(columns, self.schema, strict=True)]
            self._batches.append(pa.RecordBatch.from_arrays(arrays, schema=self.schema))
            self._rows = []
