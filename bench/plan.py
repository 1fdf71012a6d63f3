"""Planning side by side: by hand, greedy insertion and the own search.

Run: make bench-plan. Public instances against the best value known, and a year
of four dates with two teams against its upper bound. Two cores: trust ratios.
"""

import argparse
import json
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from barriere.inspections.bound import upper_bound
from barriere.inspections.calendar import calendar
from barriere.inspections.candidates import candidate
from barriere.inspections.dates import date_combinations
from barriere.inspections.search import Instance, search
from barriere.inspections.search import value as count
from barriere.inspections.search.schedule import schedule_of
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import vehicles
from barriere.inspections.year import legs, year
from barriere.settings import Settings, template
from bench.baselines import Routes, greedy_insertion, score_order
from bench.toptw import best_known, load, optima, value

DATA = Path(__file__).parents[2] / "shared" / "data" / "toptw"
NAMES = (
    "c101",
    "c105",
    "r101",
    "r103",
    "r105",
    "r107",
    "r109",
    "r111",
    "rc101",
    "rc103",
    "rc105",
    "rc107",
)
TEAMS = (1, 3)
SIZES = (100, 300, 1000)
SEED = 1


@dataclass(frozen=True)
class Row:
    """One instance: the value of each method, the best known or the bound, and seconds."""

    naam: str
    met_de_hand: int
    greedy: int
    zoeken: int
    beste: int
    seconden: float

    def gap(self, method: str) -> float:
        """Return how far a method is below the best, in percent; below zero is a new best."""
        return 100.0 * (1 - float(getattr(self, method)) / self.beste)


METHODS = ("met_de_hand", "greedy", "zoeken")


def main() -> None:
    """Run, print two tables and write the file that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--iteraties", type=int, default=60_000)
    given = parser.parse_args()
    if not DATA.is_dir():
        sys.exit(f"de map met echte gegevens ({DATA.name}) is er niet")
    search(load(DATA, "c101", 1), SEED, 10)  # compiled before the clock runs
    public = [_public(name, crews, given.iteraties) for crews in TEAMS for name in NAMES]
    years = [_year(size, given.iteraties) for size in SIZES]
    _show("Openbare instanties: verschil met de beste bekende waarde", public)
    _show("Jaar van 4 datums x 2 teams: verschil met de bovengrens", years)
    _keep(given.uit, given.iteraties, public, years)


def _public(name: str, crews: int, iterations: int) -> Row:
    """Run the methods on one public instance."""
    instance = load(DATA, name, crews)
    points = lambda routes: value(instance, routes)  # noqa: E731 - the checker of this instance
    return _row(
        f"{name}, {crews} teams", instance, iterations, points, best_known(DATA)[name, crews]
    )


def _year(size: int, iterations: int) -> Row:
    """Run the methods on a made-up year of 20 points at most per address."""
    settings = Settings.model_validate(tomllib.loads(template("Proefstad", "9999")))
    draw = np.random.default_rng(size)
    depot = np.array([settings.depot.x, settings.depot.y])
    places = depot + draw.normal(0, 3_000, (size, 2))
    found = [
        candidate(
            {
                "sleutel": f"{rank:016d}",
                "weergave": "",
                "x": float(x),
                "y": float(y),
                "buurt": f"{rank % 40}",
            },
            str(draw.choice(["wonen", "horeca", "bedrijf"], p=[0.6, 0.2, 0.2])),
            int(draw.integers(6, 21)),
            settings,
        )
        for rank, (x, y) in enumerate(places)
    ]
    bundled = stops(found, settings.plan.max_per_buurt)
    dates = date_combinations(calendar(2027, settings), [], settings)[0]
    one = year(
        bundled, vehicles(dates, teams(settings)), legs(bundled, settings), settings
    ).instance
    return _row(
        f"{size} adressen", one, iterations, lambda r: _points(one, r), int(upper_bound(one))
    )


def _points(instance: Instance, routes: Routes) -> int:
    return int(count(instance, schedule_of(instance, routes)))


def _row(
    name: str, instance: Instance, iterations: int, points: Callable[[Routes], int], best: int
) -> Row:
    """Run the three methods on one instance."""
    start = time.perf_counter()
    found = points(search(instance, SEED, iterations))
    seconds = time.perf_counter() - start
    return Row(
        name,
        points(score_order(instance)),
        points(greedy_insertion(instance)),
        found,
        best,
        round(seconds, 2),
    )


def _show(title: str, rows: list[Row]) -> None:
    """Print a table with the gap of each method in percent."""
    print(
        f"\n{title}\n{'':16}{'hand':>8}{'greedy':>8}{'zoeken':>8}{'waarde':>8}{'beste':>8}{'s':>7}"
    )
    for row in rows:
        gaps = "".join(f"{row.gap(method):7.2f}%" for method in METHODS)
        print(f"{row.naam:16}{gaps}{row.zoeken:8}{row.beste:8}{row.seconden:7.2f}")
    means = "".join(f"{_mean(rows, method):7.2f}%" for method in METHODS)
    print(f"{'gemiddeld':16}{means}")


def _mean(rows: list[Row], method: str) -> float:
    return float(np.mean([row.gap(method) for row in rows]))


def _keep(uit: Path, iterations: int, public: list[Row], years: list[Row]) -> None:
    """Write what was measured, each instance by name."""
    proven = {f"{name}, {crews} teams" for name, crews in optima(DATA)}
    kept = {
        "seed": SEED,
        "iterations": iterations,
        "mean_gap": {method: round(_mean(public, method), 3) for method in METHODS},
        "proven_optima": sum(row.naam in proven for row in public),
        "proven_optima_hit": sum(row.naam in proven and row.zoeken == row.beste for row in public),
        "year_gap_to_bound": {row.naam: round(row.gap("zoeken"), 3) for row in years},
        "year_over_score_order": {
            row.naam: round(row.zoeken / row.met_de_hand, 4) for row in years
        },
        "instances": {row.naam: vars(row) for row in (*public, *years)},
    }
    uit.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
