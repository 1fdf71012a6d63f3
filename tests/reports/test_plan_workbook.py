"""The workbook of a plan says when, who, where and why, in sheets to filter and print."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import odf.opendocument
import pytest

from barriere.inspections.script.playbook import playbook
from barriere.model.inspection import Plan
from barriere.reports.discretion import Discretion
from barriere.reports.plan_workbook import write_plan_workbook
from barriere.settings import Settings

from .workbooks import KINDS, Read, below, column, made_from, reading

SHEETS = [
    "Jaar", "Controle 2027-1", "Controle 2027-2", "Controle 2027-3", "Controle 2027-4",
    "Niet gepland", "Reistijd en herkomst", "Draaiboek",
]  # fmt: skip


@pytest.fixture
def read(settings: Settings, tmp_path: Path) -> Read:
    return reading(tmp_path, settings)


@KINDS
def test_the_sheets_are_there_in_order(year: Plan, read: Read, suffix: str) -> None:
    assert list(read(year, suffix)) == SHEETS


@KINDS
def test_the_year_says_when_who_how_many_and_how_good(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Jaar"]

    assert column(rows, "controle") == [f"2027-{nr}" for nr in range(1, 5)]
    assert column(rows, "datum")[0] == date(2027, 3, 16)
    assert column(rows, "dag") == ["dinsdag", "woensdag", "donderdag", "woensdag"]
    assert column(rows, "adressen") == [16] * 4
    assert column(rows, "reserve") == [4] * 4
    assert "Politie" in str(column(rows, "partners")[0])
    under = below(rows)
    assert (under["Waarde"], under["Bovengrens"]) == (512, 541)
    assert str(under["Verschil"]).startswith("5,4 %")
    assert under["Let op"] == "Op 9 juni kan de brandweer niet."


@KINDS
def test_a_control_has_every_address_in_order_and_its_reserve(
    year: Plan, read: Read, suffix: str
) -> None:
    rows = read(year, suffix)["Controle 2027-1"]
    route = year.controls[0].routes[0]

    assert column(rows, "volgorde")[:10] == [*range(1, 9), "reserve 1", "reserve 2"]
    assert column(rows, "BAG-id")[:8] == [visit.sleutel for visit in route.visits]
    assert (column(rows, "aankomst")[0], column(rows, "vertrek")[0]) == ("15:51", "16:21")
    assert column(rows, "reistijd (min)")[0] == 4
    assert str(below(rows)["Team A"]).startswith("Briefing 15:30, Stadhuis; terug 21:48.")


def test_a_pand_with_two_addresses_has_two_rows_and_one_time(year: Plan, read: Read) -> None:
    first = year.controls[0].routes[0].visits[0].sleutel
    pair = replace(year.candidates[first], adressen=(first, "0014010000009999"))
    plan = replace(year, candidates=year.candidates | {first: pair})
    named = Discretion({"0014010000009999": "Lindekade 1-a"})
    rows = read(plan, "xlsx", named)["Controle 2027-1"]

    assert column(rows, "volgorde")[:3] == [1, 1, 2]
    assert column(rows, "adres")[1] == "Lindekade 1-a"
    assert column(rows, "reistijd (min)")[:3] == [4, "", 4]


@KINDS
def test_who_is_left_out_stands_there_with_its_reason(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Niet gepland"]

    assert column(rows, "reden").count("geen tijd in de dienst") == 9
    assert column(rows, "adres")[0] == "Elders 2, 9712 AA Groningen"


@KINDS
def test_travel_and_origin_say_how_long_and_from_where(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Reistijd en herkomst"]

    assert column(rows, "reistijd heen (min)") == [32] * 8
    under = below(rows)
    assert under["Reistijden"] == "Reistijd: schatting, 13 % gemiddelde fout."
    assert (under["Zaad"], under["Iteraties"], under["Catalogus"]) == (1, 20_000, "v1")


@KINDS
def test_the_draaiboek_is_a_sheet_to_filter(year: Plan, read: Read, suffix: str) -> None:
    rows = read(year, suffix)["Draaiboek"]
    days = column(rows, "datum")

    assert len(days) == 4 * len(playbook().duties)
    assert days[0] == date(2027, 1, 19)
    assert days == sorted(days, key=str)
    assert column(rows, "wanneer")[0] == "8 weken ervoor"


def test_the_ods_is_a_document_that_another_reader_opens(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "plan.ods"
    write_plan_workbook(path, year, made_from(settings))
    document = odf.opendocument.load(str(path))

    assert document.mimetype == "application/vnd.oasis.opendocument.spreadsheet"


@KINDS
def test_a_plan_without_controls_has_its_workbook(year: Plan, read: Read, suffix: str) -> None:
    sheets = read(replace(year, controls=(), left_out=(), value=0, bound=0.0), suffix)

    assert list(sheets) == ["Jaar", "Niet gepland", "Reistijd en herkomst", "Draaiboek"]
