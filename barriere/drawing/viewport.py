"""The viewport: which part of the town (RD metres) lands where on the paper (points)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

Points = npt.NDArray[np.float64]
_MARGIN = 0.14
_LEAST_WIDTH = 260.0


@dataclass(frozen=True)
class Viewport:
    """A window of `width` × `height` points; `left`, `top` in RD metres, `scale` points per m."""

    left: float
    top: float
    scale: float
    width: float
    height: float

    @property
    def window(self) -> shapely.Polygon:
        """Return the window in RD metres."""
        return shapely.box(
            self.left,
            self.top - self.height / self.scale,
            self.left + self.width / self.scale,
            self.top,
        )

    def on_paper(self, points: Points) -> Points:
        """Return RD points (n, 2) as points on the paper, y downwards."""
        shifted = np.asarray(points, dtype=np.float64) - [self.left, self.top]
        return np.round(shifted * [self.scale, -self.scale], 1) + 0.0


def around(x: float, y: float, metres: float, size: tuple[float, float]) -> Viewport:
    """Return the window of `metres` wide with (x, y) in the middle."""
    width, height = size
    scale = width / metres
    return Viewport(x - metres / 2, y + height / scale / 2, scale, width, height)


def fitting(points: Points, size: tuple[float, float]) -> Viewport:
    """Return the window that shows all points (n, 2), with room around them."""
    width, height = size
    low, high = points.min(axis=0), points.max(axis=0)
    middle = (low + high) / 2
    spread = (high - low) * (1 + 2 * _MARGIN)
    metres = max(spread[0], spread[1] * width / height, _LEAST_WIDTH)
    return around(float(middle[0]), float(middle[1]), float(metres), size)
