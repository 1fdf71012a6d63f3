"""The view Cijfers as an official reads it, on a screen, by ear and on paper."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from barriere.maps import RiskMap, RunCount, Wijk
from barriere.model.domain import Domein
from tests.maps.counted import CHARTS

Opened = Callable[[RiskMap], Page]
Table = list[list[str]]


@pytest.fixture
def numbers(opened: Opened) -> Opened:
    """Return a function that opens a map at the view Cijfers."""

    def open_numbers(risk_map: RiskMap) -> Page:
        page = opened(risk_map)
        page.locator("#tab-cijfers").click()
        return page

    return open_numbers


def figure(page: Page, name: str) -> Locator:
    return page.locator(f"figure.cijfer-{name}")


def table(inside: Locator) -> Table:
    """Return the rows of the table in a figure, open or folded, as text."""
    rows = inside.locator("tbody tr").all()
    return [[clean(cell) for cell in row.locator("th, td").all()] for row in rows]


def clean(cell: Locator) -> str:
    return re.sub(r"\s+", " ", cell.text_content() or "").strip()


def dutch(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def test_the_distribution_is_drawn_as_it_was_counted(numbers: Opened, town: RiskMap) -> None:
    page = numbers(town)
    counts = town.distribution.totaal
    assert table(figure(page, "punten")) == [[str(n), dutch(c)] for n, c in enumerate(counts)]
    drawn = figure(page, "punten").locator("svg .getal:not(.nauw)").all_text_contents()
    tail = [*counts[1:15], sum(counts[15:])]
    assert drawn == [dutch(count) for count in tail if count]
    reading = figure(page, "punten").locator("figcaption")
    expect(reading).to_contain_text(f"{counts[0]} van 1.568 adressen hebben 0 punten")
    expect(reading).to_contain_text("logaritmisch")
    expect(reading).to_contain_text("6 punten of meer, in minstens 2 domeinen")


def test_the_mark_stands_between_the_last_that_misses_and_the_first_that_reaches(
    numbers: Opened, town: RiskMap
) -> None:
    drawn = figure(numbers(town), "punten").locator("svg")
    mark = box(drawn.locator(".streep"))[0]
    below = [box(bar) for bar in drawn.locator(".staaf.onder").all()]
    above = [box(bar) for bar in drawn.locator(".staaf:not(.onder)").all()]
    assert len(below) == 5
    assert max(x + wide for x, _, wide, _ in below) <= mark <= min(x for x, _, _, _ in above)
    expect(drawn.locator(".merkteken")).to_have_text("vanaf 6 punten")


def test_a_bar_of_more_addresses_is_taller_and_one_address_is_seen(
    numbers: Opened, town: RiskMap
) -> None:
    drawn = figure(numbers(town), "punten").locator("svg")
    counts = [count for count in (*town.distribution.totaal[1:15],) if count]
    tall = [box(bar)[3] for bar in drawn.locator(".staaf").all()][: len(counts)]
    assert min(tall) > 10
    ranked = sorted(zip(counts, tall, strict=True))
    assert all(less[1] <= more[1] for less, more in pairwise(ranked))


def test_every_domain_is_drawn_and_counted(numbers: Opened, town: RiskMap) -> None:
    page = numbers(town)
    counts = [town.distribution.domeinen[domein] for domein in Domein]
    expected = [
        [str(n), *(dutch(c[n]) if n < len(c) else "0" for c in counts)]
        for n in range(max(map(len, counts)))
    ]
    assert table(figure(page, "domeinen")) == expected
    names = figure(page, "domeinen").locator("h4").all_inner_texts()
    assert [name.lower() for name in names] == [domein.label for domein in Domein]
    found = figure(page, "domeinen").locator(".klein p").all_inner_texts()
    assert found == [f"{dutch(sum(c[1:]))} adressen" for c in counts]


def test_the_road_and_the_wijken_are_counts_and_nothing_else(
    numbers: Opened, town: RiskMap
) -> None:
    page = numbers(town)
    assert [row[1] for row in table(figure(page, "weg"))] == ["61", "54", "40", "32", "17"]
    assert table(figure(page, "wijken")) == [
        [w.naam or "Wijk onbekend", str(w.voorgesteld), str(w.gepland), str(w.bezocht)]
        for w in CHARTS.wijken
    ]
    said = figure(page, "wijken").inner_text().lower()
    for word in ("%", "gemiddeld", "score", "per adres", "aandeel", "hoog", "laag"):
        assert word not in said


def test_a_bar_is_as_long_as_its_count(numbers: Opened, town: RiskMap) -> None:
    page = numbers(town)
    for name, counts in (
        ("weg", [61, 54, 40, 32, 17]),
        ("wijken", [20, 12, 9, 31, 18, 7, 9, 2, 1, 1]),
    ):
        bars = [box(bar)[2] for bar in figure(page, name).locator(".lengte").all()]
        unit = bars[0] / counts[0]
        for bar, count in zip(bars, counts, strict=True):
            assert abs(bar - count * unit) < 1.5


def test_the_lists_are_told_with_who_came_and_who_went(numbers: Opened, town: RiskMap) -> None:
    page = numbers(town)
    assert table(figure(page, "lijst")) == [
        ["1 april 2026", "48", "–", "–"],
        ["1 juli 2026", "53", "9", "4"],
        ["1 oktober 2026", "51", "0", "2"],
    ]
    drawn = figure(page, "lijst").locator("svg .getal:not(.nauw)").all_text_contents()
    assert drawn == ["48", "–", "–", "53", "+9", "−4", "51", "0", "−2"]


def test_one_list_is_no_course_and_says_so_calmly(numbers: Opened, town: RiskMap) -> None:
    alone = replace(CHARTS, peildata=(RunCount(date(2026, 10, 1), 51),))
    only = figure(numbers(replace(town, charts=alone)), "lijst")
    expect(only).to_contain_text("Er is één score bewaard, van 1 oktober 2026: 51 adressen")
    expect(only.locator("svg, table")).to_have_count(0)


def test_what_was_confirmed_is_told_of_enough_visits_only(numbers: Opened, town: RiskMap) -> None:
    assert table(figure(numbers(town), "kwartalen")) == [
        ["2026, kwartaal 1", "21", "6", "0", "–"],
        ["2026, kwartaal 2", "13", "3", "4", "te weinig bezoeken"],
        ["2026, kwartaal 3", "8", "3", "15", "6 van 15 bezoeken"],
    ]


def test_little_data_is_said_in_words_and_never_as_little_risk(
    numbers: Opened, town: RiskMap
) -> None:
    page = numbers(town)
    rows = {row[0]: row[1:] for row in table(figure(page, "dekking"))}
    assert rows["Noordoost"] == [
        "100 %", "99 %", "87 %", "64 %", "49 %weinig gegevens", "12 %weinig gegevens",
        "0 %geen gegevens",
    ]  # fmt: skip
    assert rows["Zuidoost"] == ["te weinig adressen om te noemen"]
    assert "Wijk onbekend" not in rows
    said = page.locator("#weergave-cijfers").inner_text().lower()
    assert not re.search(r"(hoog|laag|weinig|veel) risico", said)


def test_the_hatched_part_is_what_could_not_be_asked(numbers: Opened, town: RiskMap) -> None:
    page = numbers(town)
    bar = figure(page, "dekking").locator("tbody tr").first.locator("td").nth(3).locator("svg")
    known, unknown = (box(part)[2] for part in bar.locator("rect:not(pattern rect)").all())
    assert abs(known / (known + unknown) - 0.64) < 0.01
    pattern = bar.locator("> rect").nth(1).get_attribute("fill")
    assert pattern
    assert page.locator(re.sub(r"url\((#.*)\)", r"\1", pattern)).count() == 1


def test_every_figure_has_a_name_and_every_drawing_its_numbers_as_text(
    numbers: Opened, town: RiskMap
) -> None:
    page = numbers(town)
    for one in page.locator("figure.cijfer").all():
        heading = one.get_attribute("aria-labelledby")
        expect(page.locator(f"#{heading}")).not_to_be_empty()
        assert one.locator("table caption").count() == 1
        assert one.locator("th:not([scope])").count() == 0
    for drawn in page.locator("#weergave-cijfers svg").all():
        named = drawn.get_attribute("role") == "img" and drawn.get_attribute("aria-label")
        assert named or drawn.get_attribute("aria-hidden") == "true"


def test_what_was_chosen_elsewhere_changes_no_number(numbers: Opened, town: RiskMap) -> None:
    page = numbers(town)
    before = page.locator("#weergave-cijfers").inner_text()
    page.locator("#tab-kaart").click()
    page.locator("#wijk").select_option("Noordwest")
    page.locator("#tab-cijfers").click()
    assert page.locator("#weergave-cijfers").inner_text() == before


def test_a_map_without_numbers_still_shows_the_distribution(numbers: Opened, town: RiskMap) -> None:
    page = numbers(replace(town, charts=None))
    expect(page.locator("figure.cijfer")).to_have_count(2)


def test_the_name_of_a_wijk_is_text_and_nothing_more(numbers: Opened, town: RiskMap) -> None:
    name = "<img src=x onerror=alert(1)>&quot;\u202e"
    hostile = replace(CHARTS, wijken=(Wijk(name, 1, 0, 0, (1,) * 7),))
    page = numbers(replace(town, charts=hostile))
    assert page.locator("#weergave-cijfers img").count() == 0
    for place in ("wijken", "dekking"):
        assert figure(page, place).locator("tbody th").text_content() == name


def box(part: Locator) -> tuple[float, float, float, float]:
    found = part.bounding_box()
    assert found
    return found["x"], found["y"], found["width"], found["height"]
