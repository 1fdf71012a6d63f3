"""The map as an official uses it: opened from disk in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from barriere.maps import RiskMap
from barriere.model.domain import Domein

Opened = Callable[[RiskMap], Page]


def labels(risk_map: RiskMap) -> list[str]:
    rows = risk_map.adressen
    pairs = zip(rows["straat"].to_pylist(), rows["huisnummer"].to_pylist(), strict=True)
    return [f"{street} {number}" for street, number in pairs]


def show_all(page: Page) -> None:
    while page.locator("#meer").is_visible():
        page.locator("#meer").click()


def test_the_warning_is_always_there(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    expect(page.locator("#leus")).to_contain_text(
        "Een score is een reden om te kijken, geen bewijs."
    )
    expect(page.locator("#kop")).to_contain_text("peildatum 1 oktober 2026 · catalogus 2026.4")
    expect(page.locator("#leus")).to_contain_text("Vernietigen vóór 1 april 2027")


def test_the_list_is_the_data(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    show_all(page)
    assert sorted(page.locator("#rijen .adres").all_inner_texts()) == sorted(labels(town))
    points = page.locator("#rijen td.punten").all_inner_texts()
    assert sorted(map(int, points)) == sorted(town.adressen["totaal"].to_pylist())
    expect(page.locator("#aantal")).to_have_text(
        f"{town.adressen.num_rows} van {town.distribution.adressen:,} adressen".replace(",", ".")
    )


def test_the_first_order_is_by_address_and_not_by_points(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    show_all(page)
    shown = [re.split(r" (?=\d)", text) for text in page.locator("#rijen .adres").all_inner_texts()]
    assert shown == sorted(shown, key=lambda parts: (parts[0], int(parts[1])))


def test_sorting_on_points_leaves_equals_in_the_neutral_order(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(town)
    page.get_by_role("button", name="Punten").click()
    assert page.locator("th[data-kolom=punten]").get_attribute("aria-sort") == "descending"
    show_all(page)
    points = [int(text) for text in page.locator("#rijen td.punten").all_inner_texts()]
    addresses = page.locator("#rijen .adres").all_inner_texts()
    keys = [
        (-value, text.rsplit(" ", 1)[0], int(text.rsplit(" ", 1)[1]))
        for value, text in zip(points, addresses, strict=True)
    ]
    assert keys == sorted(keys)


def test_a_domain_shows_only_addresses_with_points_in_it(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.get_by_role("radio", name="Vervoer").check(force=True)
    show_all(page)
    expected = [value for value in town.adressen["d_vervoer"].to_pylist() if value]
    points = page.locator("#rijen td.punten").all_inner_texts()
    assert sorted(map(int, points)) == sorted(expected)
    expect(page.locator("#legenda-titel")).to_have_text("Punten vervoer")


def test_all_seven_domains_can_be_chosen_by_their_real_names(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    names = page.locator("#domeinen .naam").all_inner_texts()
    assert [name.lower() for name in names] == ["alle domeinen", *(d.label for d in Domein)]


def test_the_threshold_hides_what_lies_below(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    slider = page.locator("#drempel")
    slider.focus()
    for _ in range(3):
        slider.press("ArrowRight")
    above = sum(value >= 9 for value in town.adressen["totaal"].to_pylist())
    expect(page.locator("#drempel-punten")).to_have_text("9 punten")
    expect(page.locator("#aantal")).to_contain_text(f"{above} van ")


def test_wijk_and_breadth_narrow_the_list(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#wijk").select_option("Noordwest")
    page.get_by_text("Meer keuzes").click()
    page.locator("#breedte").select_option("4")
    rows = town.adressen.to_pylist()
    count = sum(row["wijk"] == "Noordwest" and row["domeinen"] >= 4 for row in rows)
    expect(page.locator("#aantal")).to_contain_text(f"{count} van ")
    assert 0 < count < len(rows)


def test_search_by_keyboard_opens_the_explanation(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    wanted = sorted(set(labels(town)))[5]
    page.locator("#zoek").fill(wanted)
    page.locator("#zoek").press("ArrowDown")
    page.locator("#zoek").press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(wanted)
    expect(page.locator("#uitleg-titel")).to_be_focused()


def test_search_says_that_absence_means_nothing(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#zoek").fill("Nergensstraat 1")
    expect(page.locator("#zoekbericht")).to_contain_text("Dat zegt niets over het adres")


def test_the_explanation_adds_up_to_the_score(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    for place in range(0, 30, 7):
        row = page.locator("#rijen tr").nth(place)
        row.locator(".adres").click()
        total = int(row.locator("td.punten").inner_text())
        steps = page.locator(".waterval .regel .plus").all_inner_texts()
        assert sum(int(text.replace("−", "-")) for text in steps) == total
        expect(page.locator(".som")).to_contain_text(f"{total} punten")
        expect(page.locator(".score")).to_contain_text("van 7 domeinen")


def test_every_point_shows_value_threshold_basis_and_source(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#rijen .adres").first.click()
    facts = page.locator(".feiten").first.inner_text()
    for part in ("6,7 m² per persoon", "minder dan 7 m²", "geen wettelijke norm", "1 oktober 2026"):
        assert part in facts
    expect(page.locator(".onschuldig").first).to_contain_text("Kan ook:")


def test_what_is_unknown_is_said_and_not_drawn_as_nought(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#rijen .adres").first.click()
    expect(page.locator(".onbekend")).to_contain_text("vervoer: weinig gegevens")


def test_escape_closes_and_returns_to_where_the_reader_was(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#rijen .adres").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#uitleg-titel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#uitleg")).to_be_hidden()
    expect(page.locator("#rijen .adres").nth(2)).to_be_focused()


def test_a_click_on_the_map_opens_the_address_there(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#rijen .adres").nth(4).click()
    title = page.locator("#uitleg-titel").inner_text()
    page.keyboard.press("Escape")
    x, y = page.evaluate(
        """() => { const size = map_kaart.getSize(); const box = map_kaart.getContainer()
          .getBoundingClientRect(); return [box.x + size.x / 2, box.y + size.y / 2]; }"""
    )
    # The panel covered the right of the map, so the address stands left of the middle.
    page.mouse.click(x - page.evaluate("25.5 * 16 / 2"), y)
    expect(page.locator("#uitleg-titel")).to_have_text(title)


def test_a_jump_at_the_same_zoom_is_drawn_again(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    pictures = [
        page.evaluate(
            """async (place) => {
              map_kaart.setView(place, 1, { reset: true });
              await null;
              return document.querySelector('.leaflet-ondergrond-pane canvas').toDataURL();
            }""",
            place,
        )
        for place in ([100, 100], [700, 650])
    ]
    assert pictures[0] != pictures[1]


def test_nothing_is_lost_at_320_pixels(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.set_viewport_size({"width": 320, "height": 700})
    page.locator("#rijen .adres").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for part in ("#zoek", "#drempel", "#wijk", "#uitleg", "#legenda", "#map_kaart", "#leus"):
        expect(page.locator(part)).to_be_visible()


def test_the_page_prints_with_map_explanation_and_list(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#rijen .adres").first.click()
    page.emulate_media(media="print")
    for part in ("#map_kaart", "#uitleg", "#lijst", "#leus"):
        expect(page.locator(part)).to_be_visible()
    for part in ("#kaartknoppen", ".sluit", "#zoek"):
        expect(page.locator(part)).to_be_hidden()
