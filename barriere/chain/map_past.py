"""What went before, for the map: earlier scores, what changed since, and what people did."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere import maps
from barriere.chain.latest import Latest
from barriere.chain.map_rows import index, rank_of
from barriere.chain.verloop import card_moves, visible
from barriere.explanation import circumstances, moved
from barriere.explanation.since import WHY
from barriere.scoring import Comparison, Run, compare


@dataclass(frozen=True)
class Told:
    """The rows of the map, GEBEURTENISSEN about them, and the keys of which nothing is told."""

    rows: pa.Table
    done: pa.Table
    silent: AbstractSet[str]


def past(last: Latest, runs: Mapping[date, Run], before: Run | None, told: Told) -> maps.Past:
    """Return everything that went before; `runs` are those that are kept, by peildatum."""
    course = _course(runs, told.rows)
    if before is None:
        return maps.Past(verloop=course, gebeurtenissen=told.done)
    found = visible(compare(before, last.run), last.shielded | told.silent)
    return maps.Past(
        since=_since(before, last.run, found),
        wijzigingen=_changes(before, last.run, found, told.rows),
        verloop=course,
        gebeurtenissen=told.done,
    )


def with_before(rows: pa.Table, before: Run | None) -> pa.Table:
    """Fill in the points of the run compared with, and whether the address was on its list.

    An address that was shielded then has neither.
    """
    if before is None:
        return rows
    names = ["sleutel", "totaal", "afgeschermd"]
    earlier = before.outcome.columns(names).append_column("lijst", before.on_list)
    earlier = earlier.filter(pc.invert(earlier["afgeschermd"]))
    at = index(rows["sleutel"], earlier)
    for name, source in (("voor", "totaal"), ("lijst_voor", "lijst")):
        place = rows.schema.get_field_index(name)
        values = earlier[source].combine_chunks().take(at).cast(rows.schema.field(name).type)
        rows = rows.set_column(place, name, values)
    return rows


def _course(runs: Mapping[date, Run], rows: pa.Table) -> pa.Table:
    """Return VERLOOP: the points of every row in every run that is kept."""
    parts = [maps.VERLOOP.empty_table()]
    for day, run in runs.items():
        kept = run.outcome.columns(["sleutel", "totaal", "domeinen", "afgeschermd"])
        place = index(kept["sleutel"], rows)
        here = pc.and_(pc.is_valid(place), pc.invert(kept["afgeschermd"]))
        n = pc.sum(here).as_py() or 0
        columns = {
            "adres": place.filter(here),
            "peildatum": pa.repeat(pa.scalar(day), n),
            "totaal": kept["totaal"].filter(here),
            "domeinen": kept["domeinen"].filter(here),
            "op_lijst": run.on_list.filter(here),
        }
        parts.append(_as(maps.VERLOOP, columns))
    made = pa.concat_tables(parts)
    return made.take(pc.sort_indices(made, [("adres", "ascending"), ("peildatum", "ascending")]))


def _changes(before: Run, after: Run, found: Comparison, rows: pa.Table) -> pa.Table:
    """Return WIJZIGINGEN: the cards that give other points at an address of the map."""
    names = _names(before, after)
    rank = rank_of(rows)
    cards = moved(before, after, found, rank)
    ones = [(rank[key], one) for key in sorted(cards, key=rank.__getitem__) for one in cards[key]]
    columns = {
        "adres": [place for place, _ in ones],
        "kaart": [one.kaart for _, one in ones],
        "naam": [names[one.kaart] for _, one in ones],
        "voor": [one.punten_voor for _, one in ones],
        "na": [one.punten_na for _, one in ones],
        "oorzaak": [WHY[one.oorzaak] for _, one in ones],
    }
    return pa.table(columns, schema=maps.WIJZIGINGEN)


def _since(before: Run, after: Run, found: Comparison) -> maps.Since:
    gone = found.gone.filter(found.gone["lijst"])
    return maps.Since(
        peildatum=before.peildatum,
        omstandigheden=circumstances(before, after),
        kaarten=_moves(before, after, found.cards),
        vervallen=found.left.num_rows + gone.num_rows,
    )


def _moves(before: Run, after: Run, cards: pa.Table) -> tuple[maps.CardMoves, ...]:
    names = _names(before, after)
    return tuple(
        maps.CardMoves(one.kaart, names[one.kaart], WHY[one.oorzaak], one.meer, one.minder)
        for one in card_moves(before, after, cards)
    )


def _names(before: Run, after: Run) -> dict[str, str]:
    """Return what each card of either run is called; the later name counts."""
    return {card.id: card.naam for run in (before, after) for card in run.cards}


def _as(schema: pa.Schema, columns: dict[str, pa.ChunkedArray]) -> pa.Table:
    return pa.table(
        {field.name: columns[field.name].cast(field.type) for field in schema}, schema=schema
    )
