"""SBI codes as offices write them: read where it is certain, pointed out where it is not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.handelsregister.classification import version_of
from barriere.sources.handelsregister.sbi import read_codes

from .good_rows import GOOD, csv, only

Hand = Callable[..., Reading]
KVK = Register.KVK
# The codes of 2025 in the crosswalk of domain.md §7.
NEW = (
    *("78201", "78202", "78100", "96230", "96210", "96220", "96990", "96400", "96910"),
    *("56111", "56112", "56300", "55101", "55102", "55201", "55202", "55900"),
    *("95311", "95316", "41000", "81210", "68202"),
)


@pytest.fixture(scope="module")
def old(shared_data: Path) -> list[str]:
    found = json.loads((shared_data / "kvk" / "sbi_2008.json").read_text("utf-8"))
    return [one["pk"] for one in found]


def dotted(code: str) -> str:
    return ".".join(part for part in (code[:2], code[2:4], code[4:]) if part)


def test_every_code_of_2008_is_known_and_unchanged_with_and_without_dots(old: list[str]) -> None:
    assert len(old) == 1350
    for code in old:
        for text in (code, dotted(code), f"{dotted(code)} - Omschrijving, en nog iets"):
            read = read_codes(text)
            assert (read.text, read.unknown, read.mended) == (code, False, False)


def test_no_code_of_2008_is_taken_for_one_of_2025(old: list[str]) -> None:
    assert [code for code in old if version_of(code) == "2025"] == []


@pytest.mark.parametrize("code", NEW)
def test_the_codes_of_2025_are_known_and_not_taken_for_2008(code: str, old: list[str]) -> None:
    read = read_codes(dotted(code))
    assert (read.text, read.unknown) == (code, False)
    assert read.version != "2008"
    assert (read.version == "2025") <= (code not in old)


def test_a_lost_zero_comes_back_when_it_is_certain_and_is_never_invented(old: list[str]) -> None:
    stripped = {code: read_codes(code.lstrip("0")) for code in old if code[0] == "0"}
    back = {code for code, read in stripped.items() if read.text == code and read.mended}
    doubtful = {code for code, read in stripped.items() if read.doubtful}
    # Only a group of two digits ("11" for "011") is neither: no firm is registered under one.
    assert {len(code) for code in set(stripped) - back - doubtful} == {3}
    assert (len(stripped), len(back), len(doubtful)) == (92, 59, 15)
    # A code with a dot tells how many digits stood before it.
    assert all(read_codes(dotted(code)[1:]).text == code for code in stripped if len(code) > 3)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("78.20.1, 56.10.1", "78201,56101"),
        ("56101 Restaurants; 78201 Uitzendbureaus", "56101,78201"),
        ("10.11 Vlees, met uitzondering van gevogelte", "1011"),
        ("SBI 96.04", "9604"),
        ("56101\n56102", "56101,56102"),
        ("56101/56101", "56101"),
        ("1132", "01132"),
        ("96.23.0 (wellness)", "96230"),
    ],
)
def test_the_code_is_read_from_what_an_office_writes(text: str, codes: str, hand_in: Hand) -> None:
    row = {**GOOD[KVK], "sbi": f'"{text}"', "sbi_versie": ""}
    assert only(hand_in(KVK, csv(row)))["sbi"] == codes


@pytest.mark.parametrize("text", ["Restaurants", "5610a", "1", "12345678", "56101 x 78201x", "?"])
def test_what_is_no_code_is_rejected_and_never_repeated(text: str, hand_in: Hand) -> None:
    (reject,) = hand_in(KVK, csv({**GOOD[KVK], "sbi": text, "handelsnaam": ""})).rejects
    assert (reject.row, reject.column) == (2, "sbi")
    assert text not in reject.cause


@pytest.mark.parametrize(
    ("codes", "declared", "kept"),
    [
        ("9604", "", "2008"),
        ("96230", "", "2025"),
        ("78201", "", None),
        ("78201,96230", "", "2025"),
        ("9604,96230", "", None),
        ("9604", "2025", "2008"),
        ("78201", "SBI 2025", "2025"),
        ("78201", "sbi2008", "2008"),
    ],
)
def test_the_version_follows_from_the_codes_where_only_one_can_be(
    codes: str, declared: str, kept: str | None, hand_in: Hand
) -> None:
    row = {**GOOD[KVK], "sbi": codes, "sbi_versie": declared}
    assert only(hand_in(KVK, csv(row)))["sbi_versie"] == kept


def said(hand_in: Hand, *codes: str, version: str = "") -> str:
    base = {**GOOD[KVK], "sbi_versie": version}
    first, *more = (
        {"sbi": code, "vestigingsnummer": f"{n:012}"} for n, code in enumerate(codes, 1)
    )
    return " ".join(hand_in(KVK, csv({**base, **first}, *more)).notices)


def test_a_code_of_neither_version_is_counted_with_its_rows(hand_in: Hand) -> None:
    notices = said(hand_in, "78201", "04123", "40.11", version="2008")
    assert "Bij 2 regel(s) staat een SBI-code die in geen van beide versies" in notices
    assert "(regel 3, 4)" in notices


def test_doubt_about_a_zero_is_said_only_where_zeros_were_lost(hand_in: Hand) -> None:
    assert "niet zeker" not in said(hand_in, "1411", "78201")
    notices = said(hand_in, "1411", "1132")
    assert "Bij 1 regel(s) miste een SBI-code de voorloopnul" in notices
    assert "niet zeker (regel 2)" in notices


def test_an_unknown_and_a_wrong_version_are_pointed_out(hand_in: Hand) -> None:
    notices = said(hand_in, "9604", "78201")
    assert "'sbi_versie' leeg: bij 1 volgt de versie uit de codes, bij 1 is" in notices
    assert "past 'sbi_versie' niet" in said(hand_in, "9604", version="2025")
    assert "sbi_versie" not in said(hand_in, "9604", version="2008")
