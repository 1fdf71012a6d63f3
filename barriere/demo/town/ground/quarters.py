"""The quarters: the faces between the main roads, each with its own street pattern."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground import patterns
from barriere.demo.town.ground.arteries import Road, edge, singel
from barriere.demo.town.ground.polar import STAR
from barriere.demo.town.ground.railway import RAIL, STRIP
from barriere.demo.town.ground.water import Water
from barriere.demo.town.place import WIJKEN, Wijk

_WITHIN = 26.0


@dataclass(frozen=True)
class Quarter:
    """A wijk on the ground, and the lines of its side streets."""

    wijk: Wijk
    ground: shapely.Geometry
    lines: list[shapely.Geometry]
    width: float


_ANCHORS = {
    1: [(-600, 150)],
    2: [(-300, 480), (-200, 700)],
    3: [(180, 420), (160, 690), (420, 640)],
    4: [(560, 260), (520, 480)],
    5: [(560, -120), (800, -60)],
    6: [(450, -520), (900, -300)],
    7: [(-560, -220)],
    8: [(-400, -560), (-250, -700)],
}


def quarters(roads: list[Road], water: Water, dice: np.random.Generator) -> list[Quarter]:
    """Divide the ground between `roads`; every face goes to the wijk whose anchor is nearest."""
    faces, owner = _divided(roads)
    found = [_old_town(shapely.union_all(faces[owner == 0]), dice)]
    for wijk in WIJKEN[1:]:
        ground = shapely.union_all(faces[owner == wijk.number])
        lines = _inside(_lines(wijk), ground, roads, water)
        found.append(Quarter(wijk, ground, lines, _WIDTHS[wijk.style]))
    return found


def _divided(roads: list[Road]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """Return the faces between the roads and the wijk of each; within the singel it is 0."""
    lines = shapely.union_all([*(road.line for road in roads), singel().exterior])
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.node(lines))))
    inside = shapely.point_on_surface(faces)
    here = shapely.within(inside, edge())
    faces, inside = faces[here], inside[here]
    anchors = [(number, xy) for number, spots in _ANCHORS.items() for xy in spots]
    tree = shapely.STRtree(shapely.points([xy for _, xy in anchors]))
    owner = np.array([anchors[k][0] for k in tree.nearest(inside)])
    owner[shapely.within(inside, singel())] = 0
    return faces, owner


_WIDTHS = {
    "vooroorlogs": 9.0,
    "wederopbouw": 10.0,
    "station": 10.0,
    "naoorlogs": 11.0,
    "bedrijven": 14.0,
    "villa": 9.0,
    "vinex": 9.5,
    "centrum": 6.5,
}


def _old_town(ground: shapely.Geometry, dice: np.random.Generator) -> Quarter:
    inside = STAR.buffer(-13)
    lines = [line.intersection(inside) for line in patterns.old_town(dice)]
    return Quarter(WIJKEN[0], ground, lines, 6.0)


_GRIDS = {
    2: (-42, 62, 150, 5),
    3: (5, 58, 118, 3),
    4: (28, 84, 190, 2),
    5: (4, 58, 128, 9),
    6: (12, 128, 260, 0),
    7: (14, 76, 190, 14),
    8: (-14, 60, 132, 11),
}


def _lines(wijk: Wijk) -> list[shapely.Geometry]:
    if wijk.number == 1:
        return patterns.rings(0.118, 118)
    return patterns.grid(*_GRIDS[wijk.number])


def _inside(
    lines: list[shapely.Geometry], ground: shapely.Geometry, roads: list[Road], water: Water
) -> list[shapely.Geometry]:
    """Keep what runs through the quarter, not what runs close along its border or into water."""
    near = shapely.union_all([road.line.buffer(_WITHIN) for road in roads])
    open_ = ground.difference(water.town.buffer(8)).difference(STRIP)
    core = open_.difference(near).difference(water.town.buffer(16)).difference(RAIL.buffer(_WITHIN))
    parts = shapely.get_parts(shapely.intersection(np.array(lines, dtype=object), open_))
    heart = shapely.length(shapely.intersection(parts, core))
    return list(parts[(heart > 30) & (heart > 0.45 * shapely.length(parts))])
