"""The main roads: gates, singels, quays and the ring road; they divide the town in quarters."""

from dataclasses import dataclass

import numpy as np
import shapely

from barriere.demo.town.ground.curves import curve
from barriere.demo.town.ground.polar import STAR, outer, walled
from barriere.demo.town.ground.water import DIEP, moat


@dataclass(frozen=True)
class Road:
    """A named road; `width` in metres from house front to house front without gardens."""

    naam: str
    line: shapely.Geometry
    width: float
    rank: str


def edge() -> shapely.Polygon:
    """Return the edge of the built-up town: the ring road runs on it."""
    angles = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    out = outer(angles)
    return shapely.Polygon(np.column_stack((out * np.cos(angles), out * np.sin(angles))))


def singel() -> shapely.Polygon:
    """Return the ground inside the road round the moat."""
    return moat().union(STAR).buffer(170).buffer(-156)


def arteries() -> list[Road]:
    """Return every main road, from the market outwards."""
    town = edge()
    north = shapely.box(-3000, -3000, 3000, 3000).difference(DIEP.buffer(31))
    quay_n, quay_s = (shapely.offset_curve(DIEP, side) for side in (31.0, -31.0))
    outside = town.difference(singel())
    roads = [
        Road("Rondweg", town.exterior, 15.0, "hoofdweg"),
        Road("Singel", singel().exterior.intersection(north.buffer(3)), 11.0, "hoofdweg"),
        Road("Halderkade", quay_n.intersection(outside.buffer(3)), 10.0, "straat"),
        Road("Zuiderkade", quay_s.intersection(town.buffer(3)), 10.0, "straat"),
    ]
    return roads + _gates() + _lanes()


def _gates() -> list[Road]:
    roads = []
    for inner, name, points in _GATES:
        line = curve(points)
        roads.append(Road(inner, line.intersection(STAR), 8.5, "winkelstraat"))
        roads.append(Road(name, line.difference(STAR), 12.0, "hoofdweg"))
    return roads


_LANES = (
    ("Noorderlaan", [(-190, 205), (-330, 372), (-520, 560), (-650, 730), (-760, 1300)]),
    ("Spoorlaan", [(-560, 560), (-250, 632), (60, 648), (360, 620), (600, 560), (760, 490)]),
    ("Bosuillaan", [(214, 216), (390, 380), (560, 620), (600, 700)]),
)


def _lanes() -> list[Road]:
    """Return the lanes outside the singel; only the Noorderlaan leaves the town."""
    town = edge().buffer(3)
    found = []
    for name, points in _LANES:
        line = curve(points).difference(singel().buffer(-3))
        kept = line if name == "Noorderlaan" else line.intersection(town)
        found.append(Road(name, kept, 11.0, "hoofdweg"))
    return found


_GATES = (
    ("Noorderstraat", "Stationsstraat", [(4, 20), (-12, 120), (10, 250), (34, 420), (50, 650)]),
    (
        "Oosterstraat",
        "Oosterweg",
        [(44, -4), (150, 14), (290, 6), (520, 40), (760, 30), (1010, 70), (1500, 30)],
    ),
    (
        "Zuiderstraat",
        "Zuiderweg",
        [(0, -26), (-14, -120), (6, -250), (-16, -420), (-60, -640), (-40, -900), (40, -1300)],
    ),
    (
        "Westerstraat",
        "Westerweg",
        [(-40, 4), (-160, -14), (-300, -2), (-560, -40), (-1010, -20), (-1500, 60)],
    ),
)


def wall_street() -> Road:
    """Return the street that runs inside the rampart."""
    turn = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    out = walled(turn)
    line = shapely.LinearRing(np.column_stack((out * np.cos(turn), out * np.sin(turn))))
    return Road("Wal", line, 8.0, "straat")
