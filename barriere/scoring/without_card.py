"""Who would be on the list if one card did not exist: the next of its group counts then."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from barriere.catalogue.card import Card
from barriere.scoring.adding_up import Part, Places, Whole, add_up, domain_points, parts
from barriere.scoring.own_points import Points, counting, own_points, within_reach
from barriere.scoring.run import Rules, Run

SCHEMA = pa.schema(
    {
        "kaart": pa.string(),
        "sleutel": pa.string(),
        "weergave": pa.string(),
        "totaal_voor": pa.int64(),
        "totaal_na": pa.int64(),
        "lijst_na": pa.bool_(),
    }
)


@dataclass(frozen=True)
class _Listed:
    total: Whole
    on_list: npt.NDArray[np.bool_]


def without_each(run: Run) -> pa.Table:
    """Return per card the addresses that come on the list or leave it without that card.

    A row per card and address, in the order of the cards and of the run; `lijst_na` says
    which of the two. The threshold is that of the run: an address comes on the list where a card
    of another domain takes the place of this one in its group. Never a shielded address.
    """
    rows = within_reach(run)
    cards = counting(run)
    if not len(rows):
        return SCHEMA.empty_table()
    patterns, place = np.unique(own_points(run, rows), axis=0, return_inverse=True)
    place = place.reshape(-1)
    found = parts(cards, patterns)
    worth = [_plain(card, run) for card in cards]
    tables = [_points(part, cards, worth, run.rules) for part in found]
    now = _listed(found, tables, np.arange(len(patterns)), run.rules)
    made = [SCHEMA.empty_table()]
    for number, card in enumerate(cards):
        chosen = np.flatnonzero(patterns[:, number])
        less = [*worth[:number], np.zeros_like(worth[number]), *worth[number + 1 :]]
        left = [
            _points(part, cards, less, run.rules) if number in part.cards else table
            for part, table in zip(found, tables, strict=True)
        ]
        then = _listed(found, left, chosen, run.rules)
        made.append(_moved(run, card, rows, (patterns, place, chosen), (now, then)))
    return pa.concat_tables(made).combine_chunks()


def _plain(card: Card, run: Run) -> Whole:
    most = max((tier.punten for tier in card.tiers(run.peildatum)), default=0)
    return np.arange(most + 1, dtype=np.int64).reshape(-1, 1)


def _points(part: Part, cards: Sequence[Card], worth: Sequence[Whole], rules: Rules) -> Whole:
    return domain_points(part, cards, worth, rules.caps[part.domein])


def _listed(
    found: Sequence[Part], tables: Sequence[Whole], chosen: Places, rules: Rules
) -> _Listed:
    made = add_up(found, tables, chosen)
    enough = (made.total >= rules.points) & (made.breadth >= rules.domains)
    return _Listed(made.total[:, 0], enough[:, 0])


def _moved(
    run: Run,
    card: Card,
    rows: pa.Array,
    where: tuple[Points, Places, Places],
    states: tuple[_Listed, _Listed],
) -> pa.Table:
    """Return the addresses whose pattern changes sides."""
    patterns, place, chosen = where
    now, then = states
    changed = then.on_list != now.on_list[chosen]
    spot = np.full(len(patterns), -1)
    spot[chosen[changed]] = np.flatnonzero(changed)
    at = spot[place]
    hit = np.flatnonzero(at >= 0)
    taken = rows.take(pa.array(hit))
    columns = [
        pa.repeat(pa.scalar(card.id), len(hit)),
        run.outcome.column("sleutel").take(taken),
        run.outcome.column("weergave").take(taken),
        pa.array(now.total[place[hit]]),
        pa.array(then.total[at[hit]]),
        pa.array(then.on_list[at[hit]]),
    ]
    return pa.table(columns, schema=SCHEMA)
