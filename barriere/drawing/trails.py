"""Trails: how the teams of one control go through the town, told apart without colour too."""

from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from barriere.drawing import ink, outline
from barriere.drawing.along_streets import along_streets
from barriere.drawing.colours import TEAMS
from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.map_furniture import north_arrow, scale_bar
from barriere.drawing.stops import RADIUS, spread
from barriere.drawing.street_names import street_names
from barriere.drawing.svg import drawing, element, words
from barriere.drawing.town import town
from barriere.drawing.viewport import Points, Viewport, fitting

DASHES = (None, "9 5", "2 5", "12 4 2 4", "5 3", "16 6")
"""A pen per team, in points; beyond these they start again, and the letters still differ."""
_FAR = 1.8
"""A way that would stretch the map this many times runs out of the window."""
_FOOT = 22.0
"""Points below the spots, where scale and north stand."""
_LONG_LABEL = 3
_TIED_FROM = 4.0


@dataclass(frozen=True)
class Spot:
    """A stop on the map: its label, its place in RD metres, and an id that a page links to."""

    label: str
    x: float
    y: float
    reserve: bool = False
    id: str = ""


@dataclass(frozen=True)
class Trail:
    """What one team does: its number from 0, its spots in order, and its way in RD metres.

    `way` (n, 2) runs from the depot and back; None lets it follow the streets
    of the ground plan. Reserve spots are no part of it.
    """

    team: int
    spots: tuple[Spot, ...]
    way: Points | None = None


@dataclass(frozen=True)
class Canvas:
    """What trails are drawn on: a window, the town below it, and how large a disc is (points).

    `ground` is SVG in the window's own points, for who draws the town once for
    several maps; None draws it here.
    """

    view: Viewport
    ground: str | None = None
    disc: float = RADIUS


def on_streets(plan: GroundPlan, trail: Trail, depot: tuple[float, float]) -> Trail:
    """Return the trail with its way filled in: from the depot along the spots and back."""
    planned = [(s.x, s.y) for s in trail.spots if not s.reserve]
    if trail.way is not None or not planned:
        return trail
    way = along_streets(plan, np.array([depot, *planned, depot], dtype=np.float64))
    return Trail(trail.team, trail.spots, way)


def window_of(trails: tuple[Trail, ...], size: tuple[float, float]) -> Viewport:
    """Return the window over all spots, and over the ways unless those go far off.

    Raises ValueError when no trail has a spot.
    """
    places = np.array([(s.x, s.y) for trail in trails for s in trail.spots])
    if not len(places):
        raise ValueError("a map needs at least one spot")
    above = (size[0], size[1] - _FOOT)
    near = fitting(places, above)
    ways = [trail.way for trail in trails if trail.way is not None]
    wide = fitting(np.vstack([places, *ways]), above)
    return replace(wide if near.scale / wide.scale <= _FAR else near, height=size[1])


def trail_map(
    plan: GroundPlan,
    trails: tuple[Trail, ...],
    depot: tuple[float, float],
    title: str,
    canvas: Canvas,
) -> str:
    """Return the trails (see `on_streets`) on the canvas.

    Every spot with an id is a group with that id and class `stop`, every way one
    with the classes `weg` and `team-` and its number.
    """
    view = canvas.view
    places = [(s.x, s.y) for trail in trails for s in trail.spots]
    paper = view.on_paper(np.array([*places, depot]))
    shown = _apart(paper, canvas)
    below = town(plan, view) if canvas.ground is None else canvas.ground
    parts = [
        below,
        street_names(plan, view, _taken(canvas, trails, shown)),
        *(_halo(trail, view) for trail in trails),
        *(_way(trail, view) for trail in trails),
        _depot(paper[-1], shown[-1]),
        *_discs(trails, paper, shown, canvas.disc),
        scale_bar(view),
        north_arrow(view),
    ]
    return drawing(view.width, view.height, parts, title)


def _apart(paper: Points, canvas: Canvas) -> Points:
    """Return where the marks are drawn; a depot (the last) outside the window stays there."""
    size = (canvas.view.width, canvas.view.height)
    if ((paper[-1] < 0) | (paper[-1] > size)).any():
        return np.vstack([spread(paper[:-1], size, canvas.disc), paper[-1:]])
    return spread(paper, size, canvas.disc)


def _taken(canvas: Canvas, trails: tuple[Trail, ...], shown: Points) -> list[shapely.Polygon]:
    """Return the paper that must stay free of street names."""
    view = canvas.view
    taken = [shapely.Point(*p).buffer(canvas.disc + 1) for p in shown]
    taken += [shapely.box(0, view.height - 34, 130, view.height)]
    taken += [shapely.box(view.width - 34, view.height - 48, view.width, view.height)]
    ways = [trail.way for trail in trails if trail.way is not None]
    return taken + [shapely.LineString(view.on_paper(way)).buffer(3) for way in ways]


