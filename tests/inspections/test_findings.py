"""Findings: closed words in, row by row, and no person slips through."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from barriere.errors import BadData
from barriere.inspections.days.calendar import Calendar
from barriere.inspections.findings.read import COLUMNS, read
from barriere.inspections.plan import make_plan
from barriere.model.finding import Finding, Measure, RoleFinding
from barriere.model.inspection import Plan
from barriere.privacy.free_text import is_personal
from barriere.settings import Settings

from .conftest import Town

_GOOD = {
    "controle": "2027-1",
    "team": "Team A",
    "sleutel": "0014010000000001",
    "datum": "2027-02-16",
    "uitkomst": "toegang_verleend",
    "bevinding": "overbewoning",
    "bevestigd": "J",
    "maatregel": "waarschuwing",
    "hercontrole_voor": "2027-05-01",
}


def _csv(folder: Path, *rows: dict[str, str], separator: str = ";") -> Path:
    columns = [*COLUMNS, *(name for row in rows for name in row if name not in COLUMNS)]
    lines = [columns, *([row.get(name, "") for name in columns] for row in rows)]
    path = folder / "bevindingen.csv"
    path.write_text("\n".join(separator.join(line) for line in lines), encoding="utf-8-sig")
    return path


def test_a_row_becomes_a_finding(tmp_path: Path) -> None:
    assert read(_csv(tmp_path, _GOOD)) == (
        Finding(
            control="2027-1",
            team="Team A",
            sleutel="0014010000000001",
            datum=date(2027, 2, 16),
            uitkomst="toegang_verleend",
            hercontrole_voor=date(2027, 5, 1),
            parts=(RoleFinding("", "overbewoning", "bevestigd"),),
            measures=(Measure("", "waarschuwing", "opgelegd"),),
        ),
    )


def test_nobody_home_needs_no_finding_and_no_measure(tmp_path: Path) -> None:
    empty = dict.fromkeys(("bevinding", "bevestigd", "maatregel", "hercontrole_voor"), "")

    (found,) = read(_csv(tmp_path, _GOOD | {"uitkomst": "niemand_aanwezig"} | empty))

    assert (found.bevinding, found.maatregel, found.bevestigd) == ("geen", "geen", None)


def test_a_row_that_nobody_filled_in_is_passed_over(tmp_path: Path) -> None:
    blank = {name: _GOOD[name] for name in ("controle", "team", "sleutel", "datum")}

    assert read(_csv(tmp_path, blank)) == ()


def test_a_comma_and_a_workbook_say_the_same_as_a_semicolon(tmp_path: Path) -> None:
    by_semicolon = read(_csv(tmp_path, _GOOD))
    by_comma = read(_csv(tmp_path, _GOOD, separator=","))
    path = tmp_path / "bevindingen.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, COLUMNS)
        sheet.write_row(1, 0, [_GOOD[name] for name in COLUMNS])
        sheet.write_datetime(1, 3, date(2027, 2, 16), book.add_format({"num_format": "d-m-yy"}))

    assert by_semicolon == by_comma == read(path)


@pytest.mark.parametrize(
    ("change", "column", "words"),
    [
        ({"uitkomst": "binnen"}, "uitkomst", "kies uit: niemand_aanwezig"),
        ({"uitkomst": ""}, "uitkomst", "ontbreekt"),
        ({"bevinding": "mensenhandel"}, "bevinding", "kies uit"),
        ({"bevinding": ""}, "bevinding", "kies 'geen'"),
        ({"maatregel": "brief"}, "maatregel", "kies uit"),
        ({"bevestigd": "misschien"}, "bevestigd", "J of N"),
        ({"datum": "16-02-2027"}, "datum", "JJJJ-MM-DD"),
        ({"datum": ""}, "datum", "JJJJ-MM-DD"),
        ({"hercontrole_voor": "2027-02-16"}, "hercontrole_voor", "na de dag"),
        ({"hercontrole_voor": "mei"}, "hercontrole_voor", "laat leeg"),
        ({"sleutel": ""}, "sleutel", "horen niet bij elkaar"),
        ({"opmerking": "bel 06-12345678"}, "opmerking", "persoonsgegeven"),
        ({"opmerking": "123456782"}, "opmerking", "persoonsgegeven"),
        ({"team": "jan@voorbeeld.nl"}, "team", "persoonsgegeven"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column_and_never_repeated(
    tmp_path: Path, change: dict[str, str], column: str, words: str
) -> None:
    wrong = {"sleutel": "0014010000000002"} | change

    with pytest.raises(BadData) as refused:
        read(_csv(tmp_path, _GOOD, _GOOD | wrong))

    said = str(refused.value)
    assert f"regel 3, kolom '{column}'" in said
    assert words in said
    assert refused.value.exit_code == 65
    for value in change.values():
        assert not value or value not in said


def test_all_wrong_rows_are_named_at_once(tmp_path: Path) -> None:
    wrong = [_GOOD | {"sleutel": f"{n:016d}", "uitkomst": "?"} for n in range(3)]

    with pytest.raises(BadData, match=r"3 keer .*regel 2.*regel 3.*regel 4"):
        read(_csv(tmp_path, *wrong))


def test_one_address_has_one_finding_per_control(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="twee keer"):
        read(_csv(tmp_path, _GOOD, _GOOD))


@pytest.mark.parametrize("column", ["naam bewoner", "BSN", "Geboortedatum", "telefoon", "e-mail"])
def test_a_column_for_persons_is_refused(tmp_path: Path, column: str) -> None:
    with pytest.raises(BadData, match="slachtofferkaart"):
        read(_csv(tmp_path, _GOOD | {column: ""}))


def test_a_missing_column_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "bevindingen.csv"
    path.write_text("controle;team;sleutel;datum\n", encoding="utf-8")

    with pytest.raises(BadData, match="'uitkomst' ontbreekt"):
        read(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leeg.csv", b""),
        ("latijn.csv", b"controle;caf\xe9\n"),
        ("kapot.xlsx", b"PK\x03\x04 afgebroken"),
        ("kapot.ods", b""),
        ("aanhaling.csv", b'controle;team\n"open'),
        ("nul.csv", b"\x00\x00\x00"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(BadData):
        read(tmp_path / name)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadData):
        read(tmp_path / "er niet.csv")


@pytest.fixture(scope="module")
def plan(settings: Settings, free_year: Calendar, town: Town) -> Plan:
    """A plan with routes and reserves."""
    return make_plan(town(90), free_year, settings, iterations=50)


def test_with_a_plan_only_its_own_addresses_are_taken(tmp_path: Path, plan: Plan) -> None:
    route = plan.controls[0].routes[0]
    for stop in (route.visits[0].sleutel, route.reserve[0]):
        own = _GOOD | {"sleutel": plan.candidates[stop].adressen[0]}
        assert len(read(_csv(tmp_path, own), plan)) == 1

    for change in ({"team": "Team B"}, {"controle": "2027-2"}, {"sleutel": "0014010000999999"}):
        with pytest.raises(BadData, match="horen niet bij elkaar in het plan"):
            read(_csv(tmp_path, own | change), plan)


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("123456782", True),
        ("bsn 123.456.782.", True),
        ("1234.56.782", True),
        ("123456789", False),
        ("000000000", False),
        ("0014010011064245", False),
        ("06-12345678", True),
        ("+31 6 12 34 56 78", True),
        ("0031612345678", True),
        ("(050) 367 7777", True),
        ("2027-02-16", False),
        ("12 bedden, 45 m2, 3 personen", False),
        ("mail: a.b@c.nl", True),
        ("@ de deur", False),
    ],
)
def test_what_looks_like_a_person_in_text(text: str, personal: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_personal(text) is personal


@given(digits=st.lists(st.integers(0, 9), min_size=8, max_size=8))
def test_every_number_that_passes_the_elfproef_is_caught(digits: list[int]) -> None:
    check = sum(w * d for w, d in zip(range(9, 1, -1), digits, strict=True)) % 11
    text = "".join(map(str, digits)) + str(check)

    if check < 10 and any(digits):
        assert is_personal(f"x {text}, y")
