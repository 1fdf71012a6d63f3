"""Deliveries as tables in DuckDB: every register there, delivered or not, with every column."""

import os
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pyarrow as pa

from barriere import sources
from barriere.model.delivery import Manifest
from barriere.model.register import Register
from barriere.store import snapshot
from barriere.store.manifest import check_files

RAW = "ruw_"
"""How the name of a table starts before its rows are linked to addresses."""

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "temp_directory": "",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def connect() -> duckdb.DuckDBPyConnection:
    """Return an empty database in memory that never writes to disk."""
    return duckdb.connect(":memory:", config=_CONFIG | {"threads": os.cpu_count() or 1})


def load(
    db: duckdb.DuckDBPyConnection,
    folder: Path,
    chosen: dict[Register, Manifest],
    registers: Iterable[Register] = Register,
    before: str = "",
) -> list[str]:
    """Make a view `ruw_NAME` for every table of `registers` and return the names.

    `before` is put before each name. Columns are those of the canonical empty
    table, in its order; what a delivery lacks is null. Raises BadData when a
    delivery is damaged.
    """
    names = []
    for register in registers:
        note = chosen.get(register)
        if note:
            check_files(folder / note.id)
        found = snapshot.tables(folder / note.id) if note else {}
        for name, empty in sources.empty_tables(register).items():
            _view(db, before + name, empty, found.get(name))
            names.append(before + name)
    return names


def load_panden(db: duckdb.DuckDBPyConnection, folder: Path, note: Manifest) -> None:
    """Take panden from a delivery of panden alone, if the chosen BAG has none.

    Raises BadData when that delivery is damaged.
    """
    ((count,),) = db.execute(f'SELECT count(*) FROM "{RAW}panden"').fetchall()
    found = snapshot.tables(folder / note.id).get("panden")
    if not count and found is not None:
        check_files(folder / note.id)
        _view(db, "panden", sources.empty_tables(Register.BAG)["panden"], found)


def columns(db: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """Return the names of the columns of a table or view, in order."""
    return [row[0] for row in db.execute(f'DESCRIBE "{table}"').fetchall()]


def _view(db: duckdb.DuckDBPyConnection, name: str, empty: pa.Table, file: Path | None) -> None:
    """Make the view of one table, from its file or empty."""
    db.register(f"leeg_{name}", empty)
    source = f'SELECT * FROM "leeg_{name}"'
    if file is not None:
        path = str(file).replace("'", "''")
        source += f" UNION ALL BY NAME SELECT * FROM read_parquet('{path}')"
    db.execute(f'CREATE OR REPLACE VIEW "{RAW}{name}" AS {source}')
