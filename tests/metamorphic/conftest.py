"""The score of the town as it is, worked out once, and of the town told otherwise."""

from collections.abc import Callable
from pathlib import Path

import pytest

from barriere.scoring import Run
from tests.metamorphic.files import Files, opened, scored, town

Score = Callable[[Files], Run]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return scored(opened(tmp_path_factory.mktemp("stad"), town()))


@pytest.fixture
def score(tmp_path: Path) -> Score:
    """Return the run over other files."""
    return lambda files: scored(opened(tmp_path / "anders", files))
