"""The wanted columns of a grid as columns of text; the others are never kept."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import BadData, Place
from barriere.model.delivery import Reject
from barriere.sources.grid import Chunk, Grid


@dataclass(frozen=True)
class Texts:
    """`table` has `rij` and text columns (empty is null); `rows` counts accepted and rejected.

    A text column is either plain or coded: a dictionary of its distinct values.
    """

    table: pa.Table
    rows: int
    rejects: list[Reject] = field(default_factory=list)


def take_columns(grid: Grid, columns: dict[str, int], file: str) -> Texts:
    """Read the grid and keep `columns` (name → index), trimmed, as plain text.

    A row with another number of fields than the header is rejected; raises
    BadData if it is the last row: then the file was cut off.
    """
    return as_plain(take_coded(grid, columns, file))


def as_plain(texts: Texts) -> Texts:
    """Return the same columns as plain text, for who works on the text itself."""
    table = texts.table
    names = [name for name in table.column_names if name != "rij"]
    plain = {name: pc.cast(table[name], pa.string()) for name in names}
    return replace(texts, table=pa.table({"rij": table["rij"], **plain}))


def take_coded(grid: Grid, columns: dict[str, int], file: str) -> Texts:
    """Read the grid as `take_columns` does; the columns may come out coded."""
    if (quick := grid.quick(columns)) is not None:
        width = len(grid.header)
        odd = [_ragged(line, count, width) for line, count in quick.ragged.items()]
        return Texts(_tidied(quick.table), quick.table.num_rows + len(odd), odd)
    rejects: list[Reject] = []
    tables = [
        _table(rows, lines, columns)
        for rows, lines in _whole(grid, len(grid.header), rejects, file)
    ]
    empty = {name: pa.array([], pa.string()) for name in columns}
    table = pa.concat_tables([pa.table({"rij": pa.array([], pa.int64()), **empty}), *tables])
    return Texts(table.combine_chunks(), table.num_rows + len(rejects), rejects)


def _whole(
    grid: Grid, width: int, rejects: list[Reject], file: str
) -> Iterator[tuple[list[list[str]], np.ndarray]]:
    for chunk in grid.chunks:
        widths = set(map(len, chunk.rows))
        if widths <= {width}:
            yield chunk.rows, chunk.lines
        else:
            yield _keep(chunk, width, rejects, file, delimited=grid.delimited)


def _keep(
    chunk: Chunk, width: int, rejects: list[Reject], file: str, *, delimited: bool
) -> tuple[list[list[str]], np.ndarray]:
    rows, lines = [], []
    for row, line in zip(chunk.rows, chunk.lines.tolist(), strict=True):
        if not row:
            continue
        if len(row) == width:
            rows.append(row)
            lines.append(line)
            continue
        rejects.append(_ragged(line, len(row), width))
    last = len(chunk.rows) - 1
    while last >= 0 and not chunk.rows[last]:
        last -= 1
    if delimited and chunk.last and last >= 0 and len(chunk.rows[last]) < width:
        raise BadData(
            Place(file, int(chunk.lines[last])),
            "de laatste regel is niet volledig: het bestand is afgebroken",
            "Maak de export opnieuw.",
        )
    return rows, np.asarray(lines, dtype=np.int64)


def _table(rows: list[list[str]], lines: np.ndarray, columns: dict[str, int]) -> pa.Table:
    fields = list(zip(*rows, strict=True)) if rows else []
    texts = {
        name: tidy(pa.array(fields[index] if fields else [], pa.string()))
        for name, index in columns.items()
    }
    return pa.table({"rij": pa.array(lines, pa.int64()), **texts})


def _ragged(line: int, count: int, width: int) -> Reject:
    what = f"deze regel heeft {count} kolommen, de kop {width}"
    return Reject(line, "", what, 'Zet een veld met een scheidingsteken tussen "".')


def _tidied(table: pa.Table) -> pa.Table:
    names = [name for name in table.column_names if name != "rij"]
    with ThreadPoolExecutor() as pool:
        tidied = dict(zip(names, pool.map(_coded, (table[n] for n in names)), strict=True))
    return pa.table({"rij": table["rij"], **tidied})


def _coded(column: pa.ChunkedArray) -> pa.DictionaryArray:
    """Return a coded column with one dictionary, its values tidied: each once, none empty."""
    whole = column.unify_dictionaries().combine_chunks()
    values = tidy(whole.dictionary)
    if values.equals(whole.dictionary):
        return whole
    kept = values.dictionary_encode()
    return pa.DictionaryArray.from_arrays(kept.indices.take(whole.indices), kept.dictionary)


def tidy(values: pa.Array) -> pa.Array:
    """Return text without spaces around it, null where nothing is left."""
    trimmed = pc.utf8_trim_whitespace(values)
    return pc.if_else(pc.equal(trimmed, ""), pa.scalar(None, pa.string()), trimmed)
