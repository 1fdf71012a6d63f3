"""The facts in SQL written by hand, in two ways to count what is different."""

from pathlib import Path

import duckdb
import pyarrow as pa

from bench.score_by_hand.folder import TABLES
from bench.score_by_hand.measured import FILE

_HERE = Path(__file__).parent
COUNTED, DISTINCT = "counted.sql", "counted_distinct.sql"


def facts(folder: Path, counted: str = COUNTED) -> pa.Table:
    """Return the facts; `counted` is the file that says how what is different is counted."""
    return _answer(folder, counted).to_arrow_table()


def keep(folder: Path, out: Path, counted: str = COUNTED) -> int:
    """Write the facts to `out` straight from the statement; return how many addresses."""
    _answer(folder, counted).write_parquet(str(out), compression="zstd")
    return duckdb.read_parquet(str(out)).shape[0]


def keep_distinct(folder: Path, out: Path) -> int:
    """Do the same, with COUNT(DISTINCT ...)."""
    return keep(folder, out, DISTINCT)


def _answer(folder: Path, counted: str) -> duckdb.DuckDBPyRelation:
    db = duckdb.connect()
    db.execute("SET preserve_insertion_order = false")
    for file in (*(f"{name}.parquet" for name in TABLES), FILE):
        db.read_parquet(str(folder / file)).create_view(Path(file).stem)
    db.execute((_HERE / "rows.sql").read_text("utf-8"))
    db.execute((_HERE / counted).read_text("utf-8"))
    return db.sql((_HERE / "facts.sql").read_text("utf-8"))
