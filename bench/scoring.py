"""One way to the scores of an invented picture, in a process of its own, as one line of JSON.

`network` makes the global pass and keeps it; `facts` and `cards` start from it, the
second with every card and all that explains a score; `whole` does everything, as
`barriere score` does; `explain` explains addresses of the run that `whole` kept.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from barriere import catalogue, facts, scoring
from barriere.scoring.stream import MANY
from bench.cost import spent
from bench.score_by_hand import measured
from bench.score_by_hand.folder import opened

_EXPLAINED = 20
_MEMORY = "200MB"
"""What DuckDB may take where scores are streamed row by row; the rest is Python and the rows."""


def network(folder: Path, _out: Path) -> int:
    """Measure what Python measures, and keep it beside the registers."""
    measured.write(folder)
    return int(pq.read_metadata(folder / measured.FILE).num_rows)


def facts_only(folder: Path, out: Path) -> int:
    """Compute every fact that the cards rest on, part by part, into a file."""
    asked = _asked(folder)
    db = asked.facts.lookup.db
    columns = ", ".join(["adr", *asked.facts.names])
    return _keep(
        (db.sql(f"SELECT {columns} FROM {part}").to_arrow_table() for part in asked.facts.parts()),  # noqa: S608 - our own statement
        out,
    )


def cards(folder: Path, out: Path) -> int:
    """Compute the facts and score every address with every card, part by part, into a file."""
    return _keep(_asked(folder).parts(), out)


def whole(folder: Path, out: Path) -> int:
    """Do all of it from the registers, the global pass too, and keep the run."""
    picture = opened(folder)
    asked = scoring.ask(picture, catalogue.read(), measured.settings(), facts.read())
    run = scoring.record(asked, out.parent / "uit", asked.parts())
    return run.counts["adressen"]


def explain(_folder: Path, out: Path) -> int:
    """Explain addresses of the run that was kept; return the microseconds that one takes.

    The run is opened anew for each; that its cards are read from text is in the time.
    """
    from barriere import explanation  # noqa: PLC0415 - the other ways must not pay for it

    (folder,) = (out.parent / "uit").iterdir()
    keys = scoring.read(folder).outcome.column("sleutel")
    spent = []
    for place in range(_EXPLAINED):
        key = keys[len(keys) * place // _EXPLAINED].as_py()
        start = time.perf_counter()
        explanation.explain(scoring.read(folder), key, shielded=True)
        spent.append(1_000_000 * (time.perf_counter() - start))
    return round(statistics.median(spent))


WAYS: dict[str, Callable[[Path, Path], int]] = {
    "network": network,
    "facts": facts_only,
    "cards": cards,
    "whole": whole,
    "explain": explain,
}


def _asked(folder: Path) -> scoring.Asked:
    addresses = pq.read_metadata(folder / "adressen.parquet").num_rows
    picture = opened(folder, _MEMORY if addresses > MANY else "")
    definitions = facts.read()
    path = folder / measured.FILE
    picture.db.read_parquet(str(path)).create_view("netwerk")
    names = tuple(name for name in pq.read_schema(path).names if name != "adr")
    found = facts.Network(names)
    return scoring.ask(picture, catalogue.read(), measured.settings(), definitions, found)


def _keep(tables: Iterable[pa.Table], out: Path) -> int:
    writer, rows = None, 0
    for table in tables:
        writer = writer or pq.ParquetWriter(out, table.schema, compression="zstd")
        writer.write_table(table)
        rows += len(table)
    if writer:
        writer.close()
    return rows


def main() -> None:
    """Go one way once; print seconds, CPU seconds, peak megabytes and what it returned."""
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    made, cost = spent(lambda: WAYS[given.way](given.folder, given.out))
    print(json.dumps({**cost, "rows": made}))


if __name__ == "__main__":
    main()
