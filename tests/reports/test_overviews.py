"""The year and the account on a page: counts only, and nothing that points at an address."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.drawing.share_chart import Share
from barriere.drawing.step_chart import Step
from barriere.model.inspection import Plan
from barriere.reports.account import Account, Tally
from barriere.reports.accountability import write_account_html, write_account_pdf
from barriere.reports.overview import Overview
from barriere.reports.plan_overview import write_plan_overview
from barriere.settings import Settings

ACCOUNT = Account(
    gemeente="Groningen",
    fictief=True,
    contact="team OOV",
    period="2027",
    steps=(Step("Voorgesteld", 96), Step("Bezocht", 62), Step("Bevestigd", 27)),
    rates=(Share("Signalen", 22, 44, 0.36, 0.64), Share("Steekproef", 1, 9, 0.02, 0.44)),
    findings=(Tally("Overbewoning", 14), Tally("Arbeid", 2)),
    measures=(Tally("Sluiting", 1), Tally("Boete", 0)),
    notes=("Over twee adressen loopt nog onderzoek.", "<script>alert(1)</script>"),
    drawn_up=date(2028, 1, 10),
)


@pytest.fixture(scope="module")
def account() -> Account:
    return ACCOUNT


def _text(path: Path) -> tuple[int, str]:
    pages = PdfReader(path).pages
    return len(pages), re.sub(r"\s+", " ", " ".join(p.extract_text() for p in pages))


def test_the_year_fits_on_one_page_and_says_how_good_it_is(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    write_plan_overview(tmp_path / "jaar.pdf", Overview(year, settings, date(2027, 1, 4)))
    pages, text = _text(tmp_path / "jaar.pdf")

    assert pages == 1
    for said in ("512", "541", "5,4 % verschil", "dinsdag 16 maart 2027", "zaad 1", "Team B"):
        assert said in text


def test_who_is_left_out_is_counted_by_reason_and_never_named(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    write_plan_overview(tmp_path / "jaar.pdf", Overview(year, settings, date(2027, 1, 4)))
    _, text = _text(tmp_path / "jaar.pdf")

    assert "9 geen tijd in de dienst" in text
    assert "2 nu niet plannen" in text
    assert not any(left.weergave in text for left in year.left_out)
    assert not any(c.weergave in text for c in year.candidates.values())


def test_a_plan_without_controls_still_has_its_page(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    empty = replace(year, controls=(), left_out=(), value=0, bound=0.0)
    write_plan_overview(tmp_path / "leeg.pdf", Overview(empty, settings, date(2027, 1, 4)))

    assert "Iedereen die in aanmerking kwam" in _text(tmp_path / "leeg.pdf")[1]


def test_the_account_is_one_page_and_says_what_a_hit_is(account: Account, tmp_path: Path) -> None:
    write_account_pdf(tmp_path / "v.pdf", account)
    pages, text = _text(tmp_path / "v.pdf")

    assert pages == 1
    assert "22 van 44 (36–64 %)" in text
    assert "Over mensenhandel oordelen politie en rechter" in text


def test_an_account_can_be_drawn_up_before_anyone_was_visited(
    account: Account, tmp_path: Path
) -> None:
    write_account_pdf(tmp_path / "v.pdf", replace(account, rates=(), findings=(), measures=()))
    pages, text = _text(tmp_path / "v.pdf")

    assert pages == 1
    assert "Voorgesteld" in text


def test_small_numbers_are_not_published(account: Account, tmp_path: Path) -> None:
    write_account_pdf(tmp_path / "v.pdf", account)
    _, text = _text(tmp_path / "v.pdf")

    assert "Arbeid minder dan 5" in text
    assert "Sluiting minder dan 5" in text
    assert "Boete 0" in text


def test_the_account_as_html_runs_and_fetches_nothing(account: Account, tmp_path: Path) -> None:
    write_account_html(tmp_path / "v.html", account)
    page = (tmp_path / "v.html").read_text("utf-8")

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=", page)


def test_the_same_account_gives_the_same_bytes(account: Account, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_account_pdf(tmp_path / f"{name}.pdf", account)

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
