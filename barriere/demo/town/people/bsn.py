"""Invented citizen numbers: they pass the elfproef and start with 999, which is given to nobody."""

import numpy as np
from numpy.typing import NDArray

_WEIGHTS = np.array([9, 8, 7, 6, 5, 4, 3, 2, -1])
_FIRST = 999_000_000


def passes(numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which nine-digit numbers pass the elfproef."""
    digits = numbers[:, None] // 10 ** np.arange(8, -1, -1) % 10
    return np.asarray((digits * _WEIGHTS).sum(axis=1) % 11 == 0)


def bsns(count: int, dice: np.random.Generator) -> NDArray[np.int64]:
    """Return `count` different numbers from 999000000 up, in random order (at most 90,000)."""
    numbers = np.arange(_FIRST, _FIRST + 1_000_000)
    good = numbers[passes(numbers)]
    return np.asarray(dice.permutation(good)[:count])
