"""What the panel tells about one address, held against the tables it is made from."""

import dataclasses
import math
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

import pyarrow as pa
import pytest
from playwright.sync_api import Locator, Page, expect

from barriere.explanation import firmness, signed
from barriere.maps import BIJDRAGEN, VERLOOP, RiskMap
from tests.maps.test_page import labels, show_all

Opened = Callable[[RiskMap], Page]
Row = dict[str, Any]


def show(page: Page, row: int) -> Locator:
    """Open the explanation of a row of the tables and return the panel."""
    show_all(page)
    page.locator(f"#rijen tr[data-rij='{row}'] .adres").press("Enter")
    return page.locator("#uitleg")


def part(panel: Locator, title: str) -> Locator:
    return panel.locator("section").filter(has=panel.page.locator("h3", has_text=title))


def filled(risk_map: RiskMap, name: str, values: Iterable[object]) -> RiskMap:
    """Return the map with another column in its addresses."""
    rows = risk_map.adressen
    at = rows.schema.get_field_index(name)
    column = pa.array(list(values), rows.schema.field(name).type)
    return dataclasses.replace(risk_map, adressen=rows.set_column(at, name, column))


def given(risk_map: RiskMap, *more: Row) -> RiskMap:
    """Return the map with more contributions."""
    rows = risk_map.bijdragen.to_pylist()
    blank = dict.fromkeys(BIJDRAGEN.names, "") | {"punten": 0, "datum": None}
    table = pa.Table.from_pylist([*rows, *(blank | one for one in more)], schema=BIJDRAGEN)
    return dataclasses.replace(risk_map, bijdragen=table)


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


def test_what_speaks_against_the_points_is_in_view_without_scrolling(
    opened: Opened, town: RiskMap
) -> None:
    many = tuple(
        dataclasses.replace(card, onschuldig=tuple(f"{card.id} {n}" for n in range(6)))
        for card in town.cards
    )
    page = opened(dataclasses.replace(town, cards=many))
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
    expect(panel.locator("section, svg.verloop, h3, .buren")).to_have_count(0)


def test_the_course_of_the_score_is_the_table_of_the_runs(opened: Opened, town: RiskMap) -> None:
    panel = show(opened(town), 6)
    told = panel.locator("table").evaluate(
        "table => [...table.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent))"
    )
    days = {"2026-04-01": "1 april 2026", "2026-07-01": "1 juli 2026"}
    expected = [
        [
            days.get(one["peildatum"].isoformat(), "1 oktober 2026"),
            str(one["totaal"]),
            str(one["domeinen"]),
            "ja" if one["op_lijst"] else "nee",
        ]
        for one in town.past.verloop.to_pylist()
        if one["adres"] == 6
    ]
    assert told == expected
    drawn = panel.locator("svg.verloop")
    assert drawn.locator("circle.op").count() == sum(line[3] == "ja" for line in expected)
    assert drawn.locator("circle.af").count() == sum(line[3] == "nee" for line in expected)
    assert drawn.locator(".waarde").all_text_contents() == [line[1] for line in expected]


def test_one_run_is_no_course(opened: Opened, town: RiskMap) -> None:
    last = town.past.verloop.to_pylist()[2::3]
    past = dataclasses.replace(town.past, verloop=pa.Table.from_pylist(last, schema=VERLOOP))
    panel = show(opened(dataclasses.replace(town, past=past)), 6)
    expect(part(panel, "Verloop van de score")).to_contain_text("Er is geen eerdere score")
    expect(panel.locator("svg.verloop")).to_have_count(0)


def test_what_people_did_is_told_the_latest_first(opened: Opened, town: RiskMap) -> None:
    events = town.past.gebeurtenissen.to_pylist()
    more = [one | {"datum": one["datum"].replace(year=2027), "soort": "oordeel"} for one in events]
    both = [one for pair in zip(events, more, strict=True) for one in pair]
    table = pa.Table.from_pylist(both, schema=town.past.gebeurtenissen.schema)
    past = dataclasses.replace(town.past, gebeurtenissen=table)
    panel = show(opened(dataclasses.replace(town, past=past)), 2)
    assert panel.locator(".gebeurd li").all_inner_texts() == [
        "20 mei 2027\n\nOordeel. Controle brand.",
        "20 mei 2026\n\nBezoek. Controle brand.",
    ]


def near(risk_map: RiskMap, row: int, metres: float) -> set[str]:
    rows = risk_map.adressen.to_pylist()
    here = rows[row]
    return {
        label
        for place, (label, one) in enumerate(zip(labels(risk_map), rows, strict=True))
        if place != row
        and one["pand"] != here["pand"]
        and math.dist((one["x"], one["y"]), (here["x"], here["y"])) <= metres
    }


def test_neighbours_are_those_of_the_tables_nearest_first_and_open_each_other(
    opened: Opened, town: RiskMap
) -> None:
    page = opened(town)
    rows = town.adressen.to_pylist()
    pands = [one["pand"] for one in rows]
    row = next(place for place, pand in enumerate(pands) if pands.count(pand) == 2)
    (other,) = [place for place, pand in enumerate(pands) if pand == pands[row] and place != row]
    panel = show(page, row)
    nearby = part(panel, "In de buurt")
    same, close = nearby.locator(".buren").all()[0], nearby.locator("h4").nth(1)
    assert same.locator(".adres").all_inner_texts() == [labels(town)[other]]
    rest = nearby.locator("h4:nth-of-type(2) ~ *")
    found = rest.locator(".adres").all_text_contents()
    assert near(town, row, 99) <= set(found) <= near(town, row, 101)
    metres = [int(text.split(" ")[0]) for text in rest.locator("li span").all_text_contents()]
    assert metres == sorted(metres)
    expect(close).to_have_text("Binnen 100 meter")
    same.locator(".adres").press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(labels(town)[other])
    expect(page.locator("#uitleg-titel")).to_be_focused()
    panel.locator(".buren .adres").first.press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(labels(town)[row])
    page.keyboard.press("Escape")
    expect(page.locator(f"#rijen tr[data-rij='{row}'] .adres")).to_be_focused()


@pytest.mark.parametrize("pand", [None, ""])
def test_addresses_without_a_building_share_none(
    opened: Opened, town: RiskMap, pand: str | None
) -> None:
    panel = show(opened(filled(town, "pand", [pand] * town.adressen.num_rows)), 3)
    expect(panel.get_by_text("In hetzelfde pand")).to_have_count(0)


def test_links_are_told_as_counts_and_which_they_are_is_not_in_the_file(
    opened: Opened, town: RiskMap
) -> None:
    cards = tuple(dataclasses.replace(card, samenhang=card.id == "F2") for card in town.cards)
    shown = given(
        dataclasses.replace(town, cards=cards),
        {"adres": 3, "kaart": "F2", "status": "proef", "zin": "op proef: 4 andere adressen."},
    )
    told = part(show(opened(shown), 3), "Samenhang")
    expect(told.locator("li").last).to_have_text(
        "Opvolgende bedrijven op één adres: op proef: 4 andere adressen."
    )
    expect(told).to_contain_text("staat niet in dit bestand")


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
    many = tuple(
        dataclasses.replace(card, onschuldig=tuple(f"{card.id} {n}" for n in range(6)))
        for card in town.cards
    )
    page = opened(dataclasses.replace(town, cards=many))
    panel = show(page, 3)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(panel.locator("svg.verloop")).to_be_visible()
    for one in panel.locator(".ertegen dd").all():
        expect(one).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(panel.locator(".ertegen details")).not_to_have_attribute("open", "")
