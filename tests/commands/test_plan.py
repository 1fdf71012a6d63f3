"""The plan of a year at the front door: wrong use, answers for programs, what registers say."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.commands.conftest import Answer, Door
from tests.commands.planned_houses import key
from tests.sources.extracts import Extract, street

PAGE = (Path(__file__).parents[2] / "docs" / "plannen.md").read_text("utf-8")
NOW = "2026-11-06T09:00:00"
YEAR = ("--jaar", "2027")
SQUARE = {1: (-50.0, -50.0), 2: (500.0, -50.0), 3: (500.0, 400.0), 4: (-50.0, 400.0)}
ROADS = Extract(SQUARE, [street(1, 2, 3, 4, 1, 3)])
WRONG = {
    "plan toon --jaar 2031": (1, "geen plan voor 2031"),
    "plan bladen --jaar 2031": (1, "barriere plan --jaar 2031"),
    "plan verschil --jaar 2027": (2, "maar één versie"),
    "plan verschil --jaar 2027 --oud zzz --nieuw zzz": (2, "geen versie"),
    "plan wat-als --jaar 2027 --zonder-team X": (2, "X"),
    "plan wat-als --jaar 2027 --zonder-team A --dicht B": (2, "één ding tegelijk"),
    "plan wat-als --jaar 2027 --zonder-partner politie": (2, "--op JJJJ-MM-DD"),
    "plan wat-als --jaar 2027 --zonder-partner x --op 2027-02-16": (2, "x"),
    "plan wat-als --jaar 2027 --vervalt 2027-9": (2, "2027-9"),
    "plan wat-als --jaar 2027 --dicht Nergens": (2, "niet gevonden"),
    "plan vast 2027-9": (2, "staat niet in het plan"),
    "plan vast nergens": (2, "is geen controle"),
    "plan vast 2027-2 --team A": (2, "--controle"),
    "plan los 2027-2": (1, "stond niet vast"),
    "plan bijstellen 2027-9 --om 18:00": (2, "staat niet in het plan"),
    "plan bijstellen 2027-1 --om 18:00": (1, "niet vandaag"),
    "plan bijstellen morgen --om 18:00": (2, "is geen controle"),
}


def said(answer: Answer) -> str:
    return " ".join((answer.out + answer.err).split())


@pytest.mark.parametrize("typed", WRONG)
def test_what_cannot_be_asked_of_a_plan_is_said_in_dutch(
    typed: str, door: Door, planned: Path
) -> None:
    answer = door(*typed.split(), "--werkmap", planned, "--nu", NOW)

    code, words = WRONG[typed]
    assert (answer.code, answer.out) == (code, "")
    assert words in said(answer)
    assert "niemand voorzag" not in said(answer)


def test_before_anything_was_adopted_there_is_nothing_to_plan(town: Path, door: Door) -> None:
    answer = door("plan", *YEAR, "--werkmap", town, "--nu", NOW)

    assert answer.code == 1
    assert "nog geen lijst vastgesteld" in said(answer)


def test_every_answer_is_there_for_a_program(door: Door, planned: Path) -> None:
    here = ("--werkmap", planned, "--nu", NOW, "--json")
    told = []
    for words in (
        ("plan", "toon", *YEAR),
        ("plan", *YEAR, "--iteraties", "100", "--opnieuw", "--zaad", "3"),
        ("plan", "wat-als", *YEAR),
        ("plan", "wat-als", *YEAR, "--vervalt", "2027-3"),
        ("plan", "verschil", *YEAR),
    ):
        answer = door(*words, *here)
        assert answer.code == 0, answer.err
        told.append(json.loads(answer.out))
    first = told[1]["controls"][0]
    done = first["routes"][0]["visits"][0]["sleutel"]
    words = ("plan", "bijstellen", first["id"], "--om", "17:10", "--klaar", done, "--json")
    adjusted = door(*words, "--werkmap", planned, "--nu", f"{first['datum']}T17:10:00")
    assert adjusted.code == 0, adjusted.err
    assert {one["id"] for one in told[0]["controls"]} == {f"2027-{n}" for n in (1, 2, 3, 4)}
    assert [one["id"] for one in json.loads(adjusted.out)["controls"]] == ["2027-1"]


def test_a_closed_day_is_respected_and_said(door: Door, planned: Path) -> None:
    hours = planned.parent / "open.csv"
    hours.write_text(f"vbo_id;weekdag;van;tot\n{key(1)};vrijdag;09:00;17:00\n", "utf-8")
    assert _lees(door, planned, "openingstijden", hours).code == 0

    answer = door("plan", *YEAR, "--werkmap", planned, "--nu", NOW, "--json")

    plan = json.loads(answer.out)
    assert key(1) not in _visited(plan)
    (why,) = [one["reason"] for one in plan["left_out"] if one["sleutel"] == key(1)]
    assert "gesloten" in why


def test_a_plan_says_that_it_went_over_the_roads(door: Door, planned: Path) -> None:
    path = ROADS.write(planned.parent / "stad.osm.pbf")
    assert "zonder wegenkaart" in said(door("plan", "toon", *YEAR, "--werkmap", planned))
    assert _lees(door, planned, "wegen", path).code == 0

    answer = door("plan", *YEAR, "--werkmap", planned, "--nu", NOW)

    assert answer.code == 0
    assert "OpenStreetMap-bijdragers" in said(answer)
    assert "zonder wegenkaart" not in said(answer)


def test_a_year_without_a_day_says_who_blocks_what_and_what_to_ask(
    door: Door, planned: Path
) -> None:
    toml = planned / "barriere.toml"
    text = toml.read_text("utf-8")
    never = '[partners.politie]\nkan_niet = ["2027-04-01 t/m 2027-06-30"]'
    toml.write_text(text.replace("[partners.politie]", never), "utf-8")
    before = sorted(planned.rglob("*"))

    answer = door("plan", *YEAR, "--opnieuw", "--werkmap", planned, "--nu", NOW)

    assert answer.code == 1
    assert "Politie" in said(answer)
    assert "Kleinste wijziging" in said(answer)
    assert sorted(planned.rglob("*")) == before
    assert door("plan", "toon", *YEAR, "--werkmap", planned, "--nu", NOW).code == 0


def test_every_command_on_the_page_about_planning_can_be_given_as_it_stands_there(
    door: Door, planned: Path
) -> None:
    lines = dict.fromkeys(re.findall(r"barriere plan [^`\n]*\b\"?", PAGE))
    given = [shlex.split(line)[1:] for line in lines]
    assert len(given) > 12
    assert {words[1] for words in given if not words[1].startswith("-")} >= {
        "toon", "bladen", "vast", "los", "bijstellen", "wat-als", "verschil",
    }  # fmt: skip
    there, day = _control_of(door, planned, key(1))
    for words in sorted(given, key=lambda words: "bijstellen" not in words):
        nu = NOW
        if "bijstellen" in words:  # the page names a control; the search decides which has Kade 1
            words[2], nu = there, f"{day}T18:30:00"
        known = ("--iteraties", "100") if words[1].startswith("-") else ()
        answer = door(*words, *known, "--werkmap", planned, "--nu", nu)
        about = f"{' '.join(words)}: {said(answer)}"
        again = "maar één versie" in about or "stond niet vast" in about
        assert answer.code == 0 or again, about


def _control_of(door: Door, planned: Path, sleutel: str) -> tuple[str, str]:
    """Return the control that visits an address, and its day."""
    plan = json.loads(door("plan", "toon", *YEAR, "--json", "--werkmap", planned, "--nu", NOW).out)
    return next(
        (control["id"], control["datum"])
        for control in plan["controls"]
        if sleutel in json.dumps(control["routes"])
    )


def _visited(plan: dict[str, object]) -> set[str]:
    text = json.dumps(plan["controls"])
    return {key(number) for number in range(1, 9) if key(number) in text}


def _lees(door: Door, planned: Path, soort: str, path: Path) -> Answer:
    words = ("lees", soort, path, "--peildatum", "2026-10-02", "--werkmap", planned, "--nu", NOW)
    return door(*words, "--als", "x")
