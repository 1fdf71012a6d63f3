"""Text from a register is shown as it is, runs never, and calls nobody."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from playwright.sync_api import Browser, Dialog, Page

from barriere import maps
from barriere.maps import ADRESSEN, BIJDRAGEN, RiskMap, write
from tests.browser.payloads import PAYLOADS
from tests.browser.sink import SILENCE, Sink, listening
from tests.maps.poison import OWN_WORDS, poisoned, texts
from tests.maps.states import STATES, File
from tests.maps.walk import enter, files, told_in_full

IN_THE_PANEL = {
    "straat", "huisletter", "toevoeging", "postcode", "buurt", "soort", "waarom", "oordeel",
    "toelichting", "zin", "waarde", "grens", "basis", "bron",
}  # fmt: skip
"""Columns whose every text stands in the explanation of its address."""
ELSEWHERE = {
    "sleutel": "in the file, never shown",
    "wijk": "a choice of the filter",
    "kaart": "joins a contribution to its card",
    "status": "a word of ours",
    "pand": "tells which addresses share a building; only that is in the file",
    "robuust": "a word of ours, said in a sentence of ours",
    "herkomst": "words of ours, said in a sentence of ours",
}
AS_A_SENTENCE = {"stand", "naam", "oorzaak", "tekst"}
"""Columns in the panel too, where a sentence may begin with their first letter."""


@pytest.fixture(scope="module")
def ear() -> Iterator[Sink]:
    with listening() as sink:
        yield sink


@pytest.fixture(scope="module")
def hostile(make_town: Callable[[int], RiskMap]) -> RiskMap:
    """Return a town large enough to hold every payload in every column."""
    town = poisoned(make_town(18))
    assert town.adressen.num_rows >= len(PAYLOADS)
    return town


def _not_ours(dialog: Dialog) -> list[str]:
    """Let the page warn who leaves with an oordeel that is not saved; return what else it says."""
    dialog.accept()
    return [] if dialog.type == "beforeunload" else [f"{dialog.type}: {dialog.message}"]


@pytest.fixture(scope="module")
def tab(browser: Browser, ear: Sink) -> Iterator[Page]:
    """Return a page whose only way out is the sink, and that may not say a word of error."""
    wrong: list[str] = []
    with browser.new_context(proxy=ear.proxy, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
        page.on("dialog", lambda dialog: wrong.extend(_not_ours(dialog)))
        context.on("page", lambda other: wrong.append(other.url))
        yield page
    assert [one for one in wrong if "/stuk.html: " not in one] == []


def columns(risk_map: RiskMap) -> dict[str, pa.Table]:
    found: dict[str, pa.Table] = {}
    for part in (risk_map, risk_map.ground, risk_map.past):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if isinstance(value, pa.Table):
                found[field.name] = value
    return found


def test_every_text_of_every_table_holds_every_payload(hostile: RiskMap) -> None:
    tables = columns(hostile)
    assert {"adressen", "bijdragen", "wegen", "grenzen", "gebeurtenissen"} <= set(tables)
    for name in ("adressen", "bijdragen", "gebeurtenissen"):
        for column in set(texts(tables[name].schema)) - OWN_WORDS:
            assert set(tables[name][column].to_pylist()) >= set(PAYLOADS), column
    assert {card.naam for card in hostile.cards} == set(PAYLOADS)


def test_a_column_that_is_added_is_poisoned_without_a_word(town: RiskMap) -> None:
    added = town.adressen.append_column("nieuw", pa.array(["x"] * town.adressen.num_rows))
    made = poisoned(dataclasses.replace(town, adressen=added))
    assert set(made.adressen["nieuw"].to_pylist()) <= set(PAYLOADS)


def test_of_every_column_is_known_where_it_is_shown() -> None:
    exported = [one for one in vars(maps).values() if isinstance(one, pa.Schema)]
    assert ADRESSEN in exported
    assert BIJDRAGEN in exported
    known = IN_THE_PANEL | ELSEWHERE.keys() | AS_A_SENTENCE
    unknown = {name for schema in exported for name in texts(schema)} - known
    assert not unknown, f"say in IN_THE_PANEL or ELSEWHERE where these are shown: {unknown}"


@pytest.fixture(scope="module")
def panels(tab: Page, hostile: RiskMap, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what the explanation says of each address, after all of them were opened in turn."""
    path = tmp_path_factory.mktemp("vijandig") / "kaart.html"
    write(path, hostile)
    tab.goto(path.as_uri())
    tab.locator("body[data-staat=gereed]").wait_for()
    told: dict[str, str] = tab.evaluate(
        """() => {
          const more = document.getElementById('meer');
          while (!more.hidden) more.click();
          const told = {};
          for (const row of document.querySelectorAll('#rijen tr')) {
            row.querySelector('.adres').click();
            told[row.dataset.rij] = document.getElementById('uitleg').textContent;
          }
          return told;
        }"""
    )
    return [told[str(row)] for row in range(hostile.adressen.num_rows)]


