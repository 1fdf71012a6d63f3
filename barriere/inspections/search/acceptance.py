"""When a change is kept: simulated annealing that ends in pure improvement."""

import math

from barriere.inspections.search.chance import Chance, unit
from barriere.inspections.search.compiled import compiled

_WARM = 0.5
_COOL = 0.02
SETTLING = 0.9
"""From this share of the iterations on, only improvements of the best are kept."""


@compiled
def temperature(progress: float, mean_worth: float) -> float:
    """Return the temperature at `progress` (0..1), in the unit of worth."""
    if progress >= SETTLING:
        return 0.0
    return mean_worth * _WARM * math.pow(_COOL / _WARM, progress / SETTLING)


@compiled
def accepts(change: int, heat: float, chance: Chance) -> bool:
    """Tell whether a change of worth is kept; a loss only with a chance that falls with heat."""
    if change >= 0:
        return True
    return heat > 0.0 and unit(chance) < math.exp(change / heat)
