"""A map has a last day, and can be closed before it."""

import dataclasses
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from barriere.maps import RiskMap, write

PASSWORD = "vier gewone woorden samen"


@pytest.fixture
def sealed(town: RiskMap, tmp_path: Path) -> Path:
    real = dataclasses.replace(town.colophon, fictief=False)
    write(tmp_path / "kaart.html", dataclasses.replace(town, colophon=real, password=PASSWORD))
    return tmp_path / "kaart.html"


def on_day(page: Page, path: Path, day: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T10:00"))
    page.goto(path.as_uri())


def unlock(page: Page) -> None:
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#rijen .adres").first).to_be_visible()


@pytest.mark.parametrize(("day", "late"), [("2027-03-31", False), ("2027-04-01", True)])
def test_from_its_last_day_on_the_file_asks_to_be_destroyed(
    browser: Browser, sealed: Path, day: str, *, late: bool
) -> None:
    page = browser.new_page()
    on_day(page, sealed, day)
    expect(page.locator("#verlopen")).to_be_visible(visible=late)
    unlock(page)
    expect(page.locator("#verlopen")).to_be_visible(visible=late)
    if late:
        expect(page.locator("#verlopen")).to_contain_text("vernietigd moeten zijn")
        expect(page.locator("#verlopen")).to_contain_text("team Veiligheid")
    page.close()


def test_locking_a_sealed_map_asks_the_password_again(browser: Browser, sealed: Path) -> None:
    page = browser.new_page()
    page.goto(sealed.as_uri())
    expect(page.get_by_role("button", name="Vergrendel")).to_be_visible()
    unlock(page)
    page.get_by_role("button", name="Vergrendel").click()
    expect(page.locator("#slotvenster")).to_be_visible()
    assert page.locator("#rijen .adres").count() == 0
    page.close()


def test_an_open_map_has_nothing_to_lock(browser: Browser, town: RiskMap, tmp_path: Path) -> None:
    write(tmp_path / "kaart.html", town)
    page = browser.new_page()
    page.goto((tmp_path / "kaart.html").as_uri())
    expect(page.locator("#rijen .adres").first).to_be_visible()
    expect(page.get_by_role("button", name="Vergrendel")).to_be_hidden()
    page.close()
