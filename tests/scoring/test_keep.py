"""A run is kept whole, for its owner only, or not at all."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from barriere import catalogue, facts, scoring
from barriere.errors import BadData, Place
from barriere.scoring import Asked, Run, Scores
from barriere.scoring.keep import RECORD, SCORES, _put
from tests.town import picture, resident, settings

CROWD = [resident(0, name) for name in "abcdef"]


@cache
def asked() -> Asked:
    town = picture([{"oppervlakte": 40}, {}], brp=CROWD, bijzonder=[])
    return scoring.ask(town, catalogue.read(), settings(), facts.read())


@pytest.fixture(scope="module")
def run() -> Run:
    return asked().answered(Scores(pa.concat_tables(asked().parts()).combine_chunks()))


def halfway(run: Run) -> Iterator[pa.Table]:
    """Yield the scores of one address, and then what makes every run stop."""
    yield run.scores.slice(0, 1)
    raise BadData(Place("x"), "x", "x")


def test_of_a_run_that_stops_halfway_nothing_is_kept(run: Run, tmp_path: Path) -> None:
    with pytest.raises(BadData):
        _put(run, halfway(run), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_stops_halfway_leaves_the_same_run_of_before_as_it_was(
    run: Run, tmp_path: Path
) -> None:
    folder = scoring.write(run, tmp_path)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(before) == {SCORES, RECORD}
    with pytest.raises(BadData):
        _put(run, halfway(run), tmp_path)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_question_is_answered_straight_into_its_folder(run: Run, tmp_path: Path) -> None:
    kept = scoring.record(asked(), tmp_path, asked().parts())
    assert kept == run == scoring.read(tmp_path / run.folder)


def test_a_run_kept_in_parts_comes_back_as_the_run_it_was(run: Run, tmp_path: Path) -> None:
    kept = _put(run, (run.scores.slice(at, 1) for at in (0, 1)), tmp_path / "werkmap" / "uit")
    folder = tmp_path / "werkmap" / "uit" / run.folder
    assert kept == run == scoring.read(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_the_record_is_text_a_person_can_read_and_compare(run: Run, tmp_path: Path) -> None:
    text = (scoring.write(run, tmp_path) / RECORD).read_text("utf-8")
    record = json.loads(text)
    assert list(record) == sorted(record)
    assert text == json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    assert "\\u" not in text
    assert "sha256" in record["leveringen"]["brp"]


@pytest.mark.parametrize("gone", [SCORES, RECORD])
def test_half_a_run_is_no_run(run: Run, tmp_path: Path, gone: str) -> None:
    folder = scoring.write(run, tmp_path)
    (folder / gone).unlink()
    with pytest.raises(BadData, match="geen volledige score"):
        scoring.read(folder)


@pytest.mark.parametrize("gone", ["sleutel", "totaal"])
def test_a_table_that_is_no_score_is_refused(run: Run, tmp_path: Path, gone: str) -> None:
    folder = scoring.write(run, tmp_path)
    pq.write_table(run.scores.drop_columns([gone]), folder / SCORES)
    with pytest.raises(BadData, match="geen score van barriere"):
        scoring.read(folder)
