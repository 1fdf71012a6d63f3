"""Geometry: what can be drawn is drawn, the rest is a reject with its reason."""

from collections.abc import Callable

import pytest
import shapely

from barriere.model.delivery import Reading
from barriere.sources.lvbag.shapes import INNER, OUTER, POINT, shapes
from tests.sources.lvbag.making import BOW_TIE, POLYGON, SQUARE, bag, pnd, vbo, whole

ReadBag = Callable[..., Reading]
HOLE = "233895 581895 233895 581900 233900 581900 233900 581895 233895 581895"
FAR = "233990 581890 233995 581890 233995 581895 233990 581890"


def test_holes_and_several_parts_are_drawn() -> None:
    made = shapes(
        [
            [(OUTER, 2, [SQUARE]), (INNER, 2, [HOLE])],
            [(OUTER, 2, [SQUARE]), (OUTER, 2, [FAR])],
            [(POINT, 3, ["233900 581900 7.5"])],
        ]
    )
    assert made.problems == ["", "", ""]
    assert [g.geom_type for g in made.geometry] == ["Polygon", "MultiPolygon", "Point"]
    assert made.geometry[0].area == 400 - 25
    assert made.geometry[1].area == 400 + 12.5


@pytest.mark.parametrize(
    ("ring", "reason"),
    [
        (BOW_TIE, "snijdt zichzelf"),
        ("233890 581890 233910 581890 233890 581890", "te weinig punten"),
        (SQUARE.replace("233890 581890", "233890 581891", 1), "sluit niet"),
        (SQUARE + " 233890", "geen getallen"),
        (SQUARE.replace("581910", "a"), "geen getallen"),
        (SQUARE.replace("581910", "1e999"), "geen getallen"),
        (SQUARE.replace("581910", "nan"), "geen getallen"),
        ("", "geen getallen"),
        (SQUARE.replace("23", "93"), "buiten Nederland"),
    ],
)
def test_a_broken_shape_is_rejected_and_spares_its_neighbours(
    ring: str, reason: str, read_bag: ReadBag
) -> None:
    bad = pnd("0014100000000002", POLYGON.format(ring))
    reading = read_bag(whole(bad, pnd("0014100000000003")))
    (reject,) = reading.rejects
    assert reason in reject.cause
    assert (reject.row, reject.column) == (6, "extract.zip, pand, geometrie")
    assert "pand 0014100000000002" in reject.remedy
    assert reading.tables["panden"].num_rows == 2


@pytest.mark.parametrize(
    ("shape", "reason"),
    [
        ("", "geen geometrie"),
        ("<gml:Curve><gml:posList>1 2 3 4</gml:posList></gml:Curve>", "bogen"),
        (POLYGON.format(SQUARE).replace("28992", "4326"), "niet in RD"),
    ],
)
def test_what_is_no_area_of_straight_lines_in_rd_is_rejected(
    shape: str, reason: str, read_bag: ReadBag
) -> None:
    (reject,) = read_bag(whole(pnd("0014100000000002", shape))).rejects
    assert reason in reject.cause


def test_a_ring_may_be_written_point_by_point(read_bag: ReadBag) -> None:
    numbers = SQUARE.split()
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    points = "".join(f"<gml:pos>{x} {y}</gml:pos>" for x, y in pairs)
    shape = POLYGON.format("").replace("<gml:posList></gml:posList>", points)
    (pand,) = read_bag(bag(pnd(shape=shape))).tables["panden"].to_pylist()
    assert shapely.from_wkb(pand["geometrie"]).area == 400


def test_an_object_drawn_as_an_area_stands_somewhere_in_it(read_bag: ReadBag) -> None:
    (row,) = read_bag(whole(number=vbo(shape=POLYGON.format(SQUARE)))).tables["bag"].to_pylist()
    assert shapely.box(233890, 581890, 233910, 581910).contains(shapely.Point(row["x"], row["y"]))


def test_history_is_checked_as_well(read_bag: ReadBag) -> None:
    old = pnd("0014100000000002", POLYGON.format(BOW_TIE), end="2021-01-01")
    assert [r.row for r in read_bag(whole(old)).rejects] == [6]
