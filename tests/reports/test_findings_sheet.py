"""The findings sheet: text stays text, choices are closed, and what is filled in can be read."""

import csv
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from barriere.errors import WrongUse
from barriere.inspections.findings.read import read
from barriere.model.finding import BEVINDINGEN, MAATREGELEN, UITKOMSTEN
from barriere.model.inspection import Plan
from barriere.reports.address_brief import AddressBrief
from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import COLUMNS, FindingsSheet, findings_sheet
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx

HOSTILE = ('=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(1)", "<script>",
           "https://x.nl", "007")  # fmt: skip
Writer = Callable[[Path, FindingsSheet], None]
WORKBOOKS = pytest.mark.parametrize(
    ("write", "suffix"), [(write_xlsx, "xlsx"), (write_ods, "ods")], ids=["xlsx", "ods"]
)
ALL = pytest.mark.parametrize(
    ("write", "suffix"), [(write_xlsx, "xlsx"), (write_ods, "ods"), (write_csv, "csv")],
    ids=["xlsx", "ods", "csv"],
)  # fmt: skip


@pytest.fixture(scope="module")
def sheet(year: Plan, briefs: dict[str, AddressBrief]) -> FindingsSheet:
    shown = {key: brief.weergave for key, brief in briefs.items()}
    return findings_sheet(year, "2027-1", shown, date(2027, 3, 1))


def _hostile(sheet: FindingsSheet) -> FindingsSheet:
    rows = tuple((*sheet.rows[0][:3], text, sheet.rows[0][4]) for text in HOSTILE)
    return replace(sheet, rows=rows)


def _rows(path: Path) -> Sequence[Sequence[object]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name("bevindingen").to_python()


def test_every_visit_and_reserve_of_every_team_has_a_row(sheet: FindingsSheet) -> None:
    assert len(sheet.rows) == 20
    assert {row[1] for row in sheet.rows} == {"Team A", "Team B"}


def test_a_control_that_is_not_in_the_plan_is_refused(year: Plan) -> None:
    with pytest.raises(WrongUse, match="2027-9"):
        findings_sheet(year, "2027-9", {}, date(2027, 3, 1))


@WORKBOOKS
def test_whatever_a_street_is_called_it_stays_text(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, _hostile(sheet))

    rows = _rows(path)
    assert rows[0] == list(COLUMNS)
    assert [row[3] for row in rows[1:]] == list(HOSTILE)


def test_no_workbook_holds_a_formula_or_a_link(sheet: FindingsSheet, tmp_path: Path) -> None:
    for write, suffix in ((write_xlsx, "xlsx"), (write_ods, "ods")):
        path = tmp_path / f"bevindingen.{suffix}"
        write(path, _hostile(sheet))
        with zipfile.ZipFile(path) as archive:
            text = b"".join(archive.read(name) for name in archive.namelist())
        assert b"<f>" not in text
        assert b"table:formula" not in text
        assert b"<hyperlink" not in text


def test_csv_disarms_what_a_spreadsheet_would_run(sheet: FindingsSheet, tmp_path: Path) -> None:
    write_csv(tmp_path / "b.csv", _hostile(sheet))

    with (tmp_path / "b.csv").open(encoding="utf-8", newline="") as file:
        texts = [row[3] for row in csv.reader(file, delimiter=";")][1:]
    assert not any(text[0] in "=+-@" for text in texts)


@WORKBOOKS
def test_choices_are_closed_and_the_rest_is_locked(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, sheet)

    part = "xl/worksheets/sheet1.xml" if suffix == "xlsx" else "content.xml"
    with zipfile.ZipFile(path) as archive:
        text = archive.read(part).decode()
    for word in (*UITKOMSTEN, *BEVINDINGEN, *MAATREGELEN):
        assert word in text
    assert "sheetProtection" in text or 'table:protected="true"' in text


@ALL
def test_the_same_sheet_gives_the_same_bytes(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    write(first, sheet)
    write(second, sheet)

    assert first.read_bytes() == second.read_bytes()


@ALL
def test_an_empty_sheet_reads_back_as_no_findings(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path, year: Plan
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, sheet)

    assert read(path, year) == ()


def test_what_a_team_fills_in_is_read_back(
    sheet: FindingsSheet, tmp_path: Path, year: Plan
) -> None:
    path = tmp_path / "bevindingen.csv"
    write_csv(path, sheet)
    lines = path.read_text("utf-8").splitlines()
    lines[1] = lines[1].replace(";;;;;", ";toegang_verleend;overbewoning;J;lod;2027-05-01")
    path.write_text("\n".join(lines), encoding="utf-8")

    (finding,) = read(path, year)
    assert (finding.sleutel, finding.bevinding) == (sheet.rows[0][2], "overbewoning")
    assert finding.hercontrole_voor == date(2027, 5, 1)
