"""The tables of a map as compact columns and lists of words."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.drawing.encoding import Grid, Integers, deltas, varints
from barriere.maps.risk_map import Card
from barriere.maps.tables import BIJDRAGEN
from barriere.model.domain import Domein

Sections = dict[str, bytes]
Words = dict[str, list[str]]

_ADDRESS_WORDS = (
    "sleutel",
    "straat",
    "huisletter",
    "toevoeging",
    "postcode",
    "wijk",
    "buurt",
    "soort",
    "robuust",
    "herkomst",
    "stand",
    "waarom",
    "oordeel",
    "toelichting",
    "oordeel_op",
)
_UNKNOWN = -1
_UNKNOWN_AS = dict.fromkeys(("voor", "lijst_voor", "keer"), _UNKNOWN)


def addresses(table: pa.Table, grid: Grid) -> tuple[Sections, Words]:
    """Return the columns of ADRESSEN; `plaats` is 0 where x or y is unknown.

    What is not known of a number is -1 where 0 would say something: coverage, keer, voor.
    Of `pand` only which addresses share one is written, not which it is; -1 for none.
    """
    sections, words = _worded(table, _ADDRESS_WORDS, "a_")
    numbered = ("huisnummer", "totaal", "domeinen", "keer", "voor", "lijst_voor", "nu_niet")
    for name in (*numbered, *(f"d_{domein}" for domein in Domein)):
        sections[f"a_{name}"] = varints(_numbers(table[name], _UNKNOWN_AS.get(name, 0)))
    for domein in Domein:
        share = pc.round(pc.multiply(table[f"dek_{domein}"], 100))
        sections[f"a_dek_{domein}"] = varints(_numbers(share, _UNKNOWN))
    sections["a_pand"] = deltas(_shared(table["pand"]))
    return sections | _places(table, grid), words


def contributions(table: pa.Table, cards: tuple[Card, ...]) -> tuple[Sections, Words]:
    """Return the columns of BIJDRAGEN, in the order of the addresses and then of the cards."""
    order = {card.id: number for number, card in enumerate(cards)}
    index = pc.index_in(table["kaart"], value_set=pa.array(order, pa.string()))
    if index.null_count:
        raise KeyError("a contribution of a card that is not among the cards")
    table = table.append_column("volgorde", index)
    table = table.take(pc.sort_indices(table, [("adres", "ascending"), ("volgorde", "ascending")]))
    sections, words = rows(table.select(BIJDRAGEN.names).drop_columns("kaart"), "b_")
    return sections | {"b_kaart": varints(_numbers(table["volgorde"], 0))}, words


def rows(table: pa.Table, prefix: str) -> tuple[Sections, Words]:
    """Return the columns of a table of rows about addresses, ordered by `adres`.

    Texts and dates become words, everything else numbers (unknown: 0).
    """
    names = [
        field.name
        for field in table.schema
        if pa.types.is_string(field.type) or pa.types.is_date(field.type)
    ]
    sections, words = _worded(table, tuple(names), prefix)
    sections[f"{prefix}adres"] = deltas(_numbers(table["adres"], 0))
    for name in table.column_names:
        if name != "adres" and name not in names:
            sections[prefix + name] = varints(_numbers(table[name], 0))
    return sections, words


def _worded(table: pa.Table, names: tuple[str, ...], prefix: str) -> tuple[Sections, Words]:
    sections: Sections = {}
    words: Words = {}
    for name in names:
        column = pc.fill_null(table[name].cast(pa.string()), "").combine_chunks()
        coded = column.dictionary_encode()
        words[prefix + name] = coded.dictionary.to_pylist()
        sections[prefix + name] = deltas(coded.indices.to_numpy(zero_copy_only=False))
    return sections, words


def _shared(column: pa.ChunkedArray) -> Integers:
    """Return a number per value, in the order in which they come; unknown and empty are -1."""
    named = pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)
    coded = named.combine_chunks().dictionary_encode()
    return np.asarray(pc.fill_null(coded.indices, _UNKNOWN), dtype=np.int64)


def _numbers(column: pa.ChunkedArray, unknown: int) -> Integers:
    if pa.types.is_boolean(column.type):
        column = column.cast(pa.int8())
    filled = pc.fill_null(column.cast(pa.float64()), float(unknown))
    return np.asarray(filled.to_numpy(), dtype=np.int64)


def _places(table: pa.Table, grid: Grid) -> Sections:
    xy = np.column_stack([table[name].to_numpy() for name in ("x", "y")]).astype(np.float64)
    known = np.isfinite(xy).all(axis=1)
    xy[~known] = (grid.x, grid.y)
    steps = grid.snap(xy)
    return {
        "a_plaats": varints(np.asarray(known, dtype=np.int64)),
        "a_x": deltas(steps[:, 0]),
        "a_y": deltas(steps[:, 1]),
    }
