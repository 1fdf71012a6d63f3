"""Whom a changed catalogue moves, and by which card; shielded addresses are nowhere in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from barriere.chain.doorrekenen import SHOWN
from barriere.scoring import Comparison, Run, compare

MOST = 200
"""How many addresses of one list are named at most, those with the greatest change first."""


@dataclass(frozen=True)
class Moved:
    """An address whose points differ, and by which cards; on hold it says so and nothing else."""

    weergave: str
    voor: int
    na: int
    kaarten: tuple[tuple[str, int], ...]
    wacht: bool


@dataclass(frozen=True)
class Movement:
    """How many addresses move in one way, and the first of them by name."""

    aantal: int
    adressen: tuple[Moved, ...]


@dataclass(frozen=True)
class Effect:
    """What the points would become: who comes and goes, who rises and falls, and by which card.

    `cards` counts per card the addresses that get more of it, and less. Those on
    hold are in neither, nor in `risen` and `fallen`: their points are told nowhere.
    """

    peildatum: date
    entered: Movement
    left: Movement
    into_top: Movement
    out_of_top: Movement
    risen: Movement
    fallen: Movement
    cards: Mapping[str, tuple[int, int]]


def effect(before: Run, after: Run, held: set[str]) -> Effect:
    """Return what differs between two runs over the same addresses; `held` are keys on hold."""
    found = compare(before, after)
    first, last = _top(before), _top(after)
    points = _Points(found, held)
    return Effect(
        peildatum=after.peildatum,
        entered=points.moved(found.entered),
        left=points.moved(found.left),
        into_top=points.moved(_rows(before, after, last.keys() - first.keys())),
        out_of_top=points.moved(_rows(before, after, first.keys() - last.keys())),
        risen=points.moved(found.risen, told=True),
        fallen=points.moved(found.fallen, told=True),
        cards=points.cards(),
    )


class _Points:
    """The points that differ, by address and by card, as far as people may know of them."""

    def __init__(self, found: Comparison, held: set[str]) -> None:
        shown = found.addresses.filter(pc.invert(found.addresses["afgeschermd"]))
        change = pc.subtract(found.cards["punten_na"], found.cards["punten_voor"])
        cards = found.cards.append_column("verschil", change)
        visible = pc.is_in(cards["sleutel"], value_set=shown["sleutel"].combine_chunks())
        self._changes = cards.filter(pc.and_(visible, pc.not_equal(change, 0)))
        self._held = pa.array(sorted(held), pa.string())

    def moved(self, table: pa.Table, *, told: bool = False) -> Movement:
        """Return the rows that may be shown; with `told`, without those on hold."""
        rows = table.filter(pc.invert(table["afgeschermd"]))
        waits = pc.is_in(rows["sleutel"], value_set=self._held)
        change = pc.abs(pc.subtract(rows["totaal_na"], rows["totaal_voor"]))
        # On hold, the place in the list may say nothing of the points either.
        change = pc.if_else(waits, pa.scalar(-1, change.type), change)
        rows = rows.append_column("wacht", waits).append_column("verschil", change)
        if told:
            rows = rows.filter(pc.invert(rows["wacht"]))
        order = [("verschil", "descending"), ("weergave", "ascending"), ("sleutel", "ascending")]
        named = rows.sort_by(order).slice(0, MOST)
        by = self._by(named["sleutel"].combine_chunks())
        return Movement(rows.num_rows, tuple(_moved(row, by) for row in named.to_pylist()))

    def cards(self) -> dict[str, tuple[int, int]]:
        """Return per card how many addresses get more points of it, and how many fewer."""
        waits = pc.is_in(self._changes["sleutel"], value_set=self._held)
        told = self._changes.filter(pc.invert(waits))
        counts: dict[str, tuple[int, int]] = {}
        for side, mask in enumerate((pc.greater, pc.less)):
            for one in pc.value_counts(told.filter(mask(told["verschil"], 0))["kaart"]).to_pylist():
                pair = list(counts.get(one["values"], (0, 0)))
                pair[side] = one["counts"]
                counts[one["values"]] = (pair[0], pair[1])
        return dict(sorted(counts.items()))

    def _by(self, keys: pa.Array) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = {}
        mine = self._changes.filter(pc.is_in(self._changes["sleutel"], value_set=keys))
        for row in mine.to_pylist():
            found.setdefault(row["sleutel"], []).append((row["kaart"], row["verschil"]))
        return found


def _moved(row: Mapping[str, Any], by: Mapping[str, list[tuple[str, int]]]) -> Moved:
    if row["wacht"]:
        return Moved(row["weergave"], 0, 0, (), wacht=True)
    cards = tuple(by.get(row["sleutel"], ()))
    return Moved(row["weergave"], row["totaal_voor"], row["totaal_na"], cards, wacht=False)


def _top(run: Run) -> dict[str, int]:
    """Return the keys with most points on the list: as many as are shown, and their ties."""
    shown = pc.and_(run.on_list, pc.invert(run.outcome.column("afgeschermd")))
    rows = run.scores.filter(shown).select(["sleutel", "totaal"])
    points = sorted(rows["totaal"].to_pylist(), reverse=True)
    least = points[:SHOWN][-1] if points else 0
    top = rows.filter(pc.greater_equal(rows["totaal"], least))
    return dict(zip(top["sleutel"].to_pylist(), top["totaal"].to_pylist(), strict=True))


def _rows(before: Run, after: Run, keys: Iterable[str]) -> pa.Table:
    """Return these addresses as a comparison would: also who only moved because others did."""
    wanted = pa.array(sorted(keys), pa.string())
    sides = [
        run.scores.filter(pc.is_in(run.outcome.column("sleutel"), value_set=wanted)).sort_by(
            "sleutel"
        )
        for run in (before, after)
    ]
    first, last = sides
    return pa.table(
        {
            "sleutel": last["sleutel"],
            "weergave": last["weergave"],
            "afgeschermd": pc.or_(first["afgeschermd"], last["afgeschermd"]),
            "totaal_voor": first["totaal"],
            "totaal_na": last["totaal"],
        }
    )
