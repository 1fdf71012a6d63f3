"""The catalogue at the front door: tested, shown, adopted by two, and only then scored with."""

import json
import re
from pathlib import Path

import pytest

from barriere.catalogue import read
from barriere.store import Werkmap, dossier
from tests.commands.conftest import NU, OFFICIALS, Answer, Door, adopt
from tests.commands.test_refusals import BAG, HOUSE

H9 = next(card for card in read().cards if card.id == "H9").tekst
DECIDED = 'besloten_door = "college"\ngeldig_vanaf = 2026-06-01\n'
OWN = DECIDED + H9
DOCS = Path(__file__).parents[2] / "docs" / "eigen-kaarten.md"


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


def put(werkmap: Path, text: str, name: str = "H9.toml") -> Path:
    path = werkmap / "indicatoren" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


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
    put(delivered, OWN)
    assert "voorgelegd door" in said(door(*words, second))
    assert score(door, delivered).code == 1
    assert "vastgesteld door" in said(door(*words, first))
    assert score(door, delivered).code == 0


@pytest.mark.parametrize("name", ["H9.toml", "feiten/eigen.toml"])
def test_an_own_file_after_the_adoption_needs_a_new_one(
    delivered: Path, door: Door, name: str
) -> None:
    adopt(door, delivered)
    path = put(delivered, OWN if name == "H9.toml" else "# nog leeg\n", name)

    refused = score(door, delivered)
    assert refused.code == 1
    assert "De catalogus is veranderd: vastgesteld is" in said(refused)
    assert "`barriere catalogus verschil`" in said(refused)

    path.unlink()
    assert score(door, delivered).code == 0


def test_a_new_version_of_the_house_needs_a_new_adoption(
    delivered: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt(door, delivered)
    monkeypatch.setattr(
        "barriere.catalogue.left_out.text",
        lambda: '[T6]\nnaam = "x"\ndomein = "vervoer"\nreden = "y"\n',
    )
    assert score(door, delivered).code == 1
    assert [answer.code for answer in adopt(door, delivered)] == [0, 0]
    assert score(door, delivered).code == 0


def test_what_does_not_pass_its_test_is_not_adopted(delivered: Path, door: Door) -> None:
    put(delivered, OWN.replace("grens = 2", "grens = 3"))

    answers = adopt(door, delivered)

    assert [answer.code for answer in answers] == [65, 65]
    assert "doorstaat de toets niet" in said(answers[0])
    assert "twee verschillende melders" in said(answers[0])
    assert "`barriere catalogus toets`" in said(answers[0])


def test_adopting_twice_changes_nothing(delivered: Path, door: Door) -> None:
    adopt(door, delivered)
    assert all("was al vastgesteld" in said(answer) for answer in adopt(door, delivered))


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


def test_every_outcome_names_the_version_that_made_it(delivered: Path, door: Door) -> None:
    adopt(door, delivered)
    score(door, delivered)
    version = json.loads(next(delivered.glob("uit/score-*/run.json")).read_text())["catalogus"]

    assert re.fullmatch(r"\d{4}\.\d+\+[0-9a-f]{8}", version)
    assert version in said(door("uitleg", "Kade 1", "--werkmap", delivered))
    assert version in said(door("catalogus", "toon", "--werkmap", delivered))


def test_toets_exits_65_on_a_fault_and_warns_without_one(werkmap: Path, door: Door) -> None:
    words = ("catalogus", "toets", "--werkmap", werkmap, "--nu", NU)
    assert door(*words).code == 0
    put(werkmap, OWN.replace("herzien = 2027-11-01", "herzien = 2026-11-01"))
    warned = door(*words)
    assert warned.code == 0
    assert "indicatoren/H9.toml - de kaart had op 01-11-2026" in said(warned)
    assert "De catalogus is in orde" in said(warned)
    put(werkmap, OWN.replace('eenheid = "melders"', 'eenheid = "kamers"'))
    faulty = door(*words)
    assert faulty.code == 65
    assert "catalogus: heeft 1 gebrek" in said(faulty)


def test_toets_answers_a_program_too(werkmap: Path, door: Door) -> None:
    put(werkmap, OWN.replace("{ woonmelders_12m = 1 }", "{ woonmelders_12m = 0 }"))
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
    delivered: Path, door: Door
) -> None:
    put(delivered, "id = \n")
    for command in (("catalogus", "toets"), ("catalogus", "toon"), ("score",)):
        answer = door(*command, "--werkmap", delivered)
        assert answer.code == 65
        assert "indicatoren/H9.toml, regel 1: is geen geldige TOML" in said(answer)
        assert "Invalid" not in said(answer)


