"""How firmly an address stands on the list: whether it stays when the points change a little.

Points are an agreement. In each of a thousand draws every card gives somewhat
more or less (`draws`), the list is made again, and we count how often an
address is on it.

The list of a draw is as long as the list of the run: of the addresses in
enough domains those with most points. A fixed number of points would not do:
if all points were a tenth lower, nobody's place among the others would change, yet the
list would be empty. Who has equally many points as the last one on the list counts for the
share that still fits: equals are equals.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from barriere.catalogue.card import Card
from barriere.scoring.adding_up import Part, Places, Whole, add_up, domain_points, parts
from barriere.scoring.draws import DRAWS, UNIT, as_it_is, drawn
from barriere.scoring.own_points import Points, counting, own_points, within_reach
from barriere.scoring.run import Rules, Run

ROBUUST, GEVOELIG, TOEVAL = "robuust", "gevoelig", "toeval"
STEADY, SHAKY = 0.95 * DRAWS, 0.50 * DRAWS
"""From how many draws an address is robuust, and gevoelig; below it is toeval.

Constants, no settings: 95 % is what is usual for 'sure enough', below 50 % it is
off the list more often than on it, and a list should not look firmer because
somebody moved the bounds.
"""

SCHEMA = pa.schema([("sleutel", pa.string()), ("keer", pa.float64()), ("oordeel", pa.string())])
_AT_ONCE = 2_000_000
"""How many sums are made at once: patterns × draws, 8 bytes each."""

Shares = npt.NDArray[np.float64]


@dataclass(frozen=True)
class _Field:
    """Everyone who may come on the list: patterns of own points, and how many have each."""

    cards: tuple[Card, ...]
    rules: Rules
    found: tuple[Part, ...]
    count: Whole
    places: int


def verdict(times: float) -> str:
    """Return what it is called to be on the list in so many of the draws."""
    return ROBUUST if times >= STEADY else GEVOELIG if times >= SHAKY else TOEVAL


def robustness(run: Run) -> pa.Table:
    """Return how often each address is on the list in DRAWS draws of the points.

    Columns: `sleutel`, `keer` (0 to DRAWS; a part of one where equals share the last
    places), `oordeel` (null for an address that is not on the list of the run). Only
    addresses that were on a list at all, never a shielded one, in the order of the run.
    """
    rows = within_reach(run)
    listed = run.on_list.take(rows).combine_chunks()
    places = int(pc.sum(listed).as_py() or 0)
    if not places:
        return SCHEMA.empty_table()
    own = own_points(run, rows)
    patterns, pattern = np.unique(own, axis=0, return_inverse=True)
    count = np.bincount(pattern.reshape(-1), minlength=len(patterns))
    cards = counting(run)
    field = _Field(cards, run.rules, parts(cards, patterns), count, places)
    times = pa.array(_times(field, run, patterns)[pattern.reshape(-1)])
    said = pa.array([verdict(float(one)) for one in times.to_numpy()], pa.string())
    columns = [
        run.scores["sleutel"].take(rows),
        times,
        pc.if_else(listed, said, pa.scalar(None, pa.string())),
    ]
    ever = pc.or_(pc.greater(times, 0.0), listed)
    return pa.table(columns, schema=SCHEMA).filter(ever).combine_chunks()


def firm_counts(found: pa.Table) -> dict[str, int]:
    """Return how many addresses on the list are robuust, gevoelig and toeval."""
    said = found["oordeel"].to_pylist()
    return {word: said.count(word) for word in (ROBUUST, GEVOELIG, TOEVAL)}


def _times(field: _Field, run: Run, patterns: Points) -> Shares:
    """Return per pattern in how many draws it is on the list."""
    day = run.peildatum
    still = [as_it_is(card, day) for card in field.cards]
    now = add_up(field.found, _tables(field, still), np.arange(len(patterns)))
    order = np.argsort(-now.total[:, 0], kind="stable")
    head = order[: 1 + int(np.searchsorted(np.cumsum(field.count[order]), 2 * field.places))]
    times = np.zeros(len(patterns))
    width = int(np.clip(_AT_ONCE // len(patterns), 1, DRAWS))
    worth = [drawn(card, day) for card in field.cards]
    for start in range(0, DRAWS, width):
        tables = _tables(field, [one[:, start : start + width] for one in worth])
        times += _block(field, tables, head)
    return times


def _tables(field: _Field, worth: list[Whole]) -> list[Whole]:
    caps = field.rules.caps
    return [
        domain_points(part, field.cards, worth, caps[part.domein] * UNIT) for part in field.found
    ]


def _block(field: _Field, tables: list[Whole], head: Places) -> Shares:
    """Return per pattern in how many draws of this block it is on the list.

    The patterns at the head give each draw a number of points below which no
    address can be on the list; who does not reach the lowest of these in any draw is
    not added up at all.
    """
    floors = _floors(field, _standing(field, tables, head), head)
    most = sum(
        table.max(axis=1)[part.place] for part, table in zip(field.found, tables, strict=True)
    )
    kept = np.flatnonzero(most >= floors.min())
    standing = _standing(field, tables, kept)
    times = np.zeros(len(field.count))
    for points, floor in zip(standing, floors, strict=True):
        able = np.flatnonzero(points >= floor)
        who = kept[able]
        times[who] += _shares(points[able], field.count[who], field.places)
    return times


def _standing(field: _Field, tables: list[Whole], chosen: Places) -> Whole:
    """Return the points of the chosen patterns, a row per draw; 0 in too few domains."""
    made = add_up(field.found, tables, chosen)
    made.total[made.breadth < field.rules.domains] = 0
    return np.ascontiguousarray(made.total.T)


def _floors(field: _Field, standing: Whole, head: Places) -> Whole:
    """Return per draw the points of the last one on the list if only the head took part."""
    count = field.count[head]
    return np.array([max(_last(points, count, field.places), 1) for points in standing])


def _last(points: Whole, count: Whole, places: int) -> int:
    """Return the points of the last one on a list of so many places."""
    order = np.argsort(-points)
    filled = np.cumsum(count[order])
    return int(points[order[np.searchsorted(filled, places)]]) if filled[-1] >= places else 0


def _shares(points: Whole, count: Whole, places: int) -> Shares:
    """Return which part of the addresses of each pattern is on the list."""
    last = _last(points, count, places)
    above, equal = points > last, points == last
    left = places - int(count[above].sum())
    shares: Shares = above + equal * (left / max(int(count[equal].sum()), 1))
    return shares
