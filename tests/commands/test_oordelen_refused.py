"""A file of oordelen that is wrong is refused whole; the message says what to do, and no secret."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Door
from tests.commands.five_houses import key
from tests.commands.meeting import (
    ONE,
    PASSWORD,
    TWO,
    WHY,
    given,
    inside,
    kept,
    lees,
    logged,
    plain,
    said,
    sealed,
)


def _lock(file: dict[str, Any], **other: object) -> dict[str, Any]:
    return file | {"slot": file["slot"] | other}


def _first(oordeel: dict[str, str], **other: object) -> Any:
    return lambda run: plain(inside(run, [oordeel | other]))


REFUSED: dict[str, tuple[Any, str]] = {
    "een ander soort": (lambda run: plain(inside(run, [ONE])) | {"soort": "x"}, "geen bestand met"),
    "geen object": (lambda _: [1, 2], "is geen bestand met oordelen van de risicokaart"),
    "een andere versie": (
        lambda run: plain(inside(run, [ONE])) | {"versie": 2}, "andere versie van barriere"),
    "een versie die bijna klopt": (
        lambda run: plain(inside(run, [ONE])) | {"versie": True}, "andere versie van barriere"),
    "een onderdeel te veel": (
        lambda run: plain(inside(run, [ONE])) | {"extra": 1}, "te veel of te weinig"),
    "een andere gemeente": (
        lambda run: plain(inside(run, [ONE], "Elders")), "niet van de gemeente Halderzijl"),
    "een onbekende score": (
        lambda _: plain(inside("score-2026-10-01-00000000", [ONE])), "werkmap niet kent"),
    "een pad als score": (lambda _: plain(inside("../../etc", [ONE])), "werkmap niet kent"),
    "geen oordeel": (lambda run: plain(inside(run, [])), "er staat geen oordeel in"),
    "te veel oordelen": (lambda run: plain(inside(run, [ONE] * 10_001)), "meer dan 10.000"),
    "geen inhoud": (lambda _: plain(None), "inhoud die barriere niet kent"),
    "geen lijst": (lambda run: plain(inside(run, []) | {"oordelen": {}}), "niet kent"),
    "twee keer hetzelfde adres": (
        lambda run: plain(inside(run, [ONE, TWO, ONE])), "oordeel 3: dit adres staat er twee keer"),
    "een andere straat": (_first(ONE, adres="Kadé 1"), "horen niet bij elkaar"),
    "een ander huisnummer": (_first(ONE, adres="Kade 2"), "horen niet bij elkaar"),
    "een onbekend besluit": (_first(ONE, besluit="Kanariegeel"), "het besluit is onbekend"),
    "een onbekende reden": (_first(ONE, reden="Kanariegeel"), "de reden is onbekend"),
    "een reden van een ander besluit": (_first(ONE, reden="verklaard"), "past niet bij 'opnemen'"),
    "geen reden": (_first(ONE, reden=""), "een reden hoort bij 'opnemen'"),
    "een korte toelichting": (
        _first(ONE, toelichting="Kanariegeel"), "oordeel 1 (Kade 1): de toelichting is te kort"),
    "een BSN": (_first(ONE, toelichting="Zie het dossier van 999990019 bij ons."), "lijkt een BSN"),
    "een verborgen BSN": (
        _first(ONE, toelichting="Zie dossier 999\u200b990\u200b019 bij ons."), "lijkt een BSN"),
    "een lange toelichting": (_first(ONE, toelichting="o" * 2001), "hoogstens 2000 tekens"),
    "een lange sleutel": (_first(ONE, sleutel="1" * 101), "hoogstens 100 tekens"),
    "een getal als tekst": (_first(ONE, toelichting=7), "'toelichting' is geen tekst"),
    "een stuurteken": (_first(ONE, toelichting=f"{WHY}\x1b[2J"), "tekens die geen tekst zijn"),
    "een nulteken": (_first(ONE, toelichting=f"{WHY}\x00"), "tekens die geen tekst zijn"),
    "een regeleinde in het adres": (_first(ONE, adres="Kade\n1"), "tekens die geen tekst zijn"),
    "een omkeerteken in de sleutel": (_first(ONE, sleutel="\u202e1"), "tekens die geen tekst zijn"),
    "een half teken": (_first(ONE, adres="Kade 1\ud800"), "tekens die geen tekst zijn"),
    "een onderdeel te weinig": (
        lambda run: plain(inside(run, [{"sleutel": key(1)}])), "oordeel 1: heeft een onderdeel"),
    "een onderdeel dat niemand kent": (_first(ONE, naam="Kanariegeel"), "te veel of te weinig"),
    "een adres dat niemand inbracht": (
        lambda run: plain(inside(run, [given(key(5), "Kade 5")])), "Kade 5): dit adres is niet"),
    "een slot zonder zout": (
        lambda run: sealed(inside(run, [ONE])) | {"slot": {}}, "een slot dat barriere niet kent"),
    "te weinig rondes": (
        lambda run: _lock(sealed(inside(run, [ONE])), rondes=1), "een slot dat barriere niet kent"),
    "eindeloos veel rondes": (
        lambda run: _lock(sealed(inside(run, [ONE])), rondes=10**12), "slot dat barriere niet"),
    "een kort zout": (lambda run: _lock(sealed(inside(run, [ONE])), zout="eno="), "slot dat"),
    "geen base64": (lambda run: sealed(inside(run, [ONE])) | {"inhoud": "é!"}, "slot dat"),
    "een ander wachtwoord": (
        lambda run: sealed(inside(run, [ONE]), "een heel ander wachtwoord"), "past niet, of het"),
    "een ander kenmerk": (
        lambda run: sealed(inside(run, [ONE]), public=b"barriere-oordelen 2"), "gaat niet open"),
    "een sleutel van iets anders": (lambda _: sealed([1]), "inhoud die barriere niet kent"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED, ids=list(REFUSED))
def test_a_file_that_is_wrong_is_refused_whole_and_says_what_to_do(
    case: str, door: Door, town: Path, last: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, expected = REFUSED[case]
    monkeypatch.setenv("BARRIERE_WACHTWOORD", PASSWORD)
    before = logged(town)

    answer = lees(door, town, make(last))

    assert answer.code == 65, answer.out
    assert "oordelen.json: " in said(answer)
    assert expected in said(answer)
    assert len(answer.err.splitlines()) > 1
    for secret in ("Kanariegeel", "999990019", "999\u200b", "Traceback", PASSWORD, "etc"):
        assert secret not in said(answer)
    assert (kept(town), logged(town)) == ([], before)


def test_one_wrong_oordeel_keeps_all_others_out_and_every_fault_is_named_at_once(
    door: Door, town: Path, last: str
) -> None:
    short = TWO | {"toelichting": "te kort"}
    strange = given(key(5), "Kade 5")

    answer = lees(door, town, plain(inside(last, [ONE, short, strange])))

    assert answer.code == 65
    assert "2 fouten. oordeel 2 (Kade 2): de toelichting is te kort" in said(answer)
    assert "oordeel 3 (Kade 5): dit adres is niet voorgesteld" in said(answer)
    assert "oordeel 1" not in said(answer)
    assert "Er is niets vastgelegd." in said(answer)
    assert kept(town) == []


def test_a_sheet_still_goes_in_by_its_columns_whatever_its_name(
    door: Door, town: Path, last: str
) -> None:
    sheet = town.parent / "oordelen.txt"
    sheet.write_text(
        f"\ufeffadres;besluit;reden;toelichting\nKade 1;opnemen;samenhang;{WHY}\n", "utf-8"
    )

    answer = door("tafel", "lees", sheet, "--werkmap", town, "--als", "secretaris")

    assert answer.code == 0, answer.err
    assert "1 oordeel vastgelegd uit oordelen.txt: 1 opnemen." in said(answer)
    assert kept(town) == [(key(1), "opnemen", "samenhang", WHY, "secretaris", last)]


def test_a_text_that_a_semicolon_cuts_in_two_is_refused_and_never_shortened(
    door: Door, town: Path
) -> None:
    sheet = town.parent / "oordelen.csv"
    sheet.write_text(
        f"adres;besluit;reden;toelichting\nKade 1;opnemen;samenhang;{WHY}; en meer\n", "utf-8"
    )

    answer = door("tafel", "lees", sheet, "--werkmap", town)

    assert answer.code == 65
    assert "er staat meer dan de kopregel noemt" in said(answer)
    assert kept(town) == []


def test_a_wrong_line_of_a_sheet_is_named_and_nothing_is_kept(door: Door, town: Path) -> None:
    sheet = town.parent / "oordelen.csv"
    sheet.write_text(
        f"adres;besluit;reden;toelichting\nKade 1;opnemen;samenhang;{WHY}\nKade 2;ja;;\n", "utf-8"
    )

    answer = door("tafel", "lees", sheet, "--werkmap", town)

    assert answer.code == 65
    assert "oordelen.csv, regel 3" in said(answer)
    assert kept(town) == []


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices are of Unix")
def test_what_never_ends_is_no_file_of_oordelen(door: Door, town: Path) -> None:
    os.mkfifo(town.parent / "pijp.json")
    (town.parent / "groot.json").write_bytes(b" " * (8 * 1024**2 + 1))

    for path, says in (
        ("/dev/zero", "is geen bestand"),
        (town.parent / "pijp.json", "is geen bestand"),
        (town.parent / "groot.json", "groter dan 8 MB"),
    ):
        answer = door("tafel", "lees", path, "--werkmap", town)
        assert answer.code == 65
        assert says in said(answer)
