"""The search on public instances whose optimum others proved."""

from pathlib import Path

import pytest

from barriere.inspections.bound import upper_bound
from barriere.inspections.search import search
from bench.toptw import best_known, load, optima, value

_ONE_TEAM = ("c101", "r101", "r103", "r105", "r109", "r111", "rc101", "rc107")
_THREE_TEAMS = ("c101", "r103", "r107", "rc101", "rc105")
_ITERATIONS = 5_000


@pytest.fixture(scope="module")
def folder(shared_data: Path) -> Path:
    """The instances and their best known values."""
    return shared_data / "toptw"


@pytest.mark.parametrize("name", _ONE_TEAM)
def test_one_team_reaches_the_proven_optimum(folder: Path, name: str) -> None:
    instance = load(folder, name, teams=1)

    found = value(instance, search(instance, seed=1, iterations=_ITERATIONS))

    assert found == optima(folder)[name, 1] <= upper_bound(instance)


@pytest.mark.parametrize("name", _THREE_TEAMS)
def test_three_teams_come_within_one_percent_of_the_best_published(folder: Path, name: str) -> None:
    instance = load(folder, name, teams=3)

    found = value(instance, search(instance, seed=1, iterations=_ITERATIONS))

    assert found >= 0.99 * best_known(folder)[name, 3]
    assert found <= upper_bound(instance)
