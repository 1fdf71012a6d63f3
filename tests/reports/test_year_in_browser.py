"""The page of the year as people meet it: by eye, by ear, by keyboard, on a telephone, on paper."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from barriere.drawing.ground_plan import GroundPlan
from barriere.model.inspection import Extra, LeftOut, Plan
from barriere.reports.overview import Change, Overview
from barriere.reports.year_page import write_year_page
from barriere.settings import Settings
from tests.browser.access import faults
from tests.browser.literal import silent_page, tags
from tests.browser.payloads import PAYLOADS, as_html_reads

from .planned_year import overview_of

PASSWORD = "vier gewone woorden é"
READ = [as_html_reads(text) for text in PAYLOADS]
LOOKS = {"scherm": (1280, "screen"), "telefoon": (320, "screen"), "papier": (700, "print")}
Shown = Callable[..., Page]


@pytest.fixture(scope="module")
def overview(year: Plan, settings: Settings, plan_of_town: GroundPlan) -> Overview:
    return overview_of(year, settings, plan_of_town)


@pytest.fixture(scope="module")
def files(overview: Overview, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("jaar")
    empty = replace(overview.plan, controls=(), left_out=(), value=0, bound=0.0, extras=())
    paths = {name: folder / f"{name}.html" for name in ("open", "leeg", "dicht")}
    write_year_page(paths["open"], overview)
    write_year_page(paths["leeg"], replace(overview, plan=empty, changes=()))
    write_year_page(paths["dicht"], overview, PASSWORD)
    return paths


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Return one page that visits all, and hears nobody."""
    with silent_page(browser) as opened:
        yield opened


@pytest.fixture
def shown(tab: Page, files: dict[str, Path]) -> Shown:
    def visit(name: str = "open", look: str = "scherm") -> Page:
        width, media = LOOKS[look]
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(media="print" if media == "print" else "screen")
        tab.goto("about:blank")
        tab.goto(files[name].as_uri())
        return tab

    return visit


def _opened(page: Page) -> Page:
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#jaar")).to_be_visible()
    return page


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["open", "leeg", "dicht"])
def test_axe_finds_nothing_and_leaves_nothing_open(name: str, look: str, shown: Shown) -> None:
    page = shown(name, look)
    assert page.evaluate("document.documentElement.scrollWidth") <= LOOKS[look][0]
    assert faults(page, f"{name}, {look}") == []


def test_axe_finds_nothing_when_a_stop_is_chosen_and_the_map_is_close(shown: Shown) -> None:
    page = shown()
    page.locator(".naar-kaart").nth(2).focus()
    page.get_by_role("button", name="Inzoomen").first.click()
    page.get_by_label("Reden").select_option(index=1)
    assert faults(page, "gekozen") == []


def test_the_year_is_read_without_scripts(browser: Browser, files: dict[str, Path]) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(files["open"].as_uri())
        expect(page.locator(".stop-regel")).to_have_count(80)
        expect(page.locator("tr[data-reden]")).to_have_count(16)
        expect(page.locator(".knoppen").first).to_be_hidden()
        expect(page.locator(".kiezen")).to_be_hidden()


def test_the_keyboard_goes_from_the_line_to_a_control_and_to_its_stops(shown: Shown) -> None:
    page = shown()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "spring"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#controle-2027-2"
    page.keyboard.press("Enter")
    expect(page.locator("#controle-2027-2")).to_be_in_viewport()
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de jaarlijn"
    page.keyboard.press("Tab")
    expect(page.locator("#op-2027-2-A1")).to_have_class("stop gekozen")
    page.keyboard.press("Tab")
    expect(page.locator("#op-2027-2-A1")).to_have_class("stop")
    expect(page.locator("#op-2027-2-A2")).to_have_class("stop gekozen")


def test_pointing_at_a_disc_marks_its_line_and_pressing_it_goes_there(shown: Shown) -> None:
    page = shown()
    disc = page.locator("#op-2027-1-B3")
    line = page.locator(".stop-regel", has=page.locator("a[href='#op-2027-1-B3']"))
    disc.hover()
    expect(line).to_have_class("stop-regel gekozen")
    disc.click()
    expect(line.locator("a")).to_be_focused()


def test_those_with_one_kind_of_reason_can_be_chosen(shown: Shown) -> None:
    page = shown()
    rows = page.locator("tr[data-reden]:visible")
    expect(rows).to_have_count(16)
    page.get_by_label("Reden").select_option("geen tijd in de dienst")
    expect(rows).to_have_count(9)
    expect(page.locator("#getoond")).to_have_text("9 adressen")
    page.get_by_label("Reden").select_option("")
    expect(rows).to_have_count(16)


