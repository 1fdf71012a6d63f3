"""A sheet of findings can be broken, hostile or saved by anything: it is read or refused."""

import os
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from barriere.errors import BadData
from barriere.inspections.findings.columns import COLUMNS
from barriere.inspections.findings.read import read
from barriere.inspections.findings.sheet import LARGEST, MOST_ROWS, UNPACKED

from .filled_sheets import KNOWN, csv_of, nothing, visit


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leeg.csv", b""),
        ("latijn.csv", b"controle;caf\xe9\n"),
        ("kapot.xlsx", b"PK\x03\x04 afgebroken"),
        ("kapot.ods", b""),
        ("aanhaling.csv", b'controle;team\n"open'),
        ("nul.csv", b"\x00\x00\x00"),
        ("brief.pdf", b"%PDF-1.7"),
        ("blad.xls", b"\xd0\xcf\x11\xe0 oud"),
        ("kaart.csv", b'{"type": "FeatureCollection"}'),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(BadData):
        read([tmp_path / name], KNOWN)


def test_what_excel_saves_as_plain_csv_is_refused_with_what_to_choose(tmp_path: Path) -> None:
    path = csv_of(tmp_path, visit(opmerking="Pand is privé."), nothing())
    path.write_bytes(path.read_text("utf-8-sig").encode("cp1252"))

    with pytest.raises(BadData, match="CSV UTF-8"):
        read([path], KNOWN)


def test_a_file_that_is_not_there_is_refused_and_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    for name in ("er niet.csv", "pijp.csv"):
        with pytest.raises(BadData):
            read([tmp_path / name], KNOWN)


def test_a_file_larger_than_any_sheet_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    with pytest.raises(BadData, match="groter dan 4 MB"):
        read([path], KNOWN)


def test_more_rows_than_any_control_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "lang.csv"
    path.write_text(";".join(COLUMNS) + "\n" + "1\n" * (MOST_ROWS + 2), encoding="utf-8")

    with pytest.raises(BadData, match="meer dan 20000 regels"):
        read([path], KNOWN)


def test_a_workbook_that_would_burst_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    for filler in (b" ", os.urandom(1024)):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", b"<workbook/>")
            with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
                for _ in range(UNPACKED // 1024**2 + 1):
                    sheet.write(filler * (1024**2 // len(filler)))

        assert path.stat().st_size < LARGEST
        with pytest.raises(BadData, match="pakt uit tot veel meer"):
            read([path], KNOWN)


def test_a_formula_is_read_by_its_outcome_and_one_without_is_refused_at_its_cell(
    tmp_path: Path,
) -> None:
    path = tmp_path / "formule.xlsx"
    for outcome, words in ((7, ""), ("#N/A", "foutwaarde")):
        with xlsxwriter.Workbook(path) as book:
            page = book.add_worksheet()
            page.write_row(0, 0, COLUMNS)
            for at, one in enumerate((visit(), nothing()), 1):
                page.write_row(at, 0, [one[name] for name in COLUMNS])
            page.write_formula(1, COLUMNS.index("personen"), "=3+4", None, outcome)
        if words:
            with pytest.raises(BadData, match=rf"regel 2, kolom 'personen': .*{words}"):
                read([path], KNOWN)
        else:
            (found,) = read([path], KNOWN)
            assert found.personen == 7


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    (found,) = read([csv_of(tmp_path, visit(opmerking="'=cmd|x!A0"), nothing())], KNOWN)

    assert found.opmerking == "=cmd|x!A0"


def test_a_cell_of_a_novel_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "roman.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, COLUMNS)
        page.write_row(1, 0, [visit(opmerking="a " * 16_000)[name] for name in COLUMNS])

    with pytest.raises(BadData, match="langer dan 500"):
        read([path], KNOWN)
