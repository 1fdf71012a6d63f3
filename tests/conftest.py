"""What all tests share: real data that nobody here wrote, and a browser to look with."""

import atexit
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.sink import Sink, listening

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Rooms whose files share what takes long to make: a year of the demo town, a thousand small
# towns, five houses. Where tests are spread over processes, such a room is the work of one.
TOGETHER = {"chain", "commands", "demo", "metamorphic", "oracle"}


# No test asserts wall time: a busy machine is no broken promise.
settings.register_profile("huis", deadline=None)
settings.load_profile("huis")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Spread the tests file by file, and the rooms in TOGETHER whole."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling  # noqa: PLC0415 - only where tests are spread

    config.option.loadscopereorder = False  # the number of tests in a file says nothing of its time
    scheduling = LoadFileScheduling(config, log)
    scheduling._split_scope = _work_of_one
    return scheduling


def _work_of_one(nodeid: str) -> str:
    """Return what a test is run together with: its file, or its room."""
    file = nodeid.split("::", 1)[0]
    room = "/".join(file.split("/")[:2])
    return room if room in {f"tests/{name}" for name in TOGETHER} else file


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return `../shared/data`; skip with the reason where it is absent, fail in CI."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        go_without("de map met echte gegevens (../shared/data) is er niet")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the Chromium executable; skip with the reason where it is absent, fail in CI."""
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    if not found:
        go_without("er is geen Chromium om de kaart mee te openen (Debian: apt install chromium)")
    return Path(found[0])


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """Return one real browser for all tests; playwright cannot be started twice."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=chromium,
            args=[
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def sink() -> Iterator[Sink]:
    """Return an ear that hears whatever a page sends to whatever host (`proxy=sink.proxy`)."""
    with listening() as sink:
        yield sink


def go_without(reason: str) -> NoReturn:
    """Skip on a bare machine, where that is honest; fail in CI, where it would hide a hole."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@atexit.register
def _leave_the_last_word_to_the_closing_line() -> None:
    """Keep stderr shut while Python ends.

    Where hypothesis has run, DuckDB's binding then reports what hypothesis
    still holds; by this time pytest has said everything that it has to say.
    """
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
