"""Columns to compact bytes: zigzag varints, deltas, and rings on a whole-number grid."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Geometries = npt.NDArray[np.object_]

_GROUP_BITS = 7
_MOST_BYTES = 5
_BITS = 32


@dataclass(frozen=True)
class Grid:
    """Whole steps of `step` metres from a corner (`x`, `y` in RD New)."""

    x: float
    y: float
    step: float

    def snap(self, xy: Floats) -> npt.NDArray[np.int64]:
        """Return coordinates (n, 2) in metres as whole steps from the corner."""
        steps: npt.NDArray[np.int64] = np.rint((xy - (self.x, self.y)) / self.step).astype(np.int64)
        return steps


def varints(values: Integers) -> bytes:
    """Return each value as a zigzag varint: small numbers of either sign take one byte.

    Values lie between -2**31 and 2**31 - 1; raises ValueError beyond that.
    """
    signed = np.asarray(values, dtype=np.int64)
    zigzag = ((signed << 1) ^ (signed >> 63)).astype(np.uint64)
    if zigzag.size and int(zigzag.max()) >> _BITS:
        raise ValueError(f"a value is too large for {_BITS} bits")
    length = np.ones(zigzag.size, dtype=np.int64)
    for group in range(1, _MOST_BYTES):
        length += (zigzag >> np.uint64(_GROUP_BITS * group)) > 0
    start = np.cumsum(length) - length
    out = np.zeros(int(length.sum()), dtype=np.uint8)
    for group in range(_MOST_BYTES):
        present = length > group
        bits = (zigzag[present] >> np.uint64(_GROUP_BITS * group)) & np.uint64(0x7F)
        more = (length[present] > group + 1).astype(np.uint8) << _GROUP_BITS
        out[start[present] + group] = bits.astype(np.uint8) | more
    return out.tobytes()


def deltas(values: Integers) -> bytes:
    """Return the differences between neighbours as varints; the first counts from zero."""
    steps = np.asarray(values, dtype=np.int64).copy()
    steps[1:] -= steps[:-1].copy()
    return varints(steps)


def rings(polygons: Geometries, grid: Grid) -> dict[str, bytes]:
    """Return every ring of (multi)polygons as sections `n` (points per ring), `x` and `y`.

    Outer rings turn one way and holes the other, so that a non-zero fill leaves holes open.
    The closing point, equal to the first, is left out.
    """
    single = (shapely.get_type_id(polygons) == shapely.GeometryType.POLYGON).all()
    parts = shapely.orient_polygons(polygons if single else shapely.get_parts(polygons))
    return _sections(shapely.get_rings(parts), grid, closed=True)


def borders(polygons: Geometries, grid: Grid, tolerance: float) -> dict[str, bytes]:
    """Return the outlines of neighbouring areas, a shared one once, as sections of lines.

    `tolerance` is in metres: how much an outline may be smoothed.
    """
    merged = shapely.line_merge(shapely.union_all(shapely.boundary(polygons)))
    return _sections(shapely.simplify(shapely.get_parts(merged), tolerance), grid, closed=False)


def lines(geometries: Geometries, grid: Grid) -> dict[str, bytes]:
    """Return (multi)lines as sections `n`, `x`, `y`; a multi-line must be taken apart before."""
    return _sections(geometries, grid, closed=False)


def _sections(geometries: Geometries, grid: Grid, *, closed: bool) -> dict[str, bytes]:
    xy, owner = shapely.get_coordinates(geometries, return_index=True)
    steps = grid.snap(xy)
    keep = np.ones(len(steps), dtype=bool)
    keep[1:] = (np.diff(steps, axis=0) != 0).any(axis=1) | (np.diff(owner) != 0)
    if closed and len(owner):
        keep &= np.append(owner[1:] == owner[:-1], False)
    steps, owner = steps[keep], owner[keep]
    counts = np.bincount(owner, minlength=len(geometries))
    return {"n": varints(counts), "x": deltas(steps[:, 0]), "y": deltas(steps[:, 1])}


def pack(sections: dict[str, bytes]) -> tuple[dict[str, tuple[int, int]], bytes]:
    """Return a directory (name to offset and length) and the sections as one blob."""
    directory: dict[str, tuple[int, int]] = {}
    offset = 0
    for name, content in sections.items():
        directory[name] = (offset, len(content))
        offset += len(content)
    return directory, b"".join(sections.values())
