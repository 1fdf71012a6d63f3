"""The tables of a map as compact columns and lists of words."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.drawing.encoding import Grid, Integers, deltas, varints
from barriere.maps.lines import lines
from barriere.maps.risk_map import Card
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
_CONTRIBUTION_WORDS = ("status", "zin", "waarde", "grens", "basis", "bron", "datum")
_UNKNOWN = -1
NOT_THERE_YET = 9999
"""More points than any score has."""
_NUMBERED = {"huisnummer": 0, "nu_niet": 0, "keer": _UNKNOWN, "lijst_voor": _UNKNOWN}
"""Numbers of an address as they are written, each with what stands for unknown."""


def addresses(table: pa.Table, given: Integers, grid: Grid) -> tuple[Sections, Words]:
    """Return the columns of ADRESSEN; `plaats` is 0 where x or y is unknown.

    `given` (addresses, domains) are the points that contributions give: of `d_` only what
    the cap took back is written, of `totaal` and `domeinen` what does not follow from `d_`.

    What is not known of a number is -1 where 0 would say something: coverage, keer, lijst_voor.
    `voor` is written as how much more there is now, NOT_THERE_YET where the address was not in
    that run.
    Of `pand` only which addresses share one is written, not which it is; -1 for none.
    """
    sections, words = _worded(table, _ADDRESS_WORDS, "a_")
    sections |= _points(table, given)
    for name, unknown in _NUMBERED.items():
        sections[f"a_{name}"] = varints(_numbers(table[name], unknown))
    for domein in Domein:
        share = pc.round(pc.multiply(table[f"dek_{domein}"], 100))
        sections[f"a_dek_{domein}"] = varints(_numbers(share, _UNKNOWN))
    sections["a_voor"] = varints(_more(table))
    sections["a_pand"] = deltas(_shared(table["pand"]))
    return sections | _places(table, grid), words


def _more(table: pa.Table) -> Integers:
    before = _numbers(table["voor"], NOT_THERE_YET)
    return np.where(before == NOT_THERE_YET, NOT_THERE_YET, _numbers(table["totaal"], 0) - before)


def contributions(
    table: pa.Table, cards: tuple[Card, ...], addresses: int
) -> tuple[Sections, Words]:
    """Return the columns of BIJDRAGEN, in the order of the addresses and then of the cards.

    Per address how many lines, per contribution its card and which line of that card.
    """
    order = {card.id: number for number, card in enumerate(cards)}
    index = pc.index_in(table["kaart"], value_set=pa.array(order, pa.string()))
    if index.null_count:
        raise KeyError("a contribution of a card that is not among the cards")
    table = table.append_column("volgorde", index)
    table = table.take(pc.sort_indices(table, [("adres", "ascending"), ("volgorde", "ascending")]))
    said = lines(table, len(cards))
    sections, words = _worded(said.once, _CONTRIBUTION_WORDS, "b_")
    sections["b_punten"] = varints(_numbers(said.once["punten"], 0))
    sections["b_regels"] = varints(said.per_card)
    owner = _numbers(table["adres"], 0)
    sections["b_aantal"] = varints(np.bincount(owner, minlength=addresses))
    sections["b_kaart"] = varints(_within(_numbers(table["volgorde"], 0), owner))
    sections["b_regel"] = varints(said.rank)
    return sections, words


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


def _points(table: pa.Table, given: Integers) -> Sections:
    shown = np.column_stack([_numbers(table[f"d_{domein}"], 0) for domein in Domein])
    back = {f"a_d_{d}": varints(given[:, n] - shown[:, n]) for n, d in enumerate(Domein)}
    total = _numbers(table["totaal"], 0) - shown.sum(axis=1)
    breadth = _numbers(table["domeinen"], 0) - (shown > 0).sum(axis=1)
    return back | {"a_totaal": varints(total), "a_domeinen": varints(breadth)}


def _within(values: Integers, owner: Integers) -> Integers:
    """Return what each value is more than the one before it of the same owner."""
    again = np.flatnonzero(np.diff(owner) == 0) + 1
    steps = values.copy()
    steps[again] -= values[again - 1]
    return steps


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
