"""Reading with every rule, beside a plain reading of the same file in the same run.

Files are generated, as large as a city's, in a temporary folder: a BRP sheet of
700,000 rows of which one in a hundred is bad (plain, and with every value in
quotes), a BAG extract (zips of zips) of 140,000 objects with their history, and a
BAG GeoPackage of as many. Every reading is a process of its own; the two ways
take turns, and the median of each counts.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import barriere
from bench import brp_sheet, lvbag_city, package_city

_DAY = "2026-10-01"
_TURNS = 5
Cost = dict[str, float]


@dataclass(frozen=True)
class Race:
    """A file, the register it is, and the plain way to read it."""

    name: str
    path: Path
    register: str
    plain: str


def bench(folder: Path, turns: int) -> dict[str, float]:
    """Return the figures of every race, by name."""
    figures: dict[str, float] = {}
    for race in _files(folder):
        ours, plain = _take_turns(race, turns)
        mb = race.path.stat().st_size / 1e6
        figures |= {
            f"{race.name}_file_mb": mb,
            f"{race.name}_rows": ours["rows"],
            f"{race.name}_rejects": ours["rejects"],
            f"{race.name}_s": ours["s"],
            f"{race.name}_cpu_s": ours["cpu_s"],
            f"{race.name}_rows_per_second": ours["rows"] / ours["s"],
            f"{race.name}_plain_s": plain["s"],
            f"{race.name}_vs_plain": ours["s"] / plain["s"],
            f"{race.name}_peak_mb": ours["mb"],
            f"{race.name}_plain_peak_mb": plain["mb"],
        }
        _show(race, figures)
    peaks = [name for name in figures if name.endswith("_peak_mb") and "plain" not in name]
    figures["peak_mb"] = max(figures[name] for name in peaks)
    return figures


def _files(folder: Path) -> list[Race]:
    names = ("brp.csv", "brp-quoted.csv", "lvbag.zip", "bag-light.gpkg")
    sheet, quoted, extract, package = (folder / name for name in names)
    brp_sheet.write_sheet(sheet)
    brp_sheet.write_sheet(quoted, quoted=True)
    lvbag_city.write_city(extract)
    package_city.write_city(package)
    return [
        Race("csv", sheet, "brp", "duckdb"),
        Race("csv_quoted", quoted, "brp", "duckdb"),
        Race("bag_xml", extract, "bag", "lxml"),
        Race("bag_gpkg", package, "bag", "pyogrio"),
    ]


def _take_turns(race: Race, turns: int) -> tuple[Cost, Cost]:
    costs: dict[str, list[Cost]] = {"barriere": [], race.plain: []}
    for _ in range(turns):
        for way, found in costs.items():
            words = [
                sys.executable,
                "-m",
                "bench.reading",
                way,
                str(race.path),
                race.register,
                _DAY,
            ]
            done = subprocess.run(words, check=True, capture_output=True, text=True)
            found.append(json.loads(done.stdout))
    ours, plain = costs.values()
    return _median(ours), _median(plain)


def _median(costs: list[Cost]) -> Cost:
    return {name: statistics.median(cost[name] for cost in costs) for name in costs[0]}


def _show(race: Race, figures: dict[str, float]) -> None:
    def of(name: str) -> float:
        return figures[f"{race.name}_{name}"]

    ours = f"{of('s'):7.2f} s  {of('rows_per_second'):9,.0f} rijen/s  {of('peak_mb'):6.0f} MB"
    print(f"{race.name:10} {of('file_mb'):6.0f} MB  {of('rows'):9,.0f} rijen   barriere {ours}")
    beside = f"{of('plain_s'):7.2f} s  {'':17}  {of('plain_peak_mb'):6.0f} MB"
    print(f"{'':10} {'':9}  {'':15}   {race.plain:8} {beside}   {of('vs_plain'):.1f} keer")


def main() -> None:
    """Run the races and keep the figures in the file that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--beurten", type=int, default=_TURNS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="barriere-lezen-") as folder:
        figures = bench(Path(folder), given.beurten)
    machine = {"python": platform.python_version(), "kernen": os.cpu_count()}
    kept = {"versie": barriere.__version__, **machine, "beurten": given.beurten, **figures}
    given.uit.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
