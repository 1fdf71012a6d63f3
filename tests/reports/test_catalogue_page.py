"""The catalogue as a document: whole, safe, readable on paper and on a telephone."""

import re
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from barriere import facts
from barriere.catalogue import Card, Catalogue, LeftOut, read
from barriere.catalogue.parse import parse
from barriere.errors import WrongUse
from barriere.model.domain import Domein
from barriere.reports.catalogue_html import write_catalogue
from barriere.reports.catalogue_page import CataloguePage
from barriere.scoring import outcomes
from tests.town import settings

HOUSE = read()
H9 = next(card for card in HOUSE.cards if card.id == "H9")
EVIL = "<script>alert(1)</script><img src=//x onerror=y>"
LEFT = (LeftOut("X6", "Nabijheid", Domein.VERVOER, f"Zegt niets. {EVIL}"),)


@cache
def house() -> CataloguePage:
    return page(*HOUSE.cards)


def page(*cards: Card) -> CataloguePage:
    catalogue = Catalogue(cards, "2026.9", "f" * 64, LEFT, date(2026, 11, 1))
    definitions = facts.read()
    return CataloguePage(
        gemeente="Nergenshuizen",
        contact="team OOV",
        fictief=True,
        catalogue=catalogue,
        definitions=definitions,
        norms=settings().normen,
        answers=tuple(outcomes(catalogue, definitions, settings())),
        adopted="Voorgelegd door jurist OOV; nog niet vastgesteld.",
        signed=(("Voorgelegd door", "jurist OOV"), ("Vastgesteld door", "")),
        drawn_up=date(2026, 11, 25),
    )


def html(tmp_path: Path, made: CataloguePage, card_id: str = "") -> str:
    write_catalogue(tmp_path / "catalogus.html", made, card_id)
    return (tmp_path / "catalogus.html").read_text("utf-8")


def flat(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text.split("</style>")[1]).split())


def test_everything_a_jurist_signs_for_is_on_the_page(tmp_path: Path) -> None:
    said = flat(html(tmp_path, page(H9)))
    for words in (
        H9.naam, H9.vraag, *H9.onschuldig, *H9.proxy.values(), H9.eigenaar,
        "Verschillende melders van overlast, overbewoning of illegale verhuur in 12 maanden.",
        "Eenheid: melders.", "vanaf 2", "2 punten", "instelling, geen wettelijke norm",
        "vanaf 1 januari 2026", "2 melders van overlast, overbewoning of illegale verhuur",
        "[geverifieerd]", "[voorstel]", "te herzien voor 1 november 2027",
        "Eén melder is te weinig", "woonmelders 12m 1", "0 punten", "onbekend",
        "actief: telt mee", "2026.9+ffffffff", "1 november 2026", "f" * 64,
        "Voorgelegd door jurist OOV; nog niet vastgesteld.", "X6 Nabijheid", "Zegt niets.",
    ):  # fmt: skip
        assert " ".join(words.split()) in said, words


def test_a_norm_is_shown_as_a_number_with_where_it_is_written(tmp_path: Path) -> None:
    said = flat(html(tmp_path, house(), "H1"))
    norm = settings().normen["m2_per_persoon"]
    assert "minder dan 12" in said
    assert norm.vindplaats in said
    assert "van deze kaart en E4, H2, H3, H7 en H8 telt alleen de hoogste" in said
    assert "Een studentencomplex" in said


def test_every_card_of_the_house_is_on_the_page_with_its_cases(tmp_path: Path) -> None:
    text = html(tmp_path, house())
    for card in HOUSE.cards:
        assert f'<h3 id="{card.id}">' in text
        assert f'href="#{card.id}"' in text
    assert text.count('class="uitkomst"') == sum(len(card.gevallen) for card in HOUSE.cards)
    assert "niet wat het geval vraagt" not in text


def test_a_case_that_its_card_does_not_keep_is_marked(tmp_path: Path) -> None:
    wrong = parse(H9.tekst.replace("grens = 2", "grens = 3"), "H9.toml")
    assert "niet wat het geval vraagt" in html(tmp_path, page(wrong))


def test_one_card_comes_alone_and_an_unknown_one_is_wrong_use(tmp_path: Path) -> None:
    text = html(tmp_path, house(), "h9")
    assert re.findall(r'<article class="kaart" aria-labelledby="(\w+)"', text) == ["H9"]
    with pytest.raises(WrongUse, match="geen kaart 'Q1'"):
        write_catalogue(tmp_path / "x.html", house(), "Q1")
    assert not (tmp_path / "x.html").exists()


def test_an_own_card_says_who_decided_and_what_it_replaces(tmp_path: Path) -> None:
    head = 'besloten_door = "college"\ngeldig_vanaf = 2026-06-01\n'
    own = parse(head + H9.tekst.replace('"actief"', '"voorstel"'), "indicatoren/H9.toml")
    said = flat(html(tmp_path, page(H9, own)))
    assert "Vanaf 1 juni 2026 geldt een eigen kaart." in said
    assert "in plaats van die van barriere; geldt vanaf 1 juni 2026, besloten door college" in said
    assert "actief 0 telt mee" in said
    assert "voorstel 1 wordt niet gemeten" in said


def test_text_on_a_card_is_never_markup(tmp_path: Path) -> None:
    swapped = H9.tekst.replace("Een burenruzie.", EVIL).replace("Herhaalde woon", EVIL)
    swapped = swapped.replace("één melder is te weinig", EVIL).replace("{basis}", "{basis}" + EVIL)
    text = html(tmp_path, page(parse(swapped, "H9.toml")))
    assert text.count("&lt;script&gt;") >= 5
    assert not re.search(r"<(script|img)\b", text)


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    assert html(tmp_path, house()) == html(tmp_path, house())


@pytest.mark.parametrize("width", [360, 1200])
def test_the_page_fits_asks_for_nothing_and_has_its_landmarks(
    tmp_path: Path, browser: Browser, width: int
) -> None:
    html(tmp_path, house())
    tab = browser.new_page(viewport={"width": width, "height": 800})
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((tmp_path / "catalogus.html").as_uri())

    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == 1
    for landmark in ("header", "nav", "main", "footer"):
        assert tab.locator(f".blad > {landmark}").count() == 1
    levels = tab.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = tab.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    tab.close()


def test_on_paper_no_card_loses_its_number_and_every_sheet_names_the_version(
    tmp_path: Path, browser: Browser
) -> None:
    text = html(tmp_path, house())
    assert 'content: "2026.9+ffffffff"' in text
    tab = browser.new_page()
    tab.goto((tmp_path / "catalogus.html").as_uri())
    tab.emulate_media(media="print")
    for card in HOUSE.cards[:3]:
        heading = tab.locator(f"article[aria-labelledby={card.id}] > header")
        assert heading.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
        assert heading.locator(".nr").inner_text() == card.id
    tab.close()
