"""An invented picture as the program sees it: a table per file, every register delivered."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from barriere.model.delivery import Manifest
from barriere.model.register import Register
from bench.invented_picture.columns import DAY, REGISTERS

TABLES = ("adressen", *(register.value for register in REGISTERS))


@dataclass(frozen=True)
class Folder:
    """The picture of `DAY` that lies in a folder."""

    db: duckdb.DuckDBPyConnection
    peildatum: date = DAY
    manifests: dict[Register, Manifest] = field(
        default_factory=lambda: {register: _manifest(register) for register in REGISTERS}
    )


def opened(folder: Path, memory: str = "") -> Folder:
    """Return the picture in `folder`, every register of `bench.invented_picture` as a view.

    `memory` is the most the database may take, as DuckDB writes it: 200MB.
    """
    db = duckdb.connect(config={"memory_limit": memory} if memory else {})
    for name in TABLES:
        db.read_parquet(str(folder / f"{name}.parquet")).create_view(name)
    return Folder(db)


def _manifest(register: Register) -> Manifest:
    return Manifest(
        id=f"{register}-{DAY}", register=register, peildatum=DAY, file=f"{register}.parquet",
        sha256="0" * 64, rows=0, accepted=0, rejected=0, counts={}, skipped=[], notices=[],
        received=f"{DAY}T09:00:00",
    )  # fmt: skip
