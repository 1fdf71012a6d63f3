"""Print maps: right where they are, whole without a layer, and safe with any text."""

from xml.etree import ElementTree as ET

import numpy as np
import pyarrow as pa
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.drawing.route_map import SIZE, order_of, route_map
from barriere.drawing.stops import RADIUS, Stop, spread
from barriere.drawing.svg import element, words
from barriere.drawing.vicinity_map import vicinity_map
from barriere.drawing.viewport import around, fitting

SVG = "{http://www.w3.org/2000/svg}"
X, Y = 233_500.0, 581_900.0


def _wkb(*shapes: shapely.Geometry) -> pa.Array:
    return pa.array(shapely.to_wkb(np.array(shapes, dtype=object)), pa.binary())


def _plan(street: str = "Lindekade") -> GroundPlan:
    house = shapely.box(X - 4, Y - 6, X + 4, Y + 6)
    other = shapely.box(X + 20, Y - 6, X + 28, Y + 6)
    return ground_plan(
        pa.table({"pand_id": ["p1", "p2"], "geometrie": _wkb(house, other)}),
        pa.table({"geometrie": _wkb(shapely.box(X - 90, Y - 40, X + 90, Y - 30))}),
        pa.table(
            {
                "naam": [street],
                "geometrie": _wkb(shapely.LineString([(X - 90, Y + 15), (X + 90, Y + 15)])),
            }
        ),
    )


def _texts(svg: str) -> list[str]:
    return ["".join(t.itertext()) for t in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own drawing


def test_north_is_up_and_a_metre_is_a_metre() -> None:
    view = around(X, Y, 100, (200, 100))

    corners = view.on_paper(np.array([(X, Y), (X + 10, Y), (X, Y + 10)]))

    assert corners.tolist() == [[100, 50], [120, 50], [100, 30]]


def test_the_map_names_street_scale_and_north() -> None:
    texts = _texts(vicinity_map(_plan(), X, Y, ("p1",), "Omgeving"))

    assert "Lindekade" in texts
    assert "N" in texts
    assert any(text.endswith(" m") for text in texts)


def test_only_the_asked_pand_is_marked() -> None:
    marked = vicinity_map(_plan(), X, Y, ("p1",), "Omgeving")

    assert marked.count('stroke-width="2"') == 1
    assert marked != vicinity_map(_plan(), X, Y, ("p2",), "Omgeving")


def test_without_panden_the_place_itself_is_marked() -> None:
    svg = vicinity_map(ground_plan(), X, Y, (), "Omgeving")

    assert svg.count("<circle") == 2


def test_without_streets_the_addresses_lend_their_street_name() -> None:
    at = np.arange(-60, 61, 12.0)
    plan = ground_plan(
        adressen=pa.table({"x": X + at, "y": Y + 0 * at, "straat": ["Molenpad"] * len(at)})
    )

    assert "Molenpad" in _texts(vicinity_map(plan, X, Y + 30, (), "Omgeving"))


@pytest.mark.parametrize("street", ['</text><script>alert("1")</script>', "a & b", "\x00\x07Rare"])
def test_a_hostile_street_name_stays_a_street_name(street: str) -> None:
    svg = vicinity_map(_plan(street), X, Y, ("p1",), street)

    assert "<script" not in svg
    assert street.replace("\x00", "").replace("\x07", "") in _texts(svg)


def test_the_route_shows_every_stop_by_its_number() -> None:
    stops = [Stop("1", X, Y), Stop("2", X + 100, Y), Stop("R1", X, Y + 80, reserve=True)]

    texts = _texts(route_map(_plan(), stops, (X + 50, Y + 50), "Route"))

    assert {"1", "2", "R1"} <= set(texts)


def test_a_way_over_the_roads_is_drawn_as_it_is_and_says_whose_roads() -> None:
    stops = [Stop("1", X, Y), Stop("R1", X, Y + 80, reserve=True), Stop("2", X + 100, Y)]
    depot = (X + 50, Y + 50)
    order = order_of(stops, depot)
    straight = route_map(ground_plan(), stops, depot, "Route")
    way = np.insert(order, 1, [(X + 10, Y + 60)], axis=0)
    over_roads = route_map(ground_plan(), stops, depot, "Route", way)

    assert order.tolist() == [list(depot), [X, Y], [X + 100, Y], list(depot)]
    assert over_roads != straight
    assert any("OpenStreetMap-bijdragers" in text for text in _texts(over_roads))
    assert not any("OpenStreetMap" in text for text in _texts(straight))


def test_no_stops_no_map() -> None:
    assert route_map(_plan(), [], (X, Y), "Route") == ""


def test_a_depot_far_away_does_not_shrink_the_map() -> None:
    stops = [Stop("1", X, Y), Stop("2", X + 300, Y + 100)]

    near = route_map(_plan(), stops, (X + 150, Y), "Route")
    far = route_map(_plan(), stops, (X + 9_000, Y), "Route")

    assert [t for t in _texts(near) if t.endswith(" m")] == [
        t for t in _texts(far) if t.endswith(" m")
    ]


places = st.lists(
    st.tuples(st.floats(12, SIZE[0] - 12), st.floats(12, SIZE[1] - 12)), min_size=2, max_size=14
)


@given(places)
def test_numbers_never_hide_each_other_and_stay_on_the_map(
    points: list[tuple[float, float]],
) -> None:
    shown = spread(np.array(points), SIZE)
    apart = np.hypot(*(shown[:, None] - shown[None]).transpose(2, 0, 1))

    assert apart[~np.eye(len(points), dtype=bool)].min() > 2 * RADIUS - 2
    assert (shown >= RADIUS).all()
    assert (shown <= np.array(SIZE) - RADIUS).all()


@given(st.lists(st.tuples(st.floats(-7e3, 3e5), st.floats(2.9e5, 6.3e5)), min_size=1, max_size=9))
def test_every_point_fits_in_the_window_made_for_it(points: list[tuple[float, float]]) -> None:
    paper = fitting(np.array(points), SIZE).on_paper(np.array(points))

    assert (paper >= 0).all()
    assert (paper <= np.array(SIZE)).all()


@given(st.text())
def test_any_text_gives_well_formed_svg(text: str) -> None:
    ET.fromstring(element("text", words(text), title=words(text)))  # noqa: S314 - our own drawing


def test_geometry_that_cannot_be_read_is_left_out() -> None:
    table = pa.table(
        {
            "pand_id": ["stuk", "goed", None],
            "geometrie": pa.array([b"\x01\x02", *_wkb(shapely.box(0, 0, 1, 1)).to_pylist(), None]),
        }
    )

    assert ground_plan(table).pand_ids.tolist() == ["goed"]
