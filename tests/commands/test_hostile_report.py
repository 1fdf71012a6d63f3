"""What a file is named and what its columns are called reaches a page as text, and only so."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from barriere.errors import legible
from barriere.model.register import Register
from barriere.privacy.key import VARIABLE, Key
from tests.browser.literal import silent_page
from tests.browser.payloads import PAYLOADS, RUN, as_html_reads
from tests.commands.conftest import NU, Answer, Door
from tests.sources.good_rows import GOOD

FILE = f"<img src=x onerror={RUN}>'\"&{{{{7*7}}}}.csv"
REFUSED = {"\0", "¼", *map(chr, range(0x80, 0xA0))}
"""A file with these is no text, or was turned into another alphabet by mistake: it stays out."""
WHO = "<script>window.__ran=1</script>"
TOWN = "Halder<svg onload=alert(1)>zijl"


@pytest.fixture
def werkmap(tmp_path: Path, door: Door, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "werkmap"
    assert door("nieuw", path, "--naam", TOWN, "--code", "9999", "--als", WHO).code == 0
    Key.new_file(tmp_path / "sleutel", "9999")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "sleutel"))
    return path


def sheet(columns: list[str]) -> str:
    good = GOOD[Register.MELDINGEN]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow([*good, *columns])
    writer.writerow([*good.values(), *columns])
    return out.getvalue()


def read_in(door: Door, werkmap: Path, columns: list[str]) -> Answer:
    path = werkmap.parent / FILE
    path.write_text(sheet(columns), encoding="utf-8", newline="")
    day = ("--peildatum", "2026-11-01", "--nu", NU, "--als", WHO)
    return door("lees", "meldingen", path, "--werkmap", werkmap, *day)


def reports(door: Door, werkmap: Path) -> list[Path]:
    asked = door("leveringen", "--verslag", "--werkmap", werkmap, "--nu", NU, "--als", WHO)
    assert asked.code == 0, asked.err
    return sorted((werkmap / "uit").glob("*.html"))


def test_columns_named_to_do_harm_are_named_in_the_report_and_do_none(
    door: Door, werkmap: Path, browser: Browser
) -> None:
    columns = [text for text in PAYLOADS if text.strip() and not set(text) & REFUSED]
    assert len(columns) >= 500
    answer = read_in(door, werkmap, columns)
    assert answer.code == 0, answer.err
    (path,) = reports(door, werkmap)
    with silent_page(browser) as page:
        page.goto(path.as_uri())
        said = page.evaluate("document.querySelector('main').textContent")
        # On its way in a name loses what would write on a screen; see test_hostile_files.
        lost = [text for text in columns if as_html_reads(legible(text.strip())) not in said]
        assert lost == []
        assert FILE in said
        assert TOWN in page.evaluate("document.body.textContent")
        assert page.locator("script, img, iframe, object, embed, base, link, form").count() == 0
