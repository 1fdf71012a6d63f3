"""The aselecte steekproef: drawn before planning, with a logged seed and known chances.

Source of the rule: design decision 6; governance findings 2 and 3.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

STAGES = ("bureau", "brief", "grond")
"""The ladder of a sampled address: desk review, letter or outside view, a ground of its own."""


@dataclass(frozen=True)
class Draw:
    """Addresses drawn with equal chance from `frame` addresses, repeatable from `seed`."""

    seed: int
    frame: int
    sleutels: tuple[str, ...]

    @property
    def chance(self) -> float:
        """Return the chance each address in the frame had of being drawn."""
        return len(self.sleutels) / self.frame if self.frame else 0.0


def size(proposals: int, share: float) -> int:
    """Return how many addresses to draw for `proposals` proposals, rounded up."""
    return ceil(proposals * share)


def draw(frame: Sequence[str], n: int, seed: int) -> Draw:
    """Draw `n` addresses without replacement; the order of `frame` does not matter."""
    ordered = sorted(set(frame))
    n = min(n, len(ordered))
    chosen = np.random.default_rng(seed).choice(len(ordered), size=n, replace=False)
    return Draw(seed, len(ordered), tuple(ordered[i] for i in sorted(chosen)))
