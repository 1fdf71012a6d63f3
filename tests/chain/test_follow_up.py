"""Who has to do what by when after a control, and the dossier of one address."""

import json
import shutil
from collections.abc import Iterator
from datetime import date

import pytest

from barriere import chain
from barriere.chain.adresdossier import AddressFile, address_file
from barriere.chain.latest import latest
from barriere.chain.opvolging import Asked, FollowUp, follow_up
from barriere.chain.tafel import Said
from barriere.chain.uitleg import OnHold
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed, WrongUse
from barriere.governance.leak import mentions
from barriere.governance.text_of import text_of
from barriere.model.finding import Finding, Measure, RoleFinding
from barriere.store import Werkmap, dossier
from barriere.terminal.address_file import show_address_file
from barriere.terminal.follow_up import show_follow_up
from tests.chain.plan_town import copied, newest, on, visited

NOW = on(date(PLAN_YEAR, 9, 1))
OFFICER = on(date(PLAN_YEAR, 9, 1), door="burgemeester")
LATE, SOON = date(PLAN_YEAR, 8, 22), date(PLAN_YEAR, 9, 8)
AGAIN = date(PLAN_YEAR, 12, 20)


@pytest.fixture(scope="module")
def keys(tour: Tour) -> list[str]:
    """The addresses that the first control visited: of each of the first six there is a story."""
    return visited(tour.planned.plan, tour.planned.plan.controls[0])


def _found(keys: list[str], day: date) -> Iterator[Finding]:
    """Yield what came back: late, soon, a signal, suspended, and nobody at home."""
    late, soon, signal, waits, *_ = keys
    base = Finding(f"{PLAN_YEAR}-1", "Team A", late, day, "toegang_verleend", binnen="toestemming")
    lod = Measure("wonen", "lod", "opgelegd", LATE)
    yield _having(base, late, (lod, Measure("brp", "terugmelding", "nagekomen")), AGAIN)
    yield _having(base, soon, (Measure("brp", "adresonderzoek", "voorgenomen", SOON),))
    yield Finding(
        base.control, base.team, signal, day, base.uitkomst, m2=61, personen=5, slaapplaatsen=7,
        opmerking="Slaapplaatsen op de zolder.",
        parts=(RoleFinding("arbeidsinspectie", "arbeid", "signaal"),),
    )  # fmt: skip
    yield _having(base, waits, (Measure("wonen", "boete", "opgeschort", LATE),), AGAIN)


def _having(
    base: Finding, sleutel: str, measures: tuple[Measure, ...], again: date | None = None
) -> Finding:
    return Finding(
        base.control, base.team, sleutel, base.datum, base.uitkomst, binnen=base.binnen,
        hercontrole_voor=again, measures=measures,
        parts=(RoleFinding(measures[0].rol, "overbewoning", "bevestigd"),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def town(tour: Tour, keys: list[str], tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """The town in September: a first control with findings, a second of which none came back."""
    werkmap = copied(tour, tmp_path_factory.mktemp("opvolging"))
    first, second, *_ = newest(werkmap).controls
    with dossier.open(werkmap) as session:
        for finding in _found(keys, first.datum):
            dossier.bewaar(session, finding, on(first.datum, 23).nu, "ingevuld.csv")
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
        chain.action_file(town, Asked(afgeschermd=True), OFFICER)


def test_the_dossier_of_an_address_tells_the_whole_road(town: Werkmap, keys: list[str]) -> None:
    told = _file(town, keys[2])

    assert any("Voorgesteld door de score" in one.text for one in told.brought)
    assert [one.text.split(":")[0] for one in told.decided][:1] == ["Oordeel van de tafel"]
    assert any("vastgesteld door de teammanager OOV" in one.text for one in told.decided)
    assert told.lists[0].number == f"{PLAN_YEAR}-1-Team-A"
    (visit,) = told.visits
    assert (visit.m2, visit.personen, visit.slaapplaatsen) == (61, 5, 7)
    assert visit.parts[0].zekerheid == "signaal"
    assert told.selection is not None
    assert "Een computer heeft hierover niet beslist" in told.selection.text


def _file(town: Werkmap, sleutel: str) -> AddressFile:
    told = address_file(town, sleutel, NOW, shielded=False)
    assert isinstance(told, AddressFile)
    return told


def test_signal_and_confirmed_stand_apart_on_the_screen(
    town: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for key in keys[:3:2]:
        show_address_file(_file(town, key), json=False)
    said = capsys.readouterr().out

    assert "Signaal" in said
    assert "Bevestigd" in said
    assert "Last onder dwangsom" in said


@pytest.mark.parametrize("as_json", [False, True])
def test_of_a_suspended_measure_is_said_at_whose_request_and_no_day(
    town: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    show_address_file(_file(town, keys[3]), json=as_json)
    said = " ".join(capsys.readouterr().out.split())

    assert "opgeschort" in said
    assert as_json or "opgeschort op verzoek zorgcoördinator" in said
    assert LATE.isoformat() not in said
    assert f"{LATE:%d-%m-%Y}" not in said
    assert "slachtoffer" not in said


@pytest.fixture(scope="module")
def silent(town: Werkmap, keys: list[str], tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """The same town, after the first address was shielded and the second put on hold."""
    copy = tmp_path_factory.mktemp("stil") / "stad"
    werkmap = Werkmap.open(shutil.copytree(town.root, copy))
    for folder in werkmap.uit.glob("jaarplan-*"):  # read through in test_year
        shutil.rmtree(folder)
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


def test_the_dossier_of_an_address_on_hold_says_that_it_waits_and_a_shielded_one_is_not_found(
    silent: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    held = address_file(silent, keys[1], NOW, shielded=False)
    assert isinstance(held, OnHold)
    show_address_file(held, json=False)
    assert capsys.readouterr().out.split() == [*held.weergave.split(), "nu", "niet", "plannen"]

    with pytest.raises(WrongUse, match="niet gevonden"):
        address_file(silent, keys[0], NOW, shielded=False)
    with pytest.raises(NotAllowed):
        address_file(silent, keys[0], NOW, shielded=True)
    officer = on(NOW.nu.date(), door=silent.settings.mandaten.afgeschermd)
    assert isinstance(address_file(silent, keys[0], officer, shielded=True), AddressFile)


def test_the_log_names_no_shielded_address(silent: Werkmap, keys: list[str]) -> None:
    with dossier.open(silent) as session:
        lines = dossier.logregels(session)
    after = [line for line in lines if line.actie.startswith(("afscherm", "dossier afgeschermd"))]

    assert after
    assert not [line for line in after if keys[0] in f"{line.object} {line.resultaat}"]
