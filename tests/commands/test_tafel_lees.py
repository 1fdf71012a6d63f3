"""What the tafel said on the risk map goes into the dossier: whole, once, and telling nothing."""

from pathlib import Path

import pytest

from barriere.store import Werkmap, dossier
from tests.commands.conftest import Door
from tests.commands.five_houses import BY, HELD, HIDDEN, key
from tests.commands.meeting import (
    ONE,
    PASSWORD,
    TWO,
    WHY,
    given,
    inside,
    kept,
    lees,
    logged,
    plain,
    said,
    sealed,
)

WAITS = given(key(HELD), f"Kade {HELD}")
SECRET = "Kanariegeel hield hier de wacht, zegt men."


@pytest.fixture(autouse=True)
def no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BARRIERE_WACHTWOORD", raising=False)


def test_the_oordelen_of_a_meeting_go_in_with_who_read_them_and_what_was_seen(
    door: Door, town: Path, last: str
) -> None:
    no = given(key(2), "Kade 2", "afwijzen")
    wait = given(key(HELD), f"Kade {HELD}", "aanhouden", toelichting="De politie vroeg erom.")

    answer = lees(door, town, plain(inside(last, [ONE, no, wait])))

    assert answer.code == 0, answer.err
    assert kept(town) == [
        (key(1), "opnemen", "gronden_voldoende", WHY, "secretaris", last),
        (key(2), "afwijzen", "verklaard", WHY, "secretaris", last),
        (key(HELD), "aanhouden", "nu_niet", "", "secretaris", last),
    ]
    assert "3 oordelen vastgelegd uit oordelen.json: 1 opnemen, 1 afwijzen, 1 aanhouden." in said(
        answer
    )
    assert "verwijder het" in said(answer)


