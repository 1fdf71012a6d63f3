"""The pages of a plan, made from the werkmap of the demo town."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.chain.kept_plan import plan_of
from barriere.chain.plan_pages import plan_pages
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed
from barriere.governance.output_check import check_output
from barriere.governance.text_of import is_sealed, text_of
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

BEFORE = Moment("iemand", datetime(2027, 1, 5, 9, tzinfo=UTC))
PASSWORD = "vier gewone woorden"


@pytest.fixture(scope="module")
def werkmap(tour: Tour) -> Werkmap:
    return Werkmap.open(tour.werkmap)


@pytest.fixture(scope="module")
def pages(werkmap: Werkmap) -> Iterator[list[Path]]:
    """Return the pages; whatever was written goes again, for who looks in `uit` after us."""
    before = {path: path.read_bytes() for path in werkmap.uit.glob("*.pdf")}
    made = plan_pages(werkmap, PLAN_YEAR, None, BEFORE)
    yield made
    for path in made:
        path.unlink()
    for path, content in before.items():
        path.write_bytes(content)


def test_the_year_has_two_pages_and_every_control_one(pages: list[Path], werkmap: Werkmap) -> None:
    with dossier.open(werkmap) as session:
        plan = plan_of(session, PLAN_YEAR).plan
    assert len(pages) == 2 + len(plan.controls)
    assert all(len(PdfReader(path).pages) == 1 for path in pages if path.suffix == ".pdf")


def test_every_planned_stop_is_on_the_page_of_its_control_with_who_leads(
    pages: list[Path], werkmap: Werkmap
) -> None:
    with dossier.open(werkmap) as session:
        plan = plan_of(session, PLAN_YEAR).plan
    for control, path in zip(plan.controls, pages[2:], strict=True):
        text = re.sub(r"\s+", " ", text_of(path))
        for visit in (visit for route in control.routes for visit in route.visits):
            assert plan.candidates[visit.sleutel].weergave.split(",")[0] in text
    assert "Toezicht" in text_of(pages[2])


def test_nothing_on_them_may_not_leave(pages: list[Path]) -> None:
    assert [leak for path in pages for leak in check_output(path)] == []


def test_the_page_of_a_screen_is_sealed_where_a_password_is_given(
    pages: list[Path], werkmap: Werkmap
) -> None:
    page = pages[1]
    open_page = page.read_bytes()
    assert not is_sealed(page)
    plan_pages(werkmap, PLAN_YEAR, PASSWORD, BEFORE)
    assert is_sealed(page)
    page.write_bytes(open_page)


def test_a_real_municipality_never_gets_an_open_page(werkmap: Werkmap) -> None:
    settings = werkmap.settings
    real = settings.gemeente.model_copy(update={"fictief": False})
    other = Werkmap(werkmap.root, settings.model_copy(update={"gemeente": real}))
    with pytest.raises(NotAllowed, match="altijd een wachtwoord"):
        plan_pages(other, PLAN_YEAR, None, BEFORE)


def test_a_year_without_a_plan_says_how_to_make_one(werkmap: Werkmap) -> None:
    with pytest.raises(NotAllowed, match="geen plan voor 2031"):
        plan_pages(werkmap, 2031, None, BEFORE)
