"""A year of a city: four dates with three teams of six hours each, over the roads of Rotterdam.

Four kinds of address with windows that differ per date (and dates on which a kind
is closed), teams with other partners, visits that must be done on the first two dates.
Times are whole minutes, prizes hundredths of a point, as in a plan.
"""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER
from barriere.inspections.travel import Roads
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings, template
from barriere.sources import Context, read

EXTRACT = Path(__file__).parents[3] / "shared" / "data" / "osm" / "rotterdam_drive.osm.pbf"
DATES, TEAMS, MUSTS = 4, 3, 8
DEPOT = (92_500.0, 437_500.0)
_DAY = date(2026, 10, 1)
_HOUR, _PARKING, _DOOR = 60, 180, 25.0
_START, _END = 16 * _HOUR, 22 * _HOUR
_NO_LIMIT = 1 << 40
_BARRED = 0.05
_EVENING, _SHOP, _LATE_SHOP, _OFFICE, _CAFE = (18, 22), (16, 18), (16, 21), (16, 19), (17, 21)
_WINDOWS = (
    (None, _EVENING, _EVENING, _EVENING),
    (_SHOP, _SHOP, _LATE_SHOP, _SHOP),
    (_OFFICE, _OFFICE, _OFFICE, None),
    (_CAFE, _CAFE, _CAFE, _CAFE),
)
"""Per kind the hours in which a visit begins on each date: Tuesday, Thursday, Friday, Saturday."""
_WITH = (frozenset({1}), frozenset({2}), frozenset({1, 2}))
"""The partners of each team."""
_NEEDS = (frozenset[int](), frozenset({1}), frozenset({2}), frozenset({1, 2}))


def city_year(size: int, seed: int = 1) -> Instance:
    """Return the year with `size` candidates."""
    draw = np.random.default_rng([seed, size])
    nodes, vehicles = size + 1, DATES * TEAMS
    prize = draw.beta(1.3, 6, nodes) * draw.choice([0.5, 1, 2], nodes, p=[0.4, 0.4, 0.2]) * 500
    service = draw.choice([20, 30, 40, 60], nodes, p=[0.35, 0.4, 0.15, 0.1])
    kind = draw.choice(4, nodes, p=[0.3, 0.3, 0.2, 0.2])
    needs = draw.choice(4, nodes, p=[0.5, 0.2, 0.2, 0.1])
    barred = draw.random(nodes) < _BARRED
    must = np.zeros(nodes, np.int64)
    must[draw.choice(np.flatnonzero(~barred)[1:], MUSTS, replace=False)] = 1
    earliest = np.zeros((nodes, vehicles), np.int64)
    latest = np.full((nodes, vehicles), NEVER)
    for vehicle in range(vehicles):
        control, team = divmod(vehicle, TEAMS)
        for node in range(1, nodes):
            hours = _WINDOWS[kind[node]][control]
            able = _NEEDS[needs[node]] <= _WITH[team] and not (must[node] and control > 1)
            if hours and able and not barred[node]:
                earliest[node, vehicle] = hours[0] * _HOUR
                latest[node, vehicle] = min(hours[1] * _HOUR, _END - int(service[node]))
    points = np.maximum(1, prize).astype(np.int64) * (np.arange(nodes) > 0)
    none = np.zeros(nodes, np.int64)
    return Instance(
        leg=_minutes(size, draw)[None],
        mode=np.zeros(vehicles, np.int64),
        service=np.where(np.arange(nodes) > 0, service, 0).astype(np.int64),
        size=(np.arange(nodes) > 0).astype(np.int64),
        prize=np.repeat(100 * points[:, None], vehicles, axis=1),
        stay=np.zeros((nodes, vehicles), np.int64),
        must=must,
        stop=np.arange(nodes),
        buurt=none,
        street=none,
        earliest=earliest,
        latest=latest,
        start=np.full(vehicles, _START),
        end=np.full(vehicles, _END),
        most=np.full(vehicles, size),
        control=np.repeat(np.arange(DATES), TEAMS),
        most_per_buurt=_NO_LIMIT,
        warned_after=0,
    )


def _minutes(size: int, draw: np.random.Generator) -> np.ndarray:
    """Return the times between depot and random doors over the road, with parking."""
    roads, corners = _city()
    doors = corners[draw.choice(len(corners), size, replace=False)] + draw.normal(
        0, _DOOR, (size, 2)
    )
    points = np.vstack([DEPOT, doors])
    seconds = roads.matrix(points, [""] * len(points), "auto").seconds.astype(np.int64)
    seconds[:, 1:] += _PARKING
    np.fill_diagonal(seconds, 0)
    return -(-seconds // 60)


@cache
def _city() -> tuple[Roads, np.ndarray]:
    """Return the roads of the city, and the junctions near which its doors are."""
    raw = tomllib.loads(template("Rotterdam", "0599"))
    raw["depot"] |= {"x": DEPOT[0], "y": DEPOT[1]}
    context = Context(_DAY, Settings.model_validate(raw), Key(b"k" * 32, "0599"))
    tables = read(Register.WEGEN, EXTRACT, context).tables
    corners = np.column_stack([tables["wegpunten"][axis].to_numpy() for axis in ("x", "y")])
    return Roads.of(tables["wegpunten"], tables["wegvakken"], _DAY), corners
