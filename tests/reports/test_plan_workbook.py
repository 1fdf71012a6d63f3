"""The workbook of a plan: whole, honest, and nothing in it that runs or tips off."""

import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import odf.opendocument
import pytest
from python_calamine import CalamineWorkbook

from barriere.errors import WrongUse
from barriere.governance.output_check import check_output
from barriere.inspections.playbook import playbook
from barriere.model.inspection import LeftOut, Plan
from barriere.reports.discretion import UNSEEN, Discretion
from barriere.reports.plan_workbook import Workbook, write_plan_workbook
from barriere.settings import Settings

SHEETS = [
    "Jaar", "Controle 2027-1", "Controle 2027-2", "Controle 2027-3", "Controle 2027-4",
    "Niet gepland", "Reistijd en herkomst", "Draaiboek",
]  # fmt: skip
HOSTILE = ("=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(1)", "https://x.nl",
           "<script>", "007", "{=1}", "a\x0bb\ud800", "x" * 40_000)  # fmt: skip
KINDS = pytest.mark.parametrize("suffix", ["xlsx", "ods"])
Rows = Sequence[Sequence[object]]
Read = Callable[..., dict[str, Rows]]


@pytest.fixture
def read(settings: Settings, tmp_path: Path) -> Read:
    """Write the workbook of a plan, and return the rows of its sheets."""

    def written(
        plan: Plan, suffix: str = "xlsx", discretion: Discretion | None = None
    ) -> dict[str, Rows]:
        path = tmp_path / f"plan.{suffix}"
        write_plan_workbook(path, plan, _made_from(settings, discretion))
        book = CalamineWorkbook.from_path(path)
        return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}

    return written


def _made_from(settings: Settings, discretion: Discretion | None = None) -> Workbook:
    return Workbook(
        settings, playbook(), date(2027, 1, 4), discretion or Discretion(), (("Catalogus", "v1"),)
    )


def _column(rows: Rows, name: str) -> list[object]:
    at = list(rows[0]).index(name)
    body = rows[1:]
    end = next((n for n, row in enumerate(body) if not any(row)), len(body))
    return [row[at] for row in body[:end]]


def _below(rows: Rows) -> dict[object, object]:
    return {row[0]: row[1] for row in rows[len(_column(rows, str(rows[0][0]))) + 2 :]}


def _everything(sheets: dict[str, Rows]) -> str:
    return " ".join(str(cell) for rows in sheets.values() for row in rows for cell in row)


@KINDS
def test_the_sheets_are_there_in_order(year: Plan, read: Read, suffix: str) -> None:
    assert list(read(year, suffix)) == SHEETS


