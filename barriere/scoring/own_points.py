"""What each card gives an address on its own: before groups and caps, from the columns of a run."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from barriere.catalogue.card import Card, Richting, Status
from barriere.scoring.run import Run

Points = npt.NDArray[np.int8]
BEATEN = "groep"
"""The status of a card that fired, while another of its group counts."""


def counting(run: Run) -> tuple[Card, ...]:
    """Return the cards that can give points: those on trial never do."""
    return tuple(card for card in run.cards if card.status is not Status.PROEF)


def across(cards: tuple[Card, ...]) -> frozenset[str]:
    """Return the groups with cards in more than one domain."""
    homes: dict[str, set[str]] = {}
    for card in cards:
        homes.setdefault(card.groep, set()).add(card.domein)
    return frozenset(group for group, domains in homes.items() if group and len(domains) > 1)


def within_reach(run: Run) -> pa.Array:
    """Return the row numbers of the addresses that other points could put on the list.

    Never a shielded one. Other points move an address to more domains only where
    a card that was beaten in its group takes the place of one of another domain.
    """
    scores, wide = run.scores, across(counting(run))
    broad = pc.greater_equal(scores["domeinen"], run.rules.domains)
    for card in counting(run):
        if card.groep in wide:
            broad = pc.or_(broad, pc.equal(scores[f"s_{card.id}"], BEATEN))
    some = pc.and_(broad, pc.greater(scores["totaal"], 0))
    return pc.indices_nonzero(pc.and_not(some, scores["afgeschermd"]))


def own_points(run: Run, rows: pa.Array) -> Points:
    """Return the points of every counting card on its own, one row per address in `rows`.

    A card beaten in its group lost its points in the run; they come back from
    its value and the tiers of the day.
    """
    cards = counting(run)
    own = np.zeros((len(rows), len(cards)), np.int8)
    for column, card in enumerate(cards):
        own[:, column] = run.scores[f"p_{card.id}"].take(rows).to_numpy()
        if card.groep:
            status = run.scores[f"s_{card.id}"].take(rows)
            lost = pc.indices_nonzero(pc.equal(status, BEATEN))
            values = run.scores[f"w_{card.id}"].take(rows).take(lost)
            own[lost.to_numpy(), column] = _reached(run, card, values.to_numpy())
    return own


def _reached(run: Run, card: Card, values: npt.NDArray[np.float64]) -> Points:
    """Return the points of the highest tier that each value reaches."""
    given = np.zeros(len(values), np.int8)
    for tier in reversed(card.tiers(run.peildatum)):
        limit = tier.limit(run.norm_values)
        given[values < limit if card.richting is Richting.ONDER else values >= limit] = tier.punten
    return given
