"""Where registers contradict each other their holders are told; what is only unknown is not."""

import json
import sqlite3
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from .conftest import NU, Door

HOME, FIRM, OTHER, GONE = (f"999901000000000{n}" for n in range(1, 5))
UNKNOWN, ELSEWHERE = "9999010000009999", "0363010000000001"
Found = list[tuple[str, str, str]]
Rows = list[dict[str, str]]

BAG: dict[str, dict[str, str]] = {
    HOME: {"huisnummer": "1", "gebruiksdoel": "woonfunctie", "oppervlakte": "80"},
    FIRM: {"huisnummer": "2", "gebruiksdoel": "winkelfunctie", "oppervlakte": "80"},
    OTHER: {"huisnummer": "3", "gebruiksdoel": "woonfunctie", "oppervlakte": "80"},
    GONE: {"huisnummer": "4", "gebruiksdoel": "woonfunctie", "oppervlakte": "80",
           "status": "ingetrokken"},
}  # fmt: skip
USUAL = {
    "straat": "Lange Lijn", "postcode": "9999AA", "woonplaats": "X", "status": "in gebruik",
    "soort": "verblijfsobject",
}  # fmt: skip
PERSON = {
    "persoon": "999993653", "geboortedatum": "19800101", "functie_adres": "W",
    "datum_aanvang": "20200101", "datum_einde": "", "geheim": "0",
}  # fmt: skip
FIRMS = {"kvk_nummer": "12345678", "sbi": "56101", "datum_aanvang": "20200101", "datum_einde": ""}


@pytest.fixture
def told(werkmap: Path, tmp_path: Path, door: Door) -> Callable[..., Found]:
    """Return what is told of made-up registers: kind, holder and object."""

    minute = count()

    def lees(register: str, rows: Rows) -> None:
        path = tmp_path / f"{register}.csv"
        names = list(dict.fromkeys(name for row in rows for name in row))
        lines = [";".join(row.get(name, "") for name in names) for row in rows]
        path.write_text("\n".join([";".join(names), *lines]) + "\n", "utf-8")
        words = ("lees", register, path, "--peildatum", "2026-11-01", "--werkmap", werkmap)
        answer = door(*words, "--als", "x", "--nu", f"2026-11-02T09:{next(minute):02d}:00")
        assert answer.code == 0, answer.err

    def tell(bag: dict[str, dict[str, str]] | None = None, **registers: Rows) -> Found:
        places = [{**USUAL, "vbo_id": vbo, **BAG[vbo], **(bag or {}).get(vbo, {})} for vbo in BAG]
        lees("bag", places)
        for register, rows in registers.items():
            lees(register, rows)
        words = ("terugmelden", "--json", "--werkmap", werkmap, "--als", "x", "--nu", NU)
        answer = door(*words)
        assert answer.code == 0, answer.err
        lines: list[dict[str, Any]] = json.loads(answer.out)
        return [(line["kind"], line["holder"], line["vbo_id"]) for line in lines]

    return tell


def lives(vbo: str, **more: str) -> dict[str, str]:
    return {**PERSON, "vbo_id": vbo, **more}


def test_a_resident_of_a_home_contradicts_nothing_and_a_resident_of_a_shop_does(
    told: Callable[..., Found],
) -> None:
    assert told(brp=[lives(HOME)]) == []
    assert told(brp=[lives(FIRM)]) == [("bewoond_zonder_woonfunctie", "bag", FIRM)]


def test_an_empty_home_contradicts_nothing(told: Callable[..., Found]) -> None:
    assert told(brp=[lives(HOME)], kvk=[{**FIRMS, "vbo_id": FIRM}]) == []


@pytest.mark.parametrize(("area", "found"), [("1", [HOME]), ("2", []), ("", [HOME])])
def test_a_home_without_a_usable_area_is_told_only_when_somebody_lives_there(
    area: str, found: list[str], told: Callable[..., Found]
) -> None:
    bag = {HOME: {"oppervlakte": area}, OTHER: {"oppervlakte": "1"}}
    expected = [("bewoond_zonder_oppervlakte", "bag", vbo) for vbo in found]
    assert told(bag, brp=[lives(HOME)]) == expected


@pytest.mark.parametrize(
    ("status", "found"), [("gevormd", [HOME]), ("buiten gebruik", [HOME]), ("verbouwing", [])]
)
def test_somebody_registered_where_the_bag_says_that_nothing_is_in_use_is_told(
    status: str, found: list[str], told: Callable[..., Found]
) -> None:
    expected = [("bewoond_niet_in_gebruik", "bag", vbo) for vbo in found]
    assert told({HOME: {"status": status}}, brp=[lives(HOME)]) == expected


