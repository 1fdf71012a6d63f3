"""`barriere kaart`: what comes into the file, and what never does."""

import gzip
import json
import re
import struct
from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere import chain
from barriere.model.register import Register
from barriere.store import Werkmap, dossier
from tests.commands.conftest import Answer, Door
from tests.commands.five_houses import BAG, BY, FIRST, HELD, HIDDEN, house, key

BROUGHT = 5
LATER = "2026-11-01"
REASON = "Bewoners vroegen hier zelf om een gesprek met de gemeente."


@pytest.fixture
def town(town: Path) -> Path:
    """Return the town as a fictive one, whose map needs no password."""
    settings = town / "barriere.toml"
    text = settings.read_text("utf-8").replace("fictief = false", "fictief = true")
    settings.write_text(text, "utf-8")
    return town


def make(door: Door, town: Path, *more: str) -> Answer:
    return door("kaart", "--open", "--werkmap", town, "--nu", BY.nu.isoformat(), *more)


def bring(door: Door, town: Path, number: int) -> None:
    words = ("--bron", "brp", "--grond", "adres_in_onderzoek", "--reden", REASON)
    moment = ("--werkmap", town, "--als", "planner", "--nu", BY.nu.isoformat())
    answer = door("tafel", "voorstel", "--adres", f"Kade {number}", *words, *moment)
    assert answer.code == 0, answer.err


def content(town: Path) -> tuple[dict[str, Any], bytes]:
    """Return what the only map in the werkmap holds: its head, and all its bytes."""
    (path,) = (town / "uit").glob("kaart-*.html")
    packed = re.search(rb'id="gegevens">([^<]*)<', path.read_bytes())
    assert packed
    whole = gzip.decompress(b64decode(packed[1]))
    (length,) = struct.unpack("<I", whole[:4])
    return json.loads(whole[4 : 4 + length]), whole


def test_only_what_is_on_the_list_comes_into_the_file(town: Path, door: Door) -> None:
    assert make(door, town).code == 0
    head, whole = content(town)
    assert head["woorden"]["a_sleutel"] == [key(2)]
    for other in (1, HIDDEN, HELD, BROUGHT):
        assert key(other).encode() not in whole


def test_an_address_that_people_brought_stands_beside_the_score(town: Path, door: Door) -> None:
    bring(door, town, BROUGHT)
    make(door, town)
    head, _ = content(town)
    assert head["woorden"]["a_sleutel"] == [key(2), key(BROUGHT)]
    assert head["woorden"]["a_herkomst"] == ["score", "mens"]
    assert any(REASON in text for text in head["woorden"]["g_tekst"])


def test_an_address_on_hold_comes_without_what_was_said_of_it(town: Path, door: Door) -> None:
    bring(door, town, HELD)
    make(door, town)
    head, whole = content(town)
    assert key(HELD) in head["woorden"]["a_sleutel"]
    assert head["woorden"]["a_herkomst"] == ["score", ""]
    assert REASON.encode() not in whole
    assert b"2027-09-01" not in whole


def test_a_shielded_address_cannot_be_brought_onto_the_map(town: Path, door: Door) -> None:
    words = ("--bron", "brp", "--grond", "adres_in_onderzoek", "--reden", REASON)
    door("tafel", "voorstel", "--adres", key(HIDDEN), *words, "--werkmap", town, "--als", "planner")
    make(door, town)
    assert key(HIDDEN).encode() not in content(town)[1]


def test_the_map_tells_what_changed_since_the_run_before(town: Path, door: Door) -> None:
    make(door, town)
    since = content(town)[0]["sinds"]
    assert since["peildatum"] == FIRST
    assert [(card["kaart"], card["oorzaak"]) for card in since["kaarten"]] == [("H9", "")]
    assert since["vervallen"] == 1  # the other one is on hold
    assert since["kaarten"][0]["minder"] == 1
    assert content(town)[0]["woorden"]["v_peildatum"] == [FIRST, "2026-10-01"]


