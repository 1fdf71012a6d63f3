"""Water: the Halderdiep, the moat, two harbours, ponds, and ditches in the fields."""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely import affinity

from barriere.demo.town.ground.curves import curve
from barriere.demo.town.ground.polar import STAR

DIEP = curve(
    [
        (-1700, -700),
        (-1050, -520),
        (-560, -392),
        (-180, -338),
        (180, -332),
        (520, -350),
        (860, -270),
        (1240, -90),
        (1750, 40),
    ]
)
_HALF = 18.0


@dataclass(frozen=True)
class Water:
    """Everything wet: `town` the wide water (one geometry), `ditches` the narrow."""

    town: shapely.Geometry
    ditches: shapely.Geometry
    names: dict[str, shapely.Geometry]


def moat() -> shapely.Geometry:
    """Return the moat round the rampart, wide between the bastions."""
    outline = STAR.buffer(34, join_style="round").buffer(40).buffer(-46, join_style="round")
    return outline.difference(STAR)


def water() -> Water:
    """Lay out all the water, in metres from the middle of the town."""
    names = {
        "Halderdiep": DIEP.buffer(_HALF),
        "Singelgracht": moat(),
        "Oude Haven": _basin((78, -316), (150, 48), 1),
        "Binnenhaven": _basin((612, -420), (62, 178), 8),
        "Houthaven": _basin((748, -372), (44, 170), 14),
        "Parkvijver": _pond((-505, 300), (74, 36), 30),
        "Reigersplas": _pond((600, 330), (46, 30), 80),
        "Rietgracht": curve(
            [(-1250, -1200), (-760, -860), (-520, -680), (-420, -560), (-372, -374)]
        ).buffer(6),
        "Lisgracht": curve(
            [
                (-1700, -800),
                (-1100, -640),
                (-700, -600),
                (-540, -606),
                (-400, -650),
                (-270, -730),
                (-200, -1200),
            ]
        ).buffer(5),
    }
    return Water(shapely.unary_union(list(names.values())), ditches(), names)


def _basin(middle: tuple[float, float], size: tuple[float, float], turn: float) -> shapely.Geometry:
    box = shapely.box(-size[0] / 2, -size[1] / 2, size[0] / 2, size[1] / 2)
    return affinity.translate(affinity.rotate(box, turn, origin=(0, 0)), *middle)


def _pond(middle: tuple[float, float], size: tuple[float, float], turn: float) -> shapely.Geometry:
    round_ = shapely.Point(0, 0).buffer(1)
    oval = affinity.rotate(affinity.scale(round_, *size, origin=(0, 0)), turn, origin=(0, 0))
    lobe = affinity.translate(
        affinity.scale(round_, size[1], size[1] * 0.8, origin=(0, 0)), size[0] * 0.7, 0
    )
    return affinity.translate(oval.union(lobe).buffer(6).buffer(-6), *middle)


def ditches() -> shapely.Geometry:
    """Return the straight ditches of the polder, a strip every 70 metres, slightly fanned."""
    lines = []
    for k, x in enumerate(np.arange(-1700, 1701, 72)):
        lean = 0.16 + 0.02 * np.sin(k)
        lines.append([(x - 900 * lean, -1500), (x + 900 * lean, 1500)])
    cross = [[(-1800, y), (1800, y + 260)] for y in (-1180, 940, 1240)]
    return shapely.multilinestrings([shapely.LineString(line) for line in lines + cross]).buffer(
        1.4
    )
