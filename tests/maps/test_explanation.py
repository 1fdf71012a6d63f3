"""What the panel tells about the score of one address, held against the tables it is made from."""

import dataclasses
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from barriere.explanation import firmness, signed
from barriere.maps import RiskMap
from tests.maps.panel import Row, filled, given, part, show

Opened = Callable[[RiskMap], Page]


def changed(risk_map: RiskMap, row: int) -> list[Row]:
    return [one for one in risk_map.past.wijzigingen.to_pylist() if one["adres"] == row]


@pytest.mark.parametrize("word", ["robuust", "gevoelig"])
def test_how_firm_the_place_on_the_list_is_stands_below_the_score(
    opened: Opened, town: RiskMap, word: str
) -> None:
    row = town.adressen["robuust"].to_pylist().index(word)
    said = firmness(town.adressen["keer"][row].as_py(), word).sentence
    panel = show(opened(town), row)
    expect(panel.locator(".vastheid")).to_have_text(f"{said[:1].upper()}{said[1:]}.")


def test_the_difference_since_the_run_before_adds_up_card_by_card(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(town)
    for row in (1, 2, 3, 7, 8):
        rows = town.adressen.to_pylist()
        step = rows[row]["totaal"] - rows[row]["voor"]
        cards = changed(town, row)
        told = show(page, row).locator(".verschil")
        if not step and not cards:
            expect(told).to_have_text("Geen verschil in punten sinds 1 juli 2026.")
            continue
        expect(told.locator("h3 strong")).to_have_text(signed(step))
        parts = [int(text.replace("−", "-")) for text in told.locator(".plus").all_inner_texts()]
        assert sum(parts) == step
        for one in cards:
            expect(told).to_contain_text(f"{one['kaart']} {one['naam']}: van 2 naar 3, door andere")
        rest = step - sum(one["na"] - one["voor"] for one in cards)
        expect(told.get_by_text("Plafond van de domeinen")).to_have_count(1 if rest else 0)


def test_an_address_that_was_not_scored_then_is_new(opened: Opened, town: RiskMap) -> None:
    fresh = filled(town, "voor", [None] * town.adressen.num_rows)
    told = show(opened(fresh), 4).locator(".verschil")
    expect(told).to_have_text("Nieuw in de score sinds 1 juli 2026")


def explained_away(town: RiskMap) -> RiskMap:
    """Return the town with six innocent explanations for every card."""
    cards = tuple(
        dataclasses.replace(card, onschuldig=tuple(f"{card.id} {n}" for n in range(6)))
        for card in town.cards
    )
    return dataclasses.replace(town, cards=cards)


def test_what_speaks_against_the_points_is_in_view_without_scrolling(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(explained_away(town))
    row = max(range(town.adressen.num_rows), key=town.adressen["domeinen"].to_pylist().__getitem__)
    against = show(page, row).locator(".ertegen")
    box = against.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 900
    cards = {
        one["kaart"]
        for one in town.bijdragen.to_pylist()
        if one["adres"] == row and one["status"] == "punt"
    }
    in_view = [text for text in against.locator("dd").all_inner_texts() if text]
    assert {text.split()[0] for text in in_view[:4]} <= cards
    assert len({text.split()[0] for text in in_view[:4]}) == min(4, len(cards))
    against.locator("summary").press("Enter")
    told = against.locator("dd").all_inner_texts()
    assert {f"{card} {n}." for card in cards for n in range(6)} <= set(told)


def test_exceptions_unknown_domains_and_a_loose_place_speak_against_it_too(
    opened: Opened, town: RiskMap
) -> None:
    loose = filled(town, "robuust", ["toeval"] * town.adressen.num_rows)
    shown = given(
        loose,
        {"adres": 3, "kaart": "H4", "status": "uitzondering", "zin": "uitgezonderd: een pension."},
    )
    against = show(opened(shown), 3).locator(".ertegen")
    expect(against).to_contain_text("Verhuur zonder vergunning: uitgezonderd: een pension.")
    expect(against).to_contain_text("Vervoer (weinig gegevens).")
    expect(against).to_contain_text("meestal niet op de lijst")
    expect(against.locator("details")).to_have_count(0)


def test_an_address_on_hold_says_that_it_waits_and_nothing_else(
    opened: Opened, town: RiskMap
) -> None:
    held = filled(town, "nu_niet", [row == 5 for row in range(town.adressen.num_rows)])
    panel = show(opened(held), 5)
    expect(panel.locator(":scope > :not(header)")).to_have_text(["Nu niet plannen."])
    expect(panel.locator("section, .verloop, h3, .buren")).to_have_count(0)


def test_why_a_card_gave_no_points_is_said_in_plain_words(opened: Opened, town: RiskMap) -> None:
    statuses = ("uitzondering", "groep", "proef", "onzeker", "geen")
    more = [
        {"adres": 3, "kaart": card.id, "status": status, "zin": f"zin {status}."}
        for card, status in zip(town.cards, statuses, strict=False)
    ]
    told = part(show(opened(given(town, *more)), 3), "Gekeken, geen punten")
    assert told.locator("summary").all_inner_texts() == [
        "Uitzondering (1)", "Telt niet apart (1)", "Op proef (1)", "Onzeker (1)",
        "Grens niet gehaald (1)",
    ]  # fmt: skip
    told.locator("summary").nth(2).press("Enter")
    expect(told).to_contain_text("Ze wordt gemeten en geeft geen punten.")
    expect(told).to_contain_text("zin proef.")


def test_what_people_brought_in_says_why_it_is_not_on_the_list_by_itself(
    opened: Opened, town: RiskMap
) -> None:
    colophon = dataclasses.replace(town.colophon, drempel_punten=40)
    asked = filled(town, "herkomst", ["mens en steekproef"] * town.adressen.num_rows)
    why = filled(asked, "waarom", ["Niet op de lijst: te weinig."] * town.adressen.num_rows)
    told = part(
        show(opened(dataclasses.replace(why, colophon=colophon)), 3), "Waarom niet op de lijst"
    )
    expect(told).to_contain_text("Niet op de lijst: te weinig.")
    expect(told).to_contain_text("Door de score alleen staat dit adres dus niet op de lijst.")
    expect(told).to_contain_text("Mensen brachten het in bij de tafel.")
    expect(told).to_contain_text("door de aselecte steekproef")
    expect(told).to_contain_text("De tafel heeft nog geen oordeel gegeven.")


def test_everything_in_the_panel_is_reached_with_the_keyboard_from_top_to_bottom(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(town)
    panel = show(page, 3)
    count = panel.locator("button, summary").count()
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "[...document.querySelectorAll('#uitleg :is(button, summary)')]"
                ".indexOf(document.activeElement)"
            )
        )
    visible = [
        place
        for place, one in enumerate(panel.locator("button, summary").all())
        if one.is_visible()
    ]
    assert reached[: len(visible)] == visible
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_headings_of_the_panel_go_down_one_step_at_a_time(
    opened: Opened, town: RiskMap
) -> None:
    panel = show(opened(town), 3)
    levels = panel.locator("h2, h3, h4").evaluate_all("all => all.map(one => +one.tagName[1])")
    assert levels[0] == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_panel_on_paper_keeps_its_course_and_all_that_speaks_against(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(explained_away(town))
    panel = show(page, 3)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(panel.locator(".verloop")).to_be_visible()
    for one in panel.locator(".ertegen dd").all():
        expect(one).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(panel.locator(".ertegen details")).not_to_have_attribute("open", "")
