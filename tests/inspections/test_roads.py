"""Travel over the roads: the quickest way there is, checked against a naive one."""

import math
from datetime import date
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from barriere.errors import WrongUse
from barriere.inspections.travel import UNREACHABLE, Mode, Roads
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings
from barriere.sources import Context, read

from .conftest import Adapt
from .drawn_roads import Drawn, Road, at, drawn
from .naive_roads import Naive

SQUARE = [(0.0, 0.0), (300.0, 0.0), (300.0, 300.0), (0.0, 300.0)]
RING = [Road(0, 1), Road(1, 2), Road(2, 3), Road(3, 0)]
MODES: tuple[Mode, ...] = ("auto", "lopen")


def _seconds(made: Drawn, mode: Mode, *places: tuple[float, float]) -> list[list[int]]:
    points = at(*places)
    seconds: list[list[int]] = made.roads.matrix(points, [""] * len(points), mode).seconds.tolist()
    return seconds


def _same(roads: Roads, naive: Naive, points: np.ndarray, mode: Mode) -> None:
    """Compare every pair; two ways to add up may round a half differently."""
    found = roads.matrix(points, [""] * len(points), mode).seconds
    assert not naive.in_doubt
    for here, one in enumerate(points.tolist()):
        for there, other in enumerate(points.tolist()):
            asked = naive.seconds(tuple(one), tuple(other))
            if asked == math.inf:
                assert found[here, there] == UNREACHABLE
            else:
                least = 0 if here == there or one == other else 1
                assert abs(found[here, there] - max(least, asked)) <= 0.5 + 1e-6


def test_a_leg_takes_the_length_of_the_road_at_the_speed_of_that_road() -> None:
    made = drawn(SQUARE, RING)

    assert _seconds(made, "auto", (0, 0), (300, 300))[0][1] == round(600 / (30 * 0.85) * 3.6)
    assert _seconds(made, "lopen", (0, 0), (300, 300))[0][1] == round(600 / 4.8 * 3.6)


def test_a_one_way_street_is_driven_one_way_and_walked_both() -> None:
    round_ = [Road(a, b, terug=None) for a, b in ((0, 1), (1, 2), (2, 3), (3, 0))]
    there = _seconds(drawn(SQUARE, round_), "auto", (100, 0), (200, 0))
    walked = _seconds(drawn(SQUARE, round_), "lopen", (100, 0), (200, 0))

    assert there[0][1] == round(100 / (30 * 0.85) * 3.6)
    assert there[1][0] == round(1100 / (30 * 0.85) * 3.6)
    assert walked[0][1] == walked[1][0] == round(100 / 4.8 * 3.6)


def test_a_footpath_is_walked_and_a_motorway_driven() -> None:
    places = [*SQUARE, (150.0, 150.0)]
    path = Road(0, 4, "footway", None, None), Road(4, 2, "footway", None, None)
    motorway = Road(0, 2, "motorway", 100, 100, lopen=False, bends=((0, 400), (300, 400)))
    made = drawn(places, [*RING, *path, motorway])

    assert _seconds(made, "lopen", (0, 0), (300, 300))[0][1] == round(
        math.hypot(300, 300) / 4.8 * 3.6
    )
    assert _seconds(made, "auto", (0, 0), (300, 300))[0][1] == round(800 / 100 * 3.6)


def test_a_bollard_stops_a_car_and_nobody_else() -> None:
    made = drawn([(0.0, 0.0), (100.0, 0.0), (200.0, 0.0)], [Road(0, 1), Road(1, 2)], shut=[1])
    around = drawn([*SQUARE], RING, shut=[1])

    assert _seconds(made, "auto", (50, 0), (150, 0))[0][1] == UNREACHABLE
    assert _seconds(made, "lopen", (50, 0), (150, 0))[0][1] == round(100 / 4.8 * 3.6)
    assert _seconds(around, "auto", (200, 0), (300, 100))[0][1] == round(1000 / (30 * 0.85) * 3.6)


