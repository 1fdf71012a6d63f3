"""What the law puts in LO3 and barriere may not read is nowhere in the werkmap."""

from pathlib import Path

import pyarrow.parquet as pq

from tests.commands.conftest import Door
from tests.sources.lo3_rows import ANN, BOB, HOME, lo3, person

CANARY = "KANARIE"
FORBIDDEN = ("01.02.40", "01.03.20", "01.03.30", "04.05.10", "10.39.10", "08.14.10")


def test_a_forbidden_element_and_a_person_number_leave_no_trace(
    door: Door, werkmap: Path, tmp_path: Path
) -> None:
    marked = dict.fromkeys(FORBIDDEN, CANARY)
    file = tmp_path / "lo3.csv"
    file.write_text(lo3(person("a", ANN, **HOME, **marked), person("b", BOB, **HOME, **marked)))

    answer = door("lees", "brp", file, "--peildatum", "2026-10-01", "--werkmap", werkmap)

    assert answer.code == 0, answer.err
    for path in filter(Path.is_file, werkmap.rglob("*")):
        content = path.read_bytes() + _unpacked(path)
        for word in (CANARY, ANN, BOB):
            assert word.encode() not in content, path.name
    assert CANARY not in answer.out + answer.err


def _unpacked(path: Path) -> bytes:
    """Return the values of a snapshot, which on disk are compressed."""
    return str(pq.read_table(path).to_pylist()).encode() if path.suffix == ".parquet" else b""
