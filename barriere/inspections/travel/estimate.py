"""The estimate of travel times as the crow flies, for where no map of roads is there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from barriere.errors import WrongUse
from barriere.inspections.travel.travelling import Mode, Points, Travel
from barriere.settings.planning import Reistijd

_MEASURED = Reistijd()
_METRES_PER_KM = 1000
_SECONDS_PER_HOUR = 3600


@dataclass(frozen=True)
class Estimate:
    """Travel by the numbers of the municipality, or those measured in one city."""

    reistijd: Reistijd

    def matrix(self, points: Points, keys: Sequence[str], mode: Mode) -> Travel:
        """Return estimated times; the keys say nothing here."""
        del keys
        return matrix(points, mode, self.reistijd)

    def way(self, points: Points, mode: Mode) -> Points | None:
        """Return None: there are no roads to follow."""
        del points, mode
        return None


def matrix(points: Points, mode: Mode, reistijd: Reistijd) -> Travel:
    """Estimate the travel times between `points` (n × 2, RD metres) as the crow flies.

    A leg by car takes a fixed time plus a time per kilometre (measured against a
    routing engine in one city); no leg, no time. Raises WrongUse for another mode.
    """
    kilometres = _distances(np.asarray(points, dtype=np.float64)) / _METRES_PER_KM
    if mode == "auto":
        seconds = reistijd.auto_vast_sec + reistijd.auto_sec_per_km * kilometres
    elif mode == "lopen":
        seconds = kilometres / reistijd.lopen_km_u * _SECONDS_PER_HOUR
    else:
        raise WrongUse(f"Vervoer '{mode}' is niet bekend.", "Kies 'auto' of 'lopen'.")
    return Travel(
        np.where(kilometres > 0, np.rint(seconds), 0).astype(np.int32), _say(mode, reistijd)
    )


def _distances(points: Points) -> NDArray[np.float64]:
    """Return the distances between all points, in metres."""
    apart = points[:, None, :] - points[None, :, :]
    return np.hypot(apart[..., 0], apart[..., 1])


def _say(mode: Mode, reistijd: Reistijd) -> str:
    """Say how the times were made and how far off they are."""
    if mode == "lopen":
        speed = _dutch(reistijd.lopen_km_u)
        return f"Looptijden zijn geschat: {speed} km per uur hemelsbreed; de fout is niet gemeten."
    fixed, per_km = _dutch(reistijd.auto_vast_sec), _dutch(reistijd.auto_sec_per_km)
    same = (reistijd.auto_vast_sec, reistijd.auto_sec_per_km) == (
        _MEASURED.auto_vast_sec,
        _MEASURED.auto_sec_per_km,
    )
    error = (
        "gemeten in één stad, daar gemiddeld 12,9 % ernaast"
        if same
        else "eigen getallen van de gemeente; de fout is niet gemeten"
    )
    return (
        f"Reistijden zijn geschat zonder wegenkaart: {fixed} seconden per rit "
        f"plus {per_km} seconden per kilometer hemelsbreed ({error})."
    )


def _dutch(number: float) -> str:
    """Write a number with a decimal comma."""
    return f"{number:g}".replace(".", ",")
