"""What all tests share: the folder with real data that nobody here wrote."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return `../shared/data`; skip with the reason where it is absent, fail in CI."""
    folder = Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        reason = "de map met echte gegevens (../shared/data) is er niet"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
