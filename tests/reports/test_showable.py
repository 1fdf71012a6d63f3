"""A plan that is shown names nobody who is on hold or shielded, not even by the way."""

from dataclasses import replace

import pytest

from barriere.errors import NotAllowed
from barriere.inspections.answers.unseen import UNSEEN
from barriere.inspections.document import as_json
from barriere.inspections.earlier import HELD
from barriere.model.inspection import LeftOut, Plan
from barriere.reports.overview import Overview
from barriere.reports.showable import showable
from barriere.reports.year_page import year_page
from barriere.review.admission import NOT_NOW
from barriere.settings import Settings

from .planned_year import DRAWN_UP


@pytest.fixture
def held(year: Plan) -> tuple[Plan, str]:
    """A year of one control that was held, and an address there that must wait since."""
    first = year.controls[0]
    stop = first.routes[0].visits[0].sleutel
    name = year.candidates[stop].weergave
    plan = replace(
        year,
        controls=(replace(first, vast=HELD),),
        left_out=(
            LeftOut("a", "Zijpad 1", f"Past alleen in plaats van {name}, dat meer telt.", "waarde"),
            LeftOut("b", "Zijpad 2", NOT_NOW, "buiten"),
        ),
        notices=(f"Niet gelukt: een hercontrole op {name}.", "De brandweer kan niet."),
    )
    return plan, stop


def test_who_may_not_be_shown_is_in_nothing_of_it(held: tuple[Plan, str]) -> None:
    plan, stop = held
    name = plan.candidates[stop].weergave

    shown = showable(plan, frozenset({stop}))

    told = as_json(shown)
    assert name not in told
    assert stop not in told
    assert "Zijpad 2" not in told
    assert shown.left_out[0].reason == f"Past alleen in plaats van {UNSEEN}, dat meer telt."
    assert shown.notices == ("De brandweer kan niet.",)


def test_the_page_of_the_year_prints_no_reason_that_names_one(
    held: tuple[Plan, str], settings: Settings
) -> None:
    plan, stop = held
    html = year_page(Overview(plan, settings, DRAWN_UP, hidden=frozenset({stop})))

    assert plan.candidates[stop].weergave.split(",")[0] not in html
    assert UNSEEN in html


def test_a_visit_that_was_made_this_evening_stops_no_page_and_one_to_come_does(year: Plan) -> None:
    first = year.controls[0]
    route, *others = first.routes
    done, *ahead = route.visits
    begun = replace(route, visits=(replace(done, status="klaar"), *ahead))
    plan = replace(year, controls=(replace(first, routes=(begun, *others)),))

    shown = showable(plan, frozenset({done.sleutel}))

    assert [one.sleutel for one in shown.controls[0].routes[0].visits] == [v.sleutel for v in ahead]
    with pytest.raises(NotAllowed, match="mag nu niet worden getoond"):
        showable(plan, frozenset({ahead[0].sleutel}))
