"""Findings: closed words in, row by row, and no person slips through."""

from datetime import date
from pathlib import Path

import pytest

from barriere.catalogue.powers import powers
from barriere.errors import BadData
from barriere.inspections.days.calendar import Calendar
from barriere.inspections.findings.expected import expected
from barriere.inspections.findings.read import read
from barriere.inspections.plan import make_plan
from barriere.model.finding import Finding, Measure, RoleFinding
from barriere.settings import Settings

from .conftest import Town
from .filled_sheets import (
    KEY,
    KNOWN,
    OTHER,
    Cells,
    as_excel_writes_it,
    csv_of,
    nothing,
    overcrowded,
    row,
    visit,
)

WHOLE = Finding(
    control="2027-1",
    team="Team A",
    sleutel=KEY,
    datum=date(2027, 2, 16),
    uitkomst="toegang_verleend",
    binnen="toestemming",
    m2=62,
    personen=7,
    slaapplaatsen=9,
    hercontrole_voor=date(2027, 5, 1),
    opmerking="Vluchtweg staat vol.",
    parts=(
        RoleFinding("wonen", "overbewoning", "bevestigd"),
        RoleFinding("brp", "niet_ingeschreven", "signaal"),
    ),
    measures=(
        Measure("wonen", "lod", "voorgenomen", date(2027, 4, 1)),
        Measure("brp", "adresonderzoek", "opgeschort"),
    ),
)
_BRP = row(
    "BRP", bevinding="Niet ingeschreven (BRP)", zekerheid="Signaal",
    maatregel="Adresonderzoek", status="Opgeschort",
)  # fmt: skip
_VISIT = visit(
    m2="62",
    personen="7",
    slaapplaatsen="9",
    hercontrole_voor="2027-05-01",
    opmerking="Vluchtweg staat vol.",
)
_ROWS: tuple[Cells, ...] = (_BRP, _VISIT, overcrowded())


def test_the_rows_of_an_address_become_one_finding_whatever_their_order(tmp_path: Path) -> None:
    assert read([csv_of(tmp_path, *_ROWS)], KNOWN) == (WHOLE,)


@pytest.mark.parametrize("separator", [",", "\t"])
def test_another_separator_says_the_same(tmp_path: Path, separator: str) -> None:
    assert read([csv_of(tmp_path, *_ROWS, separator=separator)], KNOWN) == (WHOLE,)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_title_above_the_columns_is_passed_over(tmp_path: Path, separator: str) -> None:
    path = csv_of(tmp_path, *_ROWS, separator=separator)
    above = "Bevindingen, Team A; avond" + separator * 18 + "\n\n"
    path.write_text(above + path.read_text("utf-8-sig"), encoding="utf-8-sig")

    assert read([path], KNOWN) == (WHOLE,)


def test_what_excel_makes_of_days_and_numbers_says_the_same(tmp_path: Path) -> None:
    assert read([as_excel_writes_it(tmp_path, *_ROWS)], KNOWN) == (WHOLE,)


def test_codes_words_and_dutch_dates_say_the_same(tmp_path: Path) -> None:
    again = [
        dict(_VISIT, uitkomst="toegang_verleend", binnen="toestemming", datum="16-2-2027"),
        overcrowded(maatregel="LOD", status="VOORGENOMEN", termijn="01-04-2027"),
        dict(_BRP, rol="brp", bevinding="niet_ingeschreven"),
    ]

    assert read([csv_of(tmp_path, *again)], KNOWN) == (WHOLE,)


def test_a_key_that_lost_its_zeros_is_found_and_a_guarded_one_too(tmp_path: Path) -> None:
    rows = [dict(one, sleutel=KEY.lstrip("0")) for one in _ROWS]
    guarded = [dict(one, sleutel=f"'{KEY}", controle="'2027-1") for one in _ROWS]

    assert read([csv_of(tmp_path, *rows)], KNOWN) == (WHOLE,)
    assert read([csv_of(tmp_path, *guarded)], KNOWN) == (WHOLE,)


def test_nobody_home_needs_no_role_and_no_ground_to_go_in(tmp_path: Path) -> None:
    (found,) = read([csv_of(tmp_path, row("Bezoek", uitkomst="Niemand aanwezig"))], KNOWN)

    assert (found.bevinding, found.maatregel, found.bevestigd) == ("geen", "geen", None)
    assert (found.binnen, found.parts, found.measures) == ("", (), ())


def test_a_measure_may_follow_where_nobody_opened(tmp_path: Path) -> None:
    asked = row("BRP", maatregel="Terugmelding BRP", status="Voorgenomen")

    (found,) = read([csv_of(tmp_path, row("Bezoek", uitkomst="Geen medewerking"), asked)], KNOWN)

    assert found.measures == (Measure("brp", "terugmelding", "voorgenomen"),)


def test_rows_that_nobody_filled_in_are_passed_over(tmp_path: Path) -> None:
    assert read([csv_of(tmp_path, row("Bezoek"), row("BRP"), row("", nr=""))], KNOWN) == ()


def test_a_spare_row_finds_its_address_by_its_number(tmp_path: Path) -> None:
    spare = row("Brandweer", sleutel="", bevinding="Brandveiligheid", zekerheid="Signaal")

    (found, _) = read(
        [csv_of(tmp_path, visit(), nothing(), visit(OTHER), nothing(OTHER), dict(spare, nr="1"))],
        KNOWN,
    )

    assert found.sleutel == KEY
    assert found.parts[-1] == RoleFinding("brandweer", "brandveiligheid", "signaal")


def test_the_burgemeester_decides_without_coming_along(tmp_path: Path) -> None:
    shut = row("Burgemeester", maatregel="Sluiting", status="Voorgenomen")

    (found,) = read([csv_of(tmp_path, visit(), nothing(), shut)], KNOWN)

    assert found.measures == (Measure("burgemeester", "sluiting", "voorgenomen"),)


def test_one_finding_in_two_files_counts_once_unless_they_differ(tmp_path: Path) -> None:
    first = csv_of(tmp_path, *_ROWS, name="a")
    same = csv_of(tmp_path, *_ROWS, name="b")
    other = csv_of(tmp_path, visit(), nothing(), name="c")

    assert read([first, same], KNOWN) == (WHOLE,)
    with pytest.raises(BadData, match=r"c\.csv, regel 2.*ook in een ander bestand"):
        read([first, other], KNOWN)


def test_with_a_plan_only_its_own_addresses_are_taken(
    tmp_path: Path, settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(90), free_year, settings, iterations=50)
    known = expected([plan], settings, powers())
    route = plan.controls[0].routes[0]
    for stop in (route.visits[0].sleutel, route.reserve[0]):
        key = plan.candidates[stop].adressen[0]
        assert len(read([csv_of(tmp_path, visit(key), nothing(key))], known)) == 1

    for change in ({"team": "Team B"}, {"controle": "2027-2"}, {"sleutel": "0014010000999999"}):
        with pytest.raises(BadData, match="hoort volgens het plan niet bij"):
            read([csv_of(tmp_path, dict(visit(key), **change))], known)
