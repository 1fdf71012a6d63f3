"""Invented citizen numbers: they pass the elfproef and start with 999, which is given to nobody."""

import numpy as np
from numpy.typing import NDArray

from barriere.privacy.bsn import eleven_test

_FIRST = 999_000_000


def bsns(count: int, dice: np.random.Generator) -> NDArray[np.int64]:
    """Return `count` different numbers from 999000000 up, in random order (at most 90,000)."""
    numbers = np.arange(_FIRST, _FIRST + 1_000_000)
    good = numbers[eleven_test(numbers)]
    return np.asarray(dice.permutation(good)[:count])
