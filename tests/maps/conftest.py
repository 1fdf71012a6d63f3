"""A fictive town, and a browser to open its map in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from barriere.maps import RiskMap, write
from tests.maps.choices import mixed
from tests.maps.rasterstad import make_town_of


@pytest.fixture(scope="session")
def town() -> RiskMap:
    """Return a town of 1,600 addresses."""
    return make_town_of(10)


@pytest.fixture(scope="session")
def varied(town: RiskMap) -> RiskMap:
    """Return the town with addresses of all kinds."""
    return mixed(town)


@pytest.fixture(scope="session")
def make_town() -> Callable[[int], RiskMap]:
    """Return the function that builds a town of any size."""
    return make_town_of


Opened = Callable[[RiskMap], Page]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Return a function that opens a map from disk; no map may leave an error behind."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")

    def open_map(risk_map: RiskMap) -> Page:
        path = tmp_path / "kaart.html"
        write(path, risk_map)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(error.stack or str(error)))
        page.goto(path.as_uri())
        if risk_map.password is None:
            await_map(page)
        return page

    yield open_map
    context.close()
    assert wrong == []


def await_map(page: Page) -> None:
    """Wait until the map is drawn."""
    page.locator("body[data-staat=gereed]").wait_for()
