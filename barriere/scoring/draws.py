"""A thousand other sets of points: what each card might as well have given.

A card's tiers are a ladder. Every step up a ladder is drawn on its own, evenly
between half and one and a half times what it is; the points of a tier are the
sum of the steps below it. So a higher tier always gives more than a lower one,
every tier stays between half and one and a half times its points, and the points as
they are lie in the middle.
"""

import hashlib
from datetime import date

import numpy as np

from barriere.catalogue.card import Card
from barriere.scoring.adding_up import Whole

DRAWS = 1000
UNIT = 1 << 20
"""Drawn points are whole millionths (2⁻²⁰) of a point: equal sums are equal, always."""

_SEED = "barriere robuust 1"


def as_it_is(card: Card, day: date) -> Whole:
    """Return what the points of a card are worth undisturbed, in units; shape (points + 1, 1)."""
    most = max((tier.punten for tier in card.tiers(day)), default=0)
    return (np.arange(most + 1, dtype=np.int64) * UNIT).reshape(-1, 1)


def drawn(card: Card, day: date) -> Whole:
    """Return what the points of a card are worth in every draw, in units.

    Shape (most points + 1, DRAWS), by the number of points; a number of points
    that is no tier stays 0. A card has the same draws in every run and beside
    any other cards.
    """
    levels = sorted({tier.punten for tier in card.tiers(day)})
    worth = np.zeros((max(levels, default=0) + 1, DRAWS), np.int64)
    below = 0
    for level in levels:
        worth[level] = worth[below] + (level - below) * _factors(f"{card.id} {level}")
        below = level
    return worth


def _factors(step: str) -> Whole:
    """Return DRAWS factors from a half up to one and a half, in units.

    They are raw bits of PCG64, which numpy promises never to change.
    """
    seed = int.from_bytes(hashlib.sha256(f"{_SEED} {step}".encode()).digest()[:16])
    bits = np.random.PCG64(seed).random_raw(DRAWS)
    return (bits >> np.uint64(64 - 20)).astype(np.int64) + UNIT // 2
