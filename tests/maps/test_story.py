"""What went before at an address and what lies around it, held against the tables."""

import dataclasses
import math
from collections.abc import Callable

import pyarrow as pa
import pytest
from playwright.sync_api import Page, expect

from barriere.maps import VERLOOP, RiskMap
from tests.maps.panel import filled, given, part, show
from tests.maps.test_page import labels

Opened = Callable[[RiskMap], Page]


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
    drawn = panel.locator(".verloop")
    assert drawn.locator("circle.op").count() == sum(line[3] == "ja" for line in expected)
    assert drawn.locator("circle.af").count() == sum(line[3] == "nee" for line in expected)
    values = drawn.locator(".waarde").evaluate_all("all => all.map(one => one.dataset.tekst)")
    assert values == [line[1] for line in expected]


def test_one_run_is_no_course(opened: Opened, town: RiskMap) -> None:
    last = town.past.verloop.to_pylist()[2::3]
    past = dataclasses.replace(town.past, verloop=pa.Table.from_pylist(last, schema=VERLOOP))
    panel = show(opened(dataclasses.replace(town, past=past)), 6)
    expect(part(panel, "Verloop van de score")).to_contain_text("Er is geen eerdere score")
    expect(panel.locator(".verloop")).to_have_count(0)


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
