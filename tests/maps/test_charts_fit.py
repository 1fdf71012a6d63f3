"""The view Cijfers on a narrow screen and on paper: nothing is lost, nothing is cut."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from barriere.maps import RiskMap

Opened = Callable[[RiskMap], Page]


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_is_lost_on_a_narrow_screen(opened: Opened, town: RiskMap, width: int) -> None:
    page = opened(town)
    page.locator("#tab-cijfers").click()
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator("#weergave-cijfers summary").first.click()
    loose = page.locator(
        "#weergave-cijfers :is(.staven td, .staven th, .tekening, figcaption, .getallen td)"
    )
    for part in loose.all():
        if part.is_visible():
            place = part.bounding_box()
            assert place
            assert place["x"] >= 0
            assert place["x"] + place["width"] <= width + 0.5
    region = page.get_by_role("region", name="Wat er bekend is, per wijk en domein")
    region.focus()
    expect(region).to_be_focused()


def test_it_prints_with_its_warning_without_the_list_and_no_figure_is_cut(
    opened: Opened, town: RiskMap, tmp_path: Path
) -> None:
    page = opened(town)
    page.locator("#tab-cijfers").click()
    page.pdf(path=tmp_path / "cijfers.pdf", prefer_css_page_size=True)
    sheets = PdfReader(tmp_path / "cijfers.pdf").pages
    texts = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in sheets]
    assert all(float(sheet.mediabox.height) > float(sheet.mediabox.width) for sheet in sheets)
    assert all("Een score is een reden om te kijken, geen bewijs." in text for text in texts)
    for part in ("Rasterstad", "1 oktober 2026", "2026.4", "Vernietigen vóór 1 april 2027"):
        assert part in texts[0]
    whole = " ".join(texts)
    assert not any(street in whole for street in set(town.adressen["straat"].to_pylist()))
    for title, last in (
        ("Van voorstel tot bezoek", "Bezocht 17"),
        ("Voorstellen en bezoeken per wijk", "Wijk onbekend 1"),
        ("Wat er bekend is, per wijk en domein", "Zuidwest 98 %"),
    ):
        assert [title in text for text in texts] == [last in text for text in texts]
    assert "Bekijk als tabel" not in whole
