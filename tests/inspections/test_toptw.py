"""The search on public instances: against proven optima and the best ever found."""

from pathlib import Path

import numpy as np
import pytest

from barriere.inspections.bound import upper_bound
from barriere.inspections.search import search
from bench.planning.checker import value
from bench.planning.instances import best_known, load, optima

_NAMES = ("c101", "c105", "r101", "r103", "r105", "r107", "r109", "r111")
_HARDER = ("rc101", "rc103", "rc105", "rc107")
_ITERATIONS = 10_000


@pytest.fixture(scope="module")
def folder(shared_data: Path) -> Path:
    """The instances and their best known values."""
    return shared_data / "toptw"


def _gaps(folder: Path, teams: int) -> list[float]:
    """Return how far each instance is below the best value known, in percent."""
    best, gaps = best_known(folder), []
    for name in (*_NAMES, *_HARDER):
        instance = load(folder, name, teams)
        found = value(instance, search(instance, seed=1, iterations=_ITERATIONS))
        assert best[name, teams] <= upper_bound(instance)
        gaps.append(100 * (1 - found / best[name, teams]))
    return gaps


def test_one_team_reaches_most_proven_optima_and_passes_none(folder: Path) -> None:
    gaps = _gaps(folder, teams=1)

    assert {(name, 1) for name in (*_NAMES, *_HARDER)} <= set(optima(folder))
    assert min(gaps) >= 0
    assert sum(gap == 0 for gap in gaps) >= 9
    assert np.mean(gaps) <= 0.3


def test_three_teams_come_close_to_the_best_found_in_any_time(folder: Path) -> None:
    gaps = _gaps(folder, teams=3)

    assert min(gaps) >= 0
    assert np.mean(gaps) <= 0.3
    assert max(gaps) <= 1.5
