"""The path of a shape says every corner, each ring closed, whatever is written at once."""

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from barriere.drawing import outline
from barriere.drawing.viewport import Points, around

VIEW = around(233_500.0, 581_500.0, 200.0, (504.0, 192.0))
PLACES = st.lists(st.tuples(st.integers(-99, 99), st.integers(-99, 99)), min_size=3, max_size=6)


def _by_hand(points: Points, *, closed: bool) -> str:
    paper = VIEW.on_paper(points)[: -1 if closed else None]
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in paper) + ("Z" if closed else "")


@given(st.lists(PLACES, min_size=1, max_size=4))
def test_areas_are_written_ring_by_ring(shapes: list[list[tuple[int, int]]]) -> None:
    rings = [[(233_500 + x, 581_500 + y) for x, y in shape] for shape in shapes]
    panden = np.array([shapely.Polygon(ring) for ring in rings], dtype=object)

    drawn = outline.areas(panden, VIEW)

    assert drawn == "".join(_by_hand(shapely.get_coordinates(pand), closed=True) for pand in panden)


@given(st.lists(PLACES, min_size=1, max_size=4))
def test_lines_are_written_one_by_one(shapes: list[list[tuple[int, int]]]) -> None:
    ways = [[(233_500 + x, 581_500 + y) for x, y in shape] for shape in shapes]
    roads = np.array([shapely.LineString(way) for way in ways], dtype=object)

    assert outline.lines(roads, VIEW) == "".join(
        _by_hand(np.array(way, dtype=np.float64), closed=False) for way in ways
    )


def test_a_hole_is_a_ring_of_its_own() -> None:
    outer = shapely.box(233_450, 581_450, 233_550, 581_550)
    court = outer.difference(shapely.box(233_490, 581_490, 233_510, 581_510))

    drawn = outline.areas(np.array([court], dtype=object), VIEW)

    assert drawn.count("M") == drawn.count("Z") == 2


def test_nothing_is_drawn_of_nothing() -> None:
    nothing = np.array([], dtype=object)
    assert outline.areas(nothing, VIEW) == outline.lines(nothing, VIEW) == ""
    assert outline.line(np.empty((0, 2)), VIEW) == ""
