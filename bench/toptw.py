"""Team orienteering with time windows: the public instances as a year of one date.

Distances are Euclidean, floored to one decimal; times are in tenths.
"""

import csv
from pathlib import Path

import numpy as np

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER

_TENTHS = 10
_NO_LIMIT = 1 << 40


def load(folder: Path, name: str, teams: int) -> Instance:
    """Return instance `name` of `folder` for a number of teams."""
    lines = (folder / "instances" / f"{name}.txt").read_text().splitlines()
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


def best_known(folder: Path) -> dict[tuple[str, int], int]:
    """Return the best value known per (instance, teams): optima and published values."""
    with (folder / "toptw_reference_values.csv").open() as file:
        known = {
            (row["instance"], int(row["m"])): _whole(row["ref_best"])
            for row in csv.DictReader(file)
        }
    return known | optima(folder)


def optima(folder: Path) -> dict[tuple[str, int], int]:
    """Return the proven optima for one team, per (instance, 1)."""
    with (folder / "optw_m1_exact_optima.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["proven"] == "yes"]
    return {(row["instance"], 1): _whole(row["optimum"]) for row in rows}


def value(instance: Instance, routes: tuple[tuple[int, ...], ...]) -> int:
    """Return the points of routes, after checking every one of them.

    Raises ValueError for a route that is late or a stop that is visited twice.
    """
    visited = [node for route in routes for node in route]
    if len(set(visited)) < len(visited):
        raise ValueError("a stop is visited twice")
    for vehicle, route in enumerate(routes):
        here, clock = 0, 0
        for node in route:
            clock = max(clock + instance.leg[0, here, node], instance.earliest[node, vehicle])
            if clock > instance.latest[node, vehicle]:
                raise ValueError("a visit is late")
            here, clock = node, clock + instance.service[node]
        if clock + instance.leg[0, here, 0] > instance.end[vehicle]:
            raise ValueError("a team is late at the depot")
    return sum(int(instance.prize[node, 0]) for node in visited)


def _numbers(line: str) -> list[float]:
    """Return x, y, service, points, opens, closes of one line."""
    words = line.split()
    return [float(word) for word in (*words[1:5], *words[-2:])]


def _whole(text: str) -> int:
    return round(float(text))
