"""What an event changes: the year is planned again around it, and as little as possible moves."""

from datetime import date

import pytest

from barriere.errors import BarriereError, WrongUse
from barriere.inspections.answers.compare import compare
from barriere.inspections.answers.difference_words import sentences
from barriere.inspections.answers.event import AddressShut, ControlOff, Event, PartnerAway, TeamOut
from barriere.inspections.answers.question import Question
from barriere.inspections.answers.what_if import Answer, what_if
from barriere.inspections.assignment import Assignment
from barriere.inspections.checks.check import check
from barriere.inspections.days.calendar import calendar
from barriere.inspections.earlier import Earlier
from barriere.model.inspection import Plan
from barriere.settings import Settings

from .conftest import JAAR, Town


@pytest.fixture(scope="module")
def question(settings: Settings, town: Town) -> Question:
    """A year of a municipality with more addresses than it can visit."""
    asked = Assignment(town(90), calendar(JAAR, settings), settings, iterations=2000)
    return Question(asked)


@pytest.fixture(scope="module")
def plan(question: Question) -> Plan:
    return question.plan()


@pytest.fixture(scope="module")
def earlier(plan: Plan) -> Earlier:
    return Earlier(plan, "0" * 64)


def _going(plan: Plan, team: str) -> set[str]:
    """Return the controls on which a team has visits."""
    return {
        control.id
        for control in plan.controls
        for route in control.routes
        if route.team == team and route.visits
    }


def _spots(plan: Plan) -> dict[str, tuple[str, str]]:
    return {
        visit.sleutel: (control.id, route.team)
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
    }


def test_a_year_that_is_asked_again_without_an_event_stays_as_it_is(
    question: Question, earlier: Earlier
) -> None:
    again = question.after(earlier).plan()

    assert again.controls == earlier.plan.controls
    assert again.value == earlier.plan.value
    assert compare(earlier.plan, again).same


def test_a_team_that_falls_out_of_one_control_is_missed_only_there(
    question: Question, earlier: Earlier
) -> None:
    answer = what_if(TeamOut("Team B", "2027-2"), question, earlier)

    assert _going(answer.plan, "Team B") == _going(earlier.plan, "Team B") - {"2027-2"}
    assert ("2027-2", "Team B") in answer.difference.stay_home
    assert "Team B heeft op 2027-2 geen bezoeken meer." in sentences(answer.difference)
    others = {k: spot for k, spot in _spots(earlier.plan).items() if spot[0] != "2027-2"}
    assert len(others.items() & _spots(answer.plan).items()) >= 0.8 * len(others)


def test_a_team_that_falls_out_for_the_year_goes_nowhere(
    question: Question, earlier: Earlier
) -> None:
    answer = what_if(TeamOut("Team B"), question, earlier)

    assert _going(answer.plan, "Team B") == set()
    assert answer.difference.value[1] < answer.difference.value[0]
    assert answer.event == "Team B de rest van het jaar uitvalt"


def test_an_address_that_is_shut_makes_room_for_another(
    question: Question, earlier: Earlier
) -> None:
    shut = next(iter(_spots(earlier.plan)))

    answer = what_if(AddressShut(shut), question, earlier)

    assert shut not in _spots(answer.plan)
    (out,) = [one for one in answer.difference.visits if one.how == "eruit"][:1]
    assert "dicht" in out.reason
    assert answer.difference.count("erbij") >= 1


def test_a_partner_that_must_be_there_moves_the_control_and_no_other(
    question: Question, earlier: Earlier
) -> None:
    second = earlier.plan.controls[1]

    answer = what_if(PartnerAway("politie", second.datum), question, earlier)

    (moved,) = answer.difference.controls
    assert (moved.before_id, moved.before) == (second.id, second.datum)
    assert moved.after != second.datum
    assert answer.event == f"Politie op {second.datum:%d-%m-%Y} niet kan"


def test_a_partner_that_is_away_on_another_day_changes_nothing_of_the_dates(
    question: Question, earlier: Earlier
) -> None:
    answer = what_if(PartnerAway("politie", date(JAAR, 1, 1)), question, earlier)

    assert answer.difference.controls == ()


def test_a_control_that_is_not_held_gives_its_addresses_to_the_others(
    question: Question, earlier: Earlier
) -> None:
    answer = what_if(ControlOff("2027-3"), question, earlier)

    assert "2027-3" not in {control for control, _ in _spots(answer.plan).values()}
    (gone,) = answer.difference.controls
    assert (gone.before_id, gone.after) == ("2027-3", None)
    assert any(
        "Controle 2027-3" in said and "vervalt" in said for said in sentences(answer.difference)
    )


@pytest.mark.parametrize(
    "event",
    [
        TeamOut("Team Z"),
        TeamOut("Team A", "2027-9"),
        AddressShut("nergens"),
        PartnerAway("leger", date(JAAR, 2, 2)),
        ControlOff("2027-9"),
    ],
    ids=["no such team", "no such control", "no such address", "no such partner", "no such date"],
)
def test_an_event_about_nothing_that_is_there_is_refused(
    question: Question, earlier: Earlier, event: Event
) -> None:
    with pytest.raises(WrongUse):
        what_if(event, question, earlier)


def test_a_control_that_was_held_cannot_fall_out(question: Question, plan: Plan) -> None:
    held = Earlier(plan, "0" * 64, held=frozenset({"2027-1"}))

    with pytest.raises(WrongUse, match="al geweest"):
        what_if(ControlOff("2027-1"), question, held)


def test_what_people_agreed_stands_in_every_answer(question: Question, plan: Plan) -> None:
    agreed = Earlier(plan, "0" * 64, agreed=frozenset({"2027-4"}))

    answer = what_if(TeamOut("Team B", "2027-2"), question, agreed)

    assert answer.plan.controls[3].routes == plan.controls[3].routes


def test_no_answer_breaks_a_rule_of_the_plan(question: Question, earlier: Earlier) -> None:
    answer: Answer = what_if(ControlOff("2027-1"), question, earlier)

    assert check(answer.plan, question.asked.settings) == ()


def test_a_year_without_any_team_says_so(question: Question, earlier: Earlier) -> None:
    settings = question.asked.settings
    alone = question.under(settings.model_copy(update={"teams": settings.teams[:1]}))

    with pytest.raises(BarriereError, match="geen team meer over"):
        what_if(TeamOut("Team A"), alone, earlier)
