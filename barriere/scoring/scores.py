"""The outcome of a run per address: in memory, or in a file of which only what is asked is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

_FEW = 64


@dataclass(frozen=True, eq=False)
class Scores:
    """Wide, one row per address in the order of `adr`; `source` is a table or a Parquet file."""

    source: pa.Table | Path

    def __eq__(self, other: object) -> bool:
        """Tell whether two outcomes say the same of every address, wherever they are kept."""
        return isinstance(other, Scores) and bool(self.table.equals(other.table))

    def __hash__(self) -> int:
        """Return how many addresses there are: equal outcomes have as many."""
        return len(self.columns(["adr"]))

    @cached_property
    def table(self) -> pa.Table:
        """Return every column of every address."""
        return self.columns(None)

    def columns(self, names: Sequence[str] | None) -> pa.Table:
        """Return some columns of every address."""
        if isinstance(self.source, pa.Table):
            return self.source.select(list(names)) if names is not None else self.source
        asked = None if names is None else list(names)
        return pq.read_table(self.source, columns=asked, use_threads=False).combine_chunks()

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the columns there are; nothing is read for it."""
        if isinstance(self.source, pa.Table):
            return frozenset(self.source.column_names)
        return frozenset(pq.read_schema(self.source).names)

    def column(self, name: str) -> pa.ChunkedArray:
        """Return one column of every address; read once."""
        if name not in self._read:
            self._read[name] = self.columns([name]).column(0)
        return self._read[name]

    @cached_property
    def _read(self) -> dict[str, pa.ChunkedArray]:
        return {}

    def rows(self, sleutels: Sequence[str]) -> list[dict[str, Any]]:
        """Return every column of the addresses with these keys, in the order of `adr`."""
        wanted = pa.array(sleutels, pa.string())
        if isinstance(self.source, pa.Table) or len(sleutels) > _FEW:
            chosen = self.table.filter(pc.is_in(self.table.column("sleutel"), value_set=wanted))
        else:
            chosen = self._from_file(self.source, wanted)
        rows: list[dict[str, Any]] = chosen.to_pylist()
        return rows

    def _from_file(self, path: Path, wanted: pa.Array) -> pa.Table:
        """Read only the row groups that hold a wanted key."""
        with pq.ParquetFile(path) as file:
            place = file.schema_arrow.get_field_index("sleutel")
            found = []
            for group in range(file.num_row_groups):
                seen = file.metadata.row_group(group).column(place).statistics
                if seen and not any(seen.min <= key.as_py() <= seen.max for key in wanted):
                    continue
                keys = file.read_row_group(group, ["sleutel"]).column("sleutel")
                if pc.any(here := pc.is_in(keys, value_set=wanted)).as_py():
                    found.append(file.read_row_group(group, use_threads=False).filter(here))
            return pa.concat_tables(found) if found else file.schema_arrow.empty_table()
