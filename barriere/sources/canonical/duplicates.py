"""Rows that say the same thing again."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from barriere.sources.canonical.values import Judged
from barriere.sources.column import ADDRESS
from barriere.sources.sheet import Sheet

Ints = NDArray[np.int64]
_MIX = np.uint64(0x9E37_79B9_7F4A_7C15)


def repeated(
    sheet: Sheet, judged: Mapping[str, Judged], good: NDArray[np.bool_]
) -> tuple[Ints, Ints]:
    """Return the positions of `good` rows that repeat an earlier one, and of that one.

    Rows are the same when the columns of the sheet's key are (no key: all
    columns), as typed: `20260301` and `2026-03-01` are one date.
    """
    places = [column.name for column in ADDRESS]
    key = [name for k in sheet.key for name in (places if k == "adres" else [k])]
    compared = [judged[name] for name in key or judged]
    codes = [_same(one) for one in compared if len(one.coded.values)]
    known = good & ~compared[0].coded.empty if key else good
    return _later(codes, np.flatnonzero(known))


def _same(one: Judged) -> NDArray[np.int32]:
    """Return a code per row that is equal where the typed values are."""
    if one.distinct:
        return one.coded.codes
    fields = [
        one.typed[name].combine_chunks().dictionary_encode() for name in one.typed.column_names
    ]
    count = len(one.coded.values)
    if any(len(field.dictionary) == count for field in fields):
        return one.coded.codes
    meant = np.zeros(count, np.int64)
    for field in fields:
        indices = field.indices.fill_null(len(field.dictionary)).to_numpy(zero_copy_only=False)
        _, meant = np.unique(meant * (len(field.dictionary) + 1) + indices, return_inverse=True)
    return np.append(meant, -1).astype(np.int32)[one.coded.codes]


def _later(codes: Sequence[NDArray[np.int32]], rows: Ints) -> tuple[Ints, Ints]:
    """Return the rows that are not the first with their codes, and the first of each."""
    mixed = np.zeros(len(rows), np.uint64)
    for code in codes:
        mixed ^= code[rows].view(np.uint32)
        mixed *= _MIX
        mixed ^= mixed >> np.uint64(29)
    order = np.argsort(mixed)
    mixed = mixed[order]
    equal = np.flatnonzero(mixed[1:] == mixed[:-1])
    alike = rows[np.unique(np.concatenate([order[equal], order[equal + 1]]))]
    if not len(alike):
        return alike, alike
    exact = np.stack([code[alike] for code in codes], axis=1)
    _, first, group = np.unique(exact, axis=0, return_index=True, return_inverse=True)
    earliest = first[group.ravel()]
    again = earliest != np.arange(len(alike))
    return alike[again], alike[earliest[again]]
