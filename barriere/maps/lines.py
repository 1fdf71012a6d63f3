"""Contributions as numbers of lines that occur: what is said of many addresses is there once."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.drawing.encoding import Integers

_ROOM = 2**62


@dataclass(frozen=True)
class Lines:
    """`once`: the lines that occur, card by card, the most frequent of a card first.

    `rank`: per contribution which of the lines of its card it is, from 0.
    `per_card`: how many lines each card has.
    """

    once: pa.Table
    rank: Integers
    per_card: Integers


def lines(table: pa.Table, cards: int) -> Lines:
    """Tell contributions apart by every column but `adres`; `volgorde` is the card (int).

    Lines that are said equally often stand in the order in which they come first.
    """
    kind = _kinds(table.drop_columns(["adres"]))
    _, first, kind, often = np.unique(
        kind, return_index=True, return_inverse=True, return_counts=True
    )
    card = table["volgorde"].to_numpy()[first]
    order = np.lexsort((first, -often, card))
    per_card = np.bincount(card, minlength=cards)
    start = np.cumsum(per_card) - per_card
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order)) - start[card[order]]
    return Lines(table.take(pa.array(first[order])), rank[kind], per_card)


def _kinds(table: pa.Table) -> Integers:
    """Return one number per row, equal where all columns are equal."""
    kind = np.zeros(table.num_rows, dtype=np.int64)
    size = 1
    for column in table.columns:
        coded = pc.dictionary_encode(column.combine_chunks(), null_encoding="encode")
        if size * len(coded.dictionary) > _ROOM:
            distinct, kind = np.unique(kind, return_inverse=True)
            size = len(distinct)
        size *= max(1, len(coded.dictionary))
        kind = kind * len(coded.dictionary) + coded.indices.to_numpy(zero_copy_only=False)
    return kind
