"""The own search at length: all public instances, one to four teams, five seeds.

What beats the best value known is kept with its routes in best_found.csv.
"""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from bench.planning.instances import Pair, best_known, optima
from bench.planning.public import DATA, ITERATIONS, Found, gap, own_search, results

_SEEDS = range(1, 6)
_TEAMS = range(1, 5)
_KEPT = Path(__file__).with_name("best_found.csv")
_HEAD = ("instance", "teams", "value", "seed", "iterations", "routes")


def run(pairs: Iterable[Pair] = (), budget: int = 5) -> dict[str, object]:
    """Search every pair with five seeds, print a row per pair, keep what is better."""
    asked = list(pairs) or [(name, teams) for name in _names() for teams in _TEAMS]
    known, proven, iterations = best_known(DATA), optima(DATA), ITERATIONS[budget]
    tasks = [
        (pair, "zoeken", seed, own_search(seed, iterations)) for pair in asked for seed in _SEEDS
    ]
    found = results(tasks)
    rows = {pair: [one for one in found if (one.instance, one.teams) == pair] for pair in asked}
    for (name, teams), own in rows.items():
        gaps = [gap(one, known) for one in own]
        print(f"{name:6}{teams:3}{known[name, teams]:7}{min(gaps):8.2f}{np.mean(gaps):8.2f} %")
    best = [max(own, key=lambda one: one.value) for own in rows.values()]
    _keep([one for one in best if one.value > known[one.instance, one.teams]], iterations)
    return {
        "iterations": iterations,
        "mean_gap": round(float(np.mean([gap(one, known) for one in found])), 3),
        "mean_gap_best_of_five": round(float(np.mean([gap(one, known) for one in best])), 3),
        "proven_optima": len([pair for pair in asked if pair in proven]),
        "proven_optima_hit": sum(
            one.value == proven.get((one.instance, one.teams)) for one in best
        ),
        "values": {
            f"{name}, {teams}": [one.value for one in own] for (name, teams), own in rows.items()
        },
    }


def _names() -> list[str]:
    """Return all public instances by kind and number."""
    return sorted(
        (file.stem for file in (DATA / "instances").glob("*.txt")),
        key=lambda name: (re.sub(r"\d", "", name), name),
    )


def _keep(better: list[Found], iterations: int) -> None:
    """Write the routes that beat what was known, beside those that were kept before."""
    with _KEPT.open(encoding="utf-8", newline="") as file:
        kept = {(row["instance"], row["teams"]): row for row in csv.DictReader(file)}
    for one in better:
        text = "|".join(" ".join(map(str, route)) for route in one.routes)
        values = (one.instance, one.teams, one.value, one.seed, iterations, text)
        kept[one.instance, str(one.teams)] = dict(zip(_HEAD, map(str, values), strict=True))
    with _KEPT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _HEAD, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept[pair] for pair in sorted(kept))
