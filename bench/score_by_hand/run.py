"""One way to the facts in a process of its own: what it costs, as one line of JSON.

`python -m bench.score_by_hand.run WAY FOLDER OUT` reads an invented picture with its
`netwerk.parquet`, and keeps `adr` and the facts in OUT. A way takes all cores.
"""

import argparse
import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from bench.cost import spent

WAYS = {
    "duckdb": ("bench.score_by_hand.in_duckdb", "keep"),
    "duckdb_distinct": ("bench.score_by_hand.in_duckdb", "keep_distinct"),
    "duckdb_recent": ("bench.score_by_hand.in_duckdb", "keep_recent"),
    "polars": ("bench.score_by_hand.in_polars", "keep"),
    "pandas": ("bench.score_by_hand.in_pandas", "keep"),
}
"""The module and the function of each way; only the one that runs is imported."""


def main() -> None:
    """Compute and keep the facts once; print seconds, CPU seconds, peak megabytes and rows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    module, name = WAYS[given.way]
    keep: Callable[[Path, Path], int] = getattr(import_module(module), name)
    rows, cost = spent(lambda: keep(given.folder, given.out))
    print(json.dumps({**cost, "rows": rows}))


if __name__ == "__main__":
    main()
