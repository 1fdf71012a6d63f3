"""The table sorts on every column, and never puts one equal above another."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from barriere.maps import RiskMap
from barriere.model.domain import Domein
from tests.maps.choices import expected, neutral, rows_of, standing

Opened = Callable[[RiskMap], Page]
TABLE = ".voluit"
FIRM = ("toeval", "gevoelig", "robuust")


@pytest.fixture
def page(opened: Opened, varied: RiskMap) -> Page:
    shown = opened(varied)
    shown.locator("#tab-tabel").click()
    return shown


def keys() -> dict[str, Callable[[dict[str, Any]], Any]]:
    """Return per column what it sorts on; None is a blank, which comes last."""
    return {
        "postcode": itemgetter("postcode"),
        "wijk": itemgetter("wijk", "buurt"),
        "soort": itemgetter("soort"),
        "totaal": itemgetter("totaal"),
        **{f"d_{domein}": itemgetter(f"d_{domein}") for domein in Domein},
        "breedte": itemgetter("domeinen"),
        "vast": lambda row: FIRM.index(row["robuust"]) if row["robuust"] else None,
        "sinds": lambda row: 99 if standing(row) == "nieuw" else row["totaal"] - row["voor"],
        "herkomst": itemgetter("herkomst"),
        "oordeel": lambda row: (
            (row["oordeel"] or "", row["stand"] or "") if row["oordeel"] or row["stand"] else None
        ),
    }


def test_every_column_sorts_both_ways_and_leaves_equals_by_address(
    page: Page, varied: RiskMap
) -> None:
    rows = varied.adressen.to_pylist()
    by_address = sorted(range(len(rows)), key=lambda n: (*neutral(rows[n]), n))
    for column, key in keys().items():
        place = column in {"postcode", "wijk"}
        value: dict[int, Any] = {
            n: None if row["nu_niet"] and not place else key(row) for n, row in enumerate(rows)
        }
        filled = [n for n in by_address if value[n] is not None]
        blank = [n for n in by_address if value[n] is None]
        seen: set[bool] = set()
        for _ in range(2):
            head = page.locator(f"{TABLE} [data-kolom={column}]")
            head.get_by_role("button").click()
            down = head.get_attribute("aria-sort") == "descending"
            seen.add(down)
            ordered = sorted(filled, key=value.__getitem__, reverse=down)
            if down:
                ordered = _equals_by_address(ordered, value, by_address)
            assert rows_of(page, TABLE) == ordered + blank, (column, down)
        assert seen == {True, False}


def _equals_by_address(ordered: list[int], value: dict[int, Any], order: list[int]) -> list[int]:
    groups = dict.fromkeys(value[n] for n in ordered)
    return [n for group in groups for n in order if value[n] == group]


def test_the_first_order_is_by_address_and_no_row_has_a_rank(page: Page, varied: RiskMap) -> None:
    assert page.locator(f"{TABLE} [aria-sort]").get_attribute("data-kolom") == "adres"
    assert rows_of(page, TABLE) == expected(varied, {})
    expect(page.locator("#tabel-bijschrift")).to_have_text(
        f"{varied.adressen.num_rows} van 1.568 adressen, op adres. "
        "Gelijke punten hebben geen onderlinge volgorde."
    )
