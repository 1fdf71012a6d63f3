"""The planning bench: the planners beside each other keep the rules, and what was found is true."""

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from barriere.inspections.search import Instance, search
from bench.planning import with_ortools, with_pyvrp, with_vroom
from bench.planning.by_hand import greedy_insertion, score_order
from bench.planning.checker import Routes, value
from bench.planning.instances import best_found, best_known, load, optima

_PLANNERS: dict[str, Callable[[Instance], Routes]] = {
    "score order": score_order,
    "greedy": greedy_insertion,
    "OR-Tools": lambda one: with_ortools.plan_with(one, 0.5),
    "VROOM": with_vroom.plan_with,
    "PyVRP": lambda one: with_pyvrp.plan_with(one, 0.5),
    "own search": lambda one: search(one, 1, 2_000),
}


@pytest.fixture(scope="module")
def folder(shared_data: Path) -> Path:
    """The public instances."""
    return shared_data / "toptw"


@pytest.mark.parametrize("planner", _PLANNERS)
def test_every_planner_keeps_the_rules_and_none_passes_the_best_known(
    folder: Path, planner: str
) -> None:
    one = load(folder, "rc101", 3)

    found = value(one, _PLANNERS[planner](one))

    assert 100 < found <= best_known(folder)["rc101", 3]


def test_a_route_that_breaks_a_rule_is_worth_nothing(folder: Path) -> None:
    one = load(folder, "c101", 1)
    (route,) = search(one, 1, 500)

    with pytest.raises(ValueError, match="twice"):
        value(load(folder, "c101", 2), (route, route))
    with pytest.raises(ValueError, match="late"):
        value(one, (route[::-1],))
    with pytest.raises(ValueError, match="too many"):
        value(one._replace(most=np.array([1])), (route,))


def test_what_was_found_here_is_checked_again_and_beats_what_was_published(folder: Path) -> None:
    with (folder / "toptw_reference_values.csv").open(encoding="utf-8") as file:
        published = {
            (row["instance"], int(row["m"])): float(row["ref_best"]) for row in csv.DictReader(file)
        }

    for pair, routes in best_found().items():
        assert pair not in optima(folder)
        assert value(load(folder, *pair), routes) > published[pair]
