"""How far a share from a few visits can be trusted."""

from dataclasses import dataclass
from math import sqrt

_Z95 = 1.959963984540054


@dataclass(frozen=True)
class Interval:
    """A share of `hits` out of `n` with its 95 % interval, all between 0 and 1."""

    hits: int
    n: int
    low: float
    high: float

    @property
    def share(self) -> float | None:
        """Return hits ÷ n, or None when nothing was counted."""
        return self.hits / self.n if self.n else None

    def __str__(self) -> str:
        """Return the interval as an official reads it.

        >>> str(wilson(6, 8))
        '6 van 8 (75 %; 95 %-interval 41-93 %)'
        """
        if not self.n:
            return "nog niets te tellen"
        return (
            f"{self.hits} van {self.n} ({100 * self.hits / self.n:.0f} %; "
            f"95 %-interval {100 * self.low:.0f}-{100 * self.high:.0f} %)"
        )


def wilson(hits: int, n: int) -> Interval:
    """Return Wilson's 95 % score interval for a share (Wilson 1927).

    Raises ValueError when hits is not between 0 and n.
    """
    if not 0 <= hits <= n:
        message = f"hits must lie between 0 and n, got {hits} of {n}"
        raise ValueError(message)
    if n == 0:
        return Interval(0, 0, 0.0, 1.0)
    share, z2 = hits / n, _Z95 * _Z95
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z95 / (1 + z2 / n) * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return Interval(hits, n, max(0.0, centre - half), min(1.0, centre + half))
