"""The catalogue at the front door: tested, shown, and compared with what was adopted."""

import json
import re
from pathlib import Path

import pytest

from tests.commands.conftest import DECIDED, H9, NU, OWN, Answer, Door, put_own

DOCS = Path(__file__).parents[2] / "docs" / "eigen-kaarten.md"


def said(answer: Answer) -> str:
    return " ".join((answer.out + answer.err).split())


def test_toets_exits_65_on_a_fault_and_warns_without_one(werkmap: Path, door: Door) -> None:
    words = ("catalogus", "toets", "--werkmap", werkmap, "--nu", NU)
    assert door(*words).code == 0
    put_own(werkmap, OWN.replace("herzien = 2027-11-01", "herzien = 2026-11-01"))
    warned = door(*words)
    assert warned.code == 0
    assert "indicatoren/H9.toml - de kaart had op 01-11-2026" in said(warned)
    assert "De catalogus is in orde" in said(warned)
    put_own(werkmap, OWN.replace('eenheid = "melders"', 'eenheid = "kamers"'))
    faulty = door(*words)
    assert faulty.code == 65
    assert "catalogus: heeft 1 gebrek" in said(faulty)


def test_toets_answers_a_program_too(werkmap: Path, door: Door) -> None:
    put_own(werkmap, OWN.replace("{ woonmelders_12m = 1 }", "{ woonmelders_12m = 0 }"))
    words = ("catalogus", "toets", "--json", "--werkmap", werkmap, "--nu", NU)

    def mine(answer: Answer) -> list[dict[str, object]]:
        return [c for c in json.loads(answer.out) if c["bestand"] == "indicatoren/H9.toml"]

    assert mine(door(*words)) == []
    strict = door(*words, "--strict")
    assert strict.code == 65
    (complaint,) = mine(strict)
    assert complaint["fout"] is True
    assert "blijft net voor de trede van 2" in str(complaint["zin"])


def test_a_card_that_cannot_be_read_is_refused_in_dutch_by_every_command(
    werkmap: Path, door: Door
) -> None:
    put_own(werkmap, "id = \n")
    for command in (("catalogus", "toets"), ("catalogus", "toon"), ("score",)):
        answer = door(*command, "--werkmap", werkmap)
        assert answer.code == 65
        assert "indicatoren/H9.toml, regel 1: is geen geldige TOML" in said(answer)
        assert "Invalid" not in said(answer)


def test_a_comparison_that_cannot_be_made_is_named_by_its_card(werkmap: Path, door: Door) -> None:
    put_own(werkmap, OWN + '\n[[uitzondering]]\nals = "woonmelders_12m = \'veel\'"\nzin = "x"\n')

    answer = door("catalogus", "toets", "--werkmap", werkmap)

    assert answer.code == 65
    assert "indicatoren/H9.toml" in said(answer)
    assert "Traceback" not in said(answer)


def test_outside_a_werkmap_the_cards_of_the_house_are_shown(
    door: Door, werkmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_own(werkmap, OWN.replace('naam = "Herhaalde', 'naam = "Eigen herhaalde'))
    monkeypatch.chdir(tmp_path)
    assert "Eigen herhaalde" not in said(door("catalogus", "toon", "H9"))
    monkeypatch.chdir(werkmap)
    assert "Eigen herhaalde" in said(door("catalogus", "toon", "H9"))
    assert door("catalogus", "toon", "H99").code == 2


def test_the_text_of_a_card_is_a_start_for_an_own_one(werkmap: Path, door: Door) -> None:
    text = door("catalogus", "toon", "h9", "--toml", "--werkmap", werkmap).out
    assert text == H9
    put_own(werkmap, DECIDED + text)
    assert door("catalogus", "toets", "--werkmap", werkmap, "--nu", NU).code == 0


def test_the_worked_example_in_the_papers_works(werkmap: Path, door: Door) -> None:
    blocks = re.findall(
        r"```toml\n# indicatoren/(\S+)\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL
    )
    assert [name for name, _ in blocks] == ["feiten/brandgevaar.toml", "GR1_brandgevaar.toml"]
    for name, text in blocks:
        put_own(werkmap, text, name)

    answer = door("catalogus", "toets", "--strict", "--json", "--werkmap", werkmap, "--nu", NU)
    own = [c for c in json.loads(answer.out) if c["bestand"].startswith(("indi", "feiten/"))]

    assert own == []
    shown = said(door("catalogus", "toon", "gr1", "--werkmap", werkmap, "--nu", NU))
    assert "2 melders van brandgevaar in 12 maanden (grens: vanaf 2; instelling" in shown
    assert "besloten door college van B en W, 15 september 2026" in shown
