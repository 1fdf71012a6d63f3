"""Every page that the reports make is for everyone: on a screen, a telephone and on paper."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from barriere.drawing.share_chart import Share
from barriere.drawing.step_chart import Step
from barriere.reports.account import Tally
from barriere.reports.accountability import write_account_html
from barriere.reports.catalogue_html import write_catalogue
from barriere.reports.delivery_report_html import write_delivery_report
from barriere.reports.signal_cards_html import write_signal_cards_html
from tests.browser.access import faults
from tests.browser.literal import silent_page, tags
from tests.browser.payloads import PAYLOADS, as_html_reads
from tests.reports.test_catalogue_page import H9, HOUSE, LEFT, page
from tests.reports.test_delivery_report import NOTE, REPORT
from tests.reports.test_overviews import ACCOUNT
from tests.reports.test_signal_cards import MADE as SIGNS

EMPTY = replace(
    REPORT,
    note=replace(NOTE, rows=0, accepted=0, rejected=0, notices=[], skipped=[], absent=None),
    columns=(),
    period=None,
    changes=None,
    rejects=(),
    unlinked=(),
)
NOBODY = replace(ACCOUNT, rates=(), findings=(), measures=())
CARDS = HOUSE.cards[::8]

PAGES: dict[str, Callable[[Path], None]] = {
    "verslag van een levering": lambda path: write_delivery_report(path, REPORT),
    "verslag van een lege levering": lambda path: write_delivery_report(path, EMPTY),
    "catalogus": lambda path: write_catalogue(path, page(*CARDS)),
    "een kaart": lambda path: write_catalogue(path, page(*CARDS), CARDS[1].id),
    "signaalkaarten": lambda path: write_signal_cards_html(path, SIGNS),
    "verantwoording": lambda path: write_account_html(path, ACCOUNT),
    "verantwoording zonder bezoek": lambda path: write_account_html(path, NOBODY),
}
LOOKS = {"scherm": (1280, "screen"), "telefoon": (320, "screen"), "papier": (700, "print")}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Return one page that visits all reports, and hears nobody."""
    with silent_page(browser) as opened:
        yield opened


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_leaves_nothing_open(
    name: str, look: str, tab: Page, tmp_path: Path
) -> None:
    PAGES[name](tmp_path / "blad.html")
    width, media = LOOKS[look]
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(media="print" if media == "print" else "screen")
    tab.goto((tmp_path / "blad.html").as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert faults(tab, f"{name}, {look}") == []


def shown(tab: Page, where: str) -> list[str]:
    told: list[str] = tab.evaluate(
        "(where) => [...document.querySelectorAll(where)].map((one) => one.textContent)", where
    )
    return told


def visited(browser: Browser, path: Path, usual: Path, *places: str) -> list[list[str]]:
    """Return what stands at some places of a hostile page, which has no elements of its own."""
    with silent_page(browser) as tab:
        tab.goto(usual.as_uri())
        known = tags(tab)
        tab.goto(path.as_uri())
        assert tags(tab) - known == set()
        return [shown(tab, place) for place in places]


READ = [as_html_reads(text) for text in PAYLOADS]


def test_a_hostile_delivery_is_reported_in_its_own_words(browser: Browser, tmp_path: Path) -> None:
    hostile = replace(
        REPORT,
        door=PAYLOADS[0],
        contact=PAYLOADS[1],
        gemeente=PAYLOADS[2],
        note=replace(NOTE, file=PAYLOADS[3], skipped=list(PAYLOADS), notices=list(PAYLOADS)),
    )
    write_delivery_report(tmp_path / "gewoon.html", REPORT)
    write_delivery_report(tmp_path / "vijandig.html", hostile)
    (lines,) = visited(browser, tmp_path / "vijandig.html", tmp_path / "gewoon.html", ".lijst li")
    assert lines == READ * 2


def test_a_hostile_card_is_shown_in_its_own_words(browser: Browser, tmp_path: Path) -> None:
    card = replace(H9, naam=PAYLOADS[5], vraag=PAYLOADS[6], onschuldig=PAYLOADS)
    made = page(card)
    left = tuple(replace(LEFT[0], naam=text, reden=text) for text in PAYLOADS)
    hostile = replace(
        made, catalogue=replace(made.catalogue, left_out=left), signed=((PAYLOADS[7], PAYLOADS[8]),)
    )
    write_catalogue(tmp_path / "gewoon.html", page(H9))
    write_catalogue(tmp_path / "vijandig.html", hostile)
    innocent, reasons = visited(
        browser,
        tmp_path / "vijandig.html",
        tmp_path / "gewoon.html",
        ".deel ul:not([class]) li",
        "section[aria-labelledby=weggelaten] td",
    )
    assert innocent[: len(READ)] == READ
    assert reasons == READ


def test_a_hostile_account_is_given_in_its_own_words(browser: Browser, tmp_path: Path) -> None:
    hostile = replace(
        ACCOUNT,
        findings=tuple(Tally(text, 9) for text in PAYLOADS),
        steps=tuple(Step(text[:80], 9) for text in PAYLOADS),
        rates=tuple(Share(text[:80], 1, 9, 0.1, 0.5) for text in PAYLOADS),
        notes=PAYLOADS,
    )
    write_account_html(tmp_path / "gewoon.html", ACCOUNT)
    write_account_html(tmp_path / "vijandig.html", hostile)
    found, notes = visited(
        browser,
        tmp_path / "vijandig.html",
        tmp_path / "gewoon.html",
        ".twee section:first-of-type tr > th",
        "main ul li",
    )
    assert found == READ
    assert notes[: len(READ)] == READ
