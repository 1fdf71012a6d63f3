"""What changed since an earlier peildatum, and which contribution did it."""

import dataclasses
import re
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from barriere.maps import CardMoves, Past, RiskMap, Since
from tests.maps.choices import choose, expected, label, mixed, neutral, rows_of, standing

Opened = Callable[[RiskMap], Page]
LIST = ".gewijzigd"
CARDS = (
    CardMoves("H1", "Veel personen op weinig ruimte", "", 12, 4),
    CardMoves("X9", "Kaart van vroeger", "door andere regels, niet door het adres", 0, 31),
)


@pytest.fixture(scope="module")
def varied(town: RiskMap) -> RiskMap:
    since = Since(
        date(2026, 7, 1),
        ("De catalogus is een andere: 2026.3 is nu 2026.4.", "Opnieuw geleverd: BRP."),
        CARDS,
        3,
    )
    return mixed(dataclasses.replace(town, past=dataclasses.replace(town.past, since=since)))


@pytest.fixture
def page(opened: Opened, varied: RiskMap) -> Page:
    shown = opened(varied)
    shown.locator("#tab-verschil").click()
    return shown


def counts(page: Page) -> list[int]:
    return [int(text) for text in page.locator(".telling strong").all_text_contents()]


def test_without_an_earlier_score_it_says_how_to_get_one(opened: Opened, town: RiskMap) -> None:
    page = opened(dataclasses.replace(town, past=Past()))
    page.locator("#tab-verschil").click()
    view = page.locator("#weergave-verschil")
    expect(view).to_contain_text("met geen eerdere score vergeleken")
    commands = ["barriere score", "barriere kaart", "barriere kaart --sinds JJJJ-MM-DD"]
    assert view.locator("code").all_text_contents() == commands
    expect(page.locator(".telling")).to_have_count(0)


def test_other_rules_come_before_any_change_at_an_address(page: Page) -> None:
    view = page.locator("#weergave-verschil")
    expect(view.locator("h2")).to_have_text("Sinds 1 juli 2026")
    assert page.locator(".omstandigheden li").all_text_contents() == [
        "De catalogus is een andere: 2026.3 is nu 2026.4.",
        "Opnieuw geleverd: BRP.",
    ]
    text = view.inner_text()
    assert text.index("Opnieuw geleverd") < text.index("nieuw op de lijst")
    assert "zonder dat er op een adres iets is veranderd" in text


def test_the_totals_are_those_of_the_addresses(page: Page, varied: RiskMap) -> None:
    found = Counter(map(standing, varied.adressen.to_pylist()))
    wanted = [found[one] for one in ("nieuw", "hoger", "lager", "gelijk")]
    assert counts(page) == [*wanted, 3]
    assert all(wanted)


def test_a_total_is_a_choice_that_gives_as_many_addresses(page: Page, varied: RiskMap) -> None:
    for place, change in enumerate(("nieuw", "hoger", "lager", "gelijk")):
        button = page.locator("button.telling").nth(place)
        button.click()
        assert button.get_attribute("aria-pressed") == "true"
        rows = rows_of(page, LIST)
        assert rows == expected(varied, {"change": change})
        assert len(rows) == counts(page)[place]
        button.click()
        assert button.get_attribute("aria-pressed") == "false"


def test_the_totals_follow_the_other_choices(page: Page, varied: RiskMap) -> None:
    choose(page, {"wijk": "Noordwest", "kind": "wonen"})
    wanted = [
        len(expected(varied, {"wijk": "Noordwest", "kind": "wonen", "change": change}))
        for change in ("nieuw", "hoger", "lager", "gelijk")
    ]
    assert counts(page)[:4] == wanted


def test_what_left_the_list_is_counted_and_not_shown(page: Page) -> None:
    gone = page.locator(".telling.af")
    expect(gone).to_have_text("3niet meer op de lijst")
    assert gone.evaluate("(one) => one.tagName") == "P"
    expect(page.locator("#weergave-verschil")).to_contain_text("staat niet in dit bestand")


