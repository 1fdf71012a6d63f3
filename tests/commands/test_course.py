"""What rose and fell, how firmly the list stands: as an official asks it at the front door."""

import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from barriere import chain
from barriere.model.register import Register
from barriere.privacy.key import VARIABLE, Key
from barriere.review.moment import Moment
from barriere.settings import template
from barriere.store import Werkmap, dossier
from tests.commands.conftest import NU, OFFICIALS, Door
from tests.commands.test_refusals import BAG, HOUSE

FIRST, SECOND = "2026-09-01", "2026-10-01"
REPORTS = "melding_id;datum;vbo_id;soort;kanaal;melder"
TWO = ("x", "y")
HELD, HIDDEN = 4, 3


def key(number: int) -> str:
    return f"999901000000000{number}"


def house(number: int) -> str:
    return HOUSE.replace("9999010000000001", key(number)).replace(";1;;;", f";{number};;;")


def reports(day: str, told: dict[int, Iterable[str]]) -> str:
    rows = [
        f"m{number}{who};{day};{key(number)};overlast;burger;{who}"
        for number, people in told.items()
        for who in people
    ]
    return "\n".join([REPORTS, *rows, ""])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folder of a werkmap of five houses, scored on two days.

    3 is shielded, 4 on hold. On the first day there are reports about 1, 3 and 4, on the second
    about 2 and 3.
    """
    folder = tmp_path_factory.mktemp("verloop")
    text = template("Halderzijl", "9999").replace("drempel_punten = 6", "drempel_punten = 2")
    werkmap = Werkmap.create(
        folder / "werkmap", text.replace("drempel_domeinen = 2", "drempel_domeinen = 1")
    )
    files = {
        ("bag", FIRST): "\n".join([BAG, *map(house, range(1, 6)), ""]),
        ("bijzonder", FIRST): f"vbo_id;soort;geheim\n{key(HIDDEN)};opvang;J\n",
        ("afstemming", FIRST): f"vbo_id;houder;tot\n{key(HELD)};politie;2027-09-01\n",
        ("meldingen", FIRST): reports("2026-08-15", {1: TWO, HIDDEN: TWO, HELD: TWO}),
        ("meldingen", SECOND): reports("2026-09-15", {2: TWO, HIDDEN: TWO, 5: ("x",)}),
    }
    by = Moment("x", datetime.fromisoformat(NU).replace(tzinfo=UTC))
    with pytest.MonkeyPatch.context() as patch:
        Key.new_file(folder / "sleutel", "9999")
        patch.setenv(VARIABLE, str(folder / "sleutel"))
        for (register, day), content in files.items():
            path = folder / f"{register}-{day}.csv"
            path.write_text(content, "utf-8")
            chain.deliver(werkmap, Register(register), path, date.fromisoformat(day), by)
        for official in OFFICIALS:
            chain.adopt_catalogue(werkmap, Moment(official, by.nu))
        for day in (FIRST, SECOND):
            chain.score(werkmap, date.fromisoformat(day), by)
        yield folder


@pytest.fixture
def town(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of that werkmap, for one test."""
    monkeypatch.setenv(VARIABLE, str(built / "sleutel"))
    return shutil.copytree(built / "werkmap", tmp_path / "werkmap")


