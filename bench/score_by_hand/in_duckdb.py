"""The facts in SQL written by hand, in three ways to count persons."""

from pathlib import Path

import duckdb
import pyarrow as pa

from bench.score_by_hand.folder import TABLES
from bench.score_by_hand.measured import FILE

_HERE = Path(__file__).parent
COUNTED = ("counted.sql",)
DISTINCT = ("counted_distinct.sql",)
RECENT = ("counted.sql", "recent.sql")


def facts(folder: Path, counted: tuple[str, ...] = COUNTED) -> pa.Table:
    """Return the facts; `counted` are the files that say how what is different is counted."""
    return _answer(folder, counted).to_arrow_table()


def keep(folder: Path, out: Path, counted: tuple[str, ...] = COUNTED) -> int:
    """Write the facts to `out` straight from the statement; return how many addresses."""
    _answer(folder, counted).write_parquet(str(out), compression="zstd")
    return duckdb.read_parquet(str(out)).shape[0]


def keep_distinct(folder: Path, out: Path) -> int:
    """Do the same with COUNT(DISTINCT ...), the usual way."""
    return keep(folder, out, DISTINCT)


def keep_recent(folder: Path, out: Path) -> int:
    """Do the same with persons from the stays of two years, and the last departure beside it."""
    return keep(folder, out, RECENT)


def _answer(folder: Path, counted: tuple[str, ...]) -> duckdb.DuckDBPyRelation:
    db = duckdb.connect()
    for file in (*(f"{name}.parquet" for name in TABLES), FILE):
        db.read_parquet(str(folder / file)).create_view(Path(file).stem)
    for name in ("rows.sql", *counted, "others.sql", "joined.sql"):
        db.execute((_HERE / name).read_text("utf-8"))
    return db.sql((_HERE / "facts.sql").read_text("utf-8"))
