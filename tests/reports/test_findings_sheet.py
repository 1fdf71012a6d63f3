"""The findings sheet: text stays text, choices are closed, and what is filled in can be read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from barriere.catalogue.powers import powers
from barriere.errors import WrongUse
from barriere.inspections.findings.columns import OF_ROLE, OF_VISIT
from barriere.inspections.findings.expected import Expected, expected
from barriere.inspections.findings.read import read
from barriere.inspections.findings.vocabulary import findings_of, measures_of
from barriere.model.finding import Finding, Measure, RoleFinding
from barriere.model.finding_words import BEVINDING, MAATREGEL
from barriere.model.inspection import Plan
from barriere.reports.findings_files import write_sheets
from barriere.reports.findings_sheet import Contents, FindingsSheet, findings_sheets
from barriere.reports.visit_list import VisitList
from barriere.settings import Settings

from .any_findings import any_findings

TEAM = ("gemeente", "politie", "brandweer")


def _known(planned: Plan, settings: Settings) -> Expected:
    return expected([planned], settings, powers())


def test_every_address_of_a_team_has_a_block_with_its_number_on_the_list(
    sheet: FindingsSheet, visit_list: VisitList
) -> None:
    visits = [row.texts for row in sheet.rows if row.kind == "bezoek"]
    printed = [*visit_list.pages, *visit_list.reserve]

    assert [one["nr"] for one in visits] == [page.label for page in printed]
    assert [one["sleutel"] for one in visits] == [page.brief.sleutel for page in printed]
    assert sheet.numbers == tuple(page.label for page in printed)


def test_each_team_has_a_sheet_of_its_own(planned: Plan, contents: Contents) -> None:
    made = findings_sheets(planned, "2027-1", contents)

    assert [one.team for one in made] == ["Team A", "Team B"]
    assert {row.texts["team"] for row in made[0].rows} == {"Team A"}
    assert made[0].name == "bevindingen-2027-1-Team-A"


def test_a_control_that_is_not_in_the_plan_is_refused(year: Plan, contents: Contents) -> None:
    with pytest.raises(WrongUse, match="2027-9"):
        findings_sheets(year, "2027-9", contents)


def test_an_address_that_may_not_be_shown_is_on_no_row(planned: Plan, contents: Contents) -> None:
    hidden = planned.controls[0].routes[0].visits[2].sleutel
    shown = {key: said for key, said in contents.shown.items() if key != hidden}

    made = findings_sheets(planned, "2027-1", replace(contents, shown=shown))[0]

    assert hidden not in {row.texts.get("sleutel") for row in made.rows}
    assert "3" not in made.numbers


def test_no_power_is_offered_to_a_role_that_the_sources_do_not_give_it(
    sheet: FindingsSheet,
) -> None:
    matrix = powers()
    roles = {role.kort: role for role in matrix.rollen.values()}
    offered = [row for row in sheet.rows if row.kind != "bezoek"]

    for row in offered:
        role = roles[row.texts["rol"]]
        assert row.open["maatregel"] == tuple(MAATREGEL[code] for code in measures_of(role))
        assert row.open.get("bevinding", ()) == tuple(BEVINDING[c] for c in findings_of(role))
    assert {row.texts["rol"] for row in offered} == {
        "Bouwen en wonen", "BRP", "Horeca en seksbedrijven", "Politie", "Brandweer", "Burgemeester",
    }  # fmt: skip


def test_care_has_no_row_whoever_comes_along(planned: Plan, contents: Contents) -> None:
    route = replace(planned.controls[0].routes[0], partners=(*TEAM, "zorgcoordinator", "ggd"))
    control = replace(planned.controls[0], routes=(route,))
    (made,) = findings_sheets(replace(planned, controls=(control,)), "2027-1", contents)

    assert not {"Zorgcoördinator", "GGD"} & {row.texts["rol"] for row in made.rows}
    assert "Zorgcoördinator" not in dict(made.choices)


@how(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(any_findings(TEAM), min_size=1, max_size=4))
def test_what_is_known_is_filled_in_and_reads_back_the_same_from_every_format(
    told: list[Finding], planned: Plan, contents: Contents, settings: Settings, tmp_path: Path
) -> None:
    keys = [visit.sleutel for visit in planned.controls[0].routes[0].visits]
    known = {key: replace(one, sleutel=key) for key, one in zip(keys, told, strict=False)}
    sheets = findings_sheets(planned, "2027-1", replace(contents, known=known))[:1]

    for path in write_sheets(tmp_path, sheets):
        assert read([path], _known(planned, settings)) == tuple(known.values())


def test_what_came_back_of_an_address_that_left_the_list_has_a_block_of_its_own(
    planned: Plan, contents: Contents
) -> None:
    gone = planned.controls[0].routes[1].visits[0].sleutel
    found = Finding("2027-1", "Team A", gone, date(2027, 3, 16), "niemand_aanwezig")

    made = findings_sheets(planned, "2027-1", replace(contents, known={gone: found}))

    (row,) = [row for row in made[0].rows if row.texts.get("nr") == "X1" and row.kind == "bezoek"]
    assert (row.texts["sleutel"], row.texts["uitkomst"]) == (gone, "Niemand aanwezig")
    assert not any(row.texts.get("uitkomst") for row in made[1].rows)


def test_a_finding_from_before_there_were_roles_stands_at_the_first_role_that_may_say_it(
    planned: Plan, contents: Contents
) -> None:
    key = planned.controls[0].routes[0].visits[0].sleutel
    old = Finding(
        "2027-1", "Team A", key, date(2027, 3, 16), "toegang_verleend",
        parts=(RoleFinding("", "niet_ingeschreven", "bevestigd"),),
        measures=(Measure("", "lod", "voorgenomen"),),
    )  # fmt: skip

    made = findings_sheets(planned, "2027-1", replace(contents, known={key: old}))[0]

    said = {
        row.texts["rol"]: (row.texts.get("bevinding", ""), row.texts.get("maatregel", ""))
        for row in reversed(made.rows)
        if row.texts.get("nr") == "1"
    }
    assert said["BRP"] == ("Niet ingeschreven (BRP)", "")
    assert said["Bouwen en wonen"] == ("", "Last onder dwangsom")


def test_cells_that_do_not_apply_are_closed(sheet: FindingsSheet) -> None:
    for row in sheet.rows:
        own = OF_VISIT if row.kind == "bezoek" else OF_ROLE
        assert set(row.open) <= {*own, "nr"}


def test_the_file_of_a_team_lies_in_its_folder_whatever_the_team_is_called(
    sheet: FindingsSheet,
) -> None:
    assert replace(sheet, team="Wijk A/B").name == f"bevindingen-{sheet.control}-Wijk-A-B"
