"""The mark of the depot on a route map: a square, or at the edge the way to it."""

from math import hypot

import numpy as np
import shapely

from barriere.drawing import ink
from barriere.drawing.map_furniture import label
from barriere.drawing.svg import element
from barriere.drawing.viewport import Points, Viewport

_HALF = 6.0
_EDGE = 22.0
_LETTER, _BOLD = 8.5, 600
_KM = 1000.0


def depot_mark(
    view: Viewport, depot: tuple[float, float], home: str
) -> tuple[str, shapely.Geometry]:
    """Return the mark of the depot (RD metres) and the room on paper it takes.

    A depot outside the window stands at the edge, in its direction, with its name
    and how far it is as the crow flies.
    """
    place = view.on_paper(np.array([depot]))[0]
    shown = _inside(view, place)
    if np.array_equal(shown, place):
        return _square(place), shapely.box(*(place - _HALF), *(place + _HALF))
    far = hypot(*(place - shown)) / view.scale
    says = f"{home}, {far / _KM:.1f} km".replace(".", ",")
    return _pointer(shown, place, says, view)


def _inside(view: Viewport, place: Points) -> Points:
    """Return the place, or where the line to it from the middle meets the edge."""
    middle = np.array([view.width, view.height]) / 2
    reach = place - middle
    room = middle - _EDGE
    over = float((np.abs(reach) / room).max())
    whole = float((np.abs(reach) / middle).max())
    return place if whole <= 1 else np.round(middle + reach / over, 1)


def _square(place: Points) -> str:
    x, y = float(place[0]), float(place[1])
    return element(
        "rect", x=x - _HALF, y=y - _HALF, width=2 * _HALF, height=2 * _HALF, fill=ink.WHITE,
        stroke=ink.NAVY, stroke_width=2.4,
    )  # fmt: skip


def _pointer(at: Points, toward: Points, says: str, view: Viewport) -> tuple[str, shapely.Geometry]:
    x, y = float(at[0]), float(at[1])
    turn = float(np.degrees(np.arctan2(toward[1] - y, toward[0] - x)))
    tip = element(
        "path",
        d="M9 -5L16 0L9 5Z",
        fill=ink.NAVY,
        transform=f"translate({x} {y}) rotate({turn:.0f})",
    )
    width = len(says) * _LETTER * 0.52 + 8
    left = x + _HALF + 3 if x < view.width / 2 else x - _HALF - 3 - width
    plate = element(
        "rect", x=left, y=y - 8, width=width, height=15, rx=2, fill=ink.PAPER, opacity=0.9
    )
    name = label(says, left + 4, y + 3, _LETTER, weight=_BOLD)
    room = shapely.box(min(left, x - 18), y - 18, max(left + width, x + 18), y + 18)
    return tip + _square(at) + plate + name, room
