"""A CSV judged before a single row is read: its text, and where each row of it stands."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.csv.utf8 import Encoded, utf8_blocks
from barriere.sources.progress import Progress, unwatched

# UTF-8 read as CP1252: Ã© for é, â€™ for an apostrophe.
_HIGH = bytes(range(0x80, 0xC0))
_SECOND = re.escape(_HIGH.decode("cp1252", "ignore") + _HIGH.decode("latin-1"))
# CP1252 read as ISO-8859-15 or the other way: control characters, half a letter inside a word.
_MOJIBAKE = re.compile(f"[ÃÅâ][{_SECOND}]|[\x80-\x9f¤]|[¦¨\xb8¼½¾](?=[^\\W\\d_])")
_QUOTE, _FEED, _RETURN = b'"\n\r'
_NONE = np.empty(0, np.int64)


@dataclass(frozen=True)
class Scan:
    """What a file is like before its rows are read.

    `certain` is false if a quote or a return stands where it does not belong:
    then only the strict reader can tell the rows apart. `starts` is the line on
    which each row begins, empty lines left out, and `fields` (where counted) how
    many fields it has. `header` is the size of the first row in bytes of UTF-8,
    `folded` tells whether a field holds a line end.
    """

    file: Encoded
    ended: bool
    mojibake: int
    certain: bool
    starts: NDArray[np.int64]
    fields: NDArray[np.int64]
    header: int
    folded: bool


def scan(
    file: Encoded, delimiter: str, progress: Progress = unwatched, *, count: bool = False
) -> Scan:
    """Go through a whole file once; `count` the fields of every row too.

    Raises BadData where the file is not what was declared.
    """
    rows = _Rows(delimiter, count=count)
    mojibake, last = 0, b"\n"
    for block in utf8_blocks(file, progress):
        if not block.isascii():
            mojibake += len(_MOJIBAKE.findall(block.decode()))
        rows.add(block)
        last = block[-1:]
    _refuse_mojibake(mojibake, rows.lines, file)
    return Scan(
        file,
        last in b"\r\n",
        mojibake,
        rows.complete,
        np.concatenate([_NONE, *rows.starts]),
        np.concatenate([_NONE, *rows.fields]),
        rows.header,
        rows.folded,
    )


def _refuse_mojibake(count: int, lines: int, file: Encoded) -> None:
    if count > limits.MOJIBAKE_SHARE * max(1, lines):
        raise BadData(
            Place(file.path.name),
            f"{count} keer staat er iets als 'Ã©' waar 'é' hoort: "
            "de tekens zijn ergens verkeerd omgezet",
            f"Maak de export opnieuw in UTF-8 en controleer [levering.formaat.{file.register}].",
        )


class _Rows:
    """The rows of a CSV, told apart by line ends that stand outside quotes."""

    def __init__(self, delimiter: str, *, count: bool) -> None:
        self.starts: list[NDArray[np.int64]] = []
        self.fields: list[NDArray[np.int64]] = []
        self.lines = 0
        self.header = 0
        self.regular = True
        self.folded = False
        self._count = count
        self._delimiter = ord(delimiter)
        self._edges = np.frombuffer(f'{delimiter}"\n\r'.encode(), np.uint8)
        self._unfinished: int | None = None  # the line of a row that goes on in the next block
        self._split = 0  # how many delimiters that row has so far

    @property
    def complete(self) -> bool:
        """Tell whether every row was told apart with certainty."""
        return self.regular and self._unfinished is None and bool(self.starts)

    def add(self, block: bytes) -> None:
        """Take in a block that ends a line, or the last one."""
        data = np.frombuffer(block, np.uint8)
        feeds = np.flatnonzero(data == _FEED)
        ends = feeds if block.endswith(b"\n") else np.append(feeds, len(data))
        returns = block.count(b"\r")
        self.regular &= not returns or returns == block.count(b"\r\n")
        if self.regular:
            self._take(block, data, ends)
        self.lines += len(ends)

    def _take(self, block: bytes, data: NDArray[np.uint8], ends: NDArray[np.intp]) -> None:
        lines = np.arange(len(ends))
        splits = np.flatnonzero(data == self._delimiter) if self._count else _NONE
        if self._unfinished is not None or b'"' in block:
            outside, splits = self._outside(data, ends, splits)
            self.folded |= not outside.all()
            ends, lines = ends[outside], lines[outside]
        first = self.lines + 1 if self._unfinished is None else self._unfinished
        starts = np.append(first, self.lines + 2 + lines)
        begun = np.append(0, ends + 1)[:-1]
        filled = (ends - begun > 1) | ((ends - begun == 1) & (data[begun] != _RETURN))
        filled[:1] |= self._unfinished is not None
        if not self.starts:
            self.header = int(ends[0]) + 1 if len(ends) else 0
            self.regular &= bool(len(ends))
        self.starts.append(starts[:-1][filled])
        if self._count:
            self._count_fields(splits, ends, filled)
        whole = int(ends[-1]) + 1 if len(ends) else 0
        self._unfinished = int(starts[-1]) if len(data) > whole else None

    def _count_fields(
        self, splits: NDArray[np.int64], ends: NDArray[np.intp], filled: NDArray[np.bool_]
    ) -> None:
        before = np.searchsorted(splits, ends)
        fields = np.diff(before, prepend=0) + 1
        fields[:1] += self._split
        self.fields.append(fields[filled])
        self._split = len(splits) - int(before[-1]) if len(ends) else self._split + len(splits)

    def _outside(
        self, data: NDArray[np.uint8], ends: NDArray[np.intp], splits: NDArray[np.int64]
    ) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Tell which line ends are outside quotes, and return the delimiters that are.

        Notes a quote that is out of its place.
        """
        within = self._unfinished is not None
        quotes = np.flatnonzero(data == _QUOTE)
        opening = (np.arange(len(quotes)) % 2 == 0) ^ within
        before = np.append(np.uint8(_FEED), data)[quotes]
        after = np.append(data, np.uint8(_FEED))[quotes + 1]
        self.regular &= bool(np.isin(np.where(opening, before, after), self._edges).all())
        outside = (np.searchsorted(quotes, ends) % 2 == 0) ^ within
        return outside, splits[(np.searchsorted(quotes, splits) % 2 == 0) ^ within]
