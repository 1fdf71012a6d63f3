"""What rose and fell since an earlier score: as an official asks it at the front door."""

import json
from pathlib import Path

from barriere.store import Werkmap, dossier
from tests.commands.conftest import NU, Door
from tests.commands.five_houses import (
    BAG,
    FIRST,
    HELD,
    HIDDEN,
    SECOND,
    TWO,
    ask,
    house,
    key,
    reports,
)


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


def test_an_address_shielded_since_is_in_no_comparison_any_more(town: Path, door: Door) -> None:
    assert door("afscherm", "Kade 1", "--werkmap", town, "--nu", NU).code == 0
    assert "Kade 1" not in door("verloop", "--werkmap", town, "--nu", NU, "--json").out
    assert door("verloop", "Kade 1", "--werkmap", town, "--nu", NU).code == 2


def test_a_run_that_was_scored_again_is_compared_once(town: Path, door: Door) -> None:
    assert door("score", "--werkmap", town, "--nu", NU).code == 0
    assert len(ask(door, town, "verloop", "Kade 2")["verloop"]) == 2


def test_looking_back_leaves_a_line_in_the_log(town: Path, door: Door) -> None:
    door("verloop", "--werkmap", town, "--nu", NU, "--als", "analist")
    door("robuust", "--werkmap", town, "--nu", NU, "--als", "analist")
    with dossier.open(Werkmap.open(town)) as session:
        told = {line.actie: line.actor for line in dossier.logregels(session)}
    assert "analist" in told["verloop"]
    assert "analist" in told["robuust"]


def _rebuilt(town: Path, door: Door) -> None:
    """Deliver a BAG in which Kade 1 is gone and Kade 6 is new, with reports, and score it."""
    files = {
        "bag": "\n".join([BAG, *map(house, range(2, 7)), ""]),
        "meldingen": reports("2026-10-15", {6: TWO}),
    }
    for register, content in files.items():
        path = town.parent / f"{register}-later.csv"
        path.write_text(content, "utf-8")
        words = ("lees", register, path, "--peildatum", "2026-11-01", "--werkmap", town)
        assert door(*words, "--nu", NU).code == 0
    assert door("score", "--werkmap", town, "--nu", NU).code == 0


def test_addresses_that_came_or_went_are_said_apart(town: Path, door: Door) -> None:
    _rebuilt(town, door)
    found = ask(door, town, "verloop", "--sinds", FIRST)
    assert [(row["adres"].split(",")[0], row["totaal_na"]) for row in found["nieuw"]] == [
        ("Kade 6", 2)
    ]
    assert [(row["adres"].split(",")[0], row["totaal_voor"]) for row in found["verdwenen"]] == [
        ("Kade 1", 2)
    ]
    said = door("verloop", "--sinds", FIRST, "--werkmap", town, "--nu", NU).out
    assert "Nieuw met punten: 1; verdwenen: 1." in said
    assert "nieuw in de score, met 2 punten" in " ".join(
        door("uitleg", "Kade 6", "--werkmap", town, "--nu", NU).out.split()
    )
    assert len(ask(door, town, "verloop", "Kade 6")["verloop"]) == 1


def test_an_address_that_was_shielded_before_it_went_is_not_said_to_have_gone(
    town: Path, door: Door
) -> None:
    assert door("afscherm", "Kade 1", "--werkmap", town, "--nu", NU).code == 0
    _rebuilt(town, door)
    told = door("verloop", "--sinds", FIRST, "--werkmap", town, "--nu", NU, "--json")
    assert json.loads(told.out)["verdwenen"] == []
    assert "Kade 1" not in told.out
