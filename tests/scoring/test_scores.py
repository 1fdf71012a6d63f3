"""An outcome in a file says what it says in memory, and of it only what is asked is read."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from barriere.scoring import Scores

ADDRESSES = 130
TABLE = pa.table(
    {
        "adr": pa.array(range(ADDRESSES), pa.int64()),
        # Not in the order of the keys, so that every row group spans others.
        "sleutel": [f"k{adr * 37 % ADDRESSES:03d}" for adr in range(ADDRESSES)],
        "totaal": pa.array([adr % 5 for adr in range(ADDRESSES)], pa.int16()),
    }
)
KEYS: list[str] = TABLE["sleutel"].to_pylist()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "scores.parquet"
    pq.write_table(TABLE, file, row_group_size=10)
    return file


@pytest.mark.parametrize(
    "asked",
    [
        KEYS[:1], KEYS[-1:], [KEYS[15], KEYS[44], "k999", KEYS[16]], ["k999"], [], ["", "k"],
        [KEYS[50], KEYS[50]], KEYS[:64], KEYS[:65], KEYS,
    ],
)  # fmt: skip
def test_the_rows_of_some_addresses_are_the_same_from_a_file_in_their_own_order(
    path: Path, asked: list[str]
) -> None:
    expected = [row for row in TABLE.to_pylist() if row["sleutel"] in asked]
    assert Scores(TABLE).rows(asked) == Scores(path).rows(asked) == expected


def test_for_a_few_addresses_only_the_groups_that_may_hold_them_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sorted.parquet"
    pq.write_table(TABLE.sort_by("sleutel"), file, row_group_size=10)
    read: list[int] = []
    whole = pq.ParquetFile.read_row_group

    def counted(self: pq.ParquetFile, group: int, *args: Any, **more: Any) -> pa.Table:
        read.append(group)
        return whole(self, group, *args, **more)

    monkeypatch.setattr(pq.ParquetFile, "read_row_group", counted)
    assert len(Scores(file).rows(["k010", "k019", "k125"])) == 3
    assert read == [1, 1, 12, 12]


def test_columns_and_names_are_the_same_from_a_file(path: Path) -> None:
    for scores in (Scores(TABLE), Scores(path)):
        assert scores.names == {"adr", "sleutel", "totaal"}
        assert scores.columns(["totaal", "adr"]).equals(TABLE.select(["totaal", "adr"]))
        assert scores.columns(None).equals(TABLE)
        assert scores.column("totaal").to_pylist() == TABLE["totaal"].to_pylist()
        assert scores.column("totaal") is scores.column("totaal")
        assert hash(scores) == ADDRESSES
    assert Scores(TABLE) == Scores(path)
    assert Scores(TABLE) != Scores(TABLE.slice(1))
    assert Scores(TABLE) != TABLE
