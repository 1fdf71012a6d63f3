"""The smallest step between two values of a plan: bounds are rounded down to it."""

import math

import numpy as np

from barriere.inspections.search.instance import NEVER, Instance

_NOISE = 1e-6
"""What floating point may add to a sum of prizes, as a share of one unit."""


def rounded(bound: float, instance: Instance) -> float:
    """Return the highest value a plan can have at or below `bound` (units of `Instance.prize`).

    Every prize, and half of it where a street may be warned, is a multiple of
    one number: so is the value of a plan.
    """
    if math.isinf(bound):
        return bound
    prizes = instance.prize[instance.latest != NEVER]
    if instance.warned_after:
        prizes = np.concatenate((prizes, prizes // 2))
    step = int(np.gcd.reduce(np.unique(prizes), initial=0)) or 1
    return float(math.floor(bound / step + _NOISE) * step)
