from pathlib import Path

import pytest

from barriere.demo.town import Summary, write_town


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """The demo town, written once for all tests of this room."""
    return write_town(tmp_path_factory.mktemp("stad"))


@pytest.fixture(scope="session")
def leveringen(town: Summary) -> Path:
    return town.planted.parents[1] / "leveringen"
