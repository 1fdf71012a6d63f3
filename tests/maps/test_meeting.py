"""The meeting: the tafel judges in the page, in a neutral order, with all that speaks against."""

import dataclasses
import re
from typing import Any

import pyarrow as pa
import pytest
from playwright.sync_api import Page, expect

from barriere.maps import RiskMap
from tests.maps.meeting import (
    WHY,
    Opened,
    fill,
    judge,
    judged_before,
    on_hold,
    sit_down,
    title,
)


def agenda(page: Page) -> list[str]:
    """Return the whole agenda as it is shown."""
    more = page.locator(".agenda").get_by_role("button", name="Toon de volgende")
    while more.is_visible():
        more.click()
    return page.locator("#agenda-adressen .wat").all_inner_texts()


def test_the_agenda_is_every_address_before_the_tafel_by_address_and_cannot_be_ranked(
    opened: Opened, town: RiskMap
) -> None:
    page = sit_down(opened(town))
    shown = [re.split(r" (?=\d)", text) for text in agenda(page)]
    assert len(shown) == town.adressen.num_rows
    assert shown == sorted(shown, key=lambda parts: (parts[0], int(parts[1])))
    expect(page.locator("#weergave-vergadering [aria-sort]")).to_have_count(0)
    assert not re.search(r"\bpunt", page.locator(".agenda").inner_text())


def test_an_address_that_came_by_no_road_is_not_on_the_agenda(
    opened: Opened, town: RiskMap
) -> None:
    place = town.adressen.schema.get_field_index("herkomst")
    roads = ["aangedragen", *[None] * (town.adressen.num_rows - 1)]
    rows = town.adressen.set_column(place, "herkomst", [roads])
    page = sit_down(opened(dataclasses.replace(town, adressen=rows)))
    assert len(agenda(page)) == 1
    expect(page.locator("#voortgang")).to_have_text("0 van 1 beoordeeld")


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1024, 768)])
def test_what_speaks_against_is_in_view_together_with_the_whole_form(
    opened: Opened, town: RiskMap, size: tuple[int, int]
) -> None:
    page = sit_down(opened(town))
    page.set_viewport_size({"width": size[0], "height": size[1]})
    fill(page, "opnemen")
    against = page.locator(".behandeling .ertegen")
    expect(against.get_by_role("heading", name="Wat ertegen spreekt")).to_be_in_viewport()
    expect(against.locator("dd").first).to_be_in_viewport(ratio=1)
    for part in ("#oordeel-formulier", ".tafelknoppen", "#leus"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)


def test_the_full_explanation_stands_beside_the_form_and_does_not_shut(
    opened: Opened, town: RiskMap
) -> None:
    page = sit_down(opened(town))
    page.locator("#agenda-adressen button").nth(3).click()
    wanted = title(page).inner_text()
    page.keyboard.press("Escape")
    expect(page.locator("#uitleg-titel")).to_have_text(wanted)
    boxes = [page.locator(part).bounding_box() for part in (".behandeling", "#uitleg")]
    middle, right = (box for box in boxes if box)
    assert middle["x"] + middle["width"] <= right["x"]


def test_a_neighbour_in_the_panel_is_never_taken_for_the_address_that_is_judged(
    opened: Opened, town: RiskMap
) -> None:
    page = sit_down(opened(town))
    neighbours = page.locator("#uitleg .buren .adres")
    while not neighbours.count():
        page.get_by_role("button", name="Volgende", exact=True).click()
    judged, other = title(page).inner_text(), neighbours.first.inner_text()
    neighbours.first.click()
    expect(page.locator("#uitleg-titel")).to_have_text(other)
    expect(title(page)).to_have_text(judged)
    note = page.locator(".behandeling > .bericht")
    expect(note).to_contain_text(f"De uitleg gaat over {other}. Het oordeel gaat over {judged}.")
    note.get_by_role("button", name=f"Terug naar {judged}").click()
    expect(page.locator("#uitleg-titel")).to_have_text(judged)
    expect(note).to_be_hidden()


