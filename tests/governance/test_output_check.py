"""What may never leave is found in every kind of file."""

import base64
import csv
import gzip
import zipfile
from pathlib import Path

import pytest

from barriere.governance import check_output
from barriere.governance.leak import bsns
from barriere.governance.text_of import is_sealed
from barriere.privacy.free_text import is_bsn

BSN = "999990019"


def kinds(folder: Path, shielded: tuple[str, ...] = ()) -> list[str]:
    """Return the kinds of leaks found under `folder`."""
    return [leak.kind for leak in check_output(folder, shielded)]


def test_the_canary_is_a_valid_bsn() -> None:
    assert is_bsn(BSN)


def test_reading_a_csv_leaves_the_limits_of_other_readers_alone(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    (tmp_path / "a.csv").write_text(f"a;b\n{'x' * 200_000};{BSN}\n")

    assert kinds(tmp_path) == ["BSN"]
    assert csv.field_size_limit() == before


def test_a_bsn_in_a_csv_is_found_and_a_kvk_number_or_coordinate_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"kolom\n{BSN}\n")
    assert kinds(tmp_path) == ["BSN"]
    (tmp_path / "a.csv").write_text(f"kvk;12345678\nx;233900.{BSN}\nid;0014{BSN}123\n")
    assert kinds(tmp_path) == []


def test_a_bsn_in_the_packed_block_of_a_page_is_found(tmp_path: Path) -> None:
    packed = base64.b64encode(gzip.compress(f'["{BSN}"]'.encode())).decode()
    (tmp_path / "kaart.html").write_text(
        f'<html><script type="application/octet-stream" id="b">{packed}</script></html>'
    )

    assert kinds(tmp_path) == ["BSN"]


def test_a_sealed_page_is_known_by_what_it_holds(tmp_path: Path) -> None:
    page = '<script type="application/octet-stream" id="b">{}</script>'
    (tmp_path / "open.html").write_text(page.format(base64.b64encode(gzip.compress(b"x")).decode()))
    (tmp_path / "dicht.html").write_text(page.format(base64.b64encode(b"\x00geheim").decode()))

    assert not is_sealed(tmp_path / "open.html")
    assert is_sealed(tmp_path / "dicht.html")


def test_sealed_oordelen_are_known_as_a_file_that_nobody_can_look_through(tmp_path: Path) -> None:
    (tmp_path / "open.json").write_text('{"soort": "barriere-oordelen", "slot": null}')
    (tmp_path / "dicht.json").write_text('{"soort":"barriere-oordelen","slot":{"zout":"eg=="}}')

    assert not is_sealed(tmp_path / "open.json")
    assert is_sealed(tmp_path / "dicht.json")


def test_a_bsn_in_a_workbook_is_found(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as book:
        book.writestr("xl/sharedStrings.xml", f"<si><t>{BSN}</t></si>")

    assert kinds(tmp_path) == ["BSN"]


def test_a_shielded_address_is_found_as_whole_words_only(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Kerkstraat 12, 9999 ZZ Veldwerd\n")

    assert kinds(tmp_path, ("Kerkstraat 12, 9999 ZZ Veldwerd",)) == ["afgeschermd adres"]
    assert kinds(tmp_path, ("Kerkstraat 1",)) == []


def test_an_address_or_bsn_in_a_calendar_is_found_also_in_a_folded_line(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(
        b"DESCRIPTION:Eerst langs\\nKerkstraat 12\\, 9999 Z\r\n Z Veldwerd\r\n"
        b"SUMMARY:9999\r\n 90019\r\n"
    )

    assert kinds(tmp_path, ("Kerkstraat 12, 9999 ZZ Veldwerd",)) == ["BSN", "afgeschermd adres"]


def test_the_memory_of_a_run_is_not_output(tmp_path: Path) -> None:
    (tmp_path / "score-2026-10-01-abc").mkdir()
    (tmp_path / "score-2026-10-01-abc" / "run.json").write_text(BSN)

    assert kinds(tmp_path) == []


@pytest.mark.parametrize("digits", ["000000000", "123456789"])
def test_nine_digits_that_are_no_bsn_are_left_alone(digits: str) -> None:
    assert list(bsns(digits)) == []
