"""The same statement on Spark, for a region or a country that outgrows one machine.

What Python measures stays on this machine: it needs few columns. The rest goes
to Spark as one statement over the same tables, and comes back by `adr`.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import sqlglot

from barriere.errors import WrongUse
from barriere.facts import Facts
from barriere.facts.build import fitting
from barriere.facts.compile import compiled
from barriere.facts.network import TABLE, here
from barriere.facts.order import in_order
from barriere.facts.part import parts
from barriere.scoring.score import Asked
from barriere.scoring.statement import statement
from barriere.scoring.status import worded

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_LEAST = 4
"""Pieces in which Spark at least cuts its work; more for every part of the addresses."""
_QUIET = {
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.compression.codec": "zstd",
}


def stream(asked: Asked, master: str, folder: Path) -> Iterator[pa.Table]:
    """Yield the scores in the order of `adr`, computed by the Spark of `master`.

    `folder` takes the tables while it runs; nothing stays in it. Raises
    WrongUse when Spark or Java is not installed.
    """
    facts = asked.facts
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".bezig-spark-") as room:
        space = Path(room)
        measured = _lay_out(facts, space)
        relation = compiled(facts.lookup.plan, measured, None, facts.wanted)
        query = statement(asked.question, relation)
        with fitting():
            schema = facts.lookup.db.sql(f"{query} LIMIT 0").to_arrow_table().schema
        (spoken,) = sqlglot.transpile(query, read="duckdb", write="spark")
        with session(master, space) as spark:
            shuffled = max(_LEAST, 2 * len(list(parts(facts.lookup.addresses))))
            spark.conf.set("spark.sql.shuffle.partitions", str(shuffled))
            for path in sorted(space.glob("*.parquet")):
                spark.read.parquet(str(path)).createOrReplaceTempView(path.stem)
            answer = spark.sql(spoken).repartitionByRange("adr").sortWithinPartitions("adr")
            answer.write.parquet(str(space / "antwoord"))
        for path in sorted((space / "antwoord").glob("part-*.parquet")):
            table = pq.read_table(path, use_threads=False).cast(schema)
            if len(table):
                yield worded(in_order(table).combine_chunks())


def _lay_out(facts: Facts, space: Path) -> dict[str, tuple[str, ...]]:
    """Write every table that the statement reads as a file; return the measured ones."""
    lookup = facts.lookup
    for name in ("adressen", *sorted(lookup.plan.delivered - {"bag"})):
        lookup.db.execute(f"COPY {name} TO '{space / name}.parquet'")
    measured = dict(facts.network.measured)
    if measured:
        lookup.db.execute(f"COPY {TABLE} TO '{space / TABLE}.parquet'")
    writer = None
    for part in parts(lookup.addresses):
        for name, columns in here(lookup, part, facts.wanted, facts.network.names).items():
            table = lookup.db.table(name).to_arrow_table()
            writer = writer or pq.ParquetWriter(space / f"{name}.parquet", table.schema)
            writer.write_table(table)
            measured[name] = columns
    if writer:
        writer.close()
    return measured


@contextmanager
def session(master: str, space: Path) -> Iterator["SparkSession"]:
    """Start Spark, its scratch space in `space`, and stop it afterwards."""
    try:
        from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra: only who asks has it
        from pyspark.sql import SparkSession  # noqa: PLC0415 - the same
    except ImportError:
        raise WrongUse(
            "Spark is niet geïnstalleerd.", "Installeer het: `pip install 'barriere[spark]'`."
        ) from None
    builder = SparkSession.builder.appName("barriere").master(master)
    own = {"spark.local.dir": str(space), "spark.sql.warehouse.dir": str(space / "magazijn")}
    for key, value in {**_QUIET, **own}.items():
        builder = builder.config(key, value)
    try:
        spark = builder.getOrCreate()
    except PySparkException:
        raise WrongUse(
            "Spark start niet: Java 17 ontbreekt of werkt niet.",
            "Installeer Java 17 (Debian: `apt install openjdk-17-jre-headless`).",
        ) from None
    try:
        yield spark
    finally:
        spark.stop()
