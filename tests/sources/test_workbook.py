"""XLSX and ODS give the same rows as the CSV they came from."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

from .books import ods, xlsx

Hand = Callable[..., Reading]

HEAD = ["datum", "vbo_id", "soort", "aantal"]
ROWS: list[list[Any]] = [
    [date(2026, 3, 1), "0014010000000001", "busje", 2],
    ["20260300", "0014010000000002", "bezoek", 3],
]
CSV = ";".join(HEAD) + "\n20260301;0014010000000001;busje;2\n20260300;0014010000000002;bezoek;3\n"


@pytest.mark.parametrize("write", [xlsx, ods])
def test_a_workbook_reads_like_its_csv(
    write: Callable[..., Path], tmp_path: Path, context: Context, hand_in: Hand
) -> None:
    # The extension does not matter: content does.
    reading = read(Register.WAARNEMINGEN, write(tmp_path / "blad.bin", [HEAD, *ROWS]), context)
    assert reading.tables == hand_in(Register.WAARNEMINGEN, CSV).tables


def test_a_row_keeps_the_number_it_has_in_the_workbook(tmp_path: Path, context: Context) -> None:
    path = xlsx(tmp_path / "a.xlsx", [[], HEAD, ROWS[0], [], ROWS[1]])
    table = read(Register.WAARNEMINGEN, path, context).tables["waarnemingen"]
    assert table["rij"].to_pylist() == [3, 5]


def test_a_number_too_long_for_a_spreadsheet_is_refused(tmp_path: Path, context: Context) -> None:
    path = xlsx(tmp_path / "a.xlsx", [HEAD, ["20260301", 1680010000012345, "busje", 1]])
    with pytest.raises(BadData, match="15 cijfers"):
        read(Register.WAARNEMINGEN, path, context)


def test_an_id_stored_as_a_number_gets_its_zeros_back(tmp_path: Path, context: Context) -> None:
    path = xlsx(tmp_path / "a.xlsx", [HEAD, ["20260301", 14010000000001, "busje", 1]])
    table = read(Register.WAARNEMINGEN, path, context).tables["waarnemingen"]
    assert table["vbo_id"].to_pylist() == ["0014010000000001"]


def test_a_forbidden_column_is_refused_in_a_workbook_too(tmp_path: Path, context: Context) -> None:
    path = xlsx(tmp_path / "a.xlsx", [[*HEAD, "Nationaliteit"], [*ROWS[0], "KANARIE"]])
    with pytest.raises(BadData, match="verboden"):
        read(Register.WAARNEMINGEN, path, context)


def test_a_cut_off_workbook_is_refused(tmp_path: Path, context: Context) -> None:
    path = xlsx(tmp_path / "a.xlsx", [HEAD, *ROWS])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(BadData, match="beschadigd"):
        read(Register.WAARNEMINGEN, path, context)


def test_an_empty_workbook_is_refused(tmp_path: Path, context: Context) -> None:
    with pytest.raises(BadData, match="leeg"):
        read(Register.WAARNEMINGEN, xlsx(tmp_path / "a.xlsx", []), context)
