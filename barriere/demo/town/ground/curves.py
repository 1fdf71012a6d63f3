"""Smooth lines through a few points, as surveyors drew them."""

from collections.abc import Sequence

import numpy as np
import shapely
from scipy.interpolate import CubicSpline


def curve(points: Sequence[tuple[float, float]], step: float = 12.0) -> shapely.LineString:
    """Return a smooth line through `points`, with a vertex about every `step` metres."""
    knots = np.array(points, dtype=float)
    if len(knots) < 3:
        return shapely.segmentize(shapely.LineString(knots), step)
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(knots, axis=0).T))))
    spots = np.linspace(0, along[-1], max(int(along[-1] / step), 2) + 1)
    return shapely.LineString(CubicSpline(along, knots)(spots))
