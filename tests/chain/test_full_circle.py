"""From plan to list to findings and back: nothing lost, nothing twice, and the next plan knows."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.jaarplan import Planned
from barriere.chain.latest import latest
from barriere.chain.opvolging import Asked, FollowUp, follow_up
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import BadData, NotAllowed
from barriere.governance.leak import mentions
from barriere.governance.text_of import text_of
from barriere.review.moment import Moment
from barriere.store import dossier
from tests.chain.held_evening import Evening, read_and_kill
from tests.chain.plan_town import (
    NOBODY,
    NOTHING,
    SEE_AGAIN,
    YEAR,
    copied,
    newest,
    on,
    report,
    to_come,
    visited,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
AGAIN = date(PLAN_YEAR, 12, 20)


@pytest.fixture(scope="module")
def evening(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """Print the lists of the second control; by the time it is over one address is shielded."""
    werkmap = copied(tour, tmp_path_factory.mktemp("rond"))
    control = newest(werkmap).controls[1]
    chain.visit_lists(werkmap, control.id, on(control.datum, 8))
    for path in (*werkmap.uit.glob("*/*.pdf"), *werkmap.uit.glob("jaarplan-*/*.html")):
        path.unlink()  # shielding reads through what is left; test_year has it read all
    stories = visited(newest(werkmap), control)[:5]
    chain.shield(werkmap, stories[-1], on(control.datum, 20))
    return Evening(werkmap, control, *stories)


@pytest.fixture(scope="module")
def refused(evening: Evening) -> str:
    """What is said when the teams filled in things that cannot be."""
    before = evening.rows()
    wrong = evening.told | {
        evening.again: SEE_AGAIN | {"hercontrole_voor": "2020-01-01"},
        evening.nobody: NOBODY | {"uitkomst": "zomaar"},
        evening.nothing: NOTHING | {"opmerking": "Bel 06-12345678 voor de sleutel."},
        evening.hidden: SEE_AGAIN | {"maatregel": "naheffing"},
    }
    with pytest.raises(BadData) as refusal:
        _read(evening, report(evening.werkmap, evening.control, wrong))
    assert evening.rows() == before
    assert evening.reports() == {}
    return str(refusal.value)


def _read(evening: Evening, sheets: list[Path]) -> str:
    return chain.read_findings(evening.werkmap, sheets, on(evening.control.datum, 23))


@pytest.fixture(scope="module")
def receipts(evening: Evening, refused: str) -> tuple[str, str]:
    """Read the corrected sheets twice, after a first time that was killed half way."""
    assert refused
    sheets = report(evening.werkmap, evening.control, evening.told)
    read_and_kill(evening, sheets)
    assert set(evening.reports()) in (set(), set(evening.told))
    first = _read(evening, sheets)
    rows = evening.rows()
    second = _read(evening, sheets)
    assert evening.rows() == rows
    return first, second


@pytest.fixture(scope="module")
def told(evening: Evening, receipts: tuple[str, str]) -> FollowUp:
    """What is still to be done the morning after."""
    assert receipts
    return follow_up(evening.werkmap, Asked(), _morning(evening))


def _morning(evening: Evening) -> Moment:
    return on(date.fromordinal(evening.control.datum.toordinal() + 1))


@pytest.fixture(scope="module")
def planned(evening: Evening, told: FollowUp) -> Planned:
    """The plan, made again the morning after."""
    assert told.todos
    return chain.plan_year(evening.werkmap, YEAR, _morning(evening))


def test_what_cannot_be_is_refused_by_row_and_column_without_what_stands_there(
    refused: str,
) -> None:
    for column in ("hercontrole_voor", "uitkomst", "opmerking", "maatregel"):
        assert column in refused
    for value in ("2020-01-01", "zomaar", "06-12345678", "naheffing"):
        assert value not in refused
    assert "Er is niets bewaard" in refused


def test_the_corrected_sheets_are_read_also_after_a_kill_and_a_second_time_changes_nothing(
    evening: Evening, receipts: tuple[str, str]
) -> None:
    assert set(evening.reports()) == set(evening.told)
    assert "0 nieuw" in receipts[1]
    assert f"{len(evening.told)} ongewijzigd" in receipts[1]


def test_what_was_found_becomes_an_action_with_an_owner_and_a_term(
    evening: Evening, told: FollowUp
) -> None:
    ours = [todo for todo in told.todos if todo.action.control == evening.control.id]

    assert [(t.action.sleutel, t.action.rol, t.action.word) for t in ours] == [
        (evening.again, "wonen", "lod")
    ]
    assert ours[0].action.termijn == date.fromisoformat(SEE_AGAIN["termijn"])
    assert told.suspended == 1
    assert told.hidden == 2
    assert not told.missing


def test_a_hercontrole_comes_in_the_next_plan_before_its_last_day(
    evening: Evening, planned: Planned
) -> None:
    plan = planned.shown
    deadlines = {
        adres: stop.deadline for stop in plan.candidates.values() for adres in stop.adressen
    }

    assert deadlines[evening.again] == AGAIN
    assert evening.again in to_come(plan, held=2)


def test_where_a_measure_is_suspended_or_the_address_is_shielded_nobody_has_to_come_back(
    evening: Evening, planned: Planned
) -> None:
    plan = planned.shown

    assert not {evening.waits, evening.hidden} & to_come(plan, held=2)
    assert all(one.deadline is None for one in plan.candidates.values()
               if {evening.waits, evening.hidden} & set(one.adressen))  # fmt: skip


def test_what_a_team_brought_of_a_shielded_address_is_kept_and_in_nothing_that_is_made(
    evening: Evening, planned: Planned, told: FollowUp
) -> None:
    assert evening.reports()[evening.hidden].hit
    last = latest(evening.werkmap)
    words = (evening.hidden, last.label(evening.hidden).split(",")[0])
    sheets = chain.worksheets(evening.werkmap, evening.control.id, _morning(evening))
    actions = chain.action_file(evening.werkmap, Asked(alles=True), _morning(evening))

    assert evening.hidden not in planned.shown.candidates
    for path in (*sheets, actions):  # what is made of the plan: test_plan_discreet
        text = text_of(path)
        assert not [word for word in words if next(mentions(text, word), None) is not None], path
    assert evening.hidden not in {todo.action.sleutel for todo in told.todos}


def test_only_the_named_officer_gets_a_sheet_on_which_a_suspended_measure_stands(
    evening: Evening, receipts: tuple[str, str]
) -> None:
    assert receipts
    ask, now = (evening.werkmap, evening.control.id), _morning(evening)
    with pytest.raises(NotAllowed):
        chain.worksheets(*ask, now, suspended=True)
    assert evening.waits not in _text(chain.worksheets(*ask, now))
    officer = replace(now, door=evening.werkmap.settings.mandaten.afgeschermd)
    assert evening.waits in _text(chain.worksheets(*ask, officer, suspended=True))


def _text(paths: list[Path]) -> str:
    return "".join(text_of(path) for path in paths)


def test_when_the_care_coordinator_lets_go_the_hercontrole_stands_again(
    evening: Evening, planned: Planned
) -> None:
    assert planned.changed
    freed = {evening.waits: SEE_AGAIN, evening.again: SEE_AGAIN | {"hercontrole_voor": ""}}

    _read(evening, report(evening.werkmap, evening.control, evening.told | freed))

    asked = {o.sleutel for o in follow_up(evening.werkmap, Asked(), _morning(evening)).rechecks}
    assert evening.waits in asked
    assert evening.again not in asked
    with dossier.open(evening.werkmap) as session:
        mark = f"bevindingen {evening.control.id}"
        known = {v.sleutel for v in dossier.voorstellen(session) if v.ingebracht_door == mark}
    assert known == {evening.waits, evening.hidden}
