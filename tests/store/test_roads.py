"""Roads and own times that were delivered come out of the picture as they went in."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from barriere.chain.reistijd import travelling_of
from barriere.inspections.travel import DEPOT, Estimate, Own, Roads
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.sources import Context, read
from barriere.store import Werkmap, deliveries, picture, receive
from barriere.store.verslag import coverage
from tests.sources.extracts import DEPOT as CORNER
from tests.sources.extracts import Extract, street

from .conftest import NU, Deliver

BAG = [{"vbo_id": "9999010000000001", "straat": "Dam", "x": CORNER[0], "y": CORNER[1]}]
SQUARE = {1: (0.0, 0.0), 2: (300.0, 0.0), 3: (300.0, 300.0), 4: (0.0, 300.0)}
OCTOBER = date(2026, 10, 1)


@pytest.fixture
def with_roads(werkmap: Werkmap, deliver: Deliver, tmp_path: Path) -> Werkmap:
    deliver(Register.BAG, BAG)
    extract = Extract(SQUARE, [street(1, 2, oneway="yes"), street(2, 3, 4, 1)])
    path = extract.write(tmp_path / "stad.osm.pbf")
    context = Context(OCTOBER, werkmap.settings, Key(b"k" * 32, "9999"))
    receive(werkmap, read(Register.WEGEN, path, context), path, NU)
    return werkmap


def test_without_roads_travel_is_estimated(werkmap: Werkmap, deliver: Deliver) -> None:
    deliver(Register.BAG, BAG)
    assert isinstance(travelling_of(picture(werkmap), werkmap.settings), Estimate)


def test_roads_from_after_the_peildatum_count_and_carry_their_own_day(with_roads: Werkmap) -> None:
    made = travelling_of(picture(with_roads), with_roads.settings)
    places = np.array([CORNER, (CORNER[0] + 300, CORNER[1])])
    travel = made.matrix(places, [DEPOT, "x"], "auto")

    assert isinstance(made, Roads)
    assert travel.seconds.tolist() == [[0, 42], [127, 0]]
    assert "01-10-2026" in travel.source


def test_own_times_go_over_the_roads(with_roads: Werkmap, deliver: Deliver) -> None:
    leg = {"van": DEPOT, "naar": "9999010000000001", "vervoer": "auto", "seconden": 77}
    deliver(Register.REISTIJDEN, [leg], OCTOBER)
    made = travelling_of(picture(with_roads), with_roads.settings)
    places = np.array([CORNER, (CORNER[0] + 300, CORNER[1])])

    assert isinstance(made, Own)
    assert made.matrix(places, [DEPOT, "9999010000000001"], "auto").seconds[0, 1] == 77


def test_the_report_of_roads_says_how_full_every_column_is(with_roads: Werkmap) -> None:
    (note,) = [n for n in deliveries(with_roads) if n.register is Register.WEGEN]
    filled = {column.column: column.filled for column in coverage(with_roads.leveringen, note)}

    assert filled["vorm"] == filled["van"] == 2
    assert filled["auto_terug_km_u"] == 1
