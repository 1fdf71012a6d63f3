"""The quick way through a perfectly regular CSV: no quotes, every line one whole row.

It never judges: whatever is irregular makes it step back, and the strict
reader decides.
"""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from barriere.sources import limits
from barriere.sources.scan import Scan
from barriere.sources.stream import open_binary


def read_regular(
    path: Path, found: Scan, delimiter: str, width: int, columns: dict[str, int]
) -> pa.Table | None:
    """Return `rij` and `columns` (name → index) as text; None if the file is not regular."""
    if not found.plain or found.codec != "utf-8-sig":
        return None
    names = [f"k{index}" for index in range(width)]
    wanted = {name: names[index] for name, index in columns.items()}
    try:
        with open_binary(path) as file:
            table = csv.read_csv(
                file,
                read_options=csv.ReadOptions(skip_rows=1, column_names=names),
                parse_options=csv.ParseOptions(
                    delimiter=delimiter, quote_char=False, ignore_empty_lines=False
                ),
                convert_options=csv.ConvertOptions(
                    include_columns=list(dict.fromkeys(wanted.values())),
                    column_types=dict.fromkeys(names, pa.string()),
                    strings_can_be_null=False,
                ),
            )
    except pa.ArrowInvalid:
        return None
    lines = found.lines + (not found.ended)
    if table.num_rows != lines - 1 or _longest(table) > limits.FIELD_BYTES:
        return None
    numbers = pa.array(np.arange(2, lines + 1), pa.int64())
    return pa.table({"rij": numbers, **{name: table[key] for name, key in wanted.items()}})


def _longest(table: pa.Table) -> int:
    lengths = [pc.max(pc.binary_length(column)).as_py() or 0 for column in table.columns]
    return max(lengths, default=0)
