"""Whatever is in the file, the reader answers: a reading, or a refusal that can be understood."""

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

Hand = Callable[..., Reading]
HEAD = "datum;vbo_id;soort;aantal"
ROW = "20260301;0014010000000001;busje;2"
SHEET = ("\n".join([HEAD, *[ROW] * 5]) + "\n").encode()
PARTS = (b'"', b";", b"\n", b"\r", b"\x00", b"\xff\xfe", b"'", b"-1", b"9" * 30, b"\xef\xbb\xbf")

edits = st.lists(
    st.tuples(
        st.floats(0, 0.999), st.integers(0, 12), st.sampled_from(PARTS) | st.binary(max_size=4)
    ),
    min_size=1,
    max_size=6,
)
brief = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def mutated(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, gone, new in changes:
        at = int(where * len(content))
        content = content[:at] + new + content[at + gone :]
    return content


def answers(register: Register, content: bytes, path: Path, context: Context) -> None:
    path.write_bytes(content)
    with contextlib.suppress(BadData):
        reading = read(register, path, context)
        rejected = {reject.row for reject in reading.rejects}
        kept = sum(table.num_rows for table in reading.tables.values())
        assert kept + len(rejected) >= reading.rows or register is Register.GRENZEN


@brief
@given(changes=edits)
def test_a_damaged_sheet_is_answered(
    changes: list[tuple[float, int, bytes]], tmp_path: Path, context: Context
) -> None:
    answers(Register.WAARNEMINGEN, mutated(SHEET, changes), tmp_path / "a", context)


@pytest.fixture(scope="module")
def workbook() -> bytes:
    memory = io.BytesIO()
    book = xlsxwriter.Workbook(memory)
    sheet = book.add_worksheet()
    for number, line in enumerate([HEAD, ROW]):
        sheet.write_row(number, 0, line.split(";"))
    book.close()
    return memory.getvalue()


@brief
@given(changes=edits)
def test_a_damaged_workbook_is_answered(
    changes: list[tuple[float, int, bytes]], workbook: bytes, tmp_path: Path, context: Context
) -> None:
    answers(Register.WAARNEMINGEN, mutated(workbook, changes), tmp_path / "a", context)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("kaart") / "a.gpkg"
    square = shapely.box(233000, 581000, 234000, 582000)
    frame = gpd.GeoDataFrame({"code": ["WK001401"]}, geometry=[square], crs="EPSG:28992")
    frame.to_file(path, layer="wijken")
    return path.read_bytes()


@brief
@given(changes=edits)
def test_a_damaged_package_is_answered(
    changes: list[tuple[float, int, bytes]], package: bytes, tmp_path: Path, context: Context
) -> None:
    answers(Register.GRENZEN, mutated(package, changes), tmp_path / "a", context)


@given(name=st.text(max_size=40).filter(lambda t: not set(t) & set(';"\r\n\x00')))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_name_of_a_column_never_reaches_the_statement(
    name: str, tmp_path: Path, context: Context
) -> None:
    content = f"{HEAD};{name}\n{ROW};x\n".encode(errors="replace")
    answers(Register.WAARNEMINGEN, content, tmp_path / "a", context)


def test_a_zip_bomb_in_disguise_is_refused_unopened(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"\x20" * 100_000_000)
    with pytest.raises(BadData, match="pakt uit"):
        read(Register.WAARNEMINGEN, path, context)


LINES = st.lists(
    st.tuples(
        st.sampled_from(["20260301", "20260300", "2026-13-01", ""]),
        st.sampled_from(["0014010000000001", "14010000000002", "x", " 0014010000000003 "]),
        st.sampled_from(["busje", "BEZOEK", "é"]),
        st.sampled_from(["1", "2", "-1"]),
    ),
    min_size=1,
    max_size=12,
)


@brief
@given(lines=LINES, end=st.sampled_from(["\n", "\r\n"]))
def test_the_quick_way_and_the_strict_way_read_the_same(
    lines: list[tuple[str, ...]], end: str, tmp_path: Path, context: Context
) -> None:
    rows = [";".join(line) for line in lines]
    plain, quoted = tmp_path / "plain", tmp_path / "quoted"
    plain.write_bytes((end.join([HEAD, *rows]) + end).encode())
    quoted.write_bytes((end.join([HEAD.replace("datum", '"datum"'), *rows]) + end).encode())
    one, two = (read(Register.WAARNEMINGEN, path, context) for path in (plain, quoted))
    assert one == two
