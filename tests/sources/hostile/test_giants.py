"""Files that are far more than they should be are refused in time and in bounded memory.

Each is given to the real command in a process of its own, which fails the test
when it takes more than ten seconds or a GiB. `make fuzz` takes the large ones.
"""

import os
import sys
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import pyarrow as pa
import pytest

from tests.fuzz.attack import Verdict, Worker

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how memory grew")
MIB = 1024**2
FIELD = 512 if "BARRIERE_FUZZ" in os.environ else 64
HEAD = b"datum;vbo_id;soort;aantal\n"
ROW = b"20260301;0014010000000001;busje;2\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as found:
        yield found


def refused(verdict: Verdict, most: int = 512 * MIB) -> None:
    assert verdict.wrong == ()
    assert verdict.code == 65
    assert verdict.grown < most


def streamed(path: Path, head: bytes, block: bytes, times: int, tail: bytes = b"") -> Path:
    with path.open("wb") as file:
        file.write(head)
        file.writelines(repeat(block, times))
        file.write(tail)
    return path


@pytest.mark.parametrize("quote", [b"", b'"'])
def test_one_field_of_many_mebibytes(quote: bytes, worker: Worker, tmp_path: Path) -> None:
    head = HEAD + ROW + b"20260301;0014010000000001;" + quote
    path = streamed(tmp_path / "a.csv", head, b"x" * MIB, FIELD, quote + b";2\n")
    refused(worker.try_path("waarnemingen", path, []), 128 * MIB)


def test_a_quote_that_never_closes_over_many_lines(worker: Worker, tmp_path: Path) -> None:
    path = streamed(tmp_path / "a.csv", HEAD + b'"', ROW * (MIB // len(ROW)), FIELD)
    refused(worker.try_path("waarnemingen", path, []), 128 * MIB)


def test_a_header_of_very_many_columns(worker: Worker, tmp_path: Path) -> None:
    path = streamed(tmp_path / "a.csv", b"", b"k;" * 1000, 400, b"\n" + ROW)
    refused(worker.try_path("waarnemingen", path, []))


def test_a_sparse_file_of_nothing(worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(HEAD)
    os.truncate(path, 8 * 1024**3)
    refused(worker.try_path("waarnemingen", path, []), 64 * MIB)


@pytest.mark.parametrize("packed", [b" ", b"\n", ROW])
def test_a_zstandard_bomb(packed: bytes, worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / "a.csv.zst"
    with pa.CompressedOutputStream(pa.OSFile(str(path), "wb"), "zstd") as stream:
        stream.write(HEAD)
        for _ in range(4 * FIELD):
            stream.write(packed * (MIB // len(packed)))
    assert path.stat().st_size < 2 * MIB
    refused(worker.try_path("waarnemingen", path, []))


def test_a_zstandard_stream_that_stops_half_way(worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / "a.csv.zst"
    with pa.CompressedOutputStream(pa.OSFile(str(path), "wb"), "zstd") as stream:
        stream.write(HEAD + ROW * 1000 + os.urandom(2000).hex().encode())
    path.write_bytes(path.read_bytes()[:-40])
    refused(worker.try_path("waarnemingen", path, []))


@pytest.mark.parametrize(
    "opening", [b"[", b'{"a":', b'{"type":"GeometryCollection","geometries":[']
)
def test_geojson_nested_very_deep(opening: bytes, worker: Worker, tmp_path: Path) -> None:
    head = b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
    path = streamed(tmp_path / "a.geojson", head, opening * 1000, 500)
    refused(worker.try_path("grenzen", path, []))


def test_a_calendar_larger_than_any(worker: Worker, tmp_path: Path) -> None:
    event = b"BEGIN:VEVENT\r\nDTSTART:20270101T100000\r\nEND:VEVENT\r\n"
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    path = streamed(tmp_path / "a.ics", head, event * 1000, 400, b"END:VCALENDAR\r\n")
    refused(worker.try_path("partners", path, []))
