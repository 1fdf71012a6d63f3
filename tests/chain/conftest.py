"""The demo town, built once: its werkmap after a year."""

from collections.abc import Iterator

import pytest

from barriere.demo.year import Tour, run
from barriere.privacy.key import VARIABLE


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Return what the demo of seed 7 made."""
    patch = pytest.MonkeyPatch()
    patch.delenv(VARIABLE, raising=False)
    yield run(tmp_path_factory.mktemp("demo") / "halderzijl", 7)
    patch.undo()
