"""A text column as its distinct values and, per row, which of them it holds.

What a value means is worked out once per distinct value: a register of a
million rows has some thousands of different dates and two kinds of address.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Coded:
    """`values` holds each distinct text once; `codes` has its index per row, -1 where empty."""

    codes: NDArray[np.int32]
    values: pa.Array

    @property
    def empty(self) -> Mask:
        """Tell which rows hold nothing."""
        return self.codes < 0

    def rows(self, chosen: Mask) -> Mask:
        """Return which rows hold one of the `chosen` values."""
        return np.append(chosen, np.False_)[self.codes]

    def spread(self, values: pa.Array) -> pa.Array:
        """Return `values` (one per distinct text) as a column: one per row, null where empty."""
        if not len(values):
            return pa.nulls(len(self.codes), values.type)
        return values.take(pa.array(self.codes, mask=self.empty))


def encode(texts: pa.Table, names: Iterable[str]) -> dict[str, Coded]:
    """Return the named text columns coded; a name the table does not have is all empty."""
    nothing = pa.nulls(texts.num_rows, pa.string())
    present = texts.column_names
    columns = {name: texts[name] if name in present else nothing for name in names}
    with ThreadPoolExecutor() as pool:
        return dict(zip(columns, pool.map(_coded, columns.values()), strict=True))


def _coded(column: pa.Array | pa.ChunkedArray) -> Coded:
    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    coded = pa.types.is_dictionary(whole.type)
    encoded = whole if coded else whole.dictionary_encode()
    codes = pc.fill_null(encoded.indices, -1).to_numpy(zero_copy_only=False)
    return Coded(np.asarray(codes, dtype=np.int32), encoded.dictionary)
