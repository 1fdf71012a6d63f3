"""The findings sheet as a file: text stays text, choices are closed, the rest is locked."""

import csv
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from barriere.catalogue.powers import powers
from barriere.inspections.findings.columns import COLUMNS
from barriere.inspections.findings.expected import Expected, expected
from barriere.inspections.findings.read import read
from barriere.model.inspection import Plan
from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_look import TOP
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx
from barriere.settings import Settings

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


def _hostile(sheet: FindingsSheet) -> FindingsSheet:
    visits = [row for row in sheet.rows if row.kind == "bezoek"]
    rows = tuple(
        replace(row, texts={**row.texts, "adres": text})
        for row, text in zip(visits, HOSTILE, strict=False)
    )
    return replace(sheet, rows=rows)


def _rows(path: Path) -> Sequence[Sequence[object]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name("bevindingen").to_python()[TOP:]


def _known(planned: Plan, settings: Settings) -> Expected:
    return expected([planned], settings, powers())


@WORKBOOKS
def test_whatever_a_street_is_called_it_stays_text(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, _hostile(sheet))

    rows = _rows(path)
    assert [row[COLUMNS.index("adres")] for row in rows[1:]] == list(HOSTILE)


@WORKBOOKS
def test_no_workbook_holds_a_formula_or_a_link(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, _hostile(sheet))

    with zipfile.ZipFile(path) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist())
    assert not [mark for mark in (b"<f>", b"table:formula", b"<hyperlink") if mark in text]


def test_csv_disarms_what_a_spreadsheet_would_run_or_change(
    sheet: FindingsSheet, tmp_path: Path
) -> None:
    write_csv(tmp_path / "b.csv", _hostile(sheet))

    with (tmp_path / "b.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert not any(row["adres"][0] in "=+-@" for row in rows)
    assert all(row[name].startswith("'") for row in rows for name in ("controle", "sleutel"))


@WORKBOOKS
def test_choices_are_closed_and_the_rest_is_locked(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, sheet)

    with zipfile.ZipFile(path) as archive:
        text = "".join(
            archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")
        )
    for row in sheet.rows:
        for word in {word for choices in row.open.values() for word in choices}:
            assert word in text
    assert "sheetProtection" in text or 'table:protected="true"' in text
    assert 'locked="0"' in text or 'cell-protect="none"' in text


@WORKBOOKS
def test_the_sheet_says_in_plain_dutch_how_it_is_filled_in_and_what_does_not_belong(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, sheet)

    said = str(CalamineWorkbook.from_path(path).get_sheet_by_name("uitleg").to_python())
    assert "op verzoek zorgcoördinator" in said
    assert "slachtofferkaart" in said
    assert all(role in said for role in ("Bouwen en wonen", "Politie", "Brandweer"))


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
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path, planned: Plan,
    settings: Settings,
) -> None:  # fmt: skip
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, sheet)

    assert read([path], _known(planned, settings)) == ()


@WORKBOOKS
def test_the_head_stays_in_sight_and_the_sheet_prints_on_its_side(
    write: Writer, suffix: str, sheet: FindingsSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"bevindingen.{suffix}"
    write(path, sheet)

    with zipfile.ZipFile(path) as archive:
        text = " ".join(
            archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")
        )
    frozen = re.search(
        rf'xSplit="3" ySplit="{TOP + 1}"|VerticalSplitPosition"[^>]*>{TOP + 1}<', text
    )
    assert frozen
    assert 'orientation="landscape"' in text
