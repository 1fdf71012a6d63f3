"""What one more would bring: at least nothing, and at least what is said."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.answers.one_more import OneMore, one_more
from barriere.inspections.answers.question import Question
from barriere.inspections.assignment import Assignment
from barriere.inspections.days.calendar import calendar
from barriere.inspections.earlier import Earlier
from barriere.inspections.plan import plan_of
from barriere.settings import Settings

from .conftest import JAAR, Adapt, Town


def _by_what(found: tuple[OneMore, ...]) -> dict[str, OneMore]:
    return {one.what: one for one in found}


@given(seed=st.integers(0, 1000), count=st.integers(0, 60), controles=st.integers(1, 4))
@examples(max_examples=8, deadline=None)
def test_one_more_of_anything_never_brings_less_than_nothing(
    adapt: Adapt, town: Town, seed: int, count: int, controles: int
) -> None:
    rules = adapt(controles=controles, max_per_buurt=2)
    question = Question(Assignment(town(count, seed), calendar(JAAR, rules), rules, iterations=200))

    found = _by_what(one_more(question, question.plan()))

    assert set(found) == {"team", "uur", "controle"}
    for one in found.values():
        assert min(one.points, one.adressen, one.hercontroles) >= 0
    most = max(team.adressen for team in rules.teams)
    assert found["team"].adressen <= most * controles
    assert found["controle"].adressen <= most * len(rules.teams)


def test_a_full_year_has_use_for_a_team_and_for_a_control(settings: Settings, town: Town) -> None:
    question = Question(Assignment(town(200), calendar(JAAR, settings), settings, iterations=2000))
    plan = question.plan()

    found = _by_what(one_more(question, plan))

    assert found["team"].adressen == 4 * 8
    assert found["controle"].adressen == 2 * 8
    assert found["team"].points > found["controle"].points > 0
    assert "een team als Team" in found["team"].sentence
    assert found == _by_what(one_more(question, plan)), "the same question, the same answer"


def test_a_year_in_which_everybody_has_a_place_has_no_use_for_more(
    settings: Settings, town: Town
) -> None:
    everybody = [replace(one, deadline=None) for one in town(10, spread=500.0)]
    question = Question(Assignment(everybody, calendar(JAAR, settings), settings, iterations=300))

    found = one_more(question, question.plan())

    assert all(one.sentence.endswith("komt er niets bij.") for one in found)


def test_a_control_more_can_save_a_hercontrole(settings: Settings, town: Town) -> None:
    one, other = (replace(each, deadline=None) for each in town(2))
    due = replace(one, deadline=date(JAAR, 4, 1))
    year = calendar(JAAR, settings)
    early = plan_of(Assignment([other], year, settings, iterations=100))
    late = replace(early.controls[0], datum=date(JAAR, 4, 8))
    plan = replace(early, controls=(late, *early.controls[1:]))

    found = _by_what(one_more(Question(Assignment([due, other], year, settings)), plan))

    assert found["controle"].hercontroles == 1
    assert found["team"].hercontroles == 0
    assert "waarvan 1 hercontrole op tijd" in found["controle"].sentence


def test_a_year_that_is_over_has_nothing_left_to_add_to(settings: Settings, town: Town) -> None:
    asked = Assignment(town(20), calendar(JAAR, settings), settings, iterations=100)
    plan = plan_of(asked)
    over = Earlier(plan, "", held=frozenset(control.id for control in plan.controls))
    december = calendar(JAAR, settings, vanaf=date(JAAR, 12, 31))
    question = Question(replace(asked, earlier=over, calendar=december))

    assert one_more(question, plan) == ()
