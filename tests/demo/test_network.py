"""The roads of the demo town: everywhere to come and go, as far as any road leads."""

import tomllib
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from barriere.demo.place import settings_of
from barriere.demo.town import Summary
from barriere.demo.town.place import CODE, ORIGIN
from barriere.inspections.travel import UNREACHABLE, Mode, Travelling, Wegen, travelling
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings
from barriere.sources import Context, read

DAY = date(2026, 10, 1)


@pytest.fixture(scope="module")
def roads(town: Summary, leveringen: Path) -> Travelling:
    settings = Settings.model_validate(tomllib.loads(settings_of(town)))
    context = Context(DAY, settings, Key(b"k" * 32, CODE))
    tables = read(Register.WEGEN, leveringen / "wegen.osm.pbf", context).tables
    assert any(row["auto_terug_km_u"] is None for row in tables["wegvakken"].to_pylist())
    return travelling(settings, Wegen(tables["wegpunten"], tables["wegvakken"], DAY), None)


@pytest.fixture(scope="module")
def doors() -> NDArray[np.float64]:
    """Places over the whole town, in RD metres."""
    along = np.arange(-700.0, 701.0, 100.0)
    return np.column_stack([axis.ravel() for axis in np.meshgrid(along, along)]) + ORIGIN


@pytest.mark.parametrize("mode", ["auto", "lopen"])
def test_every_place_can_be_reached_and_left(
    roads: Travelling, doors: NDArray[np.float64], mode: Mode
) -> None:
    seconds = roads.matrix(doors, [], mode).seconds

    assert (seconds < UNREACHABLE).all()
    assert seconds.max() < (25 * 60 if mode == "auto" else 70 * 60)


def test_the_way_back_is_not_always_the_way_there(
    roads: Travelling, doors: NDArray[np.float64]
) -> None:
    seconds = roads.matrix(doors, [], "auto").seconds
    assert (seconds != seconds.T).any()