def test_an_island_cannot_be_reached_and_that_is_said() -> None:
    island = [(5_000.0, 0.0), (5_300.0, 0.0), (5_000.0, 300.0)]
    made = drawn([*SQUARE, *island], [*RING, Road(4, 5), Road(5, 6), Road(6, 4)])
    points = at((0, 0), (300, 300), (5_000, 10), (5_200, 0), (20_000, 0))
    travel = made.roads.matrix(points, [""] * 5, "auto")

    assert (travel.seconds[:2, 2:] == UNREACHABLE).all()
    assert (travel.seconds[2:, :2] == UNREACHABLE).all()
    assert 0 < travel.seconds[2, 3] < UNREACHABLE
    assert (travel.seconds[4, :4] == UNREACHABLE).all()
    assert "16 ritten kunnen niet over de weg" in travel.source


def test_a_scrap_of_road_is_no_place_to_start_from() -> None:
    lattice = [(100.0 * (n % 6), 100.0 * (n // 6)) for n in range(36)]
    streets = [Road(n, n + 1) for n in range(36) if n % 6 < 5]
    streets += [Road(n, n + 6) for n in range(30)]
    scrap = drawn([*lattice, (240.0, 250.0), (260.0, 250.0)], [*streets, Road(36, 37)])

    assert _seconds(scrap, "auto", (250, 250), (0, 0))[0][1] < UNREACHABLE


def test_one_walks_from_the_door_to_the_road_and_back() -> None:
    made = drawn([(0.0, 0.0), (300.0, 0.0)], [Road(0, 1)])

    walk = 80 / 4.8 * 3.6
    drive = 100 / (30 * 0.85) * 3.6
    assert _seconds(made, "auto", (100, 40), (200, -40))[0][1] == round(walk + drive)


def test_two_doors_at_one_place_of_the_road_are_still_two_places() -> None:
    made = drawn([(0.0, 0.0), (300.0, 0.0)], [Road(0, 1)])
    found = _seconds(made, "auto", (100, 0.1), (100, -0.1), (100, 0.1))

    assert found == [[0, 1, 0], [1, 0, 1], [0, 1, 0]]


def test_the_source_says_whose_roads_from_when_and_how_far_off() -> None:
    source = drawn(SQUARE, RING).roads.matrix(at((0, 0)), [""], "auto").source

    assert "© OpenStreetMap-bijdragers, ODbL" in source
    assert "01-10-2026" in source
    assert "7 %" in source
    assert "niet gemeten" in drawn(SQUARE, RING).roads.matrix(at((0, 0)), [""], "lopen").source


def test_without_any_road_nothing_can_be_reached() -> None:
    made = drawn([], [])

    assert _seconds(made, "auto", (0, 0), (10, 0)) == [[0, UNREACHABLE], [UNREACHABLE, 0]]
    assert _seconds(made, "lopen") == []


def test_what_was_asked_before_is_answered_the_same_in_any_order_and_company() -> None:
    roads, fresh = drawn(SQUARE, RING).roads, drawn(SQUARE, RING).roads
    points = at((10, 0), (200, 5), (300, 90), (9_000, 0), (10, 0))
    whole = roads.matrix(points, [""] * 5, "auto")
    some = [4, 2, 1]
    part = roads.matrix(points[some], [""] * 3, "auto")
    other = roads.matrix(at((10, 0), (0, 250)), [""] * 2, "auto")

    assert (part.seconds == whole.seconds[np.ix_(some, some)]).all()
    assert (other.seconds == fresh.matrix(at((10, 0), (0, 250)), [""] * 2, "auto").seconds).all()
    assert "kunnen niet" in whole.source
    assert "niet over de weg" not in part.source
    assert (roads.matrix(points, [""] * 5, "lopen").seconds != whole.seconds).any()


def test_an_unknown_vehicle_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="trein"):
        drawn(SQUARE, RING).roads.matrix(at((0, 0)), [""], "trein")  # type: ignore[arg-type]  # on purpose


_SPEEDS = st.sampled_from([None, 15.0, 30.0, 50.0])
_KINDS = st.sampled_from(["residential", "primary", "tertiary_link", "service"])


@st.composite
def towns(draw: st.DrawFn) -> tuple[Drawn, np.ndarray]:
    """Return a few roads between a few places, and doors around them."""
    coordinate = st.integers(-40, 40).map(lambda n: n * 9.7)
    places = draw(st.lists(st.tuples(coordinate, coordinate), min_size=2, max_size=9, unique=True))
    ends = st.integers(0, len(places) - 1)
    road = st.builds(
        Road, ends, ends, _KINDS, _SPEEDS, _SPEEDS, st.booleans(),
        st.lists(st.tuples(coordinate, coordinate), max_size=2).map(tuple),
    )  # fmt: skip
    roads = [
        one
        for one in draw(st.lists(road, max_size=16))
        if len({places[one.van], *one.bends, places[one.naar]}) > 1
    ]
    shut = draw(st.lists(ends, max_size=2))
    # Doors lie off the grid of the roads, so that no two roads are equally near.
    doors = draw(st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), max_size=6))
    off = np.array([(x + 0.137, y + 0.291) for x, y in doors]).reshape(-1, 2)
    return drawn(places, roads, shut), off + at((0, 0))


