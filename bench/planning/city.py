"""The year of a city, planned side by side: by hand, greedy, VROOM, PyVRP and the own search.

Every plan goes past the same independent checker. Run: python -m bench.planning.city
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from barriere.inspections.bound import tight_bound, upper_bound
from barriere.inspections.search import Instance
from bench.planning import with_pyvrp, with_vroom
from bench.planning.by_hand import greedy_insertion, score_order
from bench.planning.checker import Routes, missing, value
from bench.planning.city_year import city_year

SIZES = (300, 1_000, 3_000)
ITERATIONS = {300: 60_000, 1_000: 80_000, 3_000: 60_000}
"""About the ten seconds that a planner will wait."""
ROUNDS = {300: 40, 1_000: 15, 3_000: 0}
PYVRP_SECONDS, SEED = 20.0, 1
_PER_POINT = 100


@dataclass(frozen=True)
class Answer:
    """What one method makes of a year: points, musts left out, seconds on the wall and of CPU."""

    punten: float
    hercontroles_gemist: int
    seconden: float
    cpu_s: float
    piek_mb: int | None = None


def run() -> dict[str, object]:
    """Plan every size with every method, print a table, and return all that was measured."""
    years = {size: _year(size) for size in SIZES}
    thousand = years[1_000]
    own, other = thousand["zoeken"], thousand["vroom"]
    _show(years)
    return {
        "year_1000_vs_vroom": round(own["punten"] / other["punten"], 4),
        "year_1000_seconds": own["seconden"],
        "year_1000_vroom_seconds": other["seconden"],
        "year": {str(size): year for size, year in years.items()},
    }


def _year(size: int) -> dict[str, dict[str, float]]:
    """Run every method on one size."""
    instance = city_year(size)
    own, routes = _own(instance, size)
    answers = {
        "lijst": _answer(instance, lambda one: score_order(_musts_first(one))),
        "greedy": _answer(instance, lambda one: greedy_insertion(_musts_first(one))),
        "vroom_10s": _answer(instance, lambda one: with_vroom.plan_with(one, 10.0)),
        "vroom": _answer(instance, with_vroom.plan_with),
        "pyvrp": _answer(instance, lambda one: with_pyvrp.plan_with(one, PYVRP_SECONDS)),
        "zoeken": own,
    }
    found = {name: asdict(answer) for name, answer in answers.items()}
    return found | {"bovengrens": _bounds(instance, routes, ROUNDS[size], own.punten)}


def _musts_first(instance: Instance) -> Instance:
    """Return the year as a planner by hand sees it: what must be done is worth most."""
    return instance._replace(prize=instance.prize + instance.must[:, None] * instance.prize.max())


def _answer(instance: Instance, method: Callable[[Instance], Routes]) -> Answer:
    """Run one method here."""
    wall, cpu = time.perf_counter(), time.process_time()
    routes = method(instance)
    seconds = time.perf_counter() - wall, time.process_time() - cpu
    return _checked(instance, routes, *seconds)


def _own(instance: Instance, size: int) -> tuple[Answer, Routes]:
    """Run the own search in a process of its own, which shows its peak memory."""
    command = [sys.executable, "-m", "bench.planning.own_search"]
    with tempfile.TemporaryDirectory() as folder:
        year = Path(folder) / "year.npz"
        np.savez(year, **instance._asdict())
        given = [str(year), str(SEED), str(ITERATIONS[size])]
        ran = subprocess.run([*command, *given], check=True, capture_output=True)
    told = json.loads(ran.stdout)
    routes = tuple(tuple(route) for route in told["routes"])
    answer = _checked(instance, routes, told["seconden"], told["cpu_s"], told["piek_mb"])
    return answer, routes


def _checked(
    instance: Instance, routes: Routes, seconds: float, cpu: float, peak: int | None = None
) -> Answer:
    points = value(instance, routes) / _PER_POINT
    return Answer(points, missing(instance, routes), round(seconds, 2), round(cpu, 2), peak)


def _bounds(instance: Instance, routes: Routes, rounds: int, points: float) -> dict[str, float]:
    """Return both bounds with the gap of the own search in percent."""
    cpu = time.process_time()
    quick = upper_bound(instance, with_all_musts=True) / _PER_POINT
    between = time.process_time()
    tight = quick
    if rounds:
        proof = tight_bound(instance, routes, with_all_musts=True, rounds=rounds)
        tight = min(quick, proof.bound / _PER_POINT)
    return {
        "snel": quick,
        "snel_cpu_s": round(between - cpu, 2),
        "snel_verschil": round(100 * (1 - points / quick), 3),
        "scherp": tight,
        "scherp_cpu_s": round(time.process_time() - between, 2),
        "scherp_verschil": round(100 * (1 - points / tight), 3),
    }


def _show(years: dict[int, dict[str, dict[str, float]]]) -> None:
    """Print points, gain over the score order, seconds, and the gaps."""
    for size, year in years.items():
        print(f"\n{size} kandidaten, 4 datums x 3 teams")
        for name, answer in year.items():
            if name == "bovengrens":
                continue
            gain = 100 * (answer["punten"] / year["lijst"]["punten"] - 1)
            peak = f"{answer['piek_mb']:6.0f} MB" if answer["piek_mb"] else ""
            print(
                f"{name:12}{answer['punten']:10.0f}{gain:+8.1f}%"
                f"{answer['seconden']:9.1f} s{peak}  gemist: {answer['hercontroles_gemist']}"
            )
        most = year["bovengrens"]
        for kind in ("snel", "scherp"):
            cost = f"{most[f'{kind}_cpu_s']:9.1f} s"
            print(f"grens {kind:6}{most[kind]:10.0f}{most[f'{kind}_verschil']:8.2f}%{cost}")


if __name__ == "__main__":
    print(json.dumps(run(), indent=2))
