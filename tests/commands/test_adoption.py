"""The catalogue is adopted by two people at the front door, and only then scored with."""

import json
import re
from pathlib import Path

import pytest

from barriere.store import Werkmap, dossier
from tests.commands.conftest import (
    NU,
    OWN,
    Answer,
    Door,
    adopt,
    put_own,
)
from tests.commands.five_houses import OFFICIALS
from tests.commands.test_refusals import BAG, HOUSE

ROOT = Path(__file__).parents[2]


def said(answer: Answer) -> str:
    return " ".join((answer.out + answer.err).split())


@pytest.fixture
def delivered(werkmap: Path, door: Door) -> Path:
    """Return a werkmap with one address, not scored yet."""
    bag = werkmap.parent / "bag.csv"
    bag.write_text(f"{BAG}\n{HOUSE}\n", "utf-8")
    day = ("--peildatum", "2026-10-01", "--nu", NU)
    assert door("lees", "bag", bag, "--werkmap", werkmap, *day).code == 0
    return werkmap


def score(door: Door, werkmap: Path) -> Answer:
    return door("score", "--werkmap", werkmap, "--nu", NU)


def test_nothing_is_scored_before_two_people_adopted_the_catalogue(
    delivered: Path, door: Door
) -> None:
    first, second = OFFICIALS
    words = ("catalogus", "vaststellen", "--werkmap", delivered, "--nu", NU)

    refused = score(door, delivered)
    assert refused.code == 1
    assert "is nog niet vastgesteld" in said(refused)
    assert "`barriere catalogus vaststellen --als FUNCTIE`" in said(refused)

    assert "Een ander stelt hem vast" in said(door(*words, "--als", first))
    halfway = score(door, delivered)
    assert halfway.code == 1
    assert f"Laat een ander dan '{first}' dat doen" in said(halfway)
    assert not list(delivered.glob("uit/score-*"))

    assert f"vastgesteld door {first} en {second}" in said(door(*words, "--als", second))
    assert score(door, delivered).code == 0


def test_the_same_person_does_not_adopt_what_he_put_forward(delivered: Path, door: Door) -> None:
    first, second = OFFICIALS
    words = ("catalogus", "vaststellen", "--werkmap", delivered, "--nu", NU, "--als")

    assert door(*words, first).code == 0
    again = door(*words, first)

    assert again.code == 1
    assert "legde deze catalogus zelf voor" in said(again)
    assert f"Laat een ander dat doen: {second}" in said(again)
    assert score(door, delivered).code == 1


def test_who_has_no_mandate_adopts_nothing_and_the_log_remembers(
    delivered: Path, door: Door
) -> None:
    answer = door("catalogus", "vaststellen", "--werkmap", delivered, "--als", "x", "--nu", NU)

    assert answer.code == 1
    assert "Dit mag: teammanager OOV, jurist OOV" in said(answer)
    adopt(door, delivered)
    with dossier.open(Werkmap.open(delivered)) as session:
        lines = [x for x in dossier.logregels(session) if x.actie == "catalogus vaststellen"]
    assert [(line.actor, line.resultaat) for line in lines] == [
        ("x", "geweigerd"), (OFFICIALS[0], "voorgelegd"), (OFFICIALS[1], "vastgesteld"),
    ]  # fmt: skip


def test_a_catalogue_that_changed_in_between_starts_over(delivered: Path, door: Door) -> None:
    first, second = OFFICIALS
    words = ("catalogus", "vaststellen", "--werkmap", delivered, "--nu", NU, "--als")

    assert door(*words, first).code == 0
    put_own(delivered, OWN)
    assert "voorgelegd door" in said(door(*words, second))
    assert score(door, delivered).code == 1
    assert "vastgesteld door" in said(door(*words, first))
    assert score(door, delivered).code == 0


@pytest.mark.parametrize("name", ["H9.toml", "feiten/eigen.toml"])
def test_an_own_file_after_the_adoption_needs_a_new_one(town: Path, door: Door, name: str) -> None:
    path = put_own(town, OWN if name == "H9.toml" else "# nog leeg\n", name)

    refused = score(door, town)
    assert refused.code == 1
    assert "De catalogus is veranderd: vastgesteld is" in said(refused)
    assert "`barriere catalogus verschil`" in said(refused)

    path.unlink()
    assert score(door, town).code == 0


