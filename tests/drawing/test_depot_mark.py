"""The depot on a route map: a square, or at the edge the way to it."""

import pytest

from barriere.drawing.depot_mark import depot_mark
from barriere.drawing.viewport import around

VIEW = around(233_000, 581_000, 500, (500, 300))


def test_a_depot_on_the_map_is_a_square_in_its_place() -> None:
    mark, room = depot_mark(VIEW, (233_000, 581_000), "Stadhuis")

    assert "Stadhuis" not in mark
    assert room.centroid.coords[0] == (250, 150)


@pytest.mark.parametrize(
    ("depot", "says"),
    [((231_000, 581_000), "Stadhuis, 1,8 km"), ((233_000, 582_000), "Stadhuis, 0,9 km")],
    ids=["far west", "north"],
)
def test_a_depot_outside_is_pointed_at_with_its_name_and_how_far_it_is(
    depot: tuple[float, float], says: str
) -> None:
    mark, room = depot_mark(VIEW, depot, "Stadhuis")
    left, top, right, bottom = room.bounds

    assert says in mark
    assert left >= 0
    assert right <= 500
    assert top >= 0
    assert bottom <= 300
