"""Who has to do what by when after a control."""

import json
import shutil
from datetime import date, timedelta

import pytest

from barriere import chain
from barriere.chain.earlier_visits import earlier_visits
from barriere.chain.latest import latest
from barriere.chain.opvolging import Asked, FollowUp, follow_up
from barriere.chain.plan_assignment import prepared
from barriere.chain.scene import look
from barriere.chain.tafel import Said
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed, WrongUse
from barriere.governance.leak import mentions
from barriere.governance.text_of import text_of
from barriere.store import Werkmap, dossier, picture
from barriere.store.checkpoint import code_of
from barriere.terminal.follow_up import show_follow_up
from barriere.terminal.logboek import show_log
from tests.chain.followed_town import AGAIN, LATE, NOW, followed, visited_first
from tests.chain.plan_town import YEAR, newest, on, visited


@pytest.fixture(scope="module")
def keys(tour: Tour) -> list[str]:
    return visited_first(tour)


@pytest.fixture(scope="module")
def town(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """The town in September: a first control with findings, a second of which none came back."""
    werkmap = followed(tour, tmp_path_factory.mktemp("opvolging"))
    second = newest(werkmap).controls[1]
    chain.visit_lists(werkmap, second.id, on(second.datum, 8))
    return werkmap


@pytest.fixture(scope="module")
def told(town: Werkmap) -> FollowUp:
    return follow_up(town, Asked(), NOW)


def _words(told: FollowUp) -> list[tuple[str, str]]:
    return [(todo.action.rol, todo.action.word) for todo in told.todos]


def test_what_is_late_comes_first_then_what_is_soon_then_what_has_no_term(
    told: FollowUp,
) -> None:
    ours = [(t.action.stand, t.action.word) for t in told.todos if t.action.rol]

    assert ours == [
        ("te laat", "lod"),
        ("binnenkort", "adresonderzoek"),
        ("zonder termijn", "arbeid"),
    ]
    assert told.todos[0].eigenaar == "Toezichthouder bouwen en wonen"


def test_an_owner_sees_its_own_and_a_day_leaves_out_what_comes_later(town: Werkmap) -> None:
    assert _words(follow_up(town, Asked(rol="brp"), NOW)) == [("brp", "adresonderzoek")]
    assert _words(follow_up(town, Asked(tot=LATE), NOW)) == [("wonen", "lod")]
    assert ("brp", "terugmelding") in _words(follow_up(town, Asked(rol="brp", alles=True), NOW))
    with pytest.raises(WrongUse, match="onbekend"):
        follow_up(town, Asked(rol="bouw"), NOW)


def test_a_hercontrole_says_by_when_and_which_control_goes_there(
    told: FollowUp, keys: list[str]
) -> None:
    asked = {one.sleutel: one for one in told.rechecks}

    assert asked[keys[0]].voor == AGAIN
    assert keys[3] not in asked


def test_nobody_comes_to_look_before_the_term_of_what_was_imposed_and_a_team_may_the_day_after(
    town: Werkmap, keys: list[str]
) -> None:
    looked = look(town)
    with dossier.open(town) as session:
        asked = prepared(session, looked, YEAR, NOW).assignment.candidates
    found = {one.sleutel: one for one in asked}

    assert found[keys[0]].rest_until == LATE + timedelta(days=1)
    assert found[keys[0]].deadline == AGAIN
    assert (found[keys[3]].rest_until or NOW.nu.date()) > LATE + timedelta(days=1)
    assert found[keys[3]].deadline is None


def test_a_control_of_which_nothing_came_back_is_told_with_how_many_are_missing(
    told: FollowUp, town: Werkmap
) -> None:
    second = newest(town).controls[1]

    assert {(m.controle, m.team) for m in told.missing} == {
        (second.id, route.team) for route in second.routes if route.visits
    }
    assert sum(m.adressen for m in told.missing) == len(visited(newest(town), second))


def test_the_screen_says_in_words_what_is_late_and_gives_suspended_measures_as_a_total(
    told: FollowUp, town: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    show_follow_up(told, json=False)
    said = " ".join(capsys.readouterr().out.split())

    assert "22-08-2027 te laat" in said
    assert "08-09-2027 nog 7 dagen" in said
    assert "1 maatregel is opgeschort op verzoek zorgcoördinator" in said
    assert latest(town).label(keys[3]) not in said


def test_a_program_hears_what_the_screen_says(
    told: FollowUp, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    show_follow_up(told, json=True)
    text = capsys.readouterr().out
    heard = json.loads(text)

    assert heard["acties"][0]["termijn"] == LATE.isoformat()
    assert heard["opgeschort"] == 1
    assert keys[3] not in text


def test_the_workbook_has_what_the_screen_has_and_no_suspended_measure(
    town: Werkmap, keys: list[str]
) -> None:
    path = chain.action_file(town, Asked(), NOW)
    text = text_of(path)
    last = latest(town)

    assert path.parent == town.uit
    assert last.label(keys[0]).split(",")[0] in text
    assert last.label(keys[3]).split(",")[0] not in text
    with pytest.raises(WrongUse, match="geen enkel bestand"):
        chain.action_file(town, Asked(afgeschermd=True), NOW)


@pytest.fixture(scope="module")
def silent(town: Werkmap, keys: list[str], tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """The same town, after the first address was shielded and the second put on hold."""
    copy = tmp_path_factory.mktemp("stil") / "stad"
    werkmap = Werkmap.open(shutil.copytree(town.root, copy))
    for path in (*werkmap.uit.glob("jaarplan-*"), *werkmap.uit.glob("bezoeklijst-*-2-*")):
        shutil.rmtree(path)  # shielding reads through what is left; test_year has it read all
    chain.action_file(werkmap, Asked(), NOW)
    chain.judge(
        werkmap, Said(keys[1], "aanhouden", "", "", date(PLAN_YEAR, 12, 31), "politie"), NOW
    )
    named = chain.shield(werkmap, keys[0], NOW)
    assert named.elsewhere == ["ingevuld.csv"]
    assert {path.suffix for path in named.destroy} >= {".pdf", ".xlsx", ".ods", ".csv"}
    assert any(path.name.startswith("acties-") for path in named.destroy)
    assert chain.shield(werkmap, keys[0], NOW) == named
    return werkmap


def test_nothing_is_asked_of_who_is_shielded_or_waits_and_a_total_is_all_that_is_told(
    silent: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    last = latest(silent)
    told = follow_up(silent, Asked(alles=True), NOW)
    for as_json in (False, True):
        show_follow_up(told, json=as_json)
    said = capsys.readouterr().out

    for key in keys[:2]:
        assert key not in said
        assert next(mentions(said, last.label(key).split(",")[0]), None) is None
    assert told.hidden == 3
    assert "open punten horen bij een adres dat nu niet wordt getoond" in " ".join(said.split())


def test_only_the_named_officer_sees_what_is_still_open_at_a_shielded_address(
    silent: Werkmap, keys: list[str]
) -> None:
    with pytest.raises(NotAllowed):
        follow_up(silent, Asked(afgeschermd=True), NOW)
    officer = on(NOW.nu.date(), door=silent.settings.mandaten.afgeschermd)

    told = follow_up(silent, Asked(afgeschermd=True), officer)

    assert {todo.action.sleutel for todo in told.todos} == {keys[0]}


def test_the_log_tells_by_a_code_that_something_was_shown_but_not_of_which_shielded_address(
    silent: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with dossier.open(silent) as session:
        (line, *_) = (row for row in dossier.logregels(session) if row.object == keys[0])
        code = code_of(line.hash)

    for as_json in (False, True):
        show_log(chain.check_log(silent, code, NOW), json=as_json)

    said = capsys.readouterr().out
    assert line.actie in said
    assert keys[0] not in said


def test_paper_says_what_was_imposed_with_its_term_and_of_a_suspended_measure_nothing(
    town: Werkmap, keys: list[str]
) -> None:
    with dossier.open(town) as session:
        told = earlier_visits(session, picture(town), keys)

    assert told[keys[0]][0].words.endswith("; last onder dwangsom, termijn tot 22-08-2027.")
    assert "boete" not in told[keys[3]][0].words
    assert "opgeschort" not in told[keys[3]][0].words
