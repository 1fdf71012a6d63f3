"""A file as rows of text: what every sheet format is turned into first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray


@dataclass(frozen=True)
class Chunk:
    """Some rows of text, each with the line it starts on (1-based); `last` ends the file."""

    rows: list[list[str]]
    lines: NDArray[np.int64]
    last: bool


@dataclass(frozen=True)
class Whole:
    """Wanted columns as a table with `rij`, and how many fields each ragged row has, by line."""

    table: pa.Table
    ragged: dict[int, int]


@dataclass(frozen=True)
class Grid:
    """The names in the header, the rows below it in chunks, and what was noticed.

    `quick` reads columns (name → index) of a regular file at once, or gives None.
    A workbook has `flaws` (line and index of the column → what is wrong with the
    cell), `day_zero` of its day numbers, and the number of empty columns to the `left`.
    """

    header: list[str]
    chunks: Iterator[Chunk]
    notices: list[str]
    delimited: bool
    quick: Callable[[dict[str, int]], Whole | None] = lambda _columns: None
    flaws: Mapping[tuple[int, int], str] = field(default_factory=dict)
    day_zero: date | None = None
    left: int = 0
