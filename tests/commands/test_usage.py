"""What is typed wrong is answered in Dutch with code 2; what nobody foresaw shows no value."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from barriere import chain
from barriere.cli import app
from tests.commands.conftest import Door

ENGLISH = re.compile(
    r"Usage|Options|Commands|Arguments|Show this|Missing|Invalid|No such|should be|Error|Traceback"
    r"|unexpected|requires|required|default|env var|<[\w\[\] ]+>|<="
)
TYPED = {
    "": "Wat wilt u doen?",
    "tafel": "Wat wilt u doen?",
    "frobnicate": "De opdracht 'frobnicate' bestaat niet",
    "tafel frobnicate": "De opdracht 'frobnicate' bestaat niet",
    "plan": "--jaar ontbreekt",
    "plan --jaar": "--jaar heeft een waarde nodig",
    "plan --jaar volgend": "--jaar moet een heel getal zijn",
    "plan --jaren 2027": "--jaren bestaat niet. Wel: --jaar",
    "plan --json=ja": "--json krijgt geen waarde",
    "lees brp": "Er ontbreekt iets: bestanden",
    "lees paspoorten a.csv": "'paspoorten' is onbekend",
    "lees brp a.csv --peildatum 31-12-2026": "'31-12-2026' is geen datum",
    "plan bijstellen 2027-1": "--om ontbreekt",
    "plan bijstellen 2027-1 --om half-acht": "UU:MM",
    "plan bijstellen 2027-1 --om 25:00": "UU:MM",
    "plan --jaar 2027 --vanaf morgen": "'morgen' is geen datum",
    "plan --jaar 2027 --iteraties -1": "--iteraties moet 0 of meer zijn",
    "plan toon": "--jaar ontbreekt",
    "plan bladen --jaar 20277": "--jaar mag hoogstens 2999 zijn",
    "plan vast": "Er ontbreekt iets: wat",
    "plan los": "Er ontbreekt iets: wat",
    "plan wat-als --jaar 2027 --op vrijdag": "'vrijdag' is geen datum",
    "plan verschil --jaar": "--jaar heeft een waarde nodig",
    "robuust --terug maand": "--terug moet een heel getal zijn",
    "robuust --terug 0": "--terug moet 1 of meer zijn",
    "robuust --terug 10000000": "--terug mag hoogstens 3650 zijn",
    "verloop --sinds gisteren": "'gisteren' is geen datum",
    "uitleg Kade 7": "Dit is te veel: 7. Zet wat een spatie heeft tussen aanhalingstekens",
}


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: typed or "niets")
def test_a_command_typed_wrong_says_in_dutch_what_is_wrong(typed: str, door: Door) -> None:
    answer = door(*typed.split())

    said = " ".join(answer.err.split())
    assert answer.code == 2
    assert TYPED[typed] in said
    assert "--help" in said
    assert not ENGLISH.search(said)


def _names(part: typer.Typer, before: str = "") -> Iterator[str]:
    """Yield every command and group of commands below `part`, as typed."""
    yield before.strip()
    for command in part.registered_commands:
        called = command.name or getattr(command.callback, "__name__", "").replace("_", "-")
        yield f"{before} {called}".strip()
    for group in part.registered_groups:
        if group.typer_instance:
            yield from _names(group.typer_instance, f"{before} {group.name}".strip())


@pytest.mark.parametrize("name", list(_names(app)))
def test_the_help_is_dutch(name: str, door: Door) -> None:
    answer = door(*name.split(), "--help")

    assert answer.code == 0
    assert "Toon deze uitleg." in answer.out
    assert not ENGLISH.search(answer.out)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, door: Door) -> None:
    (tmp_path / "bestand").touch()

    answer = door("nieuw", tmp_path / "bestand" / "map", "--naam", "X", "--code", "9999")

    assert answer.code == 1
    assert "een deel van dit pad is geen map" in " ".join(answer.err.split())


def test_a_fault_nobody_foresaw_shows_its_place_and_no_value(
    werkmap: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        message = "kan 999990019 niet omzetten"
        raise TypeError(message)

    monkeypatch.setattr(chain, "account", broken)

    answer = door("verantwoording", "--werkmap", werkmap)

    assert answer.code == 1
    assert "TypeError in year.py" in " ".join(answer.err.split())
    assert "999990019" not in answer.err
    assert "Traceback" not in answer.err
