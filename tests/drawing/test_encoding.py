"""Columns come back from their bytes as they went in."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from barriere.drawing.encoding import Grid, borders, deltas, lines, pack, rings, varints

WHOLE = st.lists(st.integers(-(2**31), 2**31 - 1), max_size=60)
GRID = Grid(0.0, 0.0, 0.5)


def decoded(content: bytes) -> list[int]:
    """Read zigzag varints one byte at a time, as the page does."""
    values, value, shift = [], 0, 0
    for byte in content:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            values.append((value >> 1) ^ -(value & 1))
            value = shift = 0
    return values


@given(WHOLE)
def test_varints_come_back(values: list[int]) -> None:
    assert decoded(varints(np.array(values, dtype=np.int64))) == values


@given(st.lists(st.integers(-(2**30), 2**30 - 1), max_size=60))
def test_deltas_add_up_to_the_values(values: list[int]) -> None:
    assert np.cumsum(decoded(deltas(np.array(values, dtype=np.int64)))).tolist() == values


@given(st.lists(st.integers(-63, 63), max_size=60))
def test_small_numbers_take_one_byte(values: list[int]) -> None:
    assert len(varints(np.array(values, dtype=np.int64))) == len(values)


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        varints(np.array([2**31]))


def corners(sections: dict[str, bytes]) -> list[list[tuple[float, float]]]:
    x = np.cumsum(decoded(sections["x"])) * GRID.step
    y = np.cumsum(decoded(sections["y"])) * GRID.step
    ends = np.cumsum(decoded(sections["n"]))
    points = list(zip(x.tolist(), y.tolist(), strict=True))
    return [points[a:b] for a, b in zip([0, *ends], ends, strict=False)]


def test_a_polygon_keeps_its_holes_turning_the_other_way() -> None:
    hole = [(2, 2), (4, 2), (4, 4), (2, 4)]
    square = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [hole])
    both = shapely.MultiPolygon([square, shapely.box(20, 0, 22, 2)])
    outer, inner, other = corners(rings(np.array([both]), GRID))
    assert set(inner) == set(hole)
    assert len(outer) == len(other) == 4
    turns = [shapely.LinearRing(ring).is_ccw for ring in (outer, inner)]
    assert turns[0] != turns[1]


def test_a_line_keeps_its_ends_and_drops_steps_of_nothing() -> None:
    line = shapely.LineString([(0, 0), (0.1, 0.1), (5, 0)])
    assert corners(lines(np.array([line]), GRID)) == [[(0.0, 0.0), (5.0, 0.0)]]


def test_a_border_between_neighbours_is_there_once() -> None:
    pair = np.array([shapely.box(0, 0, 4, 4), shapely.box(4, 0, 8, 4)])
    drawn = [shapely.LineString(part) for part in corners(borders(pair, GRID, 0.0))]
    assert sum(part.length for part in drawn) == pytest.approx(28)


def test_sections_lie_where_the_directory_says() -> None:
    directory, blob = pack({"a": b"xy", "leeg": b"", "b": b"z"})
    parts = {name: blob[offset : offset + size] for name, (offset, size) in directory.items()}
    assert parts == {"a": b"xy", "leeg": b"", "b": b"z"}


def test_nothing_encodes_to_nothing() -> None:
    nothing = np.array([], dtype=object)
    assert rings(nothing, GRID) == {"n": b"", "x": b"", "y": b""}