@given(town=towns(), mode=st.sampled_from(MODES))
@settings(max_examples=150, deadline=None)
def test_no_way_is_quicker_or_slower_than_the_naive_one(
    town: tuple[Drawn, np.ndarray], mode: Literal["auto", "lopen"]
) -> None:
    made, doors = town
    naive = Naive(made.wegpunten, made.wegvakken, mode)
    for door in doors.tolist():
        naive.seconds(tuple(door), tuple(door[::-1]))
    assume(not naive.in_doubt)
    _same(made.roads, naive, doors, mode)


@pytest.fixture(scope="module")
def rotterdam(shared_data: Path, adapt: Adapt) -> Drawn:
    there: Settings = adapt({"depot": {"naam": "Stadhuis", "x": 92_500, "y": 437_500}})
    context = Context(date(2026, 10, 1), there, Key(b"k" * 32, "0599"))
    tables = read(Register.WEGEN, shared_data / "osm" / "rotterdam_drive.osm.pbf", context).tables
    return Drawn(tables["wegpunten"], tables["wegvakken"])


@pytest.mark.parametrize("mode", MODES)
def test_in_a_real_city_every_time_is_that_of_the_naive_way(rotterdam: Drawn, mode: Mode) -> None:
    draw = np.random.default_rng(7)
    junctions = rotterdam.wegpunten
    corners = np.column_stack([junctions["x"].to_numpy(), junctions["y"].to_numpy()])
    doors = corners[draw.choice(len(corners), 8, replace=False)] + draw.normal(0, 40, (8, 2))
    naive = Naive(rotterdam.wegpunten, rotterdam.wegvakken, mode)

    _same(rotterdam.roads, naive, doors, mode)


def test_the_way_follows_the_road_round_its_bends_and_passes_every_stop() -> None:
    bent = drawn([(0.0, 0.0), (300.0, 300.0)], [Road(0, 1, bends=((300.0, 0.0),))])
    stops = at((10, 5), (290, 290), (10, 5))
    way = bent.roads.way(stops, "auto")

    assert way is not None
    assert all(stop in way.tolist() for stop in stops.tolist())
    assert (way.round() == at((300, 0)).round()).all(axis=1).sum() == 2
    assert shapely.length(shapely.LineString(way)) == pytest.approx(1_190)


def test_the_way_keeps_to_one_way_streets() -> None:
    round_ = [Road(a, b, terug=None) for a, b in ((0, 1), (1, 2), (2, 3), (3, 0))]
    roads = drawn(SQUARE, round_).roads
    back = roads.way(at((200, 0), (100, 0)), "auto")
    walked = roads.way(at((200, 0), (100, 0)), "lopen")

    assert back is not None
    assert walked is not None
    assert shapely.length(shapely.LineString(back)) == pytest.approx(1_100)
    assert shapely.length(shapely.LineString(walked)) == pytest.approx(100)


def test_where_no_road_leads_the_way_is_straight() -> None:
    roads = drawn(SQUARE, RING).roads
    stops = at((0, 0), (20_000, 0))
    way = roads.way(stops, "auto")

    assert way is not None
    assert way.tolist() == stops.tolist()
