"""The table is the map's equal: the same addresses, all that is known of them, by keyboard."""

import io
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from barriere.maps import RiskMap
from barriere.model.domain import Domein
from tests.maps.choices import VALUES, choose, expected, label, rows_of, standing

Opened = Callable[[RiskMap], Page]
TABLE = ".voluit"


@pytest.fixture
def page(opened: Opened, varied: RiskMap) -> Page:
    shown = opened(varied)
    shown.locator("#tab-tabel").click()
    return shown


def cells_of(page: Page) -> dict[int, list[str]]:
    """Return of every row, by its number, what a reader of the screen hears in its cells."""
    rows_of(page, TABLE)
    cells: list[tuple[int, list[str]]] = page.evaluate(
        """() => {
          const heard = (node) => (node.nodeType === 3 ? node.textContent
            : node.getAttribute('aria-hidden') ? '' : [...node.childNodes].map(heard).join(' '));
          const tidy = (text) => text.replace(/\\s+/g, ' ').replace(/ ,/g, ',').trim();
          return [...document.querySelector('.voluit').tBodies[0].rows]
            .map((row) => [Number(row.dataset.rij), [...row.cells].map(heard).map(tidy)]);
        }"""
    )
    return dict(cells)


def told(row: dict[str, Any]) -> list[str]:
    """Return what the table should say of an address."""
    place = f"{row['postcode'][:4]} {row['postcode'][4:]}", f"{row['wijk']} {row['buurt']}"
    if row["nu_niet"]:
        return [f"{label(row)} nu niet plannen", *place, *["–"] * 14]
    domains = [f"{row[f'd_{domein}']}" for domein in Domein]
    domains[tuple(Domein).index(Domein.VERVOER)] += ", weinig gegevens"
    return [
        label(row),
        *place,
        row["soort"].capitalize(),
        str(row["totaal"]),
        *domains,
        str(row["domeinen"]),
        (row["robuust"] or "").capitalize(),
        difference(row),
        (row["herkomst"] or "").capitalize(),
        " ".join(filter(None, (row["oordeel"], row["stand"]))),
    ]


def difference(row: dict[str, Any]) -> str:
    if standing(row) == "nieuw":
        return "nieuw"
    step = row["totaal"] - row["voor"]
    return f"+{step}" if step > 0 else f"−{-step}" if step < 0 else "±0"


def test_the_table_tells_all_that_the_map_knows_of_every_address(
    page: Page, varied: RiskMap
) -> None:
    rows = varied.adressen.to_pylist()
    assert cells_of(page) == {number: told(row) for number, row in enumerate(rows)}


def test_every_column_has_a_head_that_sorts(page: Page) -> None:
    heads = page.locator(f"{TABLE} thead th")
    names = ["Adres", "Postcode", "Wijk en buurt", "Soort", "Totaal"]
    names += [domein.label.capitalize() for domein in Domein]
    names += ["Breedte", "Hoe vast", "Sinds vorige keer", "Herkomst", "Oordeel en stand"]
    assert heads.all_inner_texts() == names
    for head in heads.all():
        assert head.get_attribute("scope") == "col"
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") in {"ascending", "descending"}
        expect(page.locator(f"{TABLE} [aria-sort]")).to_have_count(1)


def test_the_table_has_the_rows_of_the_map_whatever_is_chosen(page: Page, varied: RiskMap) -> None:
    draw = random.Random(20261001)  # noqa: S311 - a fixed set of choices, not a secret
    for _ in range(20):
        names = draw.sample([name for name in VALUES if name != "threshold"], 2)
        choice = {name: draw.choice(VALUES[name]) for name in names}
        choose(page, choice)
        found = rows_of(page, TABLE)
        assert found == rows_of(page, "#lijst table") == expected(varied, choice), choice
        expect(page.locator("#tabel-bijschrift")).to_contain_text(f"{len(found)} van 1.568 adres")


def test_few_data_is_said_where_nought_would_reassure(page: Page) -> None:
    cell = page.locator(f"{TABLE} tbody tr").first.locator("td").nth(8)
    assert cell.get_attribute("title") == "weinig gegevens"
    expect(cell.locator(".verborgen").last).to_have_text(", weinig gegevens")
    expect(page.locator("#weergave-tabel .uitlegregel")).to_contain_text("weinig of geen gegevens")


def test_a_hundred_rows_at_a_time(page: Page) -> None:
    rows = page.locator(f"{TABLE} tbody tr")
    expect(rows).to_have_count(100)
    expect(page.locator("#tabel-bijschrift")).to_contain_text("de eerste 100 getoond")
    page.locator("#weergave-tabel .meer button").click()
    expect(rows).to_have_count(200)
    expect(rows.nth(100).locator(".adres")).to_be_focused()


def test_the_whole_table_by_keyboard_alone(page: Page) -> None:
    page.locator("#tab-kaart").click()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-tabel")).to_be_focused()
    region = page.get_by_role("region", name="Tabel met adressen")
    for _ in range(40):
        if region.evaluate("(region) => region === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(region).to_be_focused()
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(f"{TABLE} [data-kolom=totaal]").get_attribute("aria-sort") == "descending"
    for _ in range(13):
        page.keyboard.press("Tab")
    addresses = page.locator(f"{TABLE} .adres")
    expect(addresses.nth(0)).to_be_focused()
    for key, place in (
        ("ArrowDown", 1),
        ("ArrowDown", 2),
        ("ArrowUp", 1),
        ("End", 99),
        ("Home", 0),
    ):
        page.keyboard.press(key)
        expect(addresses.nth(place)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(addresses.nth(1).inner_text())
    page.keyboard.press("Escape")
    expect(addresses.nth(1)).to_be_focused()


def test_the_heads_and_the_addresses_stay_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 1100, "height": 700})
    region = page.locator(".tabelvak")
    region.evaluate("(region) => region.scrollTo(400, 900)")
    box = region.bounding_box()
    head = page.locator(f"{TABLE} [data-kolom=herkomst]").bounding_box()
    address = page.locator(f"{TABLE} tbody th").nth(20).bounding_box()
    assert box
    assert head
    assert address
    assert head["y"] == pytest.approx(box["y"], abs=2)
    assert address["x"] == pytest.approx(box["x"], abs=2)


@pytest.mark.parametrize("width", [320, 360, 560, 768, 1024])
def test_the_page_is_never_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator(f"{TABLE} .adres").first).to_be_visible()


def test_on_a_narrow_screen_every_value_has_its_name(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    names = page.evaluate(
        "[...document.querySelector('.voluit tbody tr').cells].slice(1).map((cell) =>"
        " getComputedStyle(cell, '::before').content.slice(1, -1))"
    )
    assert names == page.locator(f"{TABLE} thead th").all_text_contents()[1:]


def test_the_table_prints_lying_down_with_its_heads_on_every_page(
    page: Page, varied: RiskMap
) -> None:
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    texts = [sheet.extract_text() for sheet in sheets]
    for sheet, text in zip(sheets, texts, strict=True):
        assert sheet.mediabox.width > sheet.mediabox.height
        for name in ("Adres", "Postcode", "Herkomst", "Oordeel en stand"):
            assert name in text
    for row in varied.adressen.to_pylist():
        assert any(label(row) in text for text in texts)