def test_a_sealed_file_opens_with_the_password_of_the_map(
    door: Door, town: Path, last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BARRIERE_WACHTWOORD", PASSWORD.replace("é", "e\u0301"))

    answer = lees(door, town, sealed(inside(last, [ONE])))

    assert answer.code == 0, answer.err
    assert [o[0] for o in kept(town)] == [key(1)]


def test_an_oordeel_of_the_map_is_on_the_next_map(door: Door, town: Path, last: str) -> None:
    lees(door, town, plain(inside(last, [TWO])))

    with dossier.open(Werkmap.open(town)) as session:
        judged = dossier.laatste_oordelen(session)
    assert (judged[key(2)].besluit, judged[key(2)].toelichting) == ("opnemen", WHY)


def test_reading_the_same_file_again_changes_nothing(door: Door, town: Path, last: str) -> None:
    spaced = ONE | {"toelichting": WHY.replace(" ", "\r\n ").replace("rg", "r\u00adg")}
    wait = given(key(2), "Kade 2", "aanhouden")
    lees(door, town, plain(inside(last, [ONE, wait])))
    before = kept(town), logged(town)

    again = lees(door, town, plain(inside(last, [spaced, wait])), name="kopie.json")

    assert again.code == 0
    assert "Niets nieuws in kopie.json: elk oordeel was al vastgelegd (2)." in said(again)
    assert (kept(town), logged(town)) == before


def test_a_file_that_grew_adds_only_what_is_new(door: Door, town: Path, last: str) -> None:
    lees(door, town, plain(inside(last, [ONE])))

    answer = lees(door, town, plain(inside(last, [ONE, TWO])))

    assert [o[0] for o in kept(town)] == [key(1), key(2)]
    assert "1 oordeel vastgelegd" in said(answer)
    assert "1 oordeel al eerder vastgelegd" in said(answer)


def test_another_oordeel_takes_the_place_of_an_earlier_one_and_that_is_said(
    door: Door, town: Path, last: str
) -> None:
    lees(door, town, plain(inside(last, [ONE])))

    answer = lees(door, town, plain(inside(last, [given(key(1), "Kade 1", "afwijzen")])))

    assert [o[1] for o in kept(town)] == ["opnemen", "afwijzen"]
    assert "1 oordeel bij een adres waarover al was geoordeeld; het nieuwe telt." in said(answer)


def test_an_old_file_read_again_does_not_undo_what_was_judged_since(
    door: Door, town: Path, last: str
) -> None:
    lees(door, town, plain(inside(last, [ONE])))
    lees(door, town, plain(inside(last, [given(key(1), "Kade 1", "aanhouden")])))

    answer = lees(door, town, plain(inside(last, [ONE])))

    assert [o[1] for o in kept(town)] == ["opnemen", "aanhouden"]
    assert "het latere oordeel blijft tellen" in said(answer)


def test_oordelen_on_an_older_map_stand_by_its_score_and_the_reader_is_told(
    door: Door, town: Path, first: str, last: str
) -> None:
    older = lees(door, town, plain(inside(first, [ONE])))
    newest = lees(door, town, plain(inside(last, [TWO])))

    assert [(o[0], o[5]) for o in kept(town)] == [(key(1), first), (key(2), last)]
    assert "is opnieuw gescoord" in said(older)
    assert "is opnieuw gescoord" not in said(newest)


def test_an_older_map_counts_as_known_when_its_score_is_not_kept_any_more(
    door: Door, town: Path, first: str
) -> None:
    (town / "uit" / first).rename(town.parent / first)

    assert lees(door, town, plain(inside(first, [ONE]))).code == 0


def test_an_address_on_hold_is_judged_as_if_nobody_asked_anything(
    door: Door, town: Path, last: str
) -> None:
    free = lees(door, town, plain(inside(last, [ONE])))
    held = lees(door, town, plain(inside(last, [WAITS])))

    assert (held.code, held.out, held.err) == (free.code, free.out, free.err)
    shown = door("tafel", "toon", "--werkmap", town, "--nu", BY.nu.isoformat())
    line = next(line for line in shown.out.splitlines() if f"Kade {HELD}" in line)
    assert "nu niet plannen" in line
    assert "opnemen" not in line


def test_a_shielded_address_is_as_unknown_as_one_that_is_not_there(
    door: Door, town: Path, last: str
) -> None:
    ghost = lees(door, town, plain(inside(last, [given("9999010000000099", "Kade 99")])))
    hidden = lees(door, town, plain(inside(last, [given(key(HIDDEN), f"Kade {HIDDEN}")])))
    door("afscherm", "Kade 1", "--werkmap", town, "--nu", BY.nu.isoformat())
    since = lees(door, town, plain(inside(last, [ONE])))
    wrong = lees(door, town, plain(inside(last, [ONE | {"adres": "Kade 7"}])))

    assert ghost.code == 65
    assert "oordeel 1: dit adres staat niet in de laatste score" in said(ghost)
    assert hidden == ghost == since == wrong
    assert "Kade" not in said(ghost)
    assert kept(town) == []


def test_a_toelichting_is_in_the_dossier_and_nowhere_else(
    door: Door, town: Path, last: str
) -> None:
    answer = lees(door, town, plain(inside(last, [ONE | {"toelichting": SECRET}])))

    assert kept(town)[0][3] == SECRET
    assert "Kanariegeel" not in said(answer)
    assert not [line for line in logged(town) if "Kanariegeel" in "".join(line)]
    assert ("tafel oordeel", key(1), "opnemen", "secretaris") in logged(town)
    assert logged(town)[-1] == ("tafel lees", last, "1 nieuw, 0 al vastgelegd", "secretaris")


def test_without_a_password_a_sealed_file_says_which_one_it_wants(
    door: Door, town: Path, last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)

    answer = lees(door, town, sealed(inside(last, [ONE])))

    assert answer.code == 2
    assert "verzegeld met het wachtwoord van de kaart" in said(answer)
    assert "BARRIERE_WACHTWOORD" in said(answer)


def test_in_a_terminal_the_password_is_typed_once_and_not_shown(
    door: Door, town: Path, last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, object]] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def typed(*_: str, **how: object) -> str:
        asked.append(how)
        return PASSWORD

    monkeypatch.setattr("typer.prompt", typed)

    assert lees(door, town, sealed(inside(last, [ONE]))).code == 0
    assert asked == [{"hide_input": True, "confirmation_prompt": False}]


def test_an_open_file_and_a_lock_nobody_can_open_ask_for_no_password(
    door: Door, town: Path, last: str
) -> None:
    assert lees(door, town, plain(inside(last, [ONE]))).code == 0
    odd = sealed(inside(last, [ONE]))
    odd["slot"]["rondes"] = 7
    assert lees(door, town, odd).code == 65
