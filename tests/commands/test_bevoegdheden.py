"""Powers and signal cards at the front door, in a werkmap and outside one."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import NU, Answer, Door

DOCS = Path(__file__).parents[2] / "docs" / "bevoegdheden.md"
LATER = "2027-02-01T09:00:00"


def said(answer: Answer) -> str:
    return " ".join((answer.out + answer.err).split())


def example(number: int = 1) -> str:
    """Return a file that the papers show: own powers first, then own signs."""
    return DOCS.read_text("utf-8").split("```toml\n")[number].split("```")[0]


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is no werkmap, and stand in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_outside_a_werkmap_the_sheet_and_the_cards_are_made_here(outside: Path, door: Door) -> None:
    assert door("bevoegdheden", "--nu", NU).code == 0
    assert door("signaalkaarten", "--nu", NU).code == 0
    assert {path.name for path in outside.iterdir()} == {
        "bevoegdheden.pdf",
        "signaalkaarten.html",
        "signaalkaarten.pdf",
    }


def test_in_a_werkmap_without_a_score_they_lie_in_uit(werkmap: Path, door: Door) -> None:
    assert door("signaalkaarten", "--werkmap", werkmap, "--nu", NU).code == 0
    assert door("bevoegdheden", "--werkmap", werkmap, "--nu", NU).code == 0
    made = {path.name for path in (werkmap / "uit").iterdir()}
    assert made == {"bevoegdheden.pdf", "signaalkaarten.html", "signaalkaarten.pdf"}


def test_a_role_is_shown_with_its_law_its_source_and_its_day(outside: Path, door: Door) -> None:
    assert outside.is_dir()
    told = said(door("bevoegdheden", "toon", "Horeca"))
    assert "Vergunning schorsen (APV)" in told
    assert "ECLI:NL:RBNNE:2021:3828" in told
    assert "nagezien op 23-11-2026" in told
    nobody = door("bevoegdheden", "toon", "klusjesman")
    assert nobody.code == 2
    assert "Er is geen rol 'klusjesman'" in said(nobody)
    assert set(json.loads(door("bevoegdheden", "toon", "--json").out)["rollen"]) >= {"wonen", "ggd"}


def test_the_example_in_the_papers_is_right_and_says_who_decided(werkmap: Path, door: Door) -> None:
    (werkmap / "bevoegdheden.toml").write_text(example(), "utf-8")
    words = ("--werkmap", werkmap)
    assert door("catalogus", "toets", *words, "--nu", LATER).code == 0
    told = said(door("bevoegdheden", "toon", "wonen", *words))
    assert "Waarschuwing (Handhavingsbeleid wonen 2027)" in told
    assert "15-01-2027, door jurist OOV" in told
    assert "Verhuurverbod" not in told
    whole = json.loads(door("bevoegdheden", "toon", "--json", *words).out)
    assert whole["status"] == "vastgesteld op 15-01-2027 door college van B en W"
    assert whole["leiding"][0]["gronden"] == ["A4"]


def test_a_wrong_file_stops_every_command_that_reads_it(werkmap: Path, door: Door) -> None:
    (werkmap / "bevoegdheden.toml").write_text(example().replace("datum = 2027", "dag = 2027"))
    for command in (
        ("bevoegdheden",),
        ("bevoegdheden", "toon"),
        ("signaalkaarten",),
        ("catalogus", "toets"),
    ):
        answer = door(*command, "--werkmap", werkmap)
        assert answer.code == 65
        assert "rollen.horeca.vorderen.datum ontbreekt" in said(answer)


def test_a_guess_that_is_called_confirmed_does_not_pass_the_test(werkmap: Path, door: Door) -> None:
    guessed = example().replace("raadsbesluit 12-1-2027", "algemene kennis")
    (werkmap / "bevoegdheden.toml").write_text(guessed, "utf-8")
    answer = door("catalogus", "toets", "--werkmap", werkmap, "--nu", LATER)
    assert answer.code == 65
    assert "de bron is algemene kennis" in said(answer)


def test_own_signs_are_on_the_cards_and_dropped_ones_are_not(werkmap: Path, door: Door) -> None:
    (werkmap / "signaalkaarten.toml").write_text(example(2), "utf-8")
    assert door("signaalkaarten", "--werkmap", werkmap, "--nu", LATER).code == 0
    html = (werkmap / "uit" / "signaalkaarten.html").read_text("utf-8")
    assert "Een slot aan de buitenkant van een slaapkamer" in html
    assert "eigen signaal van ketenregisseur" in html
    assert "Veel inrichting" not in html


WRONG = {
    "wie iemand is": (
        ("een oude voorraadkamer", "taal van de bewoner"),
        "dat is nooit een signaal",
    ),
    "wat er niet is": (("Veel inrichting", "Weinig inrichting"), "Weinig inrichting"),
    "geen domein": (("huisvesting", "wonen"), "signalen.0.domeinen.0 is nu"),
    "geen soort": (('["woning"]', '["kasteel"]'), "noemt de soort 'kasteel'"),
    "een gok": (
        ('12-1-2027"\nzekerheid = "voorstel"', 'algemene kennis"\nzekerheid = "bevestigd"'),
        "heet 'bevestigd', maar de bron is algemene kennis",
    ),
    "niet gedateerd": (('datum = 2027-01-15\ndoor = "keten', 'door = "keten'), "datum ontbreekt"),
}


@pytest.mark.parametrize("why", WRONG)
def test_a_wrong_sign_is_refused(why: str, werkmap: Path, door: Door) -> None:
    (old, new), told = WRONG[why]
    assert old in example(2)
    (werkmap / "signaalkaarten.toml").write_text(example(2).replace(old, new), "utf-8")
    answer = door("signaalkaarten", "--werkmap", werkmap, "--nu", LATER)
    assert answer.code == 65
    assert told in said(answer)
    assert not (werkmap / "uit" / "signaalkaarten.html").exists()
