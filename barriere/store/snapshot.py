"""The tables of a delivery as Parquet: columnar, compressed, the same bytes for the same rows."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from barriere.model.delivery import Reject
from barriere.store.durable import new_file

REJECTS = "afgekeurd"
_REJECT_COLUMNS = pa.schema(
    [
        ("rij", pa.int64()),
        ("kolom", pa.string()),
        ("oorzaak", pa.string()),
        ("remedie", pa.string()),
    ]
)
_ROW_GROUP = 122_880


def write_table(table: pa.Table, path: Path) -> None:
    """Write one table to a new Parquet file, on disk when this returns."""
    plain = table.replace_schema_metadata(None).combine_chunks()
    with new_file(path) as file:
        pq.write_table(plain, file, compression="zstd", row_group_size=_ROW_GROUP)


def rejects_table(rejects: list[Reject]) -> pa.Table:
    """Return rejects as a table `rij, kolom, oorzaak, remedie`."""
    rows = sorted((r.row, r.column, r.cause, r.remedy) for r in rejects)
    named = [dict(zip(_REJECT_COLUMNS.names, row, strict=True)) for row in rows]
    return pa.Table.from_pylist(named, schema=_REJECT_COLUMNS)


def read_rejects(folder: Path) -> list[Reject]:
    """Read the rejects of one delivery back, by row."""
    table = pq.read_table(folder / f"{REJECTS}.parquet")
    return [Reject(*row.values()) for row in table.to_pylist()]


def tables(folder: Path) -> dict[str, Path]:
    """Return the Parquet file of every table of one delivery, by name."""
    found = {path.stem: path for path in sorted(folder.glob("*.parquet"))}
    found.pop(REJECTS, None)
    return found
