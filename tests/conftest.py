"""What all tests share: real data that nobody here wrote, and a browser to look with."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return `../shared/data`; skip with the reason where it is absent, fail in CI."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        _go_without("de map met echte gegevens (../shared/data) is er niet")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the Chromium executable; skip with the reason where it is absent, fail in CI."""
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    if not found:
        _go_without("er is geen Chromium om de kaart mee te openen (Debian: apt install chromium)")
    return Path(found[0])


def _go_without(reason: str) -> NoReturn:
    """Skip on a bare machine, where that is honest; fail in CI, where it would hide a hole."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
