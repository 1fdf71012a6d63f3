"""The workbook for a holder: text stays text, and nothing in it weighs an address."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from barriere.governance.text_of import text_of
from barriere.model.quality import Contradiction
from barriere.reports.report_back import COLUMNS, ReportBack, write_report_back

LINE = Contradiction(
    "Lange Lijn 1, 9999 AA Veldstad", "9999010000000001", "Bewoond zonder maat", "BAG: geen",
    "BRP: 2 ingeschreven", "2020-03", "gemeente, team BAG", "Wet BAG art. 37", "Laat meten.",
)  # fmt: skip
SHEET = ReportBack(
    "Veldstad", "gemeente, team BAG", date(2026, 10, 1), date(2026, 11, 2), (LINE,),
    ("BAG: 01-10-2026", "BRP: 01-10-2026"),
)  # fmt: skip


def test_every_line_names_both_sides_the_ground_and_what_to_do(tmp_path: Path) -> None:
    write_report_back(tmp_path / "t.xlsx", SHEET)

    head, row = CalamineWorkbook.from_path(tmp_path / "t.xlsx").get_sheet_by_index(0).to_python()
    assert head == [name for name, _ in COLUMNS]
    assert row == [
        LINE.adres, LINE.vbo_id, LINE.soort, LINE.een, LINE.ander, LINE.sinds, LINE.actie,
        LINE.grond,
    ]  # fmt: skip


@pytest.mark.parametrize("street", ["=HYPERLINK(1)", "+1", "@x", "http://x.nl", "{{7*7}}", "\x07a"])
def test_a_hostile_street_is_text_in_the_cell(street: str, tmp_path: Path) -> None:
    write_report_back(tmp_path / "t.xlsx", replace(SHEET, lines=(replace(LINE, adres=street),)))

    row = CalamineWorkbook.from_path(tmp_path / "t.xlsx").get_sheet_by_index(0).to_python()[1]
    assert row[0] == street.replace("\x07", "")
    assert "<f>" not in text_of(tmp_path / "t.xlsx")


def test_the_same_lines_give_the_same_bytes(tmp_path: Path) -> None:
    write_report_back(tmp_path / "a.xlsx", SHEET)
    write_report_back(tmp_path / "b.xlsx", SHEET)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_it_says_that_it_is_no_list_of_risks(tmp_path: Path) -> None:
    write_report_back(tmp_path / "t.xlsx", SHEET)
    assert "geen risicolijst" in text_of(tmp_path / "t.xlsx")
