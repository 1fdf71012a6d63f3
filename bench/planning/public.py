"""The public instances, planned side by side, against the best value known.

Every route goes past the independent checker. Two instances run at a time.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from barriere.inspections.search import Instance, search
from bench.planning import with_ortools, with_pyvrp, with_vroom
from bench.planning.by_hand import greedy_insertion, score_order
from bench.planning.checker import Routes, value
from bench.planning.instances import Pair, best_known, load, optima

DATA = Path(__file__).parents[3] / "shared" / "data" / "toptw"
NAMES = (
    *("c101", "c105"),
    *("r101", "r103", "r105", "r107", "r109", "r111"),
    *("rc101", "rc103", "rc105", "rc107"),
)
PAIRS: tuple[Pair, ...] = tuple((name, teams) for teams in (1, 3) for name in NAMES)
SEED = 1
ITERATIONS = {5: 100_000, 20: 400_000}
"""What takes the own search about five and twenty seconds."""

Method = Callable[[Instance], Routes]


@dataclass(frozen=True)
class Found:
    """What one method makes of one instance: its value and the CPU seconds it took."""

    instance: str
    teams: int
    method: str
    seed: int
    value: int
    cpu_s: float
    routes: Routes


def own_search(seed: int, iterations: int) -> Method:
    """Return the own search with a seed and a number of iterations."""
    return partial(search, seed=seed, iterations=iterations)


METHODS: dict[str, Method] = {
    "lijst": score_order,
    "greedy": greedy_insertion,
    "ortools_5s": partial(with_ortools.plan_with, seconds=5.0),
    "ortools_20s": partial(with_ortools.plan_with, seconds=20.0),
    "vroom": with_vroom.plan_with,
    "pyvrp_5s": partial(with_pyvrp.plan_with, seconds=5.0),
    "pyvrp_20s": partial(with_pyvrp.plan_with, seconds=20.0),
    "zoeken_5s": own_search(SEED, ITERATIONS[5]),
    "zoeken_20s": own_search(SEED, ITERATIONS[20]),
}


def run() -> dict[str, object]:
    """Run every method on every pair, print a table, and return all that was measured."""
    known, proven = best_known(DATA), optima(DATA)
    tasks = [(pair, name, SEED, METHODS[name]) for name in METHODS for pair in PAIRS]
    found = results(tasks)
    gaps = {
        name: {
            f"{one.instance}, {one.teams}": gap(one, known) for one in found if one.method == name
        }
        for name in METHODS
    }
    _show(gaps)
    ours = [one for one in found if one.method == "zoeken_20s"]
    at_optimum = [
        one.value == proven[one.instance, one.teams]
        for one in ours
        if (one.instance, one.teams) in proven
    ]
    return {
        "seed": SEED,
        "iterations": ITERATIONS,
        "mean_gap_5s": _mean(gaps["zoeken_5s"]),
        "mean_gap_20s": _mean(gaps["zoeken_20s"]),
        "proven_optima": len(at_optimum),
        "proven_optima_hit": sum(at_optimum),
        "mean_gap": {name: _mean(own) for name, own in gaps.items()},
        "gap": gaps,
        "instances": [asdict(one) for one in found],
    }


def results(tasks: Sequence[tuple[Pair, str, int, Method]]) -> list[Found]:
    """Run the tasks, two at a time, in processes that compiled before the clock runs."""
    search(load(DATA, "c101", 1), SEED, 10)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn"), initializer=_warm) as pool:
        return list(pool.map(_one, tasks))


def gap(one: Found, known: dict[Pair, int]) -> float:
    """Return how far below the best value known, in percent; below zero is a new best."""
    return round(100 * (1 - one.value / known[one.instance, one.teams]), 3)


def _warm() -> None:
    """Load the compiled search."""
    search(load(DATA, "c101", 1), SEED, 10)


def _one(task: tuple[Pair, str, int, Method]) -> Found:
    """Run one method on one pair."""
    (name, teams), method, seed, plan = task
    instance = load(DATA, name, teams)
    start = time.process_time()
    routes = plan(instance)
    seconds = round(time.process_time() - start, 2)
    return Found(name, teams, method, seed, value(instance, routes), seconds, routes)


def _mean(gaps: dict[str, float]) -> float:
    return round(float(np.mean(list(gaps.values()))), 3)


def _show(gaps: dict[str, dict[str, float]]) -> None:
    """Print the gaps in percent, an instance per row and a method per column."""
    print("\nOpenbare instanties: verschil met de beste bekende waarde (%)")
    print(_row("", gaps))
    for pair in next(iter(gaps.values())):
        print(_row(pair, (f"{own[pair]:.2f}" for own in gaps.values())))
    print(_row("gemiddeld", (f"{_mean(own):.2f}" for own in gaps.values())))


def _row(name: str, cells: Iterable[str]) -> str:
    return f"{name:10}" + "".join(f"{cell:>12}" for cell in cells)
