"""Geometry in bulk: the coordinates of thousands of objects as text, to points and areas in RD."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from numpy.typing import NDArray

POINT, OUTER, INNER = 0, 1, 2
Piece = tuple[int, int, list[str]]
"""A point, or a ring outside or inside: its role, its dimension (2 or 3), its text."""

Ints = NDArray[np.int64]
_NUMBER = r"^[-+]?[0-9]+([.][0-9]*)?([eE][-+]?[0-9]+)?$"
_LEAST = {POINT: 1, OUTER: 4, INNER: 4}
_BOX = np.array([-7_000.0, 289_000.0, 300_000.0, 629_000.0])  # the Netherlands in RD
NUMBERS = "de coördinaten zijn geen getallen"
NONE = "er is geen geometrie"
FEW = "een ring heeft te weinig punten of sluit niet"
ELSEWHERE = "de geometrie ligt buiten Nederland in RD"
CURVED = "de omtrek heeft bogen; barriere leest alleen rechte lijnen"
SYSTEM = "de geometrie is niet in RD New (EPSG:28992)"
_REASONS = {
    "Self-intersection": "de omtrek snijdt zichzelf",
    "Ring Self-intersection": "de omtrek raakt zichzelf",
    "Hole lies outside shell": "een gat ligt buiten de omtrek",
    "Nested holes": "gaten liggen in elkaar",
    "Nested shells": "vlakken liggen in elkaar",
    "Interior is disconnected": "de gaten snijden het vlak in stukken",
    "Duplicate Rings": "een ring staat er dubbel in",
}


@dataclass(frozen=True)
class Shapes:
    """One geometry for each owner, and why it cannot be used ("" if it can)."""

    geometry: "NDArray[np.object_]"
    problems: list[str]


@dataclass
class _Rings:
    """Pieces as arrays: whose they are, their role, and their points."""

    owner: Ints
    role: Ints
    counts: Ints
    points: NDArray[np.float64]

    def keep(self, good: NDArray[np.bool_]) -> "_Rings":
        points = self.points[np.repeat(good, self.counts)]
        return _Rings(self.owner[good], self.role[good], self.counts[good], points)


def shapes(owners: Sequence[Sequence[Piece]]) -> Shapes:
    """Return the geometry of every owner; one of several outer rings is a multipolygon.

    What is not a closed, valid area or a point inside the Netherlands has a
    problem, and says nothing about its neighbours.
    """
    problems = ["" if pieces else NONE for pieces in owners]
    geometry = np.full(len(owners), None, dtype=np.object_)
    if any(owners):
        rings = _checked(_read(owners, problems), problems)
        points = rings.keep(rings.role == POINT)
        geometry[points.owner] = shapely.points(points.points)
        _draw_areas(rings.keep(rings.role != POINT), geometry)
        _judge(geometry, problems)
    return Shapes(geometry, problems)


def _read(owners: Sequence[Sequence[Piece]], problems: list[str]) -> _Rings:
    flat = [(i, *piece) for i, pieces in enumerate(owners) for piece in pieces]
    owner, role, dimension = (np.array([row[k] for row in flat], np.int64) for k in range(3))
    texts = pc.utf8_trim_whitespace(pa.array([" ".join(row[3]) for row in flat], pa.large_string()))
    tokens = pc.utf8_split_whitespace(texts)
    offsets = tokens.offsets.to_numpy().astype(np.int64)
    numbers = _floats(tokens.flatten())
    counts = np.diff(offsets)
    wrong = np.bincount(
        np.repeat(np.arange(len(owner)), counts), ~np.isfinite(numbers), minlength=len(owner)
    )
    bad = (wrong > 0) | (counts == 0)
    for i in owner[bad | (counts % dimension != 0)].tolist():
        problems[i] = NUMBERS
    whole = (counts // dimension) * np.isin(owner, _without(problems))
    starts = np.repeat(offsets[:-1], whole)
    within = np.arange(len(starts)) - np.repeat(np.cumsum(whole) - whole, whole)
    at = starts + within * np.repeat(dimension, whole)
    points = np.column_stack([numbers[at], numbers[at + 1]])
    there = whole > 0
    return _Rings(owner[there], role[there], whole[there], points)


def _without(problems: list[str]) -> list[int]:
    return [i for i, problem in enumerate(problems) if not problem]


def _floats(tokens: pa.Array) -> NDArray[np.float64]:
    try:
        numbers = tokens.cast(pa.float64())
    except pa.ArrowInvalid:
        good = pc.match_substring_regex(tokens, _NUMBER)
        numbers = pc.if_else(good, tokens, pa.scalar("nan", tokens.type)).cast(pa.float64())
    return np.asarray(numbers.to_numpy(zero_copy_only=False), dtype=np.float64)


def _checked(rings: _Rings, problems: list[str]) -> _Rings:
    last = np.cumsum(rings.counts) - 1
    first = last - rings.counts + 1
    closed = (rings.points[first] == rings.points[last]).all(axis=1)
    least = np.array([_LEAST[POINT], _LEAST[OUTER], _LEAST[INNER]])[rings.role]
    bad = (rings.counts < least) | ~closed | ((rings.role == POINT) & (rings.counts != 1))
    starts = np.diff(rings.owner, prepend=-1) != 0
    bad |= starts & (rings.role == INNER)
    for i in rings.owner[bad].tolist():
        problems[i] = FEW
    return rings.keep(np.isin(rings.owner, _without(problems)))


def _draw_areas(rings: _Rings, geometry: "NDArray[np.object_]") -> None:
    if not len(rings.owner):
        return
    number = np.repeat(np.arange(len(rings.owner)), rings.counts)
    lines = shapely.linearrings(rings.points, indices=number)
    outer = rings.role == OUTER
    polygons = shapely.polygons(lines, indices=np.cumsum(outer) - 1)
    owners = rings.owner[outer]
    ids, counts = np.unique(owners, return_counts=True)
    single = np.isin(owners, ids[counts == 1])
    geometry[owners[single]] = polygons[single]
    if not single.all():
        several, index = np.unique(owners[~single], return_inverse=True)
        geometry[several] = shapely.multipolygons(polygons[~single], indices=index)


def _judge(geometry: "NDArray[np.object_]", problems: list[str]) -> None:
    there = ~shapely.is_missing(geometry)
    bounds = shapely.bounds(geometry)
    with np.errstate(invalid="ignore"):
        outside = (bounds[:, :2] < _BOX[:2]).any(axis=1) | (bounds[:, 2:] > _BOX[2:]).any(axis=1)
    for i in np.flatnonzero(there & outside).tolist():
        problems[i] = ELSEWHERE
    for i in np.flatnonzero(there & ~shapely.is_valid(geometry)).tolist():
        reason = shapely.is_valid_reason(geometry[i]).partition("[")[0]
        problems[i] = problems[i] or _REASONS.get(reason, "de omtrek klopt niet")
