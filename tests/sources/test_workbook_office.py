"""Workbooks as offices really make them: what is meant is read, what is passed over is said."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

from .books import Rows, ods, raw_ods, raw_xlsx, xlsx
from .good_rows import GOOD, SHEETS, Hand, csv, only

W = Register.WAARNEMINGEN
HEAD = ["datum", "vbo_id", "soort", "aantal"]
VBO = "0014010000000001"
ROW = ["20260301", VBO, "busje", 2]
WRITERS = pytest.mark.parametrize("write", [xlsx, ods])
# What a person would type as a day, a number, a time or a yes.
NATIVE: dict[str, Callable[[str], Any]] = {
    "datum": lambda text: date.fromisoformat(f"{text[:4]}-{text[4:6]}-{text[6:]}"),
    "aantal": int,
    "huisnummer": int,
    "oppervlakte": int,
    "werkzame_personen": int,
    "max_personen": int,
    "woz_waarde": float,
    "geheim": lambda text: text if text == "J" else int(text),
    "vestiging_uit_buitenland": lambda text: text == "J",
    "waadi": lambda text: text == "J",
    "van": lambda text: time.fromisoformat(text) if ":" in text else text,
    "tot": lambda text: time.fromisoformat(text) if ":" in text else NATIVE["datum"](text),
}


@WRITERS
@pytest.mark.parametrize("register", SHEETS)
@pytest.mark.parametrize("native", [False, True])
def test_every_sheet_reads_the_same_from_a_workbook_as_from_csv(
    register: Register,
    write: Callable[..., Path],
    *,
    native: bool,
    tmp_path: Path,
    hand_in: Hand,
    context: Context,
) -> None:
    good = GOOD[register]
    plain = hand_in(register, csv(good))
    typed = {k: NATIVE[k](v) if native and k in NATIVE and v else v for k, v in good.items()}
    path = write(tmp_path / "blad", [list(typed), list(typed.values())])
    reading = read(register, path, context)
    assert reading.tables == plain.tables
    assert reading.rejects == []


@WRITERS
def test_a_title_above_the_header_is_passed_over_and_said(
    write: Callable[..., Path], tmp_path: Path, context: Context
) -> None:
    rows = [["Export busjes, team Toezicht"], [], ["", "gemaakt op", date(2026, 3, 2)], HEAD, ROW]
    reading = read(W, write(tmp_path / "a", rows), context)
    assert only(reading)["rij"] == 5
    assert any("kop staat in rij 4; 2 gevulde" in notice for notice in reading.notices)


@WRITERS
def test_empty_columns_and_notes_beside_the_table_do_no_harm(
    write: Callable[..., Path], tmp_path: Path, context: Context
) -> None:
    rows = [["", *HEAD], ["", *ROW, "", "nog nabellen"], [], ["", "20260302", VBO, "bezoek", 1]]
    table = read(W, write(tmp_path / "a", rows), context).tables["waarnemingen"]
    assert table["rij"].to_pylist() == [2, 4]


@WRITERS
def test_the_sheet_that_fits_is_read_and_the_others_are_named(
    write: Callable[..., Path], tmp_path: Path, context: Context
) -> None:
    reading = read(W, write(tmp_path / "a", [["Toelichting"], ["x"]], [HEAD, ROW]), context)
    assert only(reading)["aantal"] == 2
    (said,) = (notice for notice in reading.notices if "Gelezen is blad" in notice)
    assert "2'" in said.split(";")[0]
    assert "1'" in said.split(";")[1]


def test_a_hidden_sheet_is_read_only_where_no_other_fits(tmp_path: Path, context: Context) -> None:
    hidden: Rows = [HEAD, ["20260301", VBO, "overig", 9]]
    both = read(W, xlsx(tmp_path / "a", hidden, [HEAD, ROW], hidden=(0,)), context)
    assert only(both)["aantal"] == 2
    assert any("(verborgen)" in notice for notice in both.notices)
    alone = read(W, xlsx(tmp_path / "b", hidden, [["Toelichting"]], hidden=(0,)), context)
    assert only(alone)["aantal"] == 9
    assert any("dat verborgen is" in notice for notice in alone.notices)


@pytest.mark.parametrize("from_1904", [False, True])
def test_a_day_is_the_same_day_whatever_the_workbook_counts_from(
    *, from_1904: bool, tmp_path: Path, context: Context
) -> None:
    serial = 46082 - (1462 if from_1904 else 0)
    days = [date(2026, 3, 1), datetime(2026, 3, 1, 10, 15), serial]  # noqa: DTZ001 - a cell has no zone
    rows: Rows = [HEAD, *([day, VBO, "busje", n] for n, day in enumerate(days))]
    reading = read(W, xlsx(tmp_path / "a", rows, from_1904=from_1904), context)
    found = reading.tables["waarnemingen"]["datum_vroegst"].to_pylist()
    assert found == [date(2026, 3, 1)] * 3
    assert any("Bij 1 regel(s) stond in 'datum' een getal" in n for n in reading.notices)


def test_a_day_number_in_a_csv_is_no_day(hand_in: Hand) -> None:
    (reject,) = hand_in(W, csv({**GOOD[W], "datum": "46082"})).rejects
    assert reject.column == "datum"


CELL = '<c r="{}{}" t="inlineStr"><is><t>{}</t></is></c>'


def row(line: int, *values: str, last: str = "") -> str:
    cells = "".join(CELL.format("ABCDEFG"[i], line, value) for i, value in enumerate(values))
    return f'<row r="{line}">{cells}{last}</row>'


@pytest.mark.parametrize(
    ("cell", "cause"),
    [
        ('<c r="D3" t="e"><v>#N/A</v></c>', "foutwaarde"),
        ('<c r="D3" t="e"><f>A99</f><v>#REF!</v></c>', "foutwaarde"),
        ('<c r="D3"><f>1+1</f></c>', "formule zonder uitkomst"),
        ('<c r="D3"><f>1+1</f><v></v></c>', "formule zonder uitkomst"),
    ],
)
def test_a_cell_that_shows_an_error_rejects_its_row_by_its_place(
    cell: str, cause: str, hand_in: Hand
) -> None:
    day, kind = "20260301", "busje"
    sheet = row(1, *HEAD) + row(2, day, VBO, kind, "2") + row(3, day, VBO, kind, last=cell)
    reading = hand_in(W, raw_xlsx(sheet))
    (reject,) = reading.rejects
    assert (reject.row, reject.column) == (3, "aantal")
    assert f"cel D3: hier staat een {cause}" in reject.cause
    assert (reading.rows, reading.tables["waarnemingen"].num_rows) == (2, 1)


def test_an_error_in_a_column_that_is_not_read_does_no_harm(hand_in: Hand) -> None:
    cell = '<c r="E2" t="e"><v>#N/A</v></c>'
    sheet = row(1, *HEAD, "som") + row(2, "20260301", VBO, "busje", "2", last=cell)
    assert only(hand_in(W, raw_xlsx(sheet)))["aantal"] == 2


def test_a_computed_formula_is_its_value(hand_in: Hand) -> None:
    cell = '<c r="D2"><f>1+1</f><v>2</v></c>'
    sheet = row(1, *HEAD) + row(2, "20260301", VBO, "busje", last=cell)
    assert only(hand_in(W, raw_xlsx(sheet)))["aantal"] == 2


def test_a_cell_merged_downwards_counts_for_each_of_its_rows(
    tmp_path: Path, context: Context
) -> None:
    import xlsxwriter  # noqa: PLC0415 - only this test merges

    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet()
    for number, line in enumerate([HEAD, ROW, [*ROW[:2], "bezoek", 1], ["20260302", *ROW[1:]]]):
        sheet.write_row(number, 0, line)
    sheet.merge_range("B2:B3", VBO)
    book.close()
    table = read(W, tmp_path / "a.xlsx", context).tables["waarnemingen"]
    assert table["vbo_id"].to_pylist() == [VBO] * 3


def test_a_space_that_does_not_break_is_a_space(tmp_path: Path, context: Context) -> None:
    head = ["datum", "postcode", "huisnummer", "soort", "aantal"]
    rows: Rows = [head, ["20260301", "9711\u00a0LV", 12, "\u00a0busje\u200b", 1]]
    assert only(read(W, xlsx(tmp_path / "a", rows), context))["postcode"] == "9711LV"


def test_a_bsn_that_became_a_number_is_the_same_person(tmp_path: Path, context: Context) -> None:
    good = GOOD[Register.RNI]
    people = [
        only(read(Register.RNI, xlsx(tmp_path / "a", [list(r), list(r.values())]), context))
        for r in ({**good, "persoon": "012345672"}, {**good, "persoon": 12345672})
    ]
    assert people[0]["persoon"] == people[1]["persoon"]


def test_a_number_that_is_none_is_rejected(hand_in: Hand) -> None:
    cell = '<c r="D2"><v>1E999</v></c>'
    sheet = row(1, *HEAD) + row(2, "20260301", VBO, "busje", last=cell)
    assert [reject.column for reject in hand_in(W, raw_xlsx(sheet)).rejects] == ["aantal"]


def test_macros_are_not_run_and_said(hand_in: Hand) -> None:
    sheet = row(1, *HEAD) + row(2, "20260301", VBO, "busje", "2")
    reading = hand_in(W, raw_xlsx(sheet, more=("xl/vbaProject.bin",)), name="a.xlsm")
    assert only(reading)["aantal"] == 2
    assert any("macro" in notice for notice in reading.notices)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (OLE, r"\.xls\)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    ],
)
def test_an_old_or_locked_workbook_is_told_apart(content: bytes, says: str, hand_in: Hand) -> None:
    with pytest.raises(BadData, match=says):
        hand_in(W, content)


def test_an_ods_error_cell_rejects_its_row(hand_in: Hand) -> None:
    def line(*values: str, last: str = "") -> str:
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{v}</text:p></table:table-cell>'
            for v in values
        )
        return f"<table:table-row>{cells}{last}</table:table-row>"

    wrong = (
        '<table:table-cell calcext:value-type="error" office:value-type="string">'
        "<text:p>#N/B</text:p></table:table-cell>"
    )
    sheet = line(*HEAD) + line("20260301", VBO, "busje", last=wrong)
    reading: Reading = hand_in(W, raw_ods(sheet))
    assert ["cel D2" in reject.cause for reject in reading.rejects] == [True]
