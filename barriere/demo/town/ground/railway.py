"""The railway: north of the station, on its own strip of ground."""

import shapely

from barriere.demo.town.ground.curves import curve

RAIL = curve(
    [
        (-1700, 240), (-1000, 470), (-600, 592), (-250, 676), (60, 694),
        (370, 665), (640, 592), (1050, 440), (1700, 230),
    ]
)  # fmt: skip
STRIP: shapely.Geometry = RAIL.buffer(11.0)
