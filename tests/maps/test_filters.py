"""Every choice gives the addresses that the data says, and no choice is forgotten."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from barriere.maps import RiskMap
from barriere.model.domain import Domein
from tests.maps.choices import VALUES, choose, expected, label, rows_of, together

Opened = Callable[[RiskMap], Page]


def test_without_a_choice_every_address_of_the_file_is_there(
    opened: Opened, varied: RiskMap
) -> None:
    page = opened(varied)
    assert rows_of(page, "#lijst table") == expected(varied, {})
    assert len(expected(varied, {})) == varied.adressen.num_rows


def test_each_choice_gives_what_the_data_says(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    for name, values in VALUES.items():
        for value in values:
            choose(page, {name: value})
            found = expected(varied, {name: value})
            assert rows_of(page, "#lijst table") == found, (name, value)
            assert 0 < len(found) < varied.adressen.num_rows, (name, value)
            expect(page.locator("#aantal")).to_contain_text(f"{len(found)} van ")


def test_two_choices_give_the_addresses_that_meet_both(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    for pair in together(VALUES):
        choose(page, pair)
        assert rows_of(page, "#lijst table") == expected(varied, pair), pair


def test_an_address_on_hold_stays_until_something_is_asked_that_it_cannot_tell(
    opened: Opened, varied: RiskMap
) -> None:
    page = opened(varied)
    held = {n for n, row in enumerate(varied.adressen.to_pylist()) if row["nu_niet"]}
    for choice in ({}, {"threshold": 12}, {"breadth": 4}):
        choose(page, choice)
        assert held <= set(rows_of(page, "#lijst table")), choice
    for name in ("domain", "kind", "oordeel", "change", "firm", "theme"):
        choose(page, {name: VALUES[name][-1]})
        assert not held & set(rows_of(page, "#lijst table")), name


@pytest.mark.parametrize("choice", [{}, {"wijk": "Noordwest"}, {"kind": "horeca", "breadth": 2}])
def test_the_number_at_a_domain_is_what_choosing_it_gives(
    opened: Opened, varied: RiskMap, choice: dict[str, object]
) -> None:
    page = opened(varied)
    choose(page, choice)
    numbers = [
        int(text.split()[0]) for text in page.locator("#domeinen .getal").all_text_contents()
    ]
    chosen = [choice, *(choice | {"domain": place} for place in range(len(Domein)))]
    assert numbers == [len(expected(varied, one)) for one in chosen]
    for place, count in enumerate(numbers[1:]):
        choose(page, choice | {"domain": place})
        assert len(rows_of(page, "#lijst table")) == count


def test_every_choice_is_said_in_every_view_and_can_be_undone_there(
    opened: Opened, varied: RiskMap
) -> None:
    page = opened(varied)
    everything = {name: values[0] for name, values in VALUES.items() if name != "threshold"}
    words = ["Domein werving", "Wijk Noordwest", "Thema Wonen", "Soort wonen"]
    words += ["2 of meer domeinen", "Oordeel opnemen", "Nieuw op de lijst", "Robuust"]
    for tab, view in (("kaart", "#paneel"), ("tabel", "#weergave-tabel")):
        page.locator(f"#tab-{tab}").click()
        choose(page, everything)
        chips = page.locator(f"{view} .keuze")
        assert [text.split(",")[0] for text in chips.all_text_contents()] == words
        for left in range(len(words), 0, -1):
            expect(chips).to_have_count(left)
            chips.first.click()
        expect(chips).to_have_count(0)
        assert rows_of(page, "#lijst table") == expected(varied, {})


def test_the_focus_stays_where_choices_are_undone(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    choose(page, {"wijk": "Noordwest", "kind": "wonen"})
    page.locator("#paneel .keuze").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#paneel .keuze")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#lijst")).to_be_focused()


def test_all_choices_are_undone_at_once_the_threshold_too(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    choose(page, {"wijk": "Noordwest", "threshold": 9})
    expect(page.locator("#paneel .keuze").first).to_have_text("Vanaf 9 punten, wis deze keuze")
    page.locator("#paneel .wis-alles").click()
    expect(page.locator("#drempel-punten")).to_have_text("6 punten")
    assert page.locator("#wijk").input_value() == ""
    assert rows_of(page, "#lijst table") == expected(varied, {})


def test_a_theme_says_how_many_addresses_it_has(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    line = page.locator("#thema-aantal")
    expect(line).to_be_hidden()
    for place, name in enumerate(("Wonen", "Uitzend")):
        choose(page, {"theme": place})
        count = len(expected(varied, {"theme": place}))
        expect(line).to_have_text(f"Thema {name}: {count} adressen")
    both = {"theme": 1, "wijk": "Zuidoost"}
    choose(page, both)
    left = len(expected(varied, both))
    expect(line).to_have_text(f"Thema Uitzend: {count} adressen, {left} bij uw andere keuzes")


def test_search_finds_in_the_table_too_and_enter_opens(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    page.locator("#tab-tabel").click()
    row = varied.adressen.to_pylist()[expected(varied, {})[50]]
    page.locator("#zoek").fill(f"{label(row)} {row['postcode']}")
    page.locator("#zoek").press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(label(row))
    expect(page.locator(".voluit tr[aria-current] .adres")).to_have_text(label(row))
    expect(page.locator("#zoekbericht")).to_be_empty()


def test_search_says_when_an_address_is_outside_the_choice(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    row = varied.adressen.to_pylist()[3]
    choose(page, {"wijk": next(w for w in ("Noordwest", "Zuidoost") if w != row["wijk"])})
    page.locator("#zoek").fill(f"{label(row)} {row['postcode']}")
    page.locator("#zoek").press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(label(row))
    expect(page.locator("#zoekbericht")).to_contain_text("valt buiten uw keuzes")


def test_four_addresses_are_in_sight_beside_the_map(opened: Opened, varied: RiskMap) -> None:
    page = opened(varied)
    bottoms = page.evaluate(
        "[...document.querySelectorAll('#rijen tr')].slice(0, 4).map((row) =>"
        " row.getBoundingClientRect().bottom)"
    )
    assert max(bottoms) <= 900
