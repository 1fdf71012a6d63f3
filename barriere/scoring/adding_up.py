"""Adding up once more, for many sets of points at once: groups count once, domains have a cap.

Addresses with the same own points are one pattern, and a domain depends on few
of its cards: everything is added up once per pattern of a domain. Points are
whole numbers (of any unit), so a sum is exact in whatever order it is made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from barriere.catalogue.card import Card
from barriere.model.domain import Domein
from barriere.scoring.own_points import Points

Whole = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Part:
    """A domain: the cards it depends on, their points as they occur, and each pattern's place.

    `cards` are numbers of cards: those of the domain, and all of a group that has one there.
    """

    domein: Domein
    cards: tuple[int, ...]
    points: Points
    place: Places


@dataclass(frozen=True)
class Sum:
    """The totals and the number of domains with points: a row per pattern, a column per draw."""

    total: Whole
    breadth: Whole


def parts(cards: Sequence[Card], patterns: Points) -> tuple[Part, ...]:
    """Return the domains that have points in any pattern; a pattern is a row, a card a column."""
    found = []
    for domein in dict.fromkeys(card.domein for card in cards):
        groups = {card.groep for card in cards if card.domein is domein} - {""}
        own = tuple(
            number
            for number, card in enumerate(cards)
            if card.domein is domein or card.groep in groups
        )
        points, place = np.unique(patterns[:, own], axis=0, return_inverse=True)
        found.append(Part(domein, own, points, place.reshape(-1)))
    return tuple(found)


def domain_points(part: Part, cards: Sequence[Card], worth: Sequence[Whole], cap: int) -> Whole:
    """Return the points of a domain for each of its patterns under each draw.

    `worth` has per card what its points are worth: a row per number of points,
    from 0, and a column per draw. Of one group the highest counts, of equals the first id.
    """
    rows = {number: part.points[:, column] for column, number in enumerate(part.cards)}
    total = np.zeros((len(part.points), worth[0].shape[1]), np.int64)
    groups: dict[str, list[int]] = {}
    for number in part.cards:
        groups.setdefault(cards[number].groep or cards[number].id, []).append(number)
    for members in groups.values():
        total += _highest(part.domein, members, cards, worth, rows)
    np.minimum(total, cap, out=total)
    return total


def _highest(
    domein: Domein,
    members: list[int],
    cards: Sequence[Card],
    worth: Sequence[Whole],
    rows: Mapping[int, Points],
) -> Whole:
    """Return what a group adds to this domain: nothing where a card of another domain wins."""
    first, *others = sorted(members, key=lambda number: cards[number].id)
    best: Whole = worth[first][rows[first]]
    here = np.full(best.shape, cards[first].domein is domein)
    for number in others:
        given = worth[number][rows[number]]
        wins = given > best
        best = np.where(wins, given, best)
        here[wins] = cards[number].domein is domein
    added: Whole = best * here
    return added


def add_up(found: Sequence[Part], tables: Sequence[Whole], chosen: Places) -> Sum:
    """Return the sums of the chosen patterns; `tables` has the points of each part."""
    shape = (len(chosen), tables[0].shape[1])
    total, breadth = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    for part, table in zip(found, tables, strict=True):
        place = part.place[chosen]
        total += table[place]
        breadth += (table > 0).astype(np.int64)[place]
    return Sum(total, breadth)
