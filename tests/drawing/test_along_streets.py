"""The drawn way follows streets, and never gets lost."""

import numpy as np
import pyarrow as pa
import shapely

from barriere.drawing.along_streets import along_streets
from barriere.drawing.ground_plan import GroundPlan, ground_plan

CORNER = np.array([233_500.0, 581_900.0])


def _plan(*lines: list[tuple[float, float]]) -> GroundPlan:
    shapes = np.array([shapely.LineString(np.array(line) + CORNER) for line in lines])
    return ground_plan(
        wegen=pa.table(
            {
                "naam": ["straat"] * len(shapes),
                "geometrie": pa.array(shapely.to_wkb(shapes), pa.binary()),
            }
        )
    )


def test_the_way_goes_round_the_corner_with_the_street() -> None:
    corner = _plan([(0, 0), (100, 0)], [(100, 0), (100, 100)])

    way = along_streets(corner, np.array([(0, 0), (100, 100)]) + CORNER)

    assert [100, 0] in (way - CORNER).round().tolist()
    assert shapely.length(shapely.LineString(way)) == 200


def test_streets_that_cross_without_a_shared_point_are_joined() -> None:
    cross = _plan([(-100, 0), (100, 0)], [(0, -100), (0, 100)])

    way = along_streets(cross, np.array([(-100, 0), (0, 100)]) + CORNER)

    assert [0, 0] in (way - CORNER).round().tolist()


def test_every_stop_stays_on_the_way() -> None:
    stops = np.array([(0, 8), (60, -7), (100, 90)]) + CORNER

    way = along_streets(_plan([(0, 0), (100, 0)], [(100, 0), (100, 100)]), stops)

    assert all(stop in way.tolist() for stop in stops.tolist())


def test_where_no_street_leads_the_line_is_straight() -> None:
    apart = _plan([(0, 0), (50, 0)], [(200, 0), (250, 0)])
    stops = np.array([(0, 0), (250, 0)]) + CORNER

    assert along_streets(apart, stops).tolist() == stops.tolist()


def test_without_streets_the_way_is_as_given() -> None:
    stops = np.array([(0, 0), (250, 0)]) + CORNER

    assert along_streets(ground_plan(), stops) is stops