def test_who_only_looks_in_keeps_his_focus_and_finds_the_map_as_it_was(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(town)
    page.get_by_role("tab", name="Kaart").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Vergadering")).to_be_focused()
    expect(page.locator("#uitleg")).to_be_visible()
    page.keyboard.press("Home")
    expect(page.get_by_role("tab", name="Kaart")).to_be_focused()
    expect(page.locator("#uitleg")).to_be_hidden()


def test_an_oordeel_is_announced_and_the_tafel_goes_on_to_the_next_address(
    opened: Opened, town: RiskMap
) -> None:
    page = sit_down(opened(town))
    names = page.locator("#agenda-adressen .wat").all_inner_texts()
    expect(page.locator("#oordeel-formulier :checked:not(option)")).to_have_count(0)
    first = judge(page, "opnemen", "gronden_voldoende", WHY)
    count = town.adressen.num_rows
    expect(page.get_by_role("status").filter(has_text="Vastgelegd")).to_have_text(
        f"Vastgelegd: {first}, opnemen. 1 van {count}."
    )
    expect(title(page)).to_have_text(names[1])
    expect(title(page)).to_be_focused()
    expect(page.locator("#voortgang")).to_have_text(f"1 van {count} beoordeeld")
    expect(page.locator("#agenda-adressen .stand").first).to_have_text("opnemen")
    expect(page.locator("#uitleg-titel")).to_have_text(names[1])


def test_an_address_on_hold_says_that_and_has_no_form(opened: Opened, town: RiskMap) -> None:
    page = sit_down(opened(on_hold(town)))
    page.locator("#agenda-adressen button").first.click()
    told = page.locator(".behandeling .rol")
    expect(told).to_contain_text("Nu niet plannen.")
    expect(told).not_to_contain_text(re.compile("punt|Wat ertegen spreekt"))
    expect(page.locator("#oordeel-formulier")).to_be_hidden()
    expect(page.locator("button[type=submit][form=oordeel-formulier]")).to_be_hidden()
    expect(page.locator("#agenda-adressen .stand").first).to_have_text("nu niet plannen")
    expect(page.locator("#voortgang")).to_have_text(
        f"0 van {town.adressen.num_rows - 1} beoordeeld"
    )


def test_what_the_tafel_said_before_is_told_and_stays_open(opened: Opened, town: RiskMap) -> None:
    page = sit_down(opened(judged_before(town)))
    expect(page.locator(".over")).to_contain_text("20 mei 2026: Afwijzen. De bewoners zijn twee")
    first = page.locator("#agenda-adressen li").first
    expect(first).to_contain_text("eerder: afwijzen")
    expect(first.locator(".stand")).to_have_text("open")


def test_the_agenda_narrows_to_what_is_open_or_never_judged(opened: Opened, town: RiskMap) -> None:
    page = sit_down(opened(judged_before(town)))
    second = page.locator("#agenda-adressen .wat").nth(1).inner_text()
    judge(page, "opnemen", "gronden_voldoende", WHY)
    page.get_by_label("Alleen open").check()
    assert page.locator("#agenda-adressen .wat").first.inner_text() == second
    page.get_by_label("Alleen open").uncheck()
    page.get_by_label("Alleen nog geen oordeel in het dossier").check()
    assert page.locator("#agenda-adressen .wat").first.inner_text() == second


def test_a_map_without_a_meeting_has_no_such_tab(opened: Opened, town: RiskMap) -> None:
    page = opened(dataclasses.replace(town, meeting=None))
    expect(page.get_by_role("tab", name="Vergadering")).to_have_count(0)
    page.get_by_role("tab", name="Kaart").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Verschil")).to_be_focused()


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_of_the_meeting_is_lost_on_a_narrow_screen(
    opened: Opened, town: RiskMap, width: int
) -> None:
    page = sit_down(opened(town))
    page.set_viewport_size({"width": width, "height": 700})
    fill(page, "opnemen", "gronden_voldoende", WHY)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    parts: tuple[Any, ...] = (".agenda", ".ertegen", "#oordeel-formulier", ".afsluiting", "#uitleg")
    for part in parts:
        expect(page.locator(part).first).to_be_visible()


def test_who_brought_an_address_in_and_why_stands_beside_the_form(
    opened: Opened, town: RiskMap
) -> None:
    events = town.past.gebeurtenissen
    said = [f"Grond: adres in onderzoek. Rij {row}." for row in events["adres"].to_pylist()]
    for name, values in (("soort", ["ingebracht"] * len(said)), ("tekst", said)):
        place = events.schema.get_field_index(name)
        events = events.set_column(place, name, pa.array(values, pa.string()))
    past = dataclasses.replace(town.past, gebeurtenissen=events)
    page = sit_down(opened(dataclasses.replace(town, past=past)))
    row = page.locator("#agenda-adressen li").first.get_attribute("data-rij")
    note = page.locator(".over .bericht").filter(has_text="Ingebracht.")
    expect(note).to_have_text(f"Ingebracht. 20 mei 2026: Grond: adres in onderzoek. Rij {row}.")
    expect(note).to_be_in_viewport(ratio=1)
