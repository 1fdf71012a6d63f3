"""Invented pictures of any size, as Parquet sorted by address: a city, a region, the country.

Nothing in them is about a real home. The same size and seed give the same rows;
they are made block by block, so that the country too fits in little memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from barriere.model.register import Register
from barriere.sources import empty_tables
from bench.invented_picture.addresses import addresses
from bench.invented_picture.columns import REGISTERS, Columns, Ints, Rows

_BLOCK = 1 << 17
_PER_GROUP = 1 << 14


@dataclass(frozen=True)
class Size:
    """How many addresses, and how many stays (BRP rows) on average at each."""

    naam: str
    adressen: int
    verblijven: float


CITY = Size("stad", 130_000, 700 / 130)
REGION = Size("regio", 1_000_000, 6.0)
NATIONAL = Size("land", 10_000_000, 6.0)


def write(size: Size, folder: Path, seed: int = 1) -> dict[str, int]:
    """Write `adressen` and every register into `folder`; return the rows of each."""
    folder.mkdir(parents=True, exist_ok=True)
    writers: dict[str, pq.ParquetWriter] = {}
    rows: dict[str, int] = {}
    for first in range(0, size.adressen, _BLOCK):
        count = min(_BLOCK, size.adressen - first)
        for name, table in _block(size, first, count, np.random.default_rng([seed, first])):
            if name not in writers:
                writers[name] = pq.ParquetWriter(folder / f"{name}.parquet", table.schema)
            writers[name].write_table(table, row_group_size=_PER_GROUP)
            rows[name] = rows.get(name, 0) + len(table)
    for writer in writers.values():
        writer.close()
    return rows


def _block(
    size: Size, first: int, count: int, dice: np.random.Generator
) -> Iterator[tuple[str, pa.Table]]:
    yield "adressen", addresses(first, count, dice)
    for register, (per_address, columns) in REGISTERS.items():
        mean = per_address or size.verblijven
        each = dice.poisson(mean, count) if mean != 1 else np.ones(count, np.int64)
        adr = np.repeat(np.arange(first, first + count), each)
        yield register.value, _table(register, adr, columns(Rows(adr, size.adressen, dice)))


def _table(register: Register, adr: Ints, given: Columns) -> pa.Table:
    """Return the register's table with every column it has, and `adr`."""
    schema = empty_tables(register)[register.value].schema
    number = int(adr[0]) * 10 if len(adr) else 0
    known = {"rij": pa.array(np.arange(len(adr)) + number), **given}
    cells = [
        known[f.name].cast(f.type) if f.name in known else pa.nulls(len(adr), f.type)
        for f in schema
    ]
    return pa.table(cells, schema=schema).append_column("adr", pa.array(adr))
