"""A picture of the town as SVG: water, green, streets and buildings, in calm colours."""

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground.polar import MARKET, STAR
from barriere.demo.town.ground.railway import RAIL
from barriere.demo.town.town import Ground

_FILLS = {
    "centrum": "#b4705a", "station": "#bd8064", "vooroorlogs": "#c98f72", "wederopbouw": "#cfa184",
    "naoorlogs": "#d3aa92", "vinex": "#d6b49c", "villa": "#c79a7c", "flat": "#a9817c",
    "bedrijven": "#a7a9b4", "landmark": "#8d6f86", "schuur": "#cdb9a8", "achterhuis": "#c4937e",
}  # fmt: skip
_FIELD, _BLOCK, _PARK, _WATER = "#dbe5c6", "#f3efe4", "#c3d9a8", "#9dc6df"
_LETTERS = (
    'font-size="30" font-weight="600" letter-spacing="3" text-anchor="middle" fill="#3d3a36" '
    'stroke="#ffffff" stroke-width="7" stroke-opacity="0.85" paint-order="stroke"'
)
_STREET, _MAIN = "#ffffff", "#fdf3d3"


def picture(ground: Ground, width: float = 2_300.0, height: float = 1_960.0) -> str:
    """Return the town as an SVG of `width` by `height` metres, one metre a unit."""
    left, top = -width / 2, -height / 2
    parks = ground.blocks[ground.blocks["gebruik"] == "park"]["grond"]
    built = ground.blocks["grond"]
    parts = [
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{_FIELD}"/>',
        _shapes([ground.ditches], "#b9d6e2"),
        _shapes([STAR.buffer(-2)], _PARK),
        _shapes([ground.water], _WATER, "#7fb0cd"),
        _railway(),
        _roads(ground),
        _shapes([shapely.Polygon(MARKET).buffer(3)], _STREET),
        _shapes(built, _BLOCK),
        _shapes(parks, _PARK),
        _trees(ground),
        *_buildings(ground),
        _names(ground),
    ]
    box = f'viewBox="{left} {top} {width} {height}" width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
    return "\n".join([head, *parts, "</svg>"])


def _roads(ground: Ground) -> str:
    streets = ground.plan.streets
    lines = streets["lijn"].to_numpy()
    area = shapely.union_all(shapely.buffer(lines, streets["breedte"].to_numpy() / 2))
    main = streets["rang"].to_numpy() != "straat"
    heavy = shapely.union_all(
        shapely.buffer(lines[main], streets["breedte"].to_numpy()[main] / 2 - 1)
    )
    return _shapes([area], _STREET) + _shapes([heavy], _MAIN)


def _railway() -> str:
    line = "L".join(f"{x:.1f} {-y:.1f}" for x, y in RAIL.coords)
    return (
        f'<g fill="none"><path d="M{line}" stroke="#8f8f8f" stroke-width="5"/>'
        f'<path d="M{line}" stroke="#fff" stroke-width="2.6" stroke-dasharray="12 12"/></g>'
    )


def _trees(ground: Ground) -> str:
    """Plant trees along the main roads and loosely in the parks, never in water or a house."""
    points = np.concatenate([*_lanes(ground), *_groves(ground)])
    dry = ~shapely.intersects_xy(ground.water.buffer(2), points) & (np.hypot(*points.T) < 1100)
    built = shapely.STRtree(ground.panden["vorm"].to_numpy())
    near = built.query(shapely.points(points), predicate="dwithin", distance=3.0)[0]
    dry[near] = False
    return "".join(
        f'<circle cx="{x:.1f}" cy="{-y:.1f}" r="{2.4 + k % 3 * 0.5}"/>'
        for k, (x, y) in enumerate(points[dry])
    ).join(('<g fill="#86ad6a" fill-opacity=".8">', "</g>"))


def _lanes(ground: Ground) -> list[NDArray[np.float64]]:
    streets = ground.plan.streets
    main = streets[streets["rang"] == "hoofdweg"]
    sides = shapely.buffer(main["lijn"].to_numpy(), main["breedte"].to_numpy() / 2 - 1.5)
    edges = [shapely.get_exterior_ring(part) for part in shapely.get_parts(sides)]
    return [
        shapely.get_coordinates(
            shapely.line_interpolate_point(edge, np.arange(0, edge.length, 13.0))
        )
        for edge in edges
    ]


def _groves(ground: Ground) -> list[NDArray[np.float64]]:
    dice = np.random.default_rng(1)
    found = []
    for park in ground.blocks.loc[ground.blocks["gebruik"] == "park", "grond"]:
        low, bottom, high, top = park.bounds
        spots = dice.uniform(
            (low, bottom), (high, top), (int((high - low) * (top - bottom) / 130), 2)
        )
        found.append(spots[shapely.intersects_xy(park.buffer(-3), spots)])
    return found


def _buildings(ground: Ground) -> list[str]:
    panden = ground.panden
    return [
        _shapes(panden.loc[panden["stijl"] == name, "vorm"], fill, "#7a5648", 0.35)
        for name, fill in _FILLS.items()
    ]


_NAMED_WATER = {"Halderdiep": (-800, -452, 14), "Binnenhaven": (618, -424, 98)}


def _names(ground: Ground) -> str:
    """Write the wijken over the town and the canal in its water."""
    found = [f'<g font-family="Source Sans 3, Source Sans Pro, sans-serif" {_LETTERS}>']
    for quarter in ground.plan.quarters:
        x, y = shapely.get_coordinates(shapely.point_on_surface(quarter.ground))[0]
        x, y = (0.0, -84.0) if quarter.wijk.number == 0 else (x, y)
        name = quarter.wijk.naam.upper()
        found.append(f'<text x="{x:.0f}" y="{-y:.0f}">{name}</text>')
    for name, (x, y, turn) in _NAMED_WATER.items():
        place = f'transform="translate({x} {-y}) rotate({-turn})" fill="#2f6f96" stroke="none"'
        found.append(f'<text {place} font-style="italic" font-size="22">{name}</text>')
    return "".join([*found, "</g>"])


def _shapes(
    shapes: Iterable[shapely.Geometry], fill: str, line: str = "none", stroke: float = 1.0
) -> str:
    rings = [
        _path(shapely.get_coordinates(ring))
        for part in shapely.get_parts(np.asarray(list(shapes), dtype=object))
        for ring in shapely.get_rings(part)
    ]
    look = f'fill="{fill}" fill-rule="evenodd" stroke="{line}" stroke-width="{stroke}"'
    return f'<path d="{"".join(rings)}" {look}/>'


def _path(points: NDArray[np.float64]) -> str:
    return "M" + "L".join(f"{x:.1f} {-y:.1f}" for x, y in points[:-1]) + "Z"
