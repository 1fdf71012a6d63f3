import re

import pytest

from barriere.demo.town.picture import picture
from barriere.demo.town.place import WIJKEN
from barriere.demo.town.town import Ground, build_ground


@pytest.fixture(scope="module")
def ground() -> Ground:
    return build_ground(7)


def test_the_picture_is_one_drawing_that_fetches_nothing(ground: Ground) -> None:
    drawing = picture(ground)
    assert drawing.startswith("<svg ")
    assert drawing.endswith("</svg>")
    assert drawing.count("http") == 1, "only the name of the SVG namespace"


def test_the_picture_names_every_wijk(ground: Ground) -> None:
    texts = set(re.findall(r"<text[^>]*>([^<]+)</text>", picture(ground)))
    assert texts >= {wijk.naam.upper() for wijk in WIJKEN}


def test_every_building_is_drawn(ground: Ground) -> None:
    rings = picture(ground).count("Z")
    assert rings > len(ground.panden)
    assert set(ground.panden["stijl"]) <= {
        "centrum", "station", "vooroorlogs", "wederopbouw", "naoorlogs", "vinex", "villa", "flat",
        "bedrijven", "landmark", "schuur", "achterhuis",
    }  # fmt: skip
