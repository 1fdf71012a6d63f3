"""What every way to know travel times offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Mode = Literal["auto", "lopen"]
Points = NDArray[np.float64]

DEPOT = "depot"
"""The key of the place where the teams begin and end."""

UNREACHABLE = 10_000_000
"""Seconds of a leg that no road makes: longer than any shift, whatever is added to it."""


@dataclass(frozen=True)
class Travel:
    """Whole seconds from each point (row) to each other (column), and their source.

    No leg takes no time; one that is not possible takes UNREACHABLE or more.
    """

    seconds: NDArray[np.int32]
    source: str


class Travelling(Protocol):
    """A way to know travel times; parking is no part of them."""

    def matrix(self, points: Points, keys: Sequence[str], mode: Mode) -> Travel:
        """Return the times between `points` (n × 2, RD metres).

        `keys` name the points one by one: a sleutel, or DEPOT.
        """

    def way(self, points: Points, mode: Mode) -> Points | None:
        """Return the way along `points` (n × 2) over the roads, RD metres; None without roads."""