def ask(door: Door, town: Path, *words: str) -> Any:
    answer = door(*words, "--werkmap", town, "--nu", NU, "--json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def test_who_rose_and_fell_is_said_with_the_card_that_did_it(town: Path, door: Door) -> None:
    found = ask(door, town, "verloop")
    known = {row["adres"].split(",")[0]: row for row in found["veranderd"] if not row["wacht"]}
    assert (found["van"], found["naar"]) == (FIRST, SECOND)
    assert {name: (row["totaal_voor"], row["totaal_na"]) for name, row in known.items()} == {
        "Kade 1": (2, 0), "Kade 2": (0, 2),
    }  # fmt: skip
    assert known["Kade 2"]["kaarten"] == [
        {"kaart": "H9", "punten_voor": 0, "punten_na": 2, "oorzaak": "gegevens"}
    ]
    assert known["Kade 2"]["lijst_na"]
    assert not known["Kade 1"]["lijst_na"]


def test_a_shielded_address_is_nowhere_and_one_on_hold_says_only_that(
    town: Path, door: Door
) -> None:
    for words in (("verloop",), ("robuust", "--per-kaart", "--terug", "30"), ("score",)):
        plain = door(*words, "--werkmap", town, "--nu", NU)
        told = door(*words, "--werkmap", town, "--nu", NU, "--json")
        assert plain.code == told.code == 0
        assert f"Kade {HIDDEN}" not in plain.out + told.out
        assert key(HIDDEN) not in plain.out + told.out
    (waits,) = [row for row in ask(door, town, "verloop")["veranderd"] if row["wacht"]]
    assert waits == {"adres": f"Kade {HELD}, 8961 AA Halderzijl", "wacht": True}
    assert ask(door, town, "verloop", f"Kade {HELD}") == waits
    assert "nu niet plannen" in door("verloop", f"Kade {HELD}", "--werkmap", town, "--nu", NU).out
    assert door("verloop", f"Kade {HIDDEN}", "--werkmap", town).code == 2


def test_one_address_is_followed_through_every_run(town: Path, door: Door) -> None:
    steps = ask(door, town, "verloop", "Kade 2")["verloop"]
    assert [(s["peildatum"], s["totaal"], s["op_de_lijst"]) for s in steps] == [
        (FIRST, 0, False), (SECOND, 2, True),
    ]  # fmt: skip
    assert steps[1]["verschil"] == "+2 (H9 erbij)"
    assert "Opnieuw geleverd: meldingen (1 oktober 2026)." in steps[1]["omstandigheden"]
    assert "+2 (H9 erbij)" in door("verloop", "Kade 2", "--werkmap", town, "--nu", NU).out


def test_an_explanation_says_what_changed_and_how_firm_the_address_stands(
    town: Path, door: Door
) -> None:
    said = " ".join(door("uitleg", "Kade 2", "--werkmap", town, "--nu", NU).out.split())
    assert "Sinds 1 september 2026: +2 (H9 erbij)." in said
    assert (
        "Robuust: bij 1.000 kleine veranderingen van de punten staat dit adres altijd op de lijst."
        in said
    )
    told = ask(door, town, "uitleg", "Kade 2")
    assert told["robuust"]["oordeel"] == "robuust"
    assert (told["sinds"]["totaal_voor"], told["sinds"]["totaal_na"]) == (0, 2)
    quiet = ask(door, town, "uitleg", "Kade 5")
    assert quiet["robuust"] is None
    assert quiet["sinds"]["sentence"] == "sinds 1 september 2026: geen verschil in punten"


def test_a_change_of_the_rules_is_named_as_such(town: Path, door: Door) -> None:
    toml = town / "barriere.toml"
    text = toml.read_text("utf-8").replace("drempel_punten = 2", "drempel_punten = 3")
    toml.write_text(text.replace("plafond = 6", "plafond = 1"), "utf-8")
    assert door("score", "--werkmap", town, "--nu", NU).code == 0

    found = ask(door, town, "verloop")

    assert (
        "De lijst begint ergens anders: was 2 punten in 1 domein, is 3 punten in 1 domein."
        in found["omstandigheden"]
    )
    assert "Het plafond van huisvesting is anders: was 6, is 1." in found["omstandigheden"]
    assert "plafond −1" in door("verloop", "--werkmap", town, "--nu", NU).out


def test_without_a_card_those_who_leave_the_list_are_counted(town: Path, door: Door) -> None:
    found = ask(door, town, "robuust", "--per-kaart")
    assert found["robuust"] == {"robuust": 1, "gevoelig": 0, "toeval": 0}
    (card,) = found["per_kaart"]
    assert (card["kaart"], card["erbij"]) == ("H9", [])
    assert [name.split(",")[0] for name in card["eraf"]] == ["Kade 2"]


def test_a_month_earlier_is_scored_on_what_was_delivered_then_and_not_kept(
    town: Path, door: Door
) -> None:
    kept = sorted(path.name for path in (town / "uit").iterdir())
    found = ask(door, town, "robuust", "--terug", "30")["eerder"]
    assert found["van"] == "2026-09-01"
    assert {row["adres"].split(",")[0] for row in found["veranderd"]} >= {"Kade 1", "Kade 2"}
    assert sorted(path.name for path in (town / "uit").iterdir()) == kept


def test_before_the_first_delivery_there_is_nothing_to_compare_with(town: Path, door: Door) -> None:
    early = door("robuust", "--terug", "31", "--werkmap", town, "--nu", NU)
    assert early.code == 2
    assert "geen BAG van 31-08-2026 of eerder" in " ".join(early.err.split())
    none = door("verloop", "--sinds", "2026-08-31", "--werkmap", town, "--nu", NU)
    assert none.code == 2
    assert "geen bewaarde score van 31-08-2026 of eerder" in " ".join(none.err.split())


def test_an_address_shielded_since_is_in_no_comparison_any_more(town: Path, door: Door) -> None:
    assert door("afscherm", "Kade 1", "--werkmap", town, "--nu", NU).code == 0
    assert "Kade 1" not in door("verloop", "--werkmap", town, "--nu", NU, "--json").out
    assert door("verloop", "Kade 1", "--werkmap", town, "--nu", NU).code == 2


def test_a_run_that_was_scored_again_is_compared_once(town: Path, door: Door) -> None:
    assert door("score", "--werkmap", town, "--nu", NU).code == 0
    assert len(ask(door, town, "verloop", "Kade 2")["verloop"]) == 2


def test_a_score_says_beside_each_address_and_in_all_how_firm_the_list_stands(
    town: Path, door: Door
) -> None:
    said = door("score", "--werkmap", town, "--nu", NU).out
    (row,) = [one for one in said.splitlines() if one.startswith("Kade 2")]
    assert "■ robuust" in row
    assert "Hoe vast staat de lijst: 1 ■ robuust, 0 ◧ gevoelig, 0 □ toeval." in said
    assert ask(door, town, "score")["robuust"] == {"robuust": 1, "gevoelig": 0, "toeval": 0}


def test_an_address_on_hold_shows_no_firmness_in_the_score(town: Path, door: Door) -> None:
    said = door("score", "--peildatum", FIRST, "--werkmap", town, "--nu", NU).out
    (row,) = [one for one in said.splitlines() if one.startswith(f"Kade {HELD}")]
    assert "nu niet plannen" in row
    assert "robuust" not in row


def test_a_score_from_before_this_was_kept_is_measured_when_asked(town: Path, door: Door) -> None:
    for file in (town / "uit").glob("score-*/robuust.parquet"):
        file.unlink()
    assert ask(door, town, "robuust")["robuust"]["robuust"] == 1
    assert ask(door, town, "uitleg", "Kade 2")["robuust"] is None


def test_a_damaged_robustness_is_refused_with_what_to_do(town: Path, door: Door) -> None:
    for file in (town / "uit").glob("score-*/robuust.parquet"):
        file.write_text("stuk")
    answer = door("uitleg", "Kade 2", "--werkmap", town, "--nu", NU)
    assert answer.code == 65
    assert "Draai `barriere score` opnieuw" in " ".join(answer.err.split())


def test_looking_back_leaves_a_line_in_the_log(town: Path, door: Door) -> None:
    door("verloop", "--werkmap", town, "--nu", NU, "--als", "analist")
    door("robuust", "--werkmap", town, "--nu", NU, "--als", "analist")
    with dossier.open(Werkmap.open(town)) as session:
        told = {line.actie: line.actor for line in dossier.logregels(session)}
    assert "analist" in told["verloop"]
    assert "analist" in told["robuust"]
