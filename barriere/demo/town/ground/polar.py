"""Coordinates round the old town: an angle, and how far out from the market."""

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MARKET = np.array([(-44, -20), (40, -30), (50, 22), (-38, 32)], dtype=float)
_BASTIONS = 9
_RIM = (298.0, 262.0)
WALLED = (268.0, 236.0)
_OUTER = (879.0, 817.0)


def _star() -> shapely.Polygon:
    """Return the rampart: curtains with a bastion at every ninth of the turn."""
    points = []
    for k in range(_BASTIONS):
        middle = 2 * np.pi * (k + 0.5) / _BASTIONS + 0.06 * np.sin(3.1 * k)
        for turn, out in ((-0.15, 0.97), (-0.115, 1.075), (0, 1.19), (0.115, 1.075), (0.15, 0.97)):
            angle = middle + turn
            wobble = 1 + 0.035 * np.sin(2 * angle + 0.7)
            points.append(
                (_RIM[0] * out * wobble * np.cos(angle), _RIM[1] * out * wobble * np.sin(angle))
            )
    return shapely.Polygon(points)


STAR = _star()


def radius(ring: shapely.Geometry, angles: Floats) -> Floats:
    """Return how far a star-shaped `ring` lies from the middle, in metres, per angle."""
    outline = shapely.get_coordinates(shapely.segmentize(ring, 4.0))[:-1]
    at = np.arctan2(outline[:, 1], outline[:, 0])
    order = np.argsort(at)
    return np.asarray(np.interp(angles, at[order], np.hypot(*outline[order].T), period=2 * np.pi))


def walled(angles: Floats) -> Floats:
    """Return where the street inside the rampart runs, in metres from the middle."""
    uneven = 1 + 0.018 * np.sin(5 * angles + 1.0) + 0.012 * np.sin(9 * angles)
    return uneven * np.hypot(WALLED[0] * np.cos(angles), WALLED[1] * np.sin(angles))


def outer(angles: Floats) -> Floats:
    """Return where the town ends, in metres from the middle: no perfect circle."""
    bulge = 1 + 0.06 * np.sin(2 * angles + 0.4) + 0.045 * np.sin(3 * angles + 2.2)
    bulge += 0.022 * np.sin(7 * angles + 1.0) + 0.12 * np.exp(
        -(((angles % (2 * np.pi)) - 5.76) ** 2) / 0.05
    )
    return bulge * np.hypot(_OUTER[0] * np.cos(angles), _OUTER[1] * np.sin(angles))


def point(out: Floats, angles: Floats) -> Floats:
    """Return x, y: `out` 0 is the edge of the market, 1 the rampart, 2 the ring road."""
    wall = walled(angles)
    inner = radius(shapely.Polygon(MARKET), angles)
    far = outer(angles)
    inside = inner + np.clip(out, 0, 1) * (wall - inner)
    distance = inside + np.clip(out - 1, 0, None) * (far - wall)
    return np.column_stack((distance * np.cos(angles), distance * np.sin(angles)))
