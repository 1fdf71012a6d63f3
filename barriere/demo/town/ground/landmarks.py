"""Landmarks: the large buildings everyone knows, each on its own spot."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

_FIRST = 1e9


@dataclass(frozen=True)
class Landmark:
    """A large building: about where (metres), front and depth (metres), storeys, addresses, use."""

    naam: str
    spot: tuple[float, float]
    size: tuple[float, float]
    lagen: int
    units: int
    gebruiksdoel: str
    bouwjaar: int


LANDMARKS = (
    Landmark("kerk", (-72, 62), (20, 44), 1, 1, "bijeenkomstfunctie", 1448),
    Landmark("stadhuis", (74, 44), (26, 22), 3, 1, "kantoorfunctie", 1682),
    Landmark("klooster", (-150, -120), (30, 26), 2, 1, "woonfunctie,bijeenkomstfunctie", 1611),
    Landmark("zorghuis", (-470, 430), (64, 24), 4, 1, "gezondheidszorgfunctie", 1983),
    Landmark("zorghuis klein", (640, -180), (36, 18), 3, 1, "gezondheidszorgfunctie", 1994),
    Landmark("studentencomplex", (330, 560), (62, 16), 6, 96, "woonfunctie", 2012),
    Landmark("studentencomplex klein", (130, 560), (44, 14), 5, 48, "woonfunctie", 2006),
    Landmark("hotel", (90, 590), (34, 18), 5, 1, "logiesfunctie", 1931),
    Landmark("stadshotel", (150, -40), (22, 16), 3, 1, "logiesfunctie", 1788),
    Landmark("station", (60, 690), (58, 14), 2, 1, "bijeenkomstfunctie", 1884),
    Landmark("school west", (-600, 120), (52, 20), 2, 1, "onderwijsfunctie", 1934),
    Landmark("school noord", (-160, 500), (48, 22), 2, 1, "onderwijsfunctie", 1957),
    Landmark("school oost", (640, 180), (56, 24), 2, 1, "onderwijsfunctie", 1971),
    Landmark("school zuid", (-300, -620), (44, 26), 2, 1, "onderwijsfunctie", 2003),
    Landmark("ziekenhuis", (760, 300), (70, 34), 4, 1, "gezondheidszorgfunctie", 1974),
    Landmark("opvanglocatie", (240, -700), (60, 22), 3, 1, "logiesfunctie", 1996),
    Landmark("logiesgebouw", (420, -650), (46, 16), 3, 1, "logiesfunctie", 2016),
    Landmark("penitentiair", (130, -690), (54, 34), 3, 1, "celfunctie", 1991),
)


def landmarks(blocks: pd.DataFrame) -> pd.DataFrame:
    """Return lots (as `lots.lots`) with `merk`: the row in LANDMARKS."""
    ground = blocks["grond"].to_numpy()
    taken: set[int] = set()
    rows = []
    for merk, landmark in enumerate(LANDMARKS):
        order = np.argsort(shapely.distance(ground, shapely.Point(landmark.spot)), kind="stable")
        for block in [int(k) for k in order if int(k) not in taken][:12]:
            place = _fit(ground[block], landmark)
            if place is not None:
                rows.append(
                    (block, 200_000 + merk, 0, *place, landmark.size[0], landmark.size[1], merk)
                )
                taken.add(block)
                break
    frame = pd.DataFrame(
        rows, columns=["blok", "rand", "nr", "x", "y", "ux", "uy", "breedte", "diepte", "merk"]
    )
    return frame.assign(terug=0.0, tuin=2.0, rang=_FIRST, stijl="landmark")


def _fit(ground: shapely.Geometry, landmark: Landmark) -> tuple[float, float, float, float] | None:
    """Return front corner and direction of the building, or None if it does not fit."""
    room = ground.buffer(-3.5)
    wide, deep = landmark.size
    frame = shapely.get_coordinates(shapely.minimum_rotated_rectangle(ground))
    heart = shapely.get_coordinates(shapely.centroid(ground))[0]
    for turn in (0, 1):
        along = frame[turn + 1] - frame[turn]
        along = along / np.hypot(*along)
        inward = np.array([-along[1], along[0]])
        for shift in (0.0, -8.0, 8.0, -16.0, 16.0):
            corner = heart - along * wide / 2 - inward * (deep / 2 + shift)
            far = corner + along * wide
            box = shapely.Polygon([corner, far, far + inward * deep, corner + inward * deep])
            if room.contains(box):
                return float(corner[0]), float(corner[1]), float(along[0]), float(along[1])
    return None
