"""What a planner gets with a plan, made from the werkmap of the demo town."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.chain.kept_plan import plan_of
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.governance.output_check import check_output
from barriere.governance.text_of import is_sealed, text_of
from barriere.model.inspection import Plan
from barriere.store import Werkmap, dossier


@pytest.fixture(scope="module")
def plan(tour: Tour) -> Plan:
    with dossier.open(Werkmap.open(tour.werkmap)) as session:
        return plan_of(session, PLAN_YEAR).plan


@pytest.fixture(scope="module")
def folder(tour: Tour) -> Path:
    """Return the folder with all that was made of the plan."""
    return tour.planned.path.parent


def test_the_year_and_every_control_have_one_page_each(folder: Path, plan: Plan) -> None:
    names = [f"jaarplan-{plan.jaar}", *(f"controle-{control.id}" for control in plan.controls)]
    for name in names:
        assert len(PdfReader(folder / f"{name}.pdf").pages) == 1


def test_every_planned_stop_is_on_the_page_of_its_control_with_who_leads(
    folder: Path, plan: Plan
) -> None:
    for control in plan.controls:
        text = re.sub(r"\s+", " ", text_of(folder / f"controle-{control.id}.pdf"))
        for visit in (visit for route in control.routes for visit in route.visits):
            assert plan.candidates[visit.sleutel].weergave.split(",")[0] in text
        assert "Toezicht" in text


def test_the_page_for_a_screen_of_a_made_up_town_may_be_open(folder: Path, plan: Plan) -> None:
    page = folder / f"jaarplan-{plan.jaar}.html"
    assert not is_sealed(page)
    streets = [one.weergave.split(",")[0] for one in plan.candidates.values()]
    assert any(street in text_of(page) for street in streets)


def test_nothing_in_it_may_not_leave(folder: Path) -> None:
    assert check_output(folder) == []
