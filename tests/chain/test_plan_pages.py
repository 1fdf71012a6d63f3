"""The pages of a plan, made from the werkmap of the demo town."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.chain.jaarplan import plan_files
from barriere.chain.kept_plan import plan_of
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
    before = {path: path.read_bytes() for path in werkmap.uit.glob("jaarplan-*/*")}
    yield list(plan_files(werkmap, PLAN_YEAR, BEFORE))
    for path, content in before.items():
        path.write_bytes(content)


def _named(pages: list[Path], start: str) -> list[Path]:
    return [path for path in pages if path.name.startswith(start)]


def test_the_year_has_its_pages_and_every_control_one(pages: list[Path], werkmap: Werkmap) -> None:
    with dossier.open(werkmap) as session:
        plan = plan_of(session, PLAN_YEAR).plan
    year = {path.suffix for path in _named(pages, "jaarplan")}
    controls = _named(pages, "controle")
    assert year == {".pdf", ".html", ".xlsx", ".ods"}
    assert [path.stem for path in controls] == [f"controle-{one.id}" for one in plan.controls]
    assert all(len(PdfReader(path).pages) == 1 for path in (pages[0], *controls))


def test_every_partner_and_the_organiser_get_a_calendar_without_an_address(
    pages: list[Path], werkmap: Werkmap
) -> None:
    calendars = _named(pages, "agenda")
    with dossier.open(werkmap) as session:
        plan = plan_of(session, PLAN_YEAR).plan
    names = {one.weergave.split(",")[0] for one in plan.candidates.values()}
    assert {path.stem.rpartition("-")[2] for path in calendars} >= {"politie", "draaiboek"}
    assert not any(name in text_of(path) for path in calendars for name in names)


def test_every_planned_stop_is_on_the_page_of_its_control_with_who_leads(
    pages: list[Path], werkmap: Werkmap
) -> None:
    with dossier.open(werkmap) as session:
        plan = plan_of(session, PLAN_YEAR).plan
    controls = _named(pages, "controle")
    for control, path in zip(plan.controls, controls, strict=True):
        text = re.sub(r"\s+", " ", text_of(path))
        for visit in (visit for route in control.routes for visit in route.visits):
            assert plan.candidates[visit.sleutel].weergave.split(",")[0] in text
    assert "Toezicht" in text_of(controls[0])


def test_nothing_on_them_may_not_leave(pages: list[Path]) -> None:
    assert [leak for path in pages for leak in check_output(path)] == []


def test_the_page_of_a_screen_is_sealed_where_a_password_is_given(
    pages: list[Path], werkmap: Werkmap
) -> None:
    (page,) = (path for path in pages if path.suffix == ".html")
    assert not is_sealed(page)
    plan_files(werkmap, PLAN_YEAR, BEFORE, PASSWORD)
    assert is_sealed(page)


def test_a_real_municipality_never_gets_an_open_page(werkmap: Werkmap, pages: list[Path]) -> None:
    settings = werkmap.settings
    real = settings.gemeente.model_copy(update={"fictief": False})
    other = Werkmap(werkmap.root, settings.model_copy(update={"gemeente": real}))
    made = plan_files(other, PLAN_YEAR, BEFORE)
    assert [path for path in pages if path.suffix == ".html"]
    assert not [path for path in made if path.suffix == ".html"]


def test_a_year_without_a_plan_says_how_to_make_one(werkmap: Werkmap) -> None:
    with pytest.raises(NotAllowed, match="geen plan voor 2031"):
        plan_files(werkmap, 2031, BEFORE)
