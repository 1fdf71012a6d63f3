"""One address explained at the front door, and one on hold that is not."""

import json
from pathlib import Path

import pytest

from barriere.store import Werkmap, dossier
from tests.commands.conftest import NU, Door
from tests.commands.five_houses import HELD, HIDDEN, ask, key

ADDRESS = f"Kade {HELD}, 8961 AA Halderzijl"


def _results(town: Path) -> list[str]:
    with dossier.open(Werkmap.open(town)) as session:
        return [line.resultaat for line in dossier.logregels(session) if line.actie == "uitleg"]


def test_an_address_on_hold_is_not_explained_it_only_waits(town: Path, door: Door) -> None:
    plain = door("uitleg", f"Kade {HELD}", "--werkmap", town, "--nu", NU)
    assert plain.code == 0
    said = [line.strip() for line in plain.out.splitlines() if line.strip()]
    assert said == [ADDRESS, "nu niet plannen"]
    assert ask(door, town, "uitleg", f"Kade {HELD}") == {"adres": ADDRESS, "wacht": True}


def test_the_log_says_that_it_waits_and_not_that_it_was_shown(town: Path, door: Door) -> None:
    door("uitleg", f"Kade {HELD}", "--werkmap", town, "--nu", NU)
    door("uitleg", "Kade 2", "--werkmap", town, "--nu", NU)
    assert _results(town) == ["nu niet plannen", "getoond"]


def test_once_the_term_is_over_the_address_is_explained_again(town: Path, door: Door) -> None:
    later = door("uitleg", f"Kade {HELD}", "--werkmap", town, "--nu", "2027-09-02T09:00", "--json")
    assert json.loads(later.out)["weergave"] == ADDRESS


@pytest.mark.parametrize("term", [(), ("--tot", "2027-01-01")])
def test_the_tafel_that_waits_silences_the_explanation_with_or_without_a_term(
    town: Path, door: Door, term: tuple[str, ...]
) -> None:
    said = door("tafel", "oordeel", "--adres", "Kade 2", "--besluit", "aanhouden", *term,
                "--werkmap", town, "--nu", NU, "--als", "voorzitter")  # fmt: skip
    assert said.code == 0, said.err
    for words in (("uitleg", "Kade 2"), ("verloop", "Kade 2")):
        assert ask(door, town, *words) == {"adres": "Kade 2, 8961 AA Halderzijl", "wacht": True}


def test_the_officer_still_sees_a_shielded_address_and_nobody_else_does(
    town: Path, door: Door
) -> None:
    asked = ("uitleg", f"Kade {HIDDEN}", "--afgeschermd", "--werkmap", town, "--nu", NU)
    officer = Werkmap.open(town).settings.mandaten.afgeschermd
    assert key(HIDDEN) in door(*asked, "--als", officer, "--json").out
    assert door(*asked, "--als", "iemand anders").code == 1
    assert door("uitleg", f"Kade {HIDDEN}", "--werkmap", town, "--nu", NU).code == 2