def test_a_new_version_of_the_house_needs_a_new_adoption(
    town: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "barriere.catalogue.left_out.text",
        lambda: '[T6]\nnaam = "x"\ndomein = "vervoer"\nreden = "y"\n',
    )
    assert score(door, town).code == 1
    assert [answer.code for answer in adopt(door, town)] == [0, 0]
    assert score(door, town).code == 0


def test_what_does_not_pass_its_test_is_not_adopted(delivered: Path, door: Door) -> None:
    put_own(delivered, OWN.replace("grens = 2", "grens = 3"))

    answers = adopt(door, delivered)

    assert [answer.code for answer in answers] == [65, 65]
    assert "doorstaat de toets niet" in said(answers[0])
    assert "twee verschillende melders" in said(answers[0])
    assert "`barriere catalogus toets`" in said(answers[0])


def test_adopting_twice_changes_nothing(town: Path, door: Door) -> None:
    assert all("was al vastgesteld" in said(answer) for answer in adopt(door, town))


def test_two_names_for_one_person_are_no_two_people(werkmap: Path, door: Door) -> None:
    settings = werkmap / "barriere.toml"
    text = settings.read_text("utf-8")
    old = '["teammanager OOV", "jurist OOV"]'
    assert old in text
    for names in ('["jurist"]', '["jurist", " Jurist"]'):
        settings.write_text(text.replace(old, names), "utf-8")
        answer = door("leveringen", "--werkmap", werkmap)
        assert answer.code == 65
        assert "minstens twee verschillende functies" in said(answer)


def test_a_werkmap_from_before_the_mandate_says_which_setting_to_fill_in(
    delivered: Path, door: Door
) -> None:
    settings = delivered / "barriere.toml"
    text = re.sub(r"(?m)^catalogus = .*\n", "", settings.read_text("utf-8"))
    settings.write_text(text, "utf-8")

    answer = adopt(door, delivered)[0]

    assert answer.code == 1
    assert 'catalogus = ["teammanager OOV", "jurist OOV"]' in said(answer)


def test_the_papers_and_a_new_werkmap_name_the_step_before_the_score(
    tmp_path: Path, door: Door
) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    steps = [line for line in readme.splitlines() if line.startswith("barriere ")]
    first = next(at for at, line in enumerate(steps) if line.startswith("barriere score"))
    adopted = [line for line in steps[:first] if line.startswith("barriere catalogus vaststellen")]
    assert {line.split('"')[1] for line in adopted} == set(OFFICIALS)

    told = door("nieuw", tmp_path / "nieuw", "--naam", "Halderzijl", "--code", "9999").out
    assert "barriere catalogus vaststellen --als FUNCTIE" in told


def test_every_outcome_names_the_version_that_made_it(delivered: Path, door: Door) -> None:
    adopt(door, delivered)
    score(door, delivered)
    version = json.loads(next(delivered.glob("uit/score-*/run.json")).read_text())["catalogus"]

    assert re.fullmatch(r"\d{4}\.\d+\+[0-9a-f]{8}", version)
    assert version in said(door("uitleg", "Kade 1", "--werkmap", delivered))
    assert version in said(door("catalogus", "toon", "--werkmap", delivered))


def test_verschil_before_any_adoption_says_what_comes_first(delivered: Path, door: Door) -> None:
    answer = door("catalogus", "verschil", "--werkmap", delivered)
    assert answer.code == 2
    assert "nog geen catalogus vastgesteld" in said(answer)


def test_verschil_names_what_changed_and_says_so_when_nothing_did(town: Path, door: Door) -> None:
    words = ("catalogus", "verschil", "--werkmap", town, "--nu", NU)
    assert "Er is niets veranderd" in said(door(*words))

    put_own(town, OWN.replace("Een burenruzie.", "Een ruzie tussen buren."))
    told = json.loads(door(*words, "--json").out)

    assert [(a["naam"], a["hoe"], a["sleutels"]) for a in told["altered"]] == [
        ("H9 vanaf 01-06-2026", "nieuw", ["onschuldig"])
    ]
    assert told["effect"]["entered"]["aantal"] == told["effect"]["risen"]["aantal"] == 0
    assert "Geen enkel adres krijgt andere punten" in said(door(*words))
