"""Travel over real roads: how long it takes, how exact it is, and how far off the estimate is.

Run: make bench-travel. The driving network of Rotterdam (OpenStreetMap, ODbL):
1,000 × 1,000 times between random doors, beside one plain-Python Dijkstra per
source over the same network. Two shared cores: trust ratios and CPU seconds.
"""

import argparse
import heapq
import json
import math
import platform
import resource
import sys
import time
import tomllib
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.travel import UNREACHABLE, Mode, Roads, matrix
from barriere.inspections.travel.snap import Joined, join, snap
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings, template
from barriere.sources import Context, read

EXTRACT = Path(__file__).parents[2] / "shared" / "data" / "osm" / "rotterdam_drive.osm.pbf"
DAY = date(2026, 10, 1)
CENTRE = {"x": 92_500, "y": 437_500}
SIZES = (100, 300, 1_000)
NAIVE = 10
"""So many sources are done by the naive way; the rest would take as long each."""

DOOR = 25.0
SHORT = (60, 600)
Result = TypeVar("Result")
Row = dict[str, float | int | str]


def main() -> None:
    """Run, print and write the file that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, required=True)
    uit: Path = parser.parse_args().uit
    if not EXTRACT.is_file():
        sys.exit("de map met echte gegevens (../shared/data) is er niet")
    settings = _settings()
    (reading, lezen) = _timed(lambda: _read(settings))
    tables = reading.tables
    (roads, bouwen) = _timed(lambda: Roads.of(tables["wegpunten"], tables["wegvakken"], DAY))
    doors = _doors(reading)
    rows: list[Row] = [_matrix(roads, doors[:size], mode) for size in SIZES for mode in _modes()]
    kept = {
        "python": platform.python_version(),
        "wegvakken": tables["wegvakken"].num_rows,
        "wegpunten": tables["wegpunten"].num_rows,
        "lezen": lezen,
        "netwerk_bouwen": bouwen,
        "matrices": rows,
        "naief": _naive(roads, doors),
        "schatting_tegen_wegennet": {
            mode: _error(roads, doors, mode, settings) for mode in _modes()
        },
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(kept, indent=2))
    uit.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _modes() -> tuple[Mode, ...]:
    return ("auto", "lopen")


def _settings() -> Settings:
    raw = tomllib.loads(template("Rotterdam", "0599"))
    raw["depot"] |= CENTRE
    return Settings.model_validate(raw)


def _read(settings: Settings) -> Reading:
    return read(Register.WEGEN, EXTRACT, Context(DAY, settings, Key(b"k" * 32, "0599")))


def _timed(work: Callable[[], Result]) -> tuple[Result, Row]:
    """Return what some work made, and its seconds on the wall and of CPU."""
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    spent = time.perf_counter() - wall, time.process_time() - cpu
    return made, {"wand_s": round(spent[0], 3), "cpu_s": round(spent[1], 3)}


def _doors(reading: Reading) -> NDArray[np.float64]:
    """Return random doors near random junctions, in RD metres."""
    draw = np.random.default_rng(1)
    table = reading.tables["wegpunten"]
    corners = np.column_stack([table["x"].to_numpy(), table["y"].to_numpy()])
    chosen = draw.choice(len(corners), max(SIZES), replace=False)
    moved: NDArray[np.float64] = corners[chosen] + draw.normal(0, DOOR, (max(SIZES), 2))
    return moved


def _matrix(roads: Roads, doors: NDArray[np.float64], mode: Mode) -> Row:
    roads.known.clear()
    travel, spent = _timed(lambda: roads.matrix(doors, [""] * len(doors), mode))
    impossible = int((travel.seconds == UNREACHABLE).sum())
    return {"vervoer": mode, "punten": len(doors), **spent, "niet_bereikbaar": impossible}


def _naive(roads: Roads, doors: NDArray[np.float64]) -> Row:
    """Compare with one plain Dijkstra per source, over the same places on the same roads."""
    network = roads.networks["auto"]
    places = snap(doors, network)
    joined = join(places, network)
    arcs = _arcs(joined)
    lasts, spent = _timed(lambda: [_dijkstra(arcs, int(node)) for node in joined.at[:NAIVE]])
    quick = roads.matrix(doors, [""] * len(doors), "auto").seconds
    slow = np.array([[row[node] for node in joined.at.tolist()] for row in lasts])
    slow += places.access[:NAIVE, None] + places.access[None, :]
    roads.known.clear()
    _, whole = _timed(lambda: roads.matrix(doors, [""] * len(doors), "auto"))
    per_source = float(spent["cpu_s"]) / NAIVE
    apart = np.abs(quick[:NAIVE] - slow)[~np.eye(NAIVE, len(doors), dtype=np.bool_)]
    return {
        "cpu_s_per_bron": round(per_source, 4),
        "cpu_s_voor_alles": round(per_source * len(doors), 1),
        "keer_zo_snel": round(per_source * len(doors) / float(whole["cpu_s"]), 1),
        "grootste_verschil_s": round(float(apart.max()), 3),
    }


def _arcs(joined: Joined) -> list[list[tuple[int, float]]]:
    graph = joined.graph
    starts = graph.indptr.tolist()
    pairs = list(zip(graph.indices.tolist(), graph.data.tolist(), strict=True))
    return [pairs[a:b] for a, b in pairwise(starts)]


def _dijkstra(arcs: list[list[tuple[int, float]]], source: int) -> list[float]:
    """Return the seconds from one node to all others."""
    lasts = [math.inf] * len(arcs)
    heap = [(0.0, source)]
    while heap:
        so_far, node = heapq.heappop(heap)
        if so_far >= lasts[node]:
            continue
        lasts[node] = so_far
        for head, more in arcs[node]:
            if so_far + more < lasts[head]:
                heapq.heappush(heap, (so_far + more, head))
    return lasts


def _error(roads: Roads, doors: NDArray[np.float64], mode: Mode, settings: Settings) -> Row:
    """Return how far the estimate is from the roads, over all legs and those of 1 to 10 minutes."""
    some = doors[: SIZES[1]]
    over = roads.matrix(some, [""] * len(some), mode).seconds.astype(np.float64)
    guess = matrix(some, mode, settings.reistijd).seconds
    real = (over > 0) & (over < UNREACHABLE)
    short = real & (over >= SHORT[0]) & (over <= SHORT[1])
    return {
        "gemiddelde_fout_pct": _percent(guess, over, real),
        "gemiddelde_fout_1_10_min_pct": _percent(guess, over, short),
        "som_wegennet_gedeeld_door_schatting": round(over[real].sum() / guess[real].sum(), 3),
        "idem_1_10_min": round(over[short].sum() / guess[short].sum(), 3),
        "r2": round(float(np.corrcoef(over[real], guess[real])[0, 1] ** 2), 3),
    }


def _percent(
    guess: NDArray[np.int32], over: NDArray[np.float64], which: NDArray[np.bool_]
) -> float:
    return round(100 * float((np.abs(guess - over)[which] / over[which]).mean()), 1)


if __name__ == "__main__":
    main()