def _halo(trail: Trail, view: Viewport) -> str:
    """Return the white below a way; all halos come first, so that no team hides another."""
    if trail.way is None:
        return ""
    return element(
        "path", d=outline.lines(_once(trail.way), view), fill="none", stroke=ink.WHITE,
        stroke_width=5, stroke_linejoin="round", stroke_opacity=0.85,
    )  # fmt: skip


def _way(trail: Trail, view: Viewport) -> str:
    if trail.way is None:
        return ""
    line = element(
        "path", d=outline.lines(_once(trail.way), view), fill="none", stroke=_colour(trail),
        stroke_width=2.4, stroke_linejoin="round",
        stroke_dasharray=DASHES[trail.team % len(DASHES)],
    )  # fmt: skip
    return element("g", line, class_=f"weg team-{trail.team}")


def _once(way: Points) -> NDArray[np.object_]:
    """Return the way with every street in it once: dashes there and back would fill each other."""
    return np.asarray(shapely.get_parts(shapely.line_merge(shapely.node(shapely.LineString(way)))))


def _colour(trail: Trail) -> str:
    return TEAMS[trail.team % len(TEAMS)]


def _depot(place: Points, shown: Points) -> str:
    x, y = (float(v) for v in shown)
    square = element(
        "rect", x=-6, y=-6, width=12, height=12, fill=ink.WHITE, stroke=ink.NAVY, stroke_width=2.4
    )
    return _tie(place, shown, ink.NAVY) + _fixed(square, x, y)


def _tie(place: Points, shown: Points, colour: str) -> str:
    """Return the line from a mark to its true place, '' when it stands there."""
    (ax, ay), (x, y) = (float(v) for v in place), (float(v) for v in shown)
    if np.hypot(ax - x, ay - y) <= _TIED_FROM:
        return ""
    line = element("path", d=f"M{ax:g} {ay:g}L{x:g} {y:g}", stroke=colour, stroke_width=1.2)
    return line + element("circle", cx=ax, cy=ay, r=2, fill=colour)


def _discs(trails: tuple[Trail, ...], paper: Points, shown: Points, radius: float) -> list[str]:
    """Return the spots, drawn at `shown` and tied to their true places."""
    spots = [(spot, _colour(trail)) for trail in trails for spot in trail.spots]
    return [
        _stop(spot, _disc(spot, colour, radius), _tie(paper[at], shown[at], colour), shown[at])
        for at, (spot, colour) in enumerate(spots)
    ]


def _stop(spot: Spot, disc: str, tie: str, shown: Points) -> str:
    inside = tie + _fixed(disc, float(shown[0]), float(shown[1]))
    return element("g", inside, id=spot.id, class_="stop") if spot.id else inside


def _disc(spot: Spot, colour: str, radius: float) -> str:
    fill, letters = (ink.WHITE, colour) if spot.reserve else (colour, ink.WHITE)
    edge = colour if spot.reserve else ink.WHITE
    disc = element("circle", r=radius, fill=fill, stroke=edge, stroke_width=1.6)
    return disc + element(
        "text", words(spot.label), dy="0.34em", text_anchor="middle", font_family=ink.FONT,
        font_weight=700, font_size=9.5 if len(spot.label) < _LONG_LABEL else 8, fill=letters,
    )  # fmt: skip


def _fixed(inside: str, x: float, y: float) -> str:
    """Return a mark at a place that keeps its size when a page zooms in."""
    return element(
        "g", element("g", inside, class_="vast"), transform=f"translate({x:.1f} {y:.1f})"
    )


def pen_sample(team: int, letter: str) -> str:
    """Return a short line as the map draws it for this team, with its letter; decoration."""
    colour = TEAMS[team % len(TEAMS)]
    line = element(
        "path", d="M2 11H62", stroke=colour, stroke_width=2.6,
        stroke_dasharray=DASHES[team % len(DASHES)],
    )  # fmt: skip
    disc = element("circle", cx=32, cy=11, r=10, fill=colour, stroke=ink.WHITE, stroke_width=2)
    text = element(
        "text", words(letter), x=32, y=11, dy="0.34em", text_anchor="middle", font_family=ink.FONT,
        font_weight=700, font_size=9.5, fill=ink.WHITE,
    )  # fmt: skip
    return element(
        "svg", line + disc + text, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 64 22",
        width=64, height=22, aria_hidden="true", class_="pen",
    )  # fmt: skip
