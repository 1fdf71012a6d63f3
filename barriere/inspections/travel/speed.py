"""How fast one really goes on a road, beside what the sign allows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

WALKING_KM_U = 4.8
"""Along roads and paths; 3.7 as the crow flies comes to the same with the usual detour of 1.3."""

_SHARE = {
    "motorway": 1.0,
    "trunk": 1.0,
    "primary": 1.0,
    "secondary": 0.95,
    "tertiary": 0.90,
}
_LINK = 0.90
_ELSEWHERE = 0.85
"""Set so that in Rotterdam, over legs of 1 to 10 minutes, the sum comes within 7 % of the
estimate of `settings.planning.Reistijd`, which was measured there against a routing engine
(`make bench-travel` shows it). One city, free flow: no measurement of how one drives elsewhere.
"""

_PER_KMH = 3.6


def seconds(
    metres: NDArray[np.float64], kinds: Sequence[str], kmh: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the seconds by car over pieces of road; infinite where `kmh` is not a number.

    A car seldom makes the speed on the sign: bends, crossings and lights take
    their share, and the map does not say where. So each kind of road has one.
    """
    names, which = np.unique(np.asarray(kinds, dtype=np.str_), return_inverse=True)
    share = np.array([_share(str(name)) for name in names], dtype=np.float64)
    lasts = metres / (kmh * share[which]) * _PER_KMH
    return np.where(np.isnan(lasts), np.inf, lasts)


def _share(kind: str) -> float:
    return _LINK if kind.endswith("_link") else _SHARE.get(kind, _ELSEWHERE)


def walking(metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the seconds on foot."""
    return metres / WALKING_KM_U * _PER_KMH
