"""The score of a city, a region and (with --landelijk) the country, beside the same facts by hand.

Registers are invented, as large as the real ones, in a temporary folder. What Python
measures is made once per size and given to every way; its cost is reported apart. Every
way is a process of its own; ways take turns, and the median of each counts.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import barriere
from bench.invented_picture.write import CITY, NATIONAL, REGION, Size, write

OURS = ("facts", "cards")
BY_HAND = ("duckdb", "duckdb_distinct", "duckdb_recent", "polars", "pandas")
Cost = dict[str, float]
Costs = dict[str, Cost]


def main() -> None:
    """Run the ways and keep the figures in the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--landelijk", action="store_true")
    parser.add_argument("--beurten", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="barriere-score-") as folder:
        room = Path(folder)
        figures = national(room) if given.landelijk else city_and_region(room, given.beurten)
    machine = {"python": platform.python_version(), "kernen": os.cpu_count()}
    kept = {"versie": barriere.__version__, **machine, **figures}
    given.uit.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def city_and_region(room: Path, turns: int) -> dict[str, object]:
    """Return the figures of a city and a region, every way beside ours."""
    city = _race(room / "stad", CITY, (*OURS, "whole", *BY_HAND), turns)
    city |= {"explain": _way("bench.scoring", "explain", room / "stad")}
    region = _race(room / "regio", REGION, (*OURS, *BY_HAND), turns)
    return {
        "cpu_vs_duckdb": _ratio(region, "facts", "duckdb"),
        "cpu_with_cards_vs_duckdb": _ratio(region, "cards", "duckdb"),
        "cpu_vs_duckdb_distinct": _ratio(region, "facts", "duckdb_distinct"),
        "cpu_vs_duckdb_recent": _ratio(region, "facts", "duckdb_recent"),
        "cpu_vs_polars": _ratio(region, "facts", "polars"),
        "cpu_vs_pandas": _ratio(region, "facts", "pandas"),
        "region_peak_mb": region["cards"]["mb"],
        "slope": _per_address(region, REGION) / _per_address(city, CITY),
        "city_seconds": city["whole"]["s"],
        "city_cpu_seconds": city["whole"]["cpu_s"],
        "explain_ms": city["explain"]["rows"] / 1000,
        "stad": city,
        "regio": region,
    }


def national(room: Path) -> dict[str, object]:
    """Return the figures of the country, once, beside those of a region in the same run."""
    region = _race(room / "regio", REGION, OURS, 1)
    country = _race(room / "land", NATIONAL, OURS, 1)
    return {
        "national_peak_mb": country["cards"]["mb"],
        "slope": _per_address(country, NATIONAL) / _per_address(region, REGION),
        "network_seconds": country["network"]["s"],
        "network_peak_mb": country["network"]["mb"],
        "regio": region,
        "land": country,
    }


def _race(folder: Path, size: Size, ways: tuple[str, ...], turns: int) -> Costs:
    rows = write(size, folder)
    print(f"{size.naam}: {rows['adressen']:,} adressen, {rows['brp']:,} verblijven")
    costs: dict[str, list[Cost]] = {"network": [_way("bench.scoring", "network", folder)]}
    for _ in range(turns):
        for way in ways:
            module = "bench.score_by_hand.run" if way in BY_HAND else "bench.scoring"
            costs.setdefault(way, []).append(_way(module, way, folder))
    found = {way: _median(each) for way, each in costs.items()}
    for way, cost in found.items():
        print(f"  {way:16} {cost['cpu_s']:8.2f} s CPU  {cost['s']:8.2f} s  {cost['mb']:6.0f} MB")
    return found


def _way(module: str, way: str, folder: Path) -> Cost:
    out = folder / "antwoord.parquet"
    words = [sys.executable, "-m", module, way, str(folder), str(out)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    cost: Cost = json.loads(done.stdout)
    return cost


def _median(costs: list[Cost]) -> Cost:
    return {name: statistics.median(cost[name] for cost in costs) for name in costs[0]}


def _ratio(costs: Costs, ours: str, other: str) -> float:
    return costs[ours]["cpu_s"] / costs[other]["cpu_s"]


def _per_address(costs: Costs, size: Size) -> float:
    return costs["cards"]["cpu_s"] / size.adressen


if __name__ == "__main__":
    main()
