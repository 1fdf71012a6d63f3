"""What a planner asks of the kept plan: answers change nothing, and name nobody they may not."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.ask import Ask
from barriere.chain.kept_plan import Kept, versions
from barriere.chain.latest import latest
from barriere.chain.plan_verschil import plan_difference
from barriere.chain.tafel import Said
from barriere.chain.wat_als import ask_one_more, ask_what_if
from barriere.demo.year import PLAN_YEAR
from barriere.errors import NotAllowed, WrongUse
from barriere.inspections.answers.difference_words import sentences
from barriere.inspections.answers.event import AddressShut, PartnerAway, TeamOut
from barriere.inspections.answers.unseen import UNSEEN
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from barriere.terminal.answers import show_answer, show_one_more, show_plan_difference

PLANNER = Moment("planner OOV", datetime(2026, 12, 1, 9, tzinfo=UTC))
YEAR = Ask(PLAN_YEAR, iterations=500)


@pytest.fixture(scope="module")
def werkmap(planned_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """A copy of the demo town, planned again after an address of its plan was put on hold."""
    copy = tmp_path_factory.mktemp("antwoord") / "stad"
    shutil.copytree(planned_once, copy)
    opened = Werkmap.open(copy)
    said = Said(
        adres=_planned(_kept(opened)[-1])[0],
        besluit="aanhouden",
        reden="lopend_onderzoek",
        toelichting="Eerst overleg met de politie.",
        tot=date(PLAN_YEAR, 12, 31),
    )
    chain.judge(opened, said, PLANNER)
    chain.plan_year(opened, YEAR, PLANNER)
    return opened


def _kept(werkmap: Werkmap) -> list[Kept]:
    with dossier.open(werkmap) as session:
        return versions(session, PLAN_YEAR)


def _planned(kept: Kept) -> list[str]:
    """Return the stops of a plan that are still to come."""
    return [
        visit.sleutel
        for control in kept.plan.controls[1:]
        for route in control.routes
        for visit in route.visits
    ]


def _dossier(werkmap: Werkmap) -> list[str]:
    with dossier.open(werkmap) as session:
        return [row.json_tekst for row in dossier.jaarplannen(session, PLAN_YEAR)]


def test_a_question_changes_nothing_but_the_log(werkmap: Werkmap) -> None:
    before = _dossier(werkmap)
    files = sorted(werkmap.uit.rglob("*"))

    answer = ask_what_if(werkmap, YEAR, TeamOut("Team B", f"{PLAN_YEAR}-3"), PLANNER)

    assert answer.difference.stay_home == ((f"{PLAN_YEAR}-3", "Team B"),)
    assert _dossier(werkmap) == before
    assert sorted(werkmap.uit.rglob("*")) == files
    with dossier.open(werkmap) as session:
        last = dossier.logregels(session)[-1]
    assert (last.actie, last.resultaat) == ("plan wat-als", "team")


def test_a_partner_that_is_away_moves_the_control_of_that_day(werkmap: Werkmap) -> None:
    third = _kept(werkmap)[-1].plan.controls[2]

    answer = ask_what_if(werkmap, YEAR, PartnerAway("politie", third.datum), PLANNER)

    assert [one.before for one in answer.difference.controls] == [third.datum]


def test_an_address_is_asked_about_as_people_write_it(werkmap: Werkmap) -> None:
    shut = _planned(_kept(werkmap)[-1])[0]
    written = latest(werkmap).label(shut)

    answer = ask_what_if(werkmap, YEAR, AddressShut(written), PLANNER)

    assert written in answer.event
    assert written in {one.weergave for one in answer.difference.visits if one.how == "eruit"}


def test_an_address_on_hold_is_in_the_difference_but_not_named(
    werkmap: Werkmap, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *_, newest = _kept(werkmap)
    held = _planned(first)[0]
    name = latest(werkmap).label(held)

    found = plan_difference(werkmap, PLAN_YEAR, ("", ""), PLANNER)
    show_plan_difference(found, json=False)
    show_plan_difference(found, json=True)

    assert UNSEEN in {one.weergave for one in found.visits if one.how == "eruit"}
    printed = capsys.readouterr().out
    assert UNSEEN in printed
    assert name not in printed
    assert held not in printed
    assert held not in _planned(newest)


def test_a_version_is_named_by_the_beginning_of_its_hash(werkmap: Werkmap) -> None:
    first, *_, newest = _kept(werkmap)
    asked = (newest.sha256[:8], first.sha256[:8])

    there = plan_difference(werkmap, PLAN_YEAR, ("", ""), PLANNER)
    back = plan_difference(werkmap, PLAN_YEAR, asked, PLANNER)

    assert there.count("eruit") == back.count("erbij") > 0
    assert back.value == there.value[::-1]
    with pytest.raises(WrongUse, match="geen versie"):
        plan_difference(werkmap, PLAN_YEAR, ("zzzz", ""), PLANNER)


def test_one_version_has_nothing_to_be_compared_with(planned_once: Path) -> None:
    with pytest.raises(WrongUse, match="maar één versie"):
        plan_difference(Werkmap.open(planned_once), PLAN_YEAR, ("", ""), PLANNER)


def test_a_year_without_a_plan_has_no_answers(werkmap: Werkmap) -> None:
    for ask in (
        lambda: ask_one_more(werkmap, replace(YEAR, jaar=2035), PLANNER),
        lambda: ask_what_if(werkmap, replace(YEAR, jaar=2035), TeamOut("Team A"), PLANNER),
        lambda: plan_difference(werkmap, 2035, ("", ""), PLANNER),
    ):
        with pytest.raises(NotAllowed, match="geen plan voor 2035"):
            ask()


def test_answers_read_as_plain_dutch(werkmap: Werkmap, capsys: pytest.CaptureFixture[str]) -> None:
    answer = ask_what_if(werkmap, YEAR, TeamOut("Team B"), PLANNER)
    more = ask_one_more(werkmap, YEAR, PLANNER)

    show_answer(answer, json=False)
    show_one_more(more, json=False)

    printed = capsys.readouterr().out
    assert "Als Team B de rest van het jaar uitvalt" in printed
    assert "er is niets bewaard of veranderd" in printed
    assert "Met een team als" in printed
    assert sentences(answer.difference)[0] in " ".join(printed.split())


def test_answers_are_there_for_a_program_too(
    werkmap: Werkmap, capsys: pytest.CaptureFixture[str]
) -> None:
    show_answer(ask_what_if(werkmap, YEAR, TeamOut("Team B"), PLANNER), json=True)
    told = json.loads(capsys.readouterr().out)
    assert told["als"] == "Team B de rest van het jaar uitvalt"
    assert told["verschil"]["zinnen"]

    show_one_more(ask_one_more(werkmap, YEAR, PLANNER), json=True)
    assert {one["what"] for one in json.loads(capsys.readouterr().out)} == {
        "team",
        "uur",
        "controle",
    }
