"""Random numbers that are the same on every machine (splitmix64)."""

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.search.compiled import compiled

Chance = NDArray[np.uint64]
"""The state of the generator: an array of one number, changed by every draw."""

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_UNIT = 1.0 / (1 << 53)


def chance(seed: int) -> Chance:
    """Return a generator that starts at `seed`."""
    return np.array([seed & (1 << 64) - 1], dtype=np.uint64)


@compiled
def unit(state: Chance) -> float:
    """Draw a number from [0, 1)."""
    state[0] += _STEP
    mixed = state[0]
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX_1
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX_2
    mixed ^= mixed >> np.uint64(31)
    return float(mixed >> np.uint64(11)) * _UNIT


@compiled
def below(state: Chance, bound: int) -> int:
    """Draw a whole number from 0 up to, not including, `bound`."""
    return int(unit(state) * bound)
