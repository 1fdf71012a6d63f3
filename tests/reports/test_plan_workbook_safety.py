"""Nothing in the workbook of a plan runs, tips off, or can be changed by accident."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from barriere.errors import WrongUse
from barriere.governance.output_check import check_output
from barriere.model.inspection import LeftOut, Plan
from barriere.reports.discretion import UNSEEN, Discretion
from barriere.reports.plan_workbook import write_plan_workbook
from barriere.settings import Settings

from .workbooks import KINDS, Read, below, column, everything, made_from, reading

HOSTILE = ("=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(1)", "https://x.nl",
           "<script>", "007", "{=1}", "a\x0bb\ud800", "x" * 40_000)  # fmt: skip
_SHEETS = 8


@pytest.fixture
def read(settings: Settings, tmp_path: Path) -> Read:
    return reading(tmp_path, settings)


@KINDS
def test_who_is_not_to_be_planned_now_stands_in_no_sheet(
    year: Plan, read: Read, suffix: str
) -> None:
    sheets = read(year, suffix)

    assert "nu niet plannen" not in str(sheets["Niet gepland"])
    assert "Elders 0," not in everything(sheets)
    assert below(sheets["Niet gepland"])["Niet in deze lijst"] == (
        "2: adressen die nu niet getoond worden"
    )


def test_who_was_shielded_after_the_plan_stands_in_no_sheet_also_not_by_the_way(
    year: Plan, read: Read
) -> None:
    hidden = year.controls[0].routes[0].visits[0].sleutel
    name = year.candidates[hidden].weergave
    reason = f"past alleen in plaats van {name}, dat meer telt"
    plan = replace(
        year,
        left_out=(*year.left_out, LeftOut("z", "Zijpad 1", reason, "waarde"),
                  LeftOut("geheim", "Geheim 1", "geen tijd", "tijd")),
        notices=(f"Niet gelukt: een hercontrole op {name}.",),
    )  # fmt: skip
    sheets = read(plan, "xlsx", Discretion({}, frozenset({hidden, "geheim"})))

    text = everything(sheets)
    assert name not in text
    assert hidden not in text
    assert "Geheim 1" not in text
    assert column(sheets["Controle 2027-1"], "adres")[0] == UNSEEN
    assert f"Niet gelukt: een hercontrole op {UNSEEN}." in text


@KINDS
def test_whatever_a_street_is_called_it_stays_text_and_never_runs(
    year: Plan, read: Read, tmp_path: Path, suffix: str
) -> None:
    left = tuple(LeftOut(f"h{n}", text, text, "tijd") for n, text in enumerate(HOSTILE))
    keys = [visit.sleutel for visit in year.controls[0].routes[0].visits]
    evil = {
        key: replace(year.candidates[key], weergave=text)
        for key, text in zip(keys, HOSTILE, strict=False)
    }
    plan = replace(year, left_out=left, candidates=year.candidates | evil, notices=HOSTILE[:-1])
    sheets = read(plan, suffix)

    fit = [*HOSTILE[:-2], "ab", "x" * 32_767]
    assert column(sheets["Niet gepland"], "adres") == fit
    assert column(sheets["Controle 2027-1"], "adres")[:8] == fit[:8]
    with zipfile.ZipFile(tmp_path / f"plan.{suffix}") as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "<f>" not in text
    assert "<f " not in text
    assert "table:formula" not in text
    assert "<hyperlink" not in text


@KINDS
def test_no_points_of_an_address_and_no_bsn_stand_in_it(
    year: Plan, settings: Settings, tmp_path: Path, suffix: str
) -> None:
    marked = {key: replace(one, prize=987_654) for key, one in year.candidates.items()}
    path = tmp_path / f"plan.{suffix}"
    write_plan_workbook(path, replace(year, candidates=marked), made_from(settings))

    with zipfile.ZipFile(path) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "987654" not in text
    assert check_output(path) == []


@KINDS
def test_every_sheet_is_locked_and_prints_on_its_side(
    year: Plan, settings: Settings, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"plan.{suffix}"
    write_plan_workbook(path, year, made_from(settings))

    with zipfile.ZipFile(path) as archive:
        if suffix == "ods":
            text = archive.read("content.xml").decode()
            assert text.count('table:protected="true"') == _SHEETS
            assert 'style:print-orientation="landscape"' in archive.read("styles.xml").decode()
            return
        for number in range(1, _SHEETS + 1):
            text = archive.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert "<sheetProtection" in text
            assert 'orientation="landscape"' in text


@KINDS
def test_the_same_plan_gives_the_same_bytes(
    year: Plan, settings: Settings, tmp_path: Path, suffix: str
) -> None:
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    write_plan_workbook(first, year, made_from(settings))
    write_plan_workbook(second, year, made_from(settings))

    assert first.read_bytes() == second.read_bytes()


def test_another_kind_of_file_is_refused(year: Plan, settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=re.escape("'.csv'")):
        write_plan_workbook(tmp_path / "plan.csv", year, made_from(settings))
