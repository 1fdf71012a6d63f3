"""Trails: teams told apart without colour, stops that a page can point at, one town below."""

import re
from xml.etree import ElementTree as ET

import numpy as np
import pyarrow as pa
import pytest
import shapely

from barriere.drawing import shared_ground as shared
from barriere.drawing.colours import TEAMS
from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.drawing.shared_ground import shared_ground
from barriere.drawing.trails import (
    DASHES,
    Canvas,
    Spot,
    Trail,
    on_streets,
    pen_sample,
    trail_map,
    window_of,
)

SVG = "{http://www.w3.org/2000/svg}"
X, Y = 233_500.0, 581_900.0
SIZE = (400.0, 300.0)
DEPOT = (X, Y)


def _plan() -> GroundPlan:
    corners = [(X + 40 * i, Y + 40 * j) for i in range(8) for j in range(8)]
    houses = [shapely.box(x, y, x + 8, y + 10) for x, y in corners]
    wkb = pa.array(shapely.to_wkb(np.array(houses, dtype=object)), pa.binary())
    return ground_plan(pa.table({"pand_id": [f"p{i}" for i in range(64)], "geometrie": wkb}))


def _trail(team: int, count: int = 3) -> Trail:
    letter = "ABCDEF"[team]
    spots = [
        Spot(f"{letter}{i}", X + 60 * i, Y + 45 * team, id=f"op-{letter}{i}") for i in range(count)
    ]
    spare = Spot(f"{letter}R1", X + 30, Y + 200, reserve=True, id=f"op-{letter}R1")
    return on_streets(_plan(), Trail(team, (*spots, spare)), DEPOT)


def _map(*trails: Trail, ground: str | None = None) -> ET.Element:
    view = window_of(trails, SIZE)
    return ET.fromstring(trail_map(_plan(), trails, DEPOT, "Routes", Canvas(view, ground)))  # noqa: S314 - our own drawing


def _of(root: ET.Element, kind: str) -> list[ET.Element]:
    return [e for e in root.iter() if kind in e.attrib.get("class", "").split()]


def test_two_teams_differ_in_colour_in_dashes_and_in_letters() -> None:
    first, second = _of(_map(_trail(0), _trail(1)), "weg")
    pens = [list(way)[-1].attrib for way in (first, second)]

    assert pens[0]["stroke"] != pens[1]["stroke"]
    assert pens[0].get("stroke-dasharray") != pens[1].get("stroke-dasharray")
    assert len(set(TEAMS)) == len(TEAMS) == len(set(DASHES))


def test_every_stop_can_be_pointed_at_by_its_id() -> None:
    root = _map(_trail(0), _trail(1))
    said = {e.attrib["id"]: "".join(e.itertext()) for e in _of(root, "stop")}

    assert said["op-A1"] == "A1"
    assert said["op-BR1"] == "BR1"
    assert len(said) == 8


def test_a_reserve_is_open_and_no_part_of_the_way() -> None:
    trail = _trail(0)
    root = _map(trail)
    fill = {e.attrib["id"]: next(e.iter(f"{SVG}circle")).attrib["fill"] for e in _of(root, "stop")}

    assert fill["op-AR1"] == "#ffffff"
    assert fill["op-A1"] == TEAMS[0]
    assert trail.way is not None
    assert [X + 30, Y + 200] not in trail.way.tolist()


def test_a_given_way_is_drawn_as_it_is() -> None:
    way = np.array([DEPOT, (X + 50, Y + 90), DEPOT])
    trail = Trail(0, (Spot("A1", X, Y),), way)

    assert on_streets(_plan(), trail, DEPOT).way is way


def test_no_two_discs_and_not_the_depot_lie_on_each_other() -> None:
    spots = tuple(Spot(f"A{i}", X, Y, id=f"op-{i}") for i in range(6))
    root = _map(Trail(0, spots))
    marks = [g for g in root.iter(f"{SVG}g") if len(g) and g[0].get("class") == "vast"]
    at = np.array([g.attrib["transform"][10:-1].split() for g in marks], dtype=np.float64)
    apart = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))

    assert len(at) == 7
    assert apart[~np.eye(7, dtype=bool)].min() > 16


def test_a_map_without_a_single_spot_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one spot"):
        window_of((Trail(0, ()),), SIZE)


def test_the_shared_town_lies_where_the_map_would_draw_it_itself() -> None:
    trail = _trail(0)
    view = window_of((trail,), SIZE)
    town = shared_ground(_plan(), (view,), ())
    use = ET.fromstring(town.under(view))  # noqa: S314 - our own drawing
    numbers = re.findall(r"-?[\d.]+", use.attrib["transform"])
    right, down, scale = (float(number) for number in numbers)

    corner = np.array([[X + 40, Y + 40]])
    there = (corner - (town.left, town.top)) * (scale, -scale) + (right, down)
    assert there == pytest.approx(view.on_paper(corner), abs=0.2)


def test_of_a_city_only_the_panden_near_the_ways_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = window_of((_trail(0),), SIZE)
    way = np.array([DEPOT, (X + 20, Y)])
    whole = shared_ground(_plan(), (view,), (way,)).svg.count("Z")
    monkeypatch.setattr(shared, "MOST_PANDEN", 10)

    assert 0 < shared_ground(_plan(), (view,), (way,)).svg.count("Z") < whole


def test_the_sample_of_a_pen_is_decoration_with_the_letter_of_its_team() -> None:
    sample = ET.fromstring(pen_sample(7, "<b>"))  # noqa: S314 - our own drawing

    assert sample.attrib["aria-hidden"] == "true"
    assert "".join(sample.itertext()) == "<b>"


def test_a_street_that_is_taken_there_and_back_is_drawn_once() -> None:
    way = np.array([DEPOT, (X + 300, Y), (X + 300, Y + 100), (X + 300, Y), DEPOT])
    (drawn,) = _of(_map(Trail(0, _trail(0).spots, way)), "weg")
    path = next(iter(drawn)).attrib["d"]
    numbers = [float(part) for part in re.findall(r"[\d.]+", path)]
    points = np.array(numbers).reshape(-1, 2)
    length = np.hypot(*np.diff(points, axis=0).T).sum()
    there = np.hypot(
        *np.diff(window_of((Trail(0, _trail(0).spots, way),), SIZE).on_paper(way[:3]), axis=0).T
    )
    assert length == pytest.approx(there.sum(), rel=0.02)


def test_the_white_below_one_team_hides_no_other_team() -> None:
    svg = trail_map(
        _plan(), (_trail(0), _trail(1)), DEPOT, "Routes", Canvas(window_of((_trail(0),), SIZE))
    )
    assert svg.rindex("stroke-opacity") < svg.index('class="weg')