def test_every_text_of_an_address_is_shown_as_it_is(panels: list[str], hostile: RiskMap) -> None:
    addresses = hostile.adressen.to_pylist()
    lost = [
        (column, row[column])
        for panel, row in zip(panels, addresses, strict=True)
        for column in IN_THE_PANEL & row.keys()
        if row[column] not in panel
    ]
    cards = {card.id: card for card in hostile.cards}
    for row in hostile.bijdragen.to_pylist():
        panel, card = panels[row["adres"]], cards[row["kaart"]]
        gives = row["status"] == "punt"
        shown = [row[name] for name in IN_THE_PANEL & row.keys() if gives or name == "zin"]
        shown += [card.naam, *(card.onschuldig if gives else ())]
        # Beside an unknown, white at the end of a line is left out; a sentence has a capital.
        lost += [
            ("bijdrage", text)
            for text in map(str.strip, shown)
            if text not in panel and text[:1].upper() + text[1:] not in panel
        ]
    assert lost == []


def test_what_went_before_is_shown_as_it_is(panels: list[str], hostile: RiskMap) -> None:
    known = hostile.adressen["voor"].is_valid().to_pylist()
    told = [(row["tekst"], row["adres"]) for row in hostile.past.gebeurtenissen.to_pylist()]
    told += [(row["stand"], place) for place, row in enumerate(hostile.adressen.to_pylist())]
    told += [
        (row[name], row["adres"])
        for row in hostile.past.wijzigingen.to_pylist()
        for name in ("naam", "oorzaak")
        if known[row["adres"]]
    ]
    assert {text for text, _ in told} >= set(PAYLOADS)
    said = [_one_white(panel).casefold() for panel in panels]
    assert [text for text, place in told if _one_white(text).casefold() not in said[place]] == []


def _one_white(text: str) -> str:
    """Return the text with every run of white as one space: a sentence has no lines."""
    return " ".join(text.split())


def test_the_filter_the_list_and_the_header_show_texts_as_they_are(
    panels: list[str], tab: Page, hostile: RiskMap
) -> None:
    assert panels
    chosen = tab.evaluate("[...document.querySelectorAll('#wijk option')].map(o => o.textContent)")
    assert set(chosen) == {"Alle wijken", *PAYLOADS}
    listed = tab.evaluate("document.getElementById('rijen').textContent")
    for row in hostile.adressen.to_pylist():
        assert row["straat"] in listed
        assert row["oordeel"] in listed
    header = tab.evaluate("document.body.textContent")
    for text in (hostile.colophon.gemeente, hostile.colophon.catalogus, hostile.colophon.contact):
        assert text in header
    titles = tab.evaluate(
        """(texts) => {
          const field = document.getElementById('zoek');
          return texts.map((text) => {
            field.value = text;
            field.dispatchEvent(new Event('input'));
            return document.getElementById('gevonden').textContent;
          });
        }""",
        list(PAYLOADS),
    )
    found = sum(text in title for text, title in zip(PAYLOADS, titles, strict=True))
    assert found > len(PAYLOADS) // 2


def test_no_text_becomes_an_element_and_none_runs(
    panels: list[str], tab: Page, town: RiskMap, tmp_path: Path
) -> None:
    assert panels
    assert tab.evaluate("window.__ran") is None
    assert tab.evaluate("Object.prototype.ran ?? [].ran") is None
    elements = "[...new Set([...document.querySelectorAll('*')].map(e => e.localName))]"
    handlers = "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
    found, names = set(tab.evaluate(elements)), set(tab.evaluate(handlers))
    write(tmp_path / "kaart.html", told_in_full(town))
    tab.goto((tmp_path / "kaart.html").as_uri())
    tab.locator("body[data-staat=gereed]").wait_for()
    tab.locator("#rijen .adres").first.click()
    usual = set(tab.evaluate(elements)) | {"details", "summary", "ul"}
    assert found - usual == set()
    assert [name for name in names if name.startswith("on")] == []


def test_in_no_state_of_a_hostile_map_anything_runs_or_leaves(
    tab: Page, hostile: RiskMap, ear: Sink, tmp_path: Path
) -> None:
    found: dict[File, Path] = files(tmp_path, told_in_full(hostile))
    for state in STATES:
        enter(tab, state, found)
        assert tab.evaluate("window.__ran") is None, state.name
    tab.wait_for_timeout(300)
    assert ear.said == SILENCE
