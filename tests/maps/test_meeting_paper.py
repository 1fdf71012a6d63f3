"""The meeting on paper: an agenda to write on, a list to sign, and the banner on every page."""

import dataclasses
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from barriere.maps import RiskMap
from tests.maps.meeting import WHY, Opened, judge, judged_before, on_hold, sit_down

BANNER = (
    "Vertrouwelijk",
    "Een score is een reden om te kijken, geen bewijs.",
    "peildatum 1 oktober 2026",
    "catalogus 2026.4",
    "beheer: team Veiligheid",
    "vernietigen vóór 1 april 2027",
)


def printed(page: Page, folder: Path) -> list[str]:
    """Return what is printed, page by page, with every space alike."""
    path = folder / "druk.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(path).pages]


def press(page: Page, name: str) -> None:
    """Press a print button; the pages are asked for afterwards, as the dialog of a browser does."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name=name).click()


def assert_banner(sheets: list[str]) -> None:
    for sheet in sheets:
        for words in BANNER:
            assert words.lower() in sheet.lower()


@pytest.fixture
def few(town: RiskMap) -> RiskMap:
    """Return the town with eight addresses before the tafel, the first of them on hold."""
    place = town.adressen.schema.get_field_index("herkomst")
    rows = town.adressen.select(["straat", "huisnummer"]).to_pylist()
    order = sorted(range(len(rows)), key=lambda row: tuple(rows[row].values()))
    roads = ["score" if row in order[:8] else None for row in range(len(rows))]
    return dataclasses.replace(town, adressen=town.adressen.set_column(place, "herkomst", [roads]))


def test_printing_in_the_meeting_gives_the_whole_agenda_by_address(
    opened: Opened, few: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(few))
    page.get_by_label("Alleen open").check()
    names = page.locator("#agenda-adressen .wat").all_inner_texts()
    judge(page, "opnemen", "gronden_voldoende", WHY)
    sheets = printed(page, tmp_path)
    assert_banner(sheets)
    told = " ".join(sheets)
    places = [re.search(rf"\b{re.escape(name)}\b", told) for name in names]
    starts = [found.start() for found in places if found]
    assert len(starts) == len(names) == 8
    assert starts == sorted(starts)
    assert told.count("Wat ertegen spreekt") == told.count("Wat we niet weten") == 8
    assert told.count("Besluit") == 7
    assert WHY in told
    assert "6 ingeschrevenen op 40 m², dus 6,7 m² per persoon." in told
    assert re.search(r"\d+ punten in \d van 7 domeinen", told)


def test_an_address_is_never_torn_over_two_pages(
    opened: Opened, few: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(few))
    names = page.locator("#agenda-adressen .wat").all_inner_texts()
    sheets = printed(page, tmp_path)
    assert len(sheets) > 1
    for sheet in sheets:
        count = sum(bool(re.search(rf"\b{re.escape(name)}\b", sheet)) for name in names)
        assert sheet.count("Besluit") == count > 0


def test_on_paper_too_an_address_on_hold_says_nothing_else(
    opened: Opened, few: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(on_hold(few)))
    first, second = page.locator("#agenda-adressen .wat").all_inner_texts()[:2]
    told = " ".join(printed(page, tmp_path))
    own = told.split(first, 1)[1].split(second, 1)[0]
    assert "Nu niet plannen." in own
    assert not re.search("punt|spreekt|weten|Besluit|oordeel", own)


def test_the_list_of_oordelen_has_reasons_words_and_a_place_to_sign(
    opened: Opened, few: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(judged_before(few)))
    page.get_by_role("button", name="Volgende", exact=True).click()
    judge(page, "afwijzen", "verklaard", WHY)
    third = judge(page, "aanhouden")
    press(page, "Druk oordelen af")
    sheets = printed(page, tmp_path)
    assert_banner(sheets)
    told = " ".join(sheets)
    assert "20 mei 2026: Afwijzen. De bewoners zijn twee zussen met hun gezin." in told
    assert f"Afwijzen. Reden: er is een onschuldige verklaring. {WHY}" in told
    assert re.search(rf"{third} .*Voorbereid Nu niet plannen\.", told)
    assert "Vastgesteld door Naam en functie Datum Handtekening" in told
    assert not re.search(r"\d punt", told)


def test_the_other_views_still_print_themselves(
    opened: Opened, few: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(few))
    press(page, "Druk agenda af")
    assert "Agenda van de barrièretafel" in printed(page, tmp_path)[0]
    page.get_by_role("tab", name="Kaart").click()
    told = " ".join(printed(page, tmp_path))
    assert "Agenda van de barrièretafel" not in told
    assert "Risicokaart" in told
