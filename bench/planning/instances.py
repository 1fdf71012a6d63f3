"""Team orienteering with time windows: the public instances as a year of one date.

Distances are Euclidean, floored to one decimal; times are in tenths. What is known
of them: proven optima, published values, and our own routes in best_found.csv.
"""

import csv
from pathlib import Path

import numpy as np

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER
from bench.planning.checker import Routes, value

Pair = tuple[str, int]

_FOUND = Path(__file__).with_name("best_found.csv")
_TENTHS = 10
_NO_LIMIT = 1 << 40


def load(folder: Path, name: str, teams: int) -> Instance:
    """Return instance `name` of `folder` for a number of teams."""
    lines = (folder / "instances" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = np.array([_numbers(line) for line in lines[2:] if line.strip()])
    place, nodes = rows[:, :2], len(rows)
    apart = np.hypot(*(place[:, None] - place[None]).transpose(2, 0, 1))
    opens, closes = (np.rint(rows[:, column] * _TENTHS).astype(np.int64) for column in (4, 5))
    latest = np.repeat(np.minimum(closes, closes[0])[:, None], teams, axis=1)
    latest[0] = NEVER
    visit = np.arange(nodes) > 0
    return Instance(
        leg=np.floor(apart * _TENTHS + 1e-9).astype(np.int64)[None],
        mode=np.zeros(teams, np.int64),
        service=np.rint(rows[:, 2] * _TENTHS).astype(np.int64),
        size=visit.astype(np.int64),
        prize=np.repeat(np.rint(rows[:, 3]).astype(np.int64)[:, None], teams, axis=1),
        stay=np.zeros((nodes, teams), np.int64),
        must=np.zeros(nodes, np.int64),
        stop=np.arange(nodes),
        buurt=np.zeros(nodes, np.int64),
        street=np.zeros(nodes, np.int64),
        earliest=np.repeat(opens[:, None], teams, axis=1),
        latest=latest,
        start=np.zeros(teams, np.int64),
        end=np.full(teams, closes[0]),
        most=np.full(teams, nodes),
        control=np.zeros(teams, np.int64),
        most_per_buurt=_NO_LIMIT,
        warned_after=0,
    )


def best_known(folder: Path) -> dict[Pair, int]:
    """Return the best value known per (instance, teams): optima, published or found here."""
    with (folder / "toptw_reference_values.csv").open(encoding="utf-8") as file:
        known = {
            (row["instance"], int(row["m"])): _whole(row["ref_best"])
            for row in csv.DictReader(file)
        }
    known |= optima(folder)
    for pair, routes in best_found().items():
        known[pair] = max(known.get(pair, 0), value(load(folder, *pair), routes))
    return known


def best_found() -> dict[Pair, Routes]:
    """Return the routes of our own that beat a published value, where there are any."""
    with _FOUND.open(encoding="utf-8") as file:
        return {
            (row["instance"], int(row["teams"])): tuple(
                tuple(map(int, route.split())) for route in row["routes"].split("|")
            )
            for row in csv.DictReader(file)
        }


def optima(folder: Path) -> dict[Pair, int]:
    """Return the proven optima for one team, per (instance, 1)."""
    with (folder / "optw_m1_exact_optima.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["proven"] == "yes"]
    return {(row["instance"], 1): _whole(row["optimum"]) for row in rows}


def _numbers(line: str) -> list[float]:
    """Return x, y, service, points, opens, closes of one line."""
    words = line.split()
    return [float(word) for word in (*words[1:5], *words[-2:])]


def _whole(text: str) -> int:
    return round(float(text))
