"""Nonsense about the plan in barriere.toml is refused with its place, and nothing is planned."""

from pathlib import Path

import pytest

from tests.commands.conftest import Door
from tests.commands.test_plan import NOW, YEAR, said

PLAN = "[plan]\n"
NONSENSE = {
    "controles = 0": "controles",
    "controles = 1.5": "controles",
    'controles = "veel"': "controles",
    "dagen = []": "dagen",
    'dagen = ["zonnedag"]': "dagen",
    "iteraties = -1": "iteraties",
    "max_per_buurt = 0": "max_per_buurt",
    "rust_maanden = -3": "rust_maanden",
    "straat_minuten = 99999": "straat_minuten",
    "kans_vanaf = 0": "kans_vanaf",
    "wijziging_kost = nan": "wijziging_kost",
    "onzin = 1": "onzin",
}
BLOCKS = {
    '[[plan.controle]]\nthema = "vliegtuigen"': "vliegtuigen",
    '[[plan.controle]]\nteams = ["Team Z"]': "Team Z",
    "[[plan.controle]]\ndatum = 2027-03-18\nvroegst = 2027-03-01": "datum",
    "[[plan.controle]]\nvroegst = 2027-05-01\nlaatst = 2027-04-01": "laatst",
    '[[plan.controle]]\nvan = "19:00"\ntot = "18:00"': "tot",
    '[[plan.controle]]\nvan = "25:00"': "van",
    "[[plan.controle]]\nonzin = 1": "onzin",
    "[[plan.controle]]\n" * 6: "controle",
    '[[plan.dag]]\nnaam = "x"\nwens = "misschien"\nweekdag = "maandag"': "wens",
    '[[plan.dag]]\nnaam = "x"\nwens = "nooit"': "weekdag",
    '[[plan.dag]]\nnaam = "x"\nwens = "nooit"\nvan = 2027-05-05\ntot = 2027-05-01': "tot",
    '[[draaiboek]]\nid = "nieuw"': "wanneer",
    '[[draaiboek]]\nid = "tolk"\nwanneer = "ooit"': "wanneer",
    '[[draaiboek]]\nid = "tolk"\nvervalt = "ja"': "vervalt",
    '[[draaiboek]]\nwanneer = "2 weken ervoor"': "id",
    '[[draaiboek]]\nid = "x"\nwanneer = "999999 weken ervoor"\nwat = "a"\nwie = "b"': "wanneer",
}


@pytest.mark.parametrize("line", NONSENSE)
def test_nonsense_under_plan_is_refused_where_it_stands(
    line: str, door: Door, planned: Path
) -> None:
    name = line.split(" ", maxsplit=1)[0]
    text = (planned / "barriere.toml").read_text("utf-8").splitlines(keepends=True)
    without = "".join(one for one in text if not one.startswith(f"{name} ="))
    _refused(without.replace(PLAN, f"{PLAN}{line}\n"), NONSENSE[line], door, planned)


@pytest.mark.parametrize("block", BLOCKS)
def test_nonsense_in_a_block_is_refused_where_it_stands(
    block: str, door: Door, planned: Path
) -> None:
    text = (planned / "barriere.toml").read_text("utf-8")
    _refused(f"{text}\n{block}\n", BLOCKS[block], door, planned)


def _refused(text: str, names: str, door: Door, planned: Path) -> None:
    (planned / "barriere.toml").write_text(text, "utf-8")

    answer = door("plan", *YEAR, "--werkmap", planned, "--nu", NOW)

    assert answer.code == 65, said(answer)
    assert "barriere.toml" in said(answer)
    assert names in said(answer)
    assert "Input should" not in said(answer)