def test_who_still_stands_on_a_withdrawn_object_is_told_to_the_holder_of_that_register(
    told: Callable[..., Found],
) -> None:
    firm = {**FIRMS, "vbo_id": GONE}
    assert told(brp=[lives(GONE)], kvk=[firm]) == [
        ("op_vervallen_object", "brp", GONE),
        ("op_vervallen_object", "kvk", GONE),
    ]
    left, closed = lives(GONE, datum_einde="20240101"), {**firm, "datum_einde": "20240101"}
    assert told(brp=[left, lives(HOME)], kvk=[closed]) == []


def test_an_object_that_the_bag_does_not_know_is_told_unless_it_lies_elsewhere(
    told: Callable[..., Found],
) -> None:
    rows = [lives(UNKNOWN), lives(ELSEWHERE, persoon="999990639")]
    assert told(brp=rows) == [("object_niet_in_bag", "brp", UNKNOWN)]


def test_a_row_whose_address_is_not_that_of_its_object_is_told(told: Callable[..., Found]) -> None:
    right = lives(HOME, postcode="9999AA", huisnummer="1")
    assert told(brp=[right]) == []
    assert told(brp=[{**right, "huisnummer": "7"}]) == [("ander_adres_dan_het_object", "brp", HOME)]


def test_a_register_that_was_not_delivered_contradicts_nothing(told: Callable[..., Found]) -> None:
    assert told({HOME: {"oppervlakte": "1"}}) == []


@pytest.mark.parametrize("vbo", [FIRM, GONE, UNKNOWN])
def test_a_shielded_address_is_in_no_list(vbo: str, told: Callable[..., Found]) -> None:
    rows = [lives(vbo), lives(vbo, persoon="999990639", geheim="7")]
    assert told(brp=rows) == []


def test_an_address_that_an_official_shielded_is_in_no_list(
    told: Callable[..., Found], werkmap: Path, door: Door
) -> None:
    assert told(brp=[lives(FIRM)]) == [("bewoond_zonder_woonfunctie", "bag", FIRM)]
    assert door("score", "--werkmap", werkmap, "--als", "x", "--nu", NU).code == 0
    shield = ("afscherm", FIRM, "--werkmap", werkmap, "--als", "x", "--nu", NU)
    assert door(*shield).code == 0
    assert told(brp=[lives(FIRM)]) == []


def test_the_list_is_a_workbook_of_text_per_holder_and_every_use_is_in_the_log(
    told: Callable[..., Found], werkmap: Path, door: Door
) -> None:
    bag = {FIRM: {"straat": "=1+1"}}
    told(bag, brp=[lives(FIRM)])
    (path,) = werkmap.glob("uit/terugmelding-*/*.xlsx")
    first = path.read_bytes()

    with CalamineWorkbook.from_path(str(path)) as book:
        cells = book.get_sheet_by_index(0).to_python()
    texts = [str(cell) for row in cells for cell in row]
    assert any(text.startswith("=1+1 2") for text in texts)
    assert any("artikel 37" in text and "te bevestigen" in text for text in texts)
    assert not any("999993653" in text for text in texts)

    assert door("terugmelden", "--werkmap", werkmap, "--als", "x", "--nu", NU).code == 0
    assert path.read_bytes() == first
    with sqlite3.connect(werkmap / "dossier.db") as dossier:
        said = dossier.execute("SELECT resultaat FROM logregel WHERE actie = 'terugmelden'")
        assert [result for (result,) in said] == ["1 adressen"] * 2
    assert door("score", "--werkmap", werkmap, "--als", "x", "--nu", NU).code == 0
    assert door("nakijken", werkmap / "uit", "--werkmap", werkmap).code == 0


def test_without_a_bag_it_says_what_is_needed(werkmap: Path, tmp_path: Path, door: Door) -> None:
    path = tmp_path / "brp.csv"
    names = [*PERSON, "vbo_id"]
    path.write_text(";".join(names) + "\n" + ";".join(lives(HOME).values()) + "\n", "utf-8")
    words = ("lees", "brp", path, "--peildatum", "2026-11-01", "--werkmap", werkmap)
    assert door(*words, "--als", "x", "--nu", NU).code == 0

    answer = door("terugmelden", "--werkmap", werkmap, "--als", "x", "--nu", NU)

    assert answer.code == 2
    assert "lees bag" in answer.err
