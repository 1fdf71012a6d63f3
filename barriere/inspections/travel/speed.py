"""How fast one really goes on a road, beside what the sign allows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

WALKING_KM_U = 4.8
"""Along roads and paths; 3.7 as the crow flies comes to the same with the usual detour of 1.3."""

_SHARE = {
    "motorway": 0.95,
    "motorway_link": 0.80,
    "trunk": 0.85,
    "trunk_link": 0.75,
    "primary": 0.70,
    "secondary": 0.65,
    "tertiary": 0.60,
}
_ELSEWHERE = 0.60
_PER_KMH = 3.6


def seconds(
    metres: NDArray[np.float64], kinds: Sequence[str], kmh: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the seconds by car over pieces of road; infinite where `kmh` is not a number.

    A car seldom makes the speed on the sign: bends, crossings and lights take
    their share, and the map does not say where. So each kind of road has one.
    """
    names, which = np.unique(np.asarray(kinds, dtype=np.str_), return_inverse=True)
    share = np.array([_SHARE.get(name.removesuffix("_link"), _ELSEWHERE) for name in names])
    whole = np.array([_SHARE.get(name, share[rank]) for rank, name in enumerate(names)])
    with np.errstate(invalid="ignore"):
        lasts = metres / (kmh * whole[which]) * _PER_KMH
    return np.where(np.isnan(lasts), np.inf, lasts)


def walking(metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the seconds on foot."""
    return metres / WALKING_KM_U * _PER_KMH
