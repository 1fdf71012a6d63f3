import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from barriere import facts
from bench.invented_picture.write import Size, write
from bench.score_by_hand import days, in_duckdb, in_pandas, in_polars, measured
from bench.score_by_hand.folder import opened
from bench.score_by_hand.run import WAYS
from tests.bench.gaps import tear

ADDRESSES = 3000
_ROOT = Path(__file__).parents[2]
BY_HAND: dict[str, Callable[[Path], pa.Table]] = {
    "duckdb": in_duckdb.facts,
    "duckdb_distinct": lambda folder: in_duckdb.facts(folder, in_duckdb.DISTINCT),
    "duckdb_recent": lambda folder: in_duckdb.facts(folder, in_duckdb.RECENT),
    "polars": lambda folder: in_polars.facts(folder).to_arrow(),
    "pandas": lambda folder: pa.Table.from_pandas(in_pandas.facts(folder), preserve_index=False),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an invented picture as the bench makes it, with what Python measures beside it."""
    folder: Path = tmp_path_factory.mktemp("beeld") / "heel"
    write(Size("dorp", ADDRESSES, 700 / 130), folder)
    measured.write(folder)
    return folder


@pytest.fixture(scope="module")
def torn(whole: Path) -> Path:
    """Return the same picture with the gaps and doubts of real registers."""
    folder = whole.parent / "gaten"
    tear(whole, folder)
    measured.write(folder)
    return folder


@pytest.fixture(scope="module", params=["whole", "torn"])
def folder(request: pytest.FixtureRequest) -> Path:
    """Return each picture in turn."""
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def compiled(folder: Path) -> pa.Table:
    """Return the facts as the program finds them, without those that Python measures."""
    picture, definitions = opened(folder), facts.read()
    table = facts.build(picture, definitions, measured.settings())
    python = {fact.naam for fact in definitions.feiten.values() if fact.rekenaar}
    names = ["adr", *(name for name in table.names if name not in python)]
    found: pa.Table = picture.db.table(table.table).order("adr").to_arrow_table()
    return found.select(names)


@pytest.mark.parametrize("way", BY_HAND)
def test_every_way_by_hand_gives_every_fact_of_every_address(
    folder: Path, compiled: pa.Table, way: str
) -> None:
    by_hand = BY_HAND[way](folder)
    assert set(by_hand.column_names) == set(compiled.column_names)
    different = [
        name
        for name in compiled.column_names
        if not np.allclose(
            _numbers(by_hand, name), _numbers(compiled, name), rtol=0, atol=1e-9, equal_nan=True
        )
    ]
    assert different == []


def test_the_torn_picture_has_the_unknowns_and_the_ones_that_a_fact_can_have(torn: Path) -> None:
    found = in_duckdb.facts(torn)
    flat = [name for name in found.column_names if len(found.column(name).unique()) == 1]
    unknown = [name for name in found.column_names if found.column(name).null_count]
    assert flat == []
    assert {"bewoners", "woonfeit", "leeg", "m2_samen", "koopsom_afwijking"} <= set(unknown)


@pytest.mark.parametrize("way", WAYS)
def test_a_run_keeps_the_facts_in_the_order_of_the_addresses_and_says_what_it_cost(
    whole: Path, tmp_path: Path, way: str
) -> None:
    out = tmp_path / "feiten.parquet"
    words = [sys.executable, "-m", "bench.score_by_hand.run", way, str(whole), str(out)]
    done = subprocess.run(words, check=True, capture_output=True, text=True, cwd=_ROOT)
    cost = json.loads(done.stdout)
    assert pq.read_table(out, columns=["adr"]).column(0).to_pylist() == list(range(ADDRESSES))
    assert cost["rows"] == ADDRESSES
    assert min(cost["s"], cost["cpu_s"], cost["mb"]) > 0


def test_the_days_written_by_hand_are_the_days_that_the_definitions_count_back_to() -> None:
    moment = facts.moment(days.DAY, measured.settings())
    assert moment.days_back(90) == days.BACK_90D
    assert moment.days_back(180) == days.BACK_180D
    assert moment.months_back(12) == days.BACK_12M
    assert moment.months_back(24) == days.BACK_24M
    assert moment.months_back(36) == days.BACK_36M


def _numbers(table: pa.Table, name: str) -> np.ndarray:
    numbers: np.ndarray = table.column(name).cast(pa.float64()).to_numpy()
    return numbers
