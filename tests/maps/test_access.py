"""Everyone can use the map: axe finds nothing, and leaves nothing open, in any of its states."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from barriere.maps import RiskMap
from tests.browser.access import faults
from tests.maps.states import STATES, File, State
from tests.maps.walk import enter, files, told_in_full


@pytest.fixture(scope="module")
def found(town: RiskMap, tmp_path_factory: pytest.TempPathFactory) -> dict[File, Path]:
    return files(tmp_path_factory.mktemp("kaarten"), told_in_full(town))


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Return one page that visits all states."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_axe_finds_nothing_and_leaves_nothing_open(
    state: State, tab: Page, found: dict[File, Path]
) -> None:
    enter(tab, state, found)
    assert faults(tab, state.name) == []
