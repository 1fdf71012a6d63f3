"""Street patterns: radial and ringed in the old town, concentric or gridded outside it."""

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import affinity

from barriere.demo.town.ground.polar import point

Floats = NDArray[np.float64]


def old_town(dice: np.random.Generator) -> list[shapely.Geometry]:
    """Return crooked rings and alleys between market and rampart."""
    turn = np.linspace(0, 2 * np.pi, 121)
    lines: list[shapely.Geometry] = [shapely.LineString(point(np.zeros(121), turn))]
    for level in (0.36, 0.70):
        wave = (
            level
            + 0.035 * np.sin(3 * turn + dice.uniform(0, 6))
            + 0.02 * np.sin(7 * turn + dice.uniform(0, 6))
        )
        lines.append(shapely.LineString(point(wave, turn)))
    for low, high, count in ((0.0, 0.42, 7), (0.30, 0.76, 15), (0.64, 1.0, 19)):
        lines += [_alley(low, high, angle, dice) for angle in _spread(count, dice)]
    return lines


def _spread(count: int, dice: np.random.Generator) -> Floats:
    return (np.arange(count) + dice.uniform(-0.22, 0.22, count)) * 2 * np.pi / count + 0.3


def _alley(low: float, high: float, angle: float, dice: np.random.Generator) -> shapely.Geometry:
    out = np.linspace(low, high, 5)
    bend = dice.normal(0, 0.05) * np.sin(np.linspace(0, np.pi, 5)) + dice.normal(
        0, 0.03
    ) * np.linspace(0, 1, 5)
    return shapely.LineString(point(out, angle + bend))


def rings(depth: float, block: float) -> list[shapely.Geometry]:
    """Return streets parallel to the rampart with side streets between them."""
    turn = np.linspace(0, 2 * np.pi, 361)
    levels = np.arange(1.0 + depth / 2, 2.0, depth)
    lines: list[shapely.Geometry] = [
        shapely.LineString(point(level + 0.012 * np.sin(4 * turn + k), turn))
        for k, level in enumerate(levels)
    ]
    for k, level in enumerate(np.arange(0.94, 1.98, depth)):
        radius = 300 + (level - 1) * 560
        count = int(2 * np.pi * radius / block)
        angles = (np.arange(count) + 0.37 * (k % 3)) * 2 * np.pi / count
        span = np.linspace(level + 0.002, level + depth * 1.5, 4)
        lines += [shapely.LineString(point(span, np.full(4, a))) for a in angles[:: 1 + k % 2]]
    return lines


def grid(angle: float, depth: float, block: float, bend: float) -> list[shapely.Geometry]:
    """Return parallel streets `depth` apart, crossed every `block`; all in metres.

    `bend` bows them by so many metres.
    """
    along = np.arange(-1200, 1201, 20.0)
    lines = []
    for k, y in enumerate(np.arange(-1200, 1201, depth)):
        lines.append(np.column_stack((along, y + bend * np.sin(along / 210 + 0.35 * k))))
    for k, x in enumerate(np.arange(-1200, 1201, block)):
        lines.append(np.column_stack((x + 0.8 * bend * np.sin(along / 170 + 0.8 * k), along)))
    return [affinity.rotate(shapely.LineString(line), angle, origin=(0, 0)) for line in lines]
