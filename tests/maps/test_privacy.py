"""What may never be on a map is not in its bytes."""

import dataclasses
import gzip
import re
from base64 import b64decode
from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pytest
import shapely
from playwright.sync_api import Page, expect

from barriere.errors import BarriereError, NotAllowed
from barriere.maps import ADRESSEN, Ground, Past, RiskMap, select
from barriere.maps.write import page as page_bytes
from barriere.model.domain import Domein

Opened = Callable[[RiskMap], Page]


def unpacked(risk_map: RiskMap) -> bytes:
    """Return everything that can be read from the file."""
    html = page_bytes(risk_map)
    match = re.search(rb'id="gegevens">([^<]*)<', html)
    assert match
    return html + gzip.decompress(b64decode(match[1]))


def with_column(risk_map: RiskMap, name: str, values: list[object]) -> RiskMap:
    place = ADRESSEN.get_field_index(name)
    column = pa.array(values, ADRESSEN.field(name).type)
    return dataclasses.replace(risk_map, adressen=risk_map.adressen.set_column(place, name, column))


def test_a_shielded_address_is_never_selected() -> None:
    scores = pa.table(
        {
            "sleutel": ["a", "b", "c"],
            "totaal": [9, 9, 9],
            "domeinen": [3, 3, 3],
            "afgeschermd": [False, True, None],
        }
    )
    assert select(scores, 6, 2)["sleutel"].to_pylist() == ["a"]


def test_an_address_below_the_threshold_is_never_selected() -> None:
    scores = pa.table(
        {
            "sleutel": ["genoeg", "te weinig punten", "te smal"],
            "totaal": [6, 5, 9],
            "domeinen": [2, 2, 1],
            "afgeschermd": [False, False, False],
        }
    )
    assert select(scores, 6, 2)["sleutel"].to_pylist() == ["genoeg"]


@pytest.mark.parametrize("last", [True, None])
def test_a_map_with_a_shielded_address_cannot_be_made(town: RiskMap, last: object) -> None:
    n = town.adressen.num_rows
    with pytest.raises(NotAllowed, match="afgeschermd"):
        with_column(town, "afgeschermd", [False] * (n - 1) + [last])


def test_the_shielded_are_not_even_counted(town: RiskMap) -> None:
    assert town.distribution.adressen == 1600 - 1600 // 50


def test_addresses_below_the_threshold_are_not_in_the_bytes(town: RiskMap) -> None:
    content = unpacked(town)
    shown = set(town.adressen["sleutel"].to_pylist())
    keys = {f"9999010000{number:06d}" for number in range(1600)}
    assert shown <= keys
    assert all(key.encode() in content for key in shown)
    assert not any(key.encode() in content for key in keys - shown)


def test_a_point_without_an_explanation_is_refused(town: RiskMap) -> None:
    with pytest.raises(BarriereError, match="punten zonder uitleg"):
        dataclasses.replace(town, bijdragen=town.bijdragen.slice(1))


def test_an_address_on_hold_says_so_and_nothing_else(opened: Opened, town: RiskMap) -> None:
    n = town.adressen.num_rows
    held = with_column(town, "nu_niet", [True] * n)
    for name in ("waarom", "oordeel", "toelichting"):
        held = with_column(held, name, ["kanarie-tip"] * n)
    held = with_column(held, "oordeel_op", [date(2026, 11, 11)] * n)
    content = unpacked(held)
    assert b"kanarie-tip" not in content
    assert b"2026-11-11" not in content
    page = opened(held)
    page.locator("#rijen .adres").first.click()
    expect(page.locator("#uitleg > .bericht")).to_have_text("Nu niet plannen.")


def test_an_oordeel_and_the_reason_for_listing_are_told(opened: Opened, town: RiskMap) -> None:
    n = town.adressen.num_rows
    judged = with_column(town, "oordeel", ["aanhouden"] * n)
    judged = with_column(judged, "toelichting", ["wacht op de vergunning"] * n)
    judged = with_column(judged, "waarom", ["7 punten in 3 domeinen"] * n)
    page = opened(judged)
    page.locator("#rijen .adres").first.click()
    expect(page.locator("#uitleg .bericht")).to_have_text(
        "Oordeel: aanhouden. wacht op de vergunning"
    )
    expect(page.locator("#uitleg")).to_contain_text("7 punten in 3 domeinen")


def test_an_address_without_a_place_is_in_the_list(opened: Opened, town: RiskMap) -> None:
    page = opened(with_column(town, "x", [None] * town.adressen.num_rows))
    page.locator("#rijen .adres").first.click()
    expect(page.locator("#uitleg")).to_contain_text("De plek op de kaart is niet bekend.")


def test_a_map_without_any_ground_or_address_still_opens(opened: Opened, town: RiskMap) -> None:
    empty = dataclasses.replace(
        town,
        adressen=town.adressen.slice(0, 0),
        bijdragen=town.bijdragen.slice(0, 0),
        past=Past(),
        ground=Ground(),
    )
    expect(opened(empty).locator("#leeg")).to_be_visible()


def test_ground_without_shapes_or_names_is_no_obstacle(opened: Opened, town: RiskMap) -> None:
    line = shapely.to_wkb(shapely.LineString([(0, 0), (9, 9)]))
    bare = Ground(
        panden=pa.table({"geometrie": pa.array([None, shapely.to_wkb(shapely.Polygon())])}),
        wegen=pa.table({"naam": pa.array([None, "A"]), "geometrie": [line, None]}),
    )
    expect(opened(dataclasses.replace(town, ground=bare)).locator("#lijst")).to_be_visible()


def test_a_cap_is_shown_as_a_step_back(opened: Opened, town: RiskMap) -> None:
    points = [min(value, 2) for value in town.adressen["d_huisvesting"].to_pylist()]
    capped = with_column(town, "d_huisvesting", points)
    total = [sum(row[f"d_{domein}"] for domein in Domein) for row in capped.adressen.to_pylist()]
    capped = with_column(capped, "totaal", total)
    page = opened(capped)
    page.locator("#drempel").press("Home")
    page.locator("#zoek").fill("straat")
    for row in page.locator("#rijen tr").all():
        row.locator(".adres").press("Enter")
        if page.get_by_text("Plafond huisvesting").count():
            break
    steps = page.locator(".waterval .regel .plus").all_inner_texts()
    assert any(text.startswith("−") for text in steps)
    shown = int(page.locator(".score strong").inner_text())
    assert sum(int(text.replace("−", "-")) for text in steps) == shown