@KINDS
def test_the_year_says_when_who_how_many_and_how_good(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Jaar"]

    assert _column(rows, "controle") == [f"2027-{nr}" for nr in range(1, 5)]
    assert _column(rows, "datum")[0] == date(2027, 3, 16)
    assert _column(rows, "dag") == ["dinsdag", "woensdag", "donderdag", "woensdag"]
    assert _column(rows, "adressen") == [16] * 4
    assert _column(rows, "reserve") == [4] * 4
    assert "Politie" in str(_column(rows, "partners")[0])
    below = _below(rows)
    assert (below["Waarde"], below["Bovengrens"]) == (512, 541)
    assert str(below["Verschil"]).startswith("5,4 %")
    assert below["Let op"] == "Op 9 juni kan de brandweer niet."


@KINDS
def test_a_control_has_every_address_in_order_and_its_reserve(
    year: Plan, read: Read, suffix: str
) -> None:
    rows = read(year, suffix)["Controle 2027-1"]
    route = year.controls[0].routes[0]

    assert _column(rows, "volgorde")[:10] == [*range(1, 9), "reserve 1", "reserve 2"]
    assert _column(rows, "BAG-id")[:8] == [visit.sleutel for visit in route.visits]
    assert (_column(rows, "aankomst")[0], _column(rows, "vertrek")[0]) == ("15:51", "16:21")
    assert _column(rows, "reistijd (min)")[0] == 4
    assert str(_below(rows)["Team A"]).startswith("Briefing 15:30, Stadhuis; terug 21:48.")


def test_a_pand_with_two_addresses_has_two_rows_and_one_time(year: Plan, read: Read) -> None:
    first = year.controls[0].routes[0].visits[0].sleutel
    pair = replace(year.candidates[first], adressen=(first, "0014010000009999"))
    plan = replace(year, candidates=year.candidates | {first: pair})
    named = Discretion({"0014010000009999": "Lindekade 1-a"})
    rows = read(plan, "xlsx", named)["Controle 2027-1"]

    assert _column(rows, "volgorde")[:3] == [1, 1, 2]
    assert _column(rows, "adres")[1] == "Lindekade 1-a"
    assert _column(rows, "reistijd (min)")[:3] == [4, "", 4]


@KINDS
def test_who_is_left_out_stands_there_with_its_reason(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Niet gepland"]

    assert _column(rows, "reden").count("geen tijd in de dienst") == 9
    assert _column(rows, "adres")[0] == "Elders 2, 9712 AA Groningen"


@KINDS
def test_who_is_not_to_be_planned_now_stands_in_no_sheet(
    year: Plan, read: Read, suffix: str
) -> None:
    sheets = read(year, suffix)

    assert "nu niet plannen" not in str(sheets["Niet gepland"])
    assert "Elders 0," not in _everything(sheets)
    assert _below(sheets["Niet gepland"])["Niet in deze lijst"] == (
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

    text = _everything(sheets)
    assert name not in text
    assert hidden not in text
    assert "Geheim 1" not in text
    assert _column(sheets["Controle 2027-1"], "adres")[0] == UNSEEN
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
    assert _column(sheets["Niet gepland"], "adres") == fit
    assert _column(sheets["Controle 2027-1"], "adres")[:8] == fit[:8]
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
    write_plan_workbook(path, replace(year, candidates=marked), _made_from(settings))

    with zipfile.ZipFile(path) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "987654" not in text
    assert check_output(path) == []


@KINDS
def test_travel_and_origin_say_how_long_and_from_where(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Reistijd en herkomst"]

    assert _column(rows, "reistijd heen (min)") == [32] * 8
    below = _below(rows)
    assert below["Reistijden"] == "Reistijd: schatting, 13 % gemiddelde fout."
    assert (below["Zaad"], below["Iteraties"], below["Catalogus"]) == (1, 20_000, "v1")


@KINDS
def test_the_draaiboek_is_a_sheet_to_filter(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Draaiboek"]
    days = _column(rows, "datum")

    assert len(days) == 4 * len(playbook().duties)
    assert days[0] == date(2027, 1, 19)
    assert days == sorted(days, key=str)
    assert _column(rows, "wanneer")[0] == "8 weken ervoor"


@KINDS
def test_every_sheet_is_locked_and_prints_on_its_side(
    year: Plan, settings: Settings, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"plan.{suffix}"
    write_plan_workbook(path, year, _made_from(settings))

    with zipfile.ZipFile(path) as archive:
        if suffix == "ods":
            text = archive.read("content.xml").decode()
            assert text.count('table:protected="true"') == len(SHEETS)
            assert 'style:print-orientation="landscape"' in archive.read("styles.xml").decode()
            return
        for number in range(1, len(SHEETS) + 1):
            text = archive.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert "<sheetProtection" in text
            assert 'orientation="landscape"' in text


def test_the_ods_is_a_document_that_another_reader_opens(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "plan.ods"
    write_plan_workbook(path, year, _made_from(settings))
    document = odf.opendocument.load(str(path))

    assert document.mimetype == "application/vnd.oasis.opendocument.spreadsheet"


@KINDS
def test_a_plan_without_controls_has_its_workbook(year: Plan, read: Read, suffix: str) -> None:
    sheets = read(replace(year, controls=(), left_out=(), value=0, bound=0.0), suffix)

    assert list(sheets) == ["Jaar", "Niet gepland", "Reistijd en herkomst", "Draaiboek"]


@KINDS
def test_the_same_plan_gives_the_same_bytes(
    year: Plan, settings: Settings, tmp_path: Path, suffix: str
) -> None:
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    write_plan_workbook(first, year, _made_from(settings))
    write_plan_workbook(second, year, _made_from(settings))

    assert first.read_bytes() == second.read_bytes()


def test_another_kind_of_file_is_refused(year: Plan, settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=re.escape("'.csv'")):
        write_plan_workbook(tmp_path / "plan.csv", year, _made_from(settings))
