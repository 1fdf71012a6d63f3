"""The same definitions on Spark, started for the test: the same score to the last digit."""

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from barriere import catalogue, facts, scoring
from barriere.errors import WrongUse
from barriere.scoring import spark
from barriere.settings.score import Reken
from tests.chance import random_town
from tests.conftest import go_without
from tests.town import picture, settings

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning")  # pyspark about pandas 3


@pytest.fixture(scope="module")
def java() -> Path:
    found = shutil.which("java")
    if not found:
        go_without("er is geen Java voor Spark (Debian: apt install openjdk-17-jre-headless)")
    return Path(found)


def asked(towns: int) -> scoring.Asked:
    """Return the question about a few hundred addresses at which anything may happen."""
    shown = picture(**side_by_side(random_town(seed) for seed in range(towns)))
    return scoring.ask(shown, catalogue.read(), settings(), facts.read())


def side_by_side(towns: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """Put towns next to each other: addresses numbered on, nobody living in two of them."""
    whole: dict[str, list[Any]] = {}
    for town in towns:
        first = len(whole.get("adressen", []))
        for name, rows in town.items():
            moved = [{**row, "adr": row["adr"] + first} if "adr" in row else row for row in rows]
            whole.setdefault(name, []).extend(moved)
    return whole


@pytest.mark.usefixtures("java")
def test_spark_and_duckdb_give_every_address_the_same_facts_points_and_total(
    tmp_path: Path,
) -> None:
    question = asked(40)
    one = pa.concat_tables(list(question.parts())).combine_chunks()
    other = pa.concat_tables(list(spark.stream(question, "local[2]", tmp_path))).combine_chunks()
    assert len(one) == 480
    assert max(one["totaal"].to_pylist()) > 0
    assert other.schema == one.schema
    differ = [name for name in one.column_names if not one[name].equals(other[name])]
    assert differ == []
    assert list(tmp_path.iterdir()) == []


def test_what_spark_reads_is_for_its_owner_only_and_gone_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    def no_spark(_master: str, space: Path) -> Any:
        seen.append(space)
        assert stat.S_IMODE(space.stat().st_mode) == 0o700
        raise WrongUse("Spark is niet geïnstalleerd.", "Installeer het.")

    monkeypatch.setattr(spark, "session", no_spark)
    with pytest.raises(WrongUse, match="niet geïnstalleerd"):
        list(spark.stream(asked(1), "local[2]", tmp_path))
    assert len(seen) == 1
    assert not seen[0].exists()


def test_a_word_for_the_engine_that_is_no_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="motor"):
        Reken.model_validate({"motor": "excel"})


def test_the_engine_is_no_part_of_what_a_run_is() -> None:
    other = settings().model_copy(update={"reken": Reken(motor="spark")})
    assert other.sha256 == settings().sha256
