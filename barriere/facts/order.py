"""The rows an engine gives back, in the order of the addresses."""

from itertools import pairwise

import numpy as np
import pyarrow as pa


def in_order(table: pa.Table) -> pa.Table:
    """Return the rows by `adr`: they come in a few ordered runs, so only the runs are moved."""
    adr = np.asarray(table.column("adr").to_numpy())
    cuts = [0, *(np.flatnonzero(np.diff(adr) < 0) + 1).tolist(), len(adr)]
    runs = [(start, end) for start, end in pairwise(cuts) if end > start]
    runs.sort(key=lambda run: int(adr[run[0]]))
    moved = pa.concat_tables([table.slice(start, end - start) for start, end in runs] or [table])
    adr = np.asarray(moved.column("adr").to_numpy())
    if (np.diff(adr) < 0).any():
        moved = moved.take(pa.array(np.argsort(adr, kind="stable")))
    return moved
