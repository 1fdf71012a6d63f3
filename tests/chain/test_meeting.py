"""From the map to the dossier and back: the tafel judges in the page, and the next map knows it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from barriere import chain
from barriere.demo.year import Tour
from barriere.errors import BadData
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from tests.maps.meeting import WHY, judge, read, save, sit_down, title

PASSWORD = "vier gewone woorden é"
NOW = Moment("secretaris tafel", datetime(2027, 3, 1, 9, tzinfo=UTC))
LATER = Moment("gegevensanalist", datetime(2027, 3, 2, 9, tzinfo=UTC))
Opened = Callable[[Path, str | None], Page]


@dataclass(frozen=True)
class Said:
    """The addresses that the tafel judged, and the file it took along."""

    taken_up: str
    turned_down: str
    waits: str
    file: Path


@pytest.fixture
def opened(tour: Tour, tmp_path: Path) -> Werkmap:
    """Return the werkmap of the demo town, to write in."""
    return Werkmap.open(shutil.copytree(tour.werkmap, tmp_path / "halderzijl"))


@pytest.fixture
def show(browser: Browser) -> Opened:
    """Return a function that opens a map from disk, and goes to the meeting."""

    def open_map(path: Path, password: str | None) -> Page:
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        page.goto(path.as_uri())
        if password:
            page.get_by_label("Wachtwoord").fill(password)
            page.get_by_role("button", name="Openen").click()
        return sit_down(page)

    return open_map


def meet(page: Page, folder: Path) -> Said:
    """Judge three addresses in three ways and save."""
    up = judge(page, "opnemen", "samenhang", WHY)
    down = judge(page, "afwijzen", "andere_aanpak", "Een brief aan de eigenaar past hier beter.")
    waits = judge(page, "aanhouden")
    return Said(up, down, waits, save(page, folder))


def at(page: Page, label: str) -> None:
    """Go to one address on the agenda."""
    page.locator("#agenda-adressen li", has_text=label).first.get_by_role("button").click()
    expect(title(page)).to_have_text(label)


@pytest.mark.parametrize("password", [None, PASSWORD], ids=["open", "sealed"])
def test_what_the_tafel_said_in_the_page_comes_back_in_the_next_map(
    opened: Werkmap, show: Opened, tmp_path: Path, password: str | None
) -> None:
    page = show(chain.risk_map(opened, password, NOW), password)
    said = meet(page, tmp_path)
    page.close()
    assert (read(said.file)["slot"] is None) == (password is None)

    taken = chain.judge_file(opened, said.file, NOW, lambda: PASSWORD)
    assert taken.new == {"opnemen": 1, "afwijzen": 1, "aanhouden": 1}
    assert chain.judge_file(opened, said.file, NOW, lambda: PASSWORD).already == 3

    page = show(chain.risk_map(opened, password, LATER), password)
    at(page, said.taken_up)
    earlier = page.locator(".over")
    expect(earlier).to_contain_text("Opnemen. Reden: samenhang met een ander adres op de lijst.")
    expect(earlier).to_contain_text(WHY)
    at(page, said.turned_down)
    expect(earlier).to_contain_text("1 maart 2027: Afwijzen.")
    expect(earlier).to_contain_text("Een brief aan de eigenaar past hier beter.")
    at(page, said.waits)
    expect(earlier).to_contain_text("Nu niet plannen.")
    expect(earlier).not_to_contain_text("punt")
    expect(page.locator("#oordeel-formulier")).to_be_hidden()
    page.close()


def test_a_sealed_file_does_not_go_in_with_another_password(
    opened: Werkmap, show: Opened, tmp_path: Path
) -> None:
    page = show(chain.risk_map(opened, PASSWORD, NOW), PASSWORD)
    said = meet(page, tmp_path)
    page.close()
    with dossier.open(opened) as session:
        before = len(dossier.oordelen(session))
    with pytest.raises(BadData, match="gaat niet open"):
        chain.judge_file(opened, said.file, NOW, lambda: "een heel ander wachtwoord")
    with dossier.open(opened) as session:
        assert len(dossier.oordelen(session)) == before
