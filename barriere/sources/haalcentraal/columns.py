"""Rows gathered into columns of text as they come, so that no file is held row by row."""

import pyarrow as pa

from barriere.sources.texts import tidy

_ROWS = 50_000


class Columns:
    """Columns of one table, filled by rows; `flags` are booleans, all others text."""

    def __init__(self, names: tuple[str, ...], flags: tuple[str, ...] = ()) -> None:
        """Start an empty table with `rij` and these columns."""
        flagged = [(name, pa.bool_() if name in flags else pa.string()) for name in names]
        self._schema = pa.schema([("rij", pa.int64()), *flagged])
        self._rows: list[tuple[object, ...]] = []
        self._done = [self._schema.empty_table()]

    def add(self, rij: int, *values: object) -> None:
        """Add one row, in the order of the names."""
        self._rows.append((rij, *values))
        if len(self._rows) >= _ROWS:
            self._flush()

    def table(self) -> pa.Table:
        """Return everything that was added; text is trimmed, empty text is null."""
        self._flush()
        return pa.concat_tables(self._done).combine_chunks()

    def _flush(self) -> None:
        if not self._rows:
            return
        arrays = [
            pa.array(values, field.type)
            for values, field in zip(zip(*self._rows, strict=True), self._schema, strict=True)
        ]
        tidied = [tidy(a) if pa.types.is_string(a.type) else a for a in arrays]
        self._done.append(pa.table(tidied, schema=self._schema))
        self._rows = []
