"""Days as whole numbers since 1970; OPEN means: still so."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from barriere.demo.town.place import HISTORY, PEILDATUM

OPEN = 10**6
_EPOCH = date(1970, 1, 1).toordinal()


def day(when: date) -> int:
    """Return the number of a day."""
    return when.toordinal() - _EPOCH


NOW = day(PEILDATUM)
SINCE = day(HISTORY)


def written(days: NDArray[np.int64]) -> NDArray[np.object_]:
    """Return days as JJJJMMDD, empty for OPEN."""
    text = np.datetime_as_string(np.where(days == OPEN, 0, days).astype("datetime64[D]"))
    return np.where(days == OPEN, "", np.char.replace(text, "-", "")).astype(object)