def test_coming_closer_keeps_the_discs_as_they_are_and_the_whole_map_comes_back(
    shown: Shown,
) -> None:
    page = shown()
    figure = page.locator("#controle-2027-1 .kaart")
    whole = figure.locator(".blad > svg").get_attribute("viewBox")
    page.locator("a[href='#op-2027-1-A4']").focus()

    def size() -> float:
        box = page.locator("#op-2027-1-A4 .vast").bounding_box()
        assert box is not None
        return box["width"]

    page.wait_for_timeout(200)
    before = size()
    page.locator("a[href='#op-2027-1-A4']").blur()
    figure.get_by_role("button", name="Inzoomen").click()
    figure.get_by_role("button", name="Inzoomen").click()
    page.locator("a[href='#op-2027-1-A4']").focus()
    page.wait_for_timeout(200)
    assert size() == pytest.approx(before, rel=0.05)
    assert figure.locator(".blad > svg").get_attribute("viewBox") != whole
    figure.get_by_role("button", name="Hele kaart").click()
    assert figure.locator(".blad > svg").get_attribute("viewBox") == whole


def test_the_password_opens_the_page_and_another_does_not(shown: Shown) -> None:
    page = shown("dicht")
    expect(page.locator("#slotvenster")).to_contain_text("Van gemeente Groningen")
    page.get_by_label("Wachtwoord").fill("een heel ander wachtwoord")
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#slot-bericht")).to_have_text("Dit wachtwoord past niet bij dit bestand.")
    _opened(page)
    expect(page.locator("#slotvenster")).to_have_count(0)
    page.locator("a[href='#op-2027-1-A4']").focus()
    expect(page.locator("#op-2027-1-A4")).to_have_class("stop gekozen")
    assert faults(page, "ontzegeld") == []


def test_an_opened_page_is_the_page_that_was_sealed(shown: Shown) -> None:
    text = "document.body.innerText"
    assert _opened(shown("dicht")).evaluate(text).strip() == shown("open").evaluate(text).strip()


@pytest.fixture(scope="module")
def hostile(overview: Overview) -> Overview:
    plan = overview.plan
    keys = sorted(plan.candidates)
    texts = (text.replace(",", ";") for text in PAYLOADS)
    candidates = plan.candidates | {
        key: replace(plan.candidates[key], weergave=text)
        for key, text in zip(keys, texts, strict=False)
    }
    left = tuple(LeftOut(str(i), text, text, "buiten") for i, text in enumerate(PAYLOADS))
    return replace(
        overview,
        plan=replace(
            plan,
            candidates=candidates,
            left_out=left,
            notices=PAYLOADS,
            extras=tuple(Extra(text, 1, 0, 0) for text in PAYLOADS),
        ),
        leads=dict.fromkeys(plan.candidates, PAYLOADS[9]),
        changes=tuple(Change(text, 1) for text in PAYLOADS[:20]),
    )


@pytest.mark.parametrize("password", [None, PASSWORD], ids=["open", "sealed"])
def test_a_hostile_plan_is_shown_in_its_own_words(
    password: str | None,
    hostile: Overview,
    files: dict[str, Path],
    browser: Browser,
    tmp_path: Path,
) -> None:
    write_year_page(tmp_path / "vijandig.html", hostile, password)
    with silent_page(browser) as page:
        page.goto(files["open"].as_uri())
        known = tags(page)
        page.goto((tmp_path / "vijandig.html").as_uri())
        if password:
            _opened(page)
        assert tags(page) - known == set()
        assert _told(page, ".let-op li") == READ
        assert sorted(_told(page, "tbody td")) == sorted(READ)
        assert sorted(_told(page, "tbody th")) == sorted(READ)
        assert _told(page, ".meer dt") == READ
        streets = _told(page, "#controle-2027-1 .naar-kaart")
        assert set(streets) <= {as_html_reads(text.replace(",", ";")) for text in PAYLOADS}
        page.get_by_label("Reden").select_option(index=3)
        assert _told(page, "tbody tr:not([hidden]) td") == [
            page.get_by_label("Reden").input_value()
        ]


def _told(page: Page, where: str) -> list[str]:
    told: list[str] = page.evaluate(
        "(where) => [...document.querySelectorAll(where)].map((one) => one.textContent)", where
    )
    return told
