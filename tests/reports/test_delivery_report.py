"""The report of a delivery: nothing in it runs, everything from outside is shown as it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from barriere.governance import check_output
from barriere.model.delivery import Manifest
from barriere.model.quality import Cause, Changes, Filled, Period
from barriere.model.register import Register
from barriere.reports.delivery_report import DeliveryReport
from barriere.reports.delivery_report_html import write_delivery_report

HOSTILE = '<script>alert(1)</script>{{7*7}}" onload="x'
NOTE = Manifest(
    id="meldingen-2026-10-01-0a1b2c3d", register=Register.MELDINGEN, peildatum=date(2026, 10, 1),
    file=f"{HOSTILE}.csv", sha256="0a1b2c3d" * 8, rows=1625, accepted=1621, rejected=4,
    counts={"persoonslijsten": 3}, skipped=[HOSTILE],
    notices=[f"Niet gelezen kolommen: {HOSTILE}."], received="2026-11-02T09:00:00+00:00",
    absent=["kanaal"],
)  # fmt: skip
REPORT = DeliveryReport(
    gemeente="Halderzijl",
    fictief=True,
    contact="team OOV",
    note=NOTE,
    door=HOSTILE,
    drawn_up=date(2026, 11, 25),
    days_old=55,
    most_days=92,
    columns=(Filled("datum", 1621, 1621, 3), Filled("kanaal", 0, 1621, absent=True)),
    readers={"kanaal": ("H9", "W2")},
    period=Period(
        "datum", date(2024, 2, 1), date(2026, 9, 1), 2, 1, ((2024, 3), (2025, 9), (2026, 4))
    ),
    changes=Changes(
        "meldingen-2026-09-01-00000000", date(2026, 9, 1), 1581, "meldingen", 48, 4, 1573,
        (("ander adres", 2),),
    ),
    rejects=(Cause("dit is geen bestaande datum", "datum", "Schrijf JJJJMMDD.", 4, (441, 577)),),
    unlinked=(Cause("deze postcode staat niet in de BAG", "", "Zoek uit.", 5, (9, 12)),),
)  # fmt: skip


def written(tmp_path: Path, report: DeliveryReport = REPORT) -> str:
    write_delivery_report(tmp_path / "verslag.html", report)
    return (tmp_path / "verslag.html").read_text("utf-8")


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_on_which_lines_secret_rows_stand_is_not_handed_on(tmp_path: Path) -> None:
    notice = (
        "2 afgekeurde regel(s) waren geheim (regel 88, 474). Herstel ze, of scherm het adres af"
    )
    said = words_of(written(tmp_path, replace(REPORT, note=replace(NOTE, notices=[notice]))))
    assert "2 afgekeurde regel(s) waren geheim. Herstel ze" in said
    assert "474" not in said


def test_it_says_counts_causes_columns_and_changes(tmp_path: Path) -> None:
    said = words_of(written(tmp_path))

    for part in (
        "1.621 van de 1.625 regels zijn aangenomen",
        "Dit is geen bestaande datum kolom datum",
        "441, 577, …",
        "Schrijf JJJJMMDD.",
        "5 regels hebben geen adres in de BAG",
        "In het bestand ontbraken deze kolom: kanaal",
        "kaarten die deze kolom lezen: H9, W2",
        "3 keer is een deel van de datum onbekend",
        "Nieuw 48",
        "Weg 4",
        "Waarvan ander adres 2",
        "De meeste regels (9) zijn uit 2025",
        "55 dagen geleden",
    ):
        assert part in said


def test_what_comes_from_outside_is_shown_and_never_obeyed(tmp_path: Path) -> None:
    html = written(tmp_path)

    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;{{7*7}}&#34; onload=&#34;x") == 4
    assert "49.csv" not in html


def test_it_asks_for_nothing_and_allows_nothing(tmp_path: Path) -> None:
    html = written(tmp_path)

    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert not re.findall(r"(?:src|href)=|url\(|@import", html)
    assert set(re.findall(r"https?://[^\"' ]+", html)) == {"http://www.w3.org/2000/svg"}


def test_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path) == written(tmp_path / "nogmaals")


def test_nothing_in_it_may_not_leave(tmp_path: Path) -> None:
    written(tmp_path)
    assert check_output(tmp_path) == []


def test_the_first_delivery_says_there_is_nothing_to_compare(tmp_path: Path) -> None:
    assert "eerste levering" in words_of(written(tmp_path, replace(REPORT, changes=None)))


def test_what_cannot_be_compared_says_why_and_gives_no_numbers(tmp_path: Path) -> None:
    changes = Changes("x", date(2026, 9, 1), 5, why_not="Met een andere sleutel gelezen.")
    said = words_of(written(tmp_path, replace(REPORT, changes=changes)))

    assert "Met een andere sleutel gelezen." in said
    assert "Nieuw" not in said


def test_a_delivery_without_rows_says_so_first(tmp_path: Path) -> None:
    empty = replace(
        REPORT,
        note=replace(NOTE, rows=0, accepted=0, rejected=0),
        columns=(Filled("datum", 0, 0),),
        period=None,
        rejects=(),
        unlinked=(),
    )
    said = words_of(written(tmp_path, empty))

    assert "Er stonden geen regels in dit bestand." in said
    assert "Er is geen enkele regel afgekeurd." in said


def test_an_old_delivery_asks_for_a_new_one(tmp_path: Path) -> None:
    assert "De levering is oud" in words_of(written(tmp_path, replace(REPORT, days_old=93)))
    assert "De levering is oud" not in words_of(written(tmp_path, replace(REPORT, days_old=92)))


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return the report in a browser without network, with a script on every console line."""
    path = tmp_path_factory.mktemp("verslag") / "verslag.html"
    write_delivery_report(path, REPORT)
    wrong: list[str] = []
    with browser.new_context(viewport={"width": 320, "height": 800}, offline=True) as context:
        opened = context.new_page()
        opened.on("console", lambda message: wrong.append(message.text))
        opened.on("pageerror", lambda error: wrong.append(str(error)))
        opened.on("request", lambda r: wrong.append(r.url) if r.url != path.as_uri() else None)
        opened.goto(path.as_uri())
        yield opened
    assert wrong == []


def test_on_a_telephone_nothing_lies_outside_the_page(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_screen_reader_finds_landmarks_headings_and_tables(page: Page) -> None:
    for landmark in ("banner", "main", "contentinfo"):
        assert page.get_by_role(landmark).count() == 1
    regions = page.get_by_role("region")
    assert regions.count() == page.get_by_role("heading", level=2).count() == 6
    assert page.get_by_role("table").count() == 4
    assert page.get_by_role("columnheader", name="Wat te doen").count() == 2
    assert page.get_by_role("rowheader", name="Dit is geen bestaande datum").count() == 1
    assert page.get_by_role("img", name="Aantal regels per jaar, naar datum").count() == 1


def test_it_prints_on_a_few_sheets(page: Page) -> None:
    printed = page.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 3
