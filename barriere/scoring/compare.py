"""What differs between two runs, address by address and card by card."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.scoring.run import Run

_TEXT, _POINTS, _VALUE = pa.string(), pa.int16(), pa.float64()
_CARDS = pa.schema(
    {
        "sleutel": _TEXT,
        "kaart": _TEXT,
        "punten_voor": _POINTS,
        "punten_na": _POINTS,
        "status_voor": _TEXT,
        "status_na": _TEXT,
        "waarde_voor": _VALUE,
        "waarde_na": _VALUE,
    }
)


@dataclass(frozen=True)
class Comparison:
    """Only what differs; every table is in the order of the later run (`gone`: the earlier one).

    `addresses`: sleutel, weergave, afgeschermd (in either run), and totaal,
    domeinen, lijst, each `_voor` and `_na`. `cards`: sleutel, kaart, and punten,
    status, waarde, each `_voor` and `_na`; the points are those that count (groups,
    not caps), the status is null where a run did not ask the card. `new` and `gone`:
    sleutel, weergave, afgeschermd, totaal, domeinen, lijst.
    """

    addresses: pa.Table
    cards: pa.Table
    new: pa.Table
    gone: pa.Table

    @property
    def risen(self) -> pa.Table:
        """Return the addresses with more points than before."""
        return self._where(pc.greater(self.addresses["totaal_na"], self.addresses["totaal_voor"]))

    @property
    def fallen(self) -> pa.Table:
        """Return the addresses with fewer points than before."""
        return self._where(pc.less(self.addresses["totaal_na"], self.addresses["totaal_voor"]))

    @property
    def entered(self) -> pa.Table:
        """Return the addresses, known to both runs, that came on the list."""
        return self._where(pc.and_not(self.addresses["lijst_na"], self.addresses["lijst_voor"]))

    @property
    def left(self) -> pa.Table:
        """Return the addresses, known to both runs, that left the list."""
        return self._where(pc.and_not(self.addresses["lijst_voor"], self.addresses["lijst_na"]))

    def _where(self, mask: pa.ChunkedArray) -> pa.Table:
        return self.addresses.filter(mask)


@dataclass(frozen=True)
class _Side:
    """One of the two runs, seen at the rows that both have, in one order."""

    run: Run
    rows: pa.Array

    def column(self, name: str, absent: pa.Scalar) -> pa.ChunkedArray | pa.Array:
        """Return a column at those rows; `absent` throughout when the run does not have it."""
        if name not in self.run.scores.column_names:
            return pa.repeat(absent, len(self.rows))
        return self.run.scores[name].cast(absent.type).take(self.rows)

    def listed(self) -> pa.ChunkedArray:
        """Tell at those rows which addresses are on the list."""
        return self.run.on_list.take(self.rows)


@dataclass(frozen=True)
class _Keys:
    """The addresses of a run that are compared, and their rows in it."""

    keys: pa.Array
    rows: pa.Array


def compare(before: Run, after: Run, sleutels: Iterable[str] | None = None) -> Comparison:
    """Return what differs between two runs; the addresses are matched by their `sleutel`.

    With `sleutels` only of these: for one address that costs next to nothing.
    """
    old, new = (_keys(run, sleutels) for run in (before, after))
    found = pc.index_in(new.keys, value_set=old.keys)
    known = pc.is_valid(found)
    earlier = _Side(before, old.rows.take(found.drop_null()))
    later = _Side(after, new.rows.filter(known))
    keys = new.keys.filter(known)
    cards = _cards(earlier, later, keys)
    return Comparison(
        addresses=_addresses(earlier, later, keys, cards["sleutel"]),
        cards=cards,
        new=_alone(after, new.rows.filter(pc.invert(known))),
        gone=_alone(before, old.rows.filter(pc.invert(pc.is_in(old.keys, value_set=new.keys)))),
    )


def _keys(run: Run, sleutels: Iterable[str] | None) -> _Keys:
    keys = run.scores["sleutel"].combine_chunks()
    if sleutels is None:
        return _Keys(keys, pa.array(np.arange(len(keys))))
    rows = pc.indices_nonzero(pc.is_in(keys, value_set=pa.array(sorted(sleutels), pa.string())))
    return _Keys(keys.take(rows), rows.cast(pa.int64()))


def _cards(earlier: _Side, later: _Side, keys: pa.Array) -> pa.Table:
    """Return a row for every address and card with other points or another status."""
    none, unasked, unknown = (
        pa.scalar(0, _POINTS),
        pa.scalar(None, _TEXT),
        pa.scalar(None, _VALUE),
    )
    ids = dict.fromkeys(card.id for side in (later, earlier) for card in side.run.cards)
    parts, order = [_CARDS.empty_table()], [pa.array([], pa.int64())]
    for card in ids:
        points = [side.column(f"p_{card}", none) for side in (earlier, later)]
        status = [side.column(f"s_{card}", unasked) for side in (earlier, later)]
        value = [side.column(f"w_{card}", unknown) for side in (earlier, later)]
        said = [pc.fill_null(words, "") for words in status]
        rows = pc.indices_nonzero(pc.or_(pc.not_equal(*points), pc.not_equal(*said)))
        named = pa.repeat(pa.scalar(card), len(rows))
        columns = [
            keys.take(rows),
            named,
            *(column.take(rows) for column in (*points, *status, *value)),
        ]
        parts.append(pa.table(columns, schema=_CARDS))
        order.append(rows.cast(pa.int64()))
    rank = pa.concat_arrays(order)
    return pa.concat_tables(parts).take(pc.array_sort_indices(rank)).combine_chunks()


def _addresses(earlier: _Side, later: _Side, keys: pa.Array, touched: pa.ChunkedArray) -> pa.Table:
    shielded = [side.run.scores["afgeschermd"].take(side.rows) for side in (earlier, later)]
    columns = {
        "sleutel": keys,
        "weergave": later.run.scores["weergave"].take(later.rows),
        "afgeschermd": pc.or_(*shielded),
    }
    differs = pc.is_in(keys, value_set=touched)
    for name in ("totaal", "domeinen"):
        pair = [side.column(name, pa.scalar(0, _POINTS)) for side in (earlier, later)]
        columns |= {f"{name}_voor": pair[0], f"{name}_na": pair[1]}
        differs = pc.or_(differs, pc.not_equal(*pair))
    listed = [side.listed() for side in (earlier, later)]
    columns |= {"lijst_voor": listed[0], "lijst_na": listed[1]}
    differs = pc.or_(differs, pc.not_equal(*listed))
    return pa.table(columns).filter(differs).combine_chunks()


def _alone(run: Run, rows: pa.Array) -> pa.Table:
    """Return the addresses of one run only."""
    kept = ["sleutel", "weergave", "afgeschermd", "totaal", "domeinen"]
    listed = run.scores.select(kept).append_column("lijst", run.on_list)
    return listed.take(rows).combine_chunks()
