"""What a register says of a street reaches page, sheet and calendar as text, and only so."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from tests.browser.literal import silent_page, tags
from tests.commands.conftest import Door
from tests.commands.planned_houses import STREETS
from tests.commands.test_plan import NOW, YEAR

PASSWORD = "vier gewone woorden"


@pytest.fixture
def pages(planned: Path, door: Door, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder with everything about the plan."""
    monkeypatch.setenv("BARRIERE_WACHTWOORD", PASSWORD)
    assert door("plan", "bladen", *YEAR, "--werkmap", planned, "--nu", NOW).code == 0
    (folder,) = planned.glob("uit/jaarplan-*")
    return folder


def test_on_the_page_nothing_runs_and_every_street_is_read_as_it_was_written(
    pages: Path, browser: Browser
) -> None:
    with silent_page(browser) as page:
        page.goto((pages / "jaarplan-2027.html").as_uri())
        page.locator("input[type=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.locator("text=Smiley").first.wait_for()
        shown = page.locator("body").text_content() or ""
        assert all(street in shown for street in STREETS)
        assert "img" not in tags(page)


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_in_a_workbook_every_street_is_a_text_and_no_formula_or_link(
    pages: Path, suffix: str
) -> None:
    path = pages / f"jaarplan-2027.{suffix}"
    book = CalamineWorkbook.from_path(path)
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert all(any(one.startswith(street) for one in texts) for street in STREETS)
    with zipfile.ZipFile(path) as parts:
        inside = b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".xml"))
    assert not [mark for mark in (b"<f>", b"<f ", b"<hyperlink", b"table:formula", b"text:a ")
                if mark in inside]  # fmt: skip


def test_on_paper_every_street_is_printed_as_it_was_written(pages: Path) -> None:
    sheets = [PdfReader(path) for path in sorted(pages.glob("controle-*.pdf"))]
    flat = "".join("".join(page.extract_text() for page in one.pages) for one in sheets)
    bare = "".join(flat.split())
    for street in STREETS:
        words = street.replace("😀", "").split()
        assert all(word in bare for word in words), street
    assert not [page for one in sheets for page in one.pages if "/Annots" in page]


def test_no_calendar_has_an_address(pages: Path) -> None:
    for path in pages.glob("*.ics"):
        text = path.read_text("utf-8").replace("\r\n ", "")
        assert not [street for street in STREETS if street in text]