def test_a_comparison_that_cannot_be_made_is_named_by_its_card(werkmap: Path, door: Door) -> None:
    put(werkmap, OWN + '\n[[uitzondering]]\nals = "woonmelders_12m = \'veel\'"\nzin = "x"\n')

    answer = door("catalogus", "toets", "--werkmap", werkmap)

    assert answer.code == 65
    assert "indicatoren/H9.toml" in said(answer)
    assert "Traceback" not in said(answer)


def test_outside_a_werkmap_the_cards_of_the_house_are_shown(
    door: Door, werkmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(werkmap, OWN.replace('naam = "Herhaalde', 'naam = "Eigen herhaalde'))
    monkeypatch.chdir(tmp_path)
    assert "Eigen herhaalde" not in said(door("catalogus", "toon", "H9"))
    monkeypatch.chdir(werkmap)
    assert "Eigen herhaalde" in said(door("catalogus", "toon", "H9"))
    assert door("catalogus", "toon", "H99").code == 2


def test_the_text_of_a_card_is_a_start_for_an_own_one(werkmap: Path, door: Door) -> None:
    text = door("catalogus", "toon", "h9", "--toml", "--werkmap", werkmap).out
    assert text == H9
    put(werkmap, DECIDED + text)
    assert door("catalogus", "toets", "--werkmap", werkmap, "--nu", NU).code == 0


def test_the_worked_example_in_the_papers_works(werkmap: Path, door: Door) -> None:
    blocks = re.findall(
        r"```toml\n# indicatoren/(\S+)\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL
    )
    assert [name for name, _ in blocks] == ["feiten/brandgevaar.toml", "GR1_brandgevaar.toml"]
    for name, text in blocks:
        put(werkmap, text, name)

    answer = door("catalogus", "toets", "--strict", "--json", "--werkmap", werkmap, "--nu", NU)
    own = [c for c in json.loads(answer.out) if c["bestand"].startswith(("indi", "feiten/"))]

    assert own == []
    shown = said(door("catalogus", "toon", "gr1", "--werkmap", werkmap, "--nu", NU))
    assert "2 melders van brandgevaar in 12 maanden (grens: vanaf 2; instelling" in shown
    assert "besloten door college van B en W, 15 september 2026" in shown


def test_the_papers_and_a_new_werkmap_name_the_step_before_the_score(
    tmp_path: Path, door: Door
) -> None:
    readme = (DOCS.parents[1] / "README.md").read_text("utf-8")
    steps = [line for line in readme.splitlines() if line.startswith("barriere ")]
    first = next(at for at, line in enumerate(steps) if line.startswith("barriere score"))
    adopted = [line for line in steps[:first] if line.startswith("barriere catalogus vaststellen")]
    assert {line.split('"')[1] for line in adopted} == set(OFFICIALS)

    told = door("nieuw", tmp_path / "nieuw", "--naam", "Halderzijl", "--code", "9999").out
    assert "barriere catalogus vaststellen --als FUNCTIE" in told


def test_verschil_before_any_adoption_says_what_comes_first(delivered: Path, door: Door) -> None:
    answer = door("catalogus", "verschil", "--werkmap", delivered)
    assert answer.code == 2
    assert "nog geen catalogus vastgesteld" in said(answer)


def test_verschil_names_what_changed_and_says_so_when_nothing_did(
    delivered: Path, door: Door
) -> None:
    adopt(door, delivered)
    words = ("catalogus", "verschil", "--werkmap", delivered, "--nu", NU)
    assert "Er is niets veranderd" in said(door(*words))

    put(delivered, OWN.replace("Een burenruzie.", "Een ruzie tussen buren."))
    told = json.loads(door(*words, "--json").out)

    assert [(a["naam"], a["hoe"], a["sleutels"]) for a in told["altered"]] == [
        ("H9 vanaf 01-06-2026", "nieuw", ["onschuldig"])
    ]
    assert told["effect"]["entered"]["aantal"] == told["effect"]["risen"]["aantal"] == 0
    assert "Geen enkel adres krijgt andere punten" in said(door(*words))
