"""The quick way through a CSV whose rows are certain: whole columns, distinct values only.

It never judges what the scan could not tell apart: that is for the strict reader.
"""

import io
from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from barriere.sources import limits
from barriere.sources.csv.scan import Scan, scan
from barriere.sources.csv.utf8 import utf8_blocks
from barriere.sources.grid import Whole
from barriere.sources.progress import unwatched

_BLOCK = 2 * limits.ROW_BYTES


def read_regular(found: Scan, delimiter: str, width: int, columns: dict[str, int]) -> Whole | None:
    """Return `rij` and `columns` (name → index), coded; None if the rows are not certain."""
    if not found.certain:
        return None
    odd: list[csv.InvalidRow] = []
    try:
        table = _read(found, delimiter, width, columns, odd.append)
    except pa.ArrowInvalid:
        return None
    lines, ragged = found.starts[1:], np.zeros(0, bool)
    if odd:
        counted = scan(found.file, delimiter, count=True).fields[1:]
        ragged = counted != width
        if ragged[-1]:
            return None
        fields = dict(zip(lines[ragged].tolist(), counted[ragged].tolist(), strict=True))
        lines = lines[~ragged]
    if table.num_rows != len(lines) or int(ragged.sum()) != len(odd) or _longest(table):
        return None
    named = {name: table[f"k{index}"] for name, index in columns.items()}
    rows = pa.table({"rij": pa.array(lines, pa.int64()), **named})
    return Whole(rows, fields if odd else {})


def _read(
    found: Scan,
    delimiter: str,
    width: int,
    columns: dict[str, int],
    note: Callable[[csv.InvalidRow], None],
) -> pa.Table:
    def skip(row: csv.InvalidRow) -> str:
        note(row)
        return "skip"

    names = [f"k{index}" for index in range(width)]
    with io.BufferedReader(_Below(found), _BLOCK) as stream:
        return csv.read_csv(
            stream,
            read_options=csv.ReadOptions(column_names=names, block_size=_BLOCK),
            parse_options=csv.ParseOptions(
                delimiter=delimiter,
                newlines_in_values=found.folded,
                invalid_row_handler=skip,
            ),
            convert_options=csv.ConvertOptions(
                include_columns=[names[index] for index in dict.fromkeys(columns.values())],
                column_types=dict.fromkeys(names, pa.dictionary(pa.int32(), pa.string())),
                strings_can_be_null=False,
                check_utf8=False,
            ),
        )


class _Below(io.RawIOBase):
    """The file as UTF-8 from the row below its header on."""

    def __init__(self, found: Scan) -> None:
        self._blocks: Iterator[bytes] = utf8_blocks(found.file, unwatched)
        self._left = memoryview(next(self._blocks, b""))[found.header :]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # typeshed says Buffer, new in 3.12
        while not self._left:
            block = next(self._blocks, None)
            if block is None:
                return 0
            self._left = memoryview(block)
        count = min(len(buffer), len(self._left))
        buffer[:count] = self._left[:count]
        self._left = self._left[count:]
        return count


def _longest(table: pa.Table) -> bool:
    """Tell whether a value is longer than a field may be."""
    chunks = (chunk.dictionary for column in table.columns for chunk in column.chunks)
    lengths = (pc.max(pc.binary_length(values)).as_py() or 0 for values in chunks)
    return max(lengths, default=0) > limits.FIELD_BYTES