def test_who_was_shielded_before_leaving_the_register_is_not_counted_as_gone(
    town: Path, door: Door
) -> None:
    door("afscherm", key(1), "--werkmap", town, "--als", "x", "--nu", BY.nu.isoformat())
    register = town.parent / "bag-later.csv"
    register.write_text("\n".join([BAG, *map(house, range(2, 6)), ""]), "utf-8")
    werkmap, day = chain.Werkmap.open(town), date.fromisoformat(LATER)
    chain.deliver(werkmap, Register.BAG, register, day, BY)
    chain.score(werkmap, day, BY)
    make(door, town, "--sinds", FIRST)
    since = content(town)[0]["sinds"]
    assert (since["peildatum"], since["vervallen"]) == (FIRST, 0)


def test_an_earlier_day_without_a_score_is_wrong_use(town: Path, door: Door) -> None:
    answer = make(door, town, "--sinds", "2026-08-01")
    assert answer.code == 2
    assert "Er is geen bewaarde score van 01-08-2026 of eerder" in answer.err
    assert not list((town / "uit").glob("kaart-*"))


def test_the_same_map_made_twice_is_the_same_bytes(town: Path, door: Door) -> None:
    make(door, town)
    (path,) = (town / "uit").glob("kaart-*.html")
    first = path.read_bytes()
    make(door, town)
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('naam = "Eigen"\nkaarten = ["H99"]', "themas.eigen: kaart 'H99' staat niet"),
        ('naam = "Eigen"\nsoorten = ["kasteel"]', "themas.eigen: soort 'kasteel' staat niet"),
        ('naam = "Eigen"', "noem minstens één kaart of één soort adres"),
        (f'naam = "{"x" * 41}"\nkaarten = ["H1"]', "mag hoogstens 40 tekens lang zijn"),
    ],
)
def test_a_theme_about_what_does_not_exist_is_refused(
    town: Path, door: Door, written: str, said: str
) -> None:
    settings = town / "barriere.toml"
    settings.write_text(f"{settings.read_text('utf-8')}\n[themas.eigen]\n{written}\n", "utf-8")
    answer = make(door, town)
    assert answer.code == 65
    assert said in answer.err.replace("\n", " ")


def test_a_map_that_is_refused_is_not_in_the_log(town: Path, door: Door) -> None:
    settings = town / "barriere.toml"
    own = '\n[themas.eigen]\nnaam = "Eigen"\nkaarten = ["H99"]\n'
    settings.write_text(settings.read_text("utf-8") + own, "utf-8")
    assert make(door, town).code == 65
    with dossier.open(Werkmap.open(town)) as session:
        assert [line for line in dossier.logregels(session) if line.actie == "kaart"] == []


def test_a_theme_changes_no_score(town: Path, door: Door) -> None:
    words = ("--werkmap", town, "--als", "x", "--nu", BY.nu.isoformat())
    assert door("score", *words).code == 0
    kept = sorted(path.name for path in (town / "uit").iterdir())
    settings = town / "barriere.toml"
    own = '\n[themas.eigen]\nnaam = "Eigen"\nkaarten = ["H9"]\n'
    settings.write_text(settings.read_text("utf-8") + own, "utf-8")
    assert door("score", *words).code == 0
    assert sorted(path.name for path in (town / "uit").iterdir()) == kept
    make(door, town)
    assert [theme["naam"] for theme in content(town)[0]["themas"]][-1] == "Eigen"


def test_a_werkmap_without_themes_has_those_of_the_house(town: Path, door: Door) -> None:
    settings = town / "barriere.toml"
    text = re.sub(r"(?ms)^\[themas\.\w+\]\n.*?(?=^\[|^#)", "", settings.read_text("utf-8"))
    settings.write_text(text, "utf-8")
    make(door, town)
    names = [theme["naam"] for theme in content(town)[0]["themas"]]
    assert names == ["Wonen", "Horeca", "Uitzend en arbeid", "Seks en massage"]
