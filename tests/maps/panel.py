"""The panel of one address, and towns in which it has something else to tell."""

import dataclasses
from collections.abc import Iterable
from typing import Any

import pyarrow as pa
from playwright.sync_api import Locator, Page

from barriere.maps import BIJDRAGEN, RiskMap
from tests.maps.test_page import show_all

Row = dict[str, Any]


def show(page: Page, row: int) -> Locator:
    """Open the explanation of a row of the tables and return the panel."""
    show_all(page)
    page.locator(f"#rijen tr[data-rij='{row}'] .adres").press("Enter")
    return page.locator("#uitleg")


def part(panel: Locator, title: str) -> Locator:
    """Return the section of the panel under a title."""
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