def test_every_card_says_how_many_and_why(page: Page) -> None:
    rows = page.locator(".kaartentabel tbody tr")
    found = [
        (row.locator("th").inner_text(), *row.locator("td").all_text_contents())
        for row in rows.all()
    ]
    assert found == [
        (one.naam, str(one.minder), str(one.meer), one.oorzaak or "wat over het adres bekend is")
        for one in CARDS
    ]
    expect(page.locator(".kaartentabel caption")).to_contain_text("ook onder de drempel")


def test_each_address_says_which_contribution_did_it(page: Page, varied: RiskMap) -> None:
    rows_of(page, LIST)
    changes: dict[int, list[dict[str, object]]] = {}
    for one in varied.past.wijzigingen.to_pylist():
        changes.setdefault(one["adres"], []).append(one)
    rows = varied.adressen.to_pylist()
    seen = 0
    for line in page.locator(f"{LIST} tbody tr").all():
        number = int(line.get_attribute("data-rij") or "")
        why, row = line.locator("td").last.inner_text(), rows[number]
        for one in changes.get(number, []):
            said = re.escape(f"{one['naam']}") + r"\s*van\s*2\s*→\s*naar\s*3"
            assert re.search(said, why)
            assert str(one["oorzaak"]) in why
            seen += 1
        if row["voor"] is None:
            assert "stond niet in de vorige score" in why
            continue
        rest = row["totaal"] - row["voor"] - len(changes.get(number, []))
        sign = f"+{rest}" if rest > 0 else f"−{-rest}"
        assert (f"plafond van een domein {sign}" in why) == (rest != 0)
    assert seen == sum(not rows[n]["nu_niet"] for n in changes)


def test_the_list_has_all_that_changed_and_nobody_on_hold(page: Page, varied: RiskMap) -> None:
    changed = set(varied.past.wijzigingen["adres"].to_pylist())
    rows = varied.adressen.to_pylist()
    wanted = [
        n
        for n in expected(varied, {})
        if not rows[n]["nu_niet"] and (standing(rows[n]) != "gelijk" or n in changed)
    ]
    assert rows_of(page, LIST) == wanted


def test_before_and_now_are_drawn_and_said(page: Page, varied: RiskMap) -> None:
    rows = varied.adressen.to_pylist()
    for line in page.locator(f"{LIST} tbody tr").all()[:20]:
        row = rows[int(line.get_attribute("data-rij") or "")]
        before = "–" if row["voor"] is None else row["voor"]
        text = line.locator("td .vannaar").first.text_content()
        assert text == f"van {before} →  naar {row['totaal']}"
        widths = [float(bar.get_attribute("width") or 0) for bar in line.locator("rect").all()]
        values = [value for value in (row["voor"], row["totaal"]) if value]
        assert len(widths) == len(values)
        if len(values) == 2:
            assert widths[0] / widths[1] == pytest.approx(values[0] / values[1])


def test_the_first_order_is_by_address_and_the_difference_sorts(
    page: Page, varied: RiskMap
) -> None:
    rows = varied.adressen.to_pylist()
    given = rows_of(page, LIST)
    assert given == sorted(given, key=lambda n: (*neutral(rows[n]), n))
    page.locator(f"{LIST} [data-kolom=verschil] button").click()

    def most_first(number: int) -> int:
        row = rows[number]
        return -99 if standing(row) == "nieuw" else row["voor"] - row["totaal"]

    assert rows_of(page, LIST) == sorted(given, key=most_first)


def test_an_address_opens_its_explanation_and_gives_the_focus_back(
    page: Page, varied: RiskMap
) -> None:
    address = page.locator(f"{LIST} .adres").nth(2)
    row = varied.adressen.to_pylist()[rows_of(page, LIST)[2]]
    address.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#uitleg-titel")).to_have_text(label(row))
    page.keyboard.press("Escape")
    expect(address).to_be_focused()


@pytest.mark.parametrize("width", [320, 768, 1024])
def test_the_comparison_is_never_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
