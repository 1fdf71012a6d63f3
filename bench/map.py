"""Measure the risk map against folium on canvas, on the real addresses of a city.

The places are real, everything known of them is made up (`bench/invented_map`). Maps stand
in a temporary folder that is gone afterwards: only cost and counts remain. Machines differ,
so trust ratios.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as BrowserError

from barriere.maps import ground, write
from bench.city import ADDRESSES, GEMEENTE
from bench.invented_map import folium_maps
from bench.invented_map.browser import Floats, measure, watch
from bench.invented_map.town import Town, places, town

BORDERS = ADDRESSES.parents[1] / "grenzen" / "grenzen_groningen.gpkg"
SMALL = (2_000, 60_000)
_FEWEST = 1_000
SHOWN = ("mb", "interactive_s", "worst_redraw_ms", "python_s", "drawn")
BESIDE = ("interactive_cpu_s", "worst_redraw_cpu_ms", "load_before")
Make = Callable[[Path, Town, Floats], dict[str, int]]


def own(path: Path, of: Town, _corner: Floats) -> dict[str, int]:
    """Write our own map; return what it holds."""
    write(path, of.risk_map())
    return of.counts()


def weigh(make: Make, of: Town, browser: Browser) -> dict[str, Any]:
    """Return the figures of one map in a fresh page, or why the browser gave up."""
    corner = _corner(of)
    with tempfile.TemporaryDirectory(prefix="barriere-kaart-") as folder:
        path = Path(folder) / "kaart.html"
        begin = time.perf_counter()
        holds = make(path, of, corner)
        python = time.perf_counter() - begin
        figures = {"mb": round(path.stat().st_size / 1e6, 2), "python_s": round(python, 2)}
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        try:
            watch(page)
            return figures | measure(page, path.as_uri(), of.dense - corner) | {"holds": holds}
        except BrowserError as error:
            return figures | {"holds": holds, "gave_up": str(error).splitlines()[0]}
        finally:
            page.close()


def most(make: Make, town_of: Callable[[int], Town], browser: Browser) -> dict[str, Any]:
    """Return the figures of the largest map that the browser can take, halving from everything."""
    tried: list[dict[str, int]] = []
    count = sys.maxsize
    while True:
        of = town_of(count)
        figures = weigh(make, of, browser)
        if "gave_up" not in figures or count < _FEWEST:
            return figures | {"too_much_for_it": tried}
        tried.append(figures["holds"])
        count = len(of.xy) // 2


def main() -> None:
    """Measure each map in a fresh page of one browser and write the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, default=Path("bench/out/map.json"))
    out: Path = parser.parse_args().uit
    if not ADDRESSES.exists():
        sys.exit(f"De adressenlijst {ADDRESSES.name} is er niet (../shared/data/adressen).")
    found = places(ADDRESSES, BORDERS, GEMEENTE)
    whole = town(*found, sys.maxsize, sys.maxsize)
    jobs: dict[str, tuple[Make, Callable[[int], Town]]] = {
        "own_2000": (own, lambda _: town(*found, *SMALL)),
        "own_city": (own, lambda _: whole),
        "folium_circles": (folium_maps.circles, whole.first),
        "folium_geojson": (folium_maps.geojson, whole.first),
    }
    results: dict[str, Any] = {}
    with sync_playwright() as play:
        for name, (make, town_of) in jobs.items():
            browser = play.chromium.launch(
                executable_path=shutil.which("chromium"),
                args=["--headless=new", "--no-sandbox", "--disable-gpu"],
            )
            load = os.getloadavg()[0]
            results[name] = most(make, town_of, browser) | {"load_before": round(load, 2)}
            print(
                f"{name:<16}"
                + "  ".join(f"{key} {results[name].get(key, '-'):>7}" for key in SHOWN + BESIDE),
                flush=True,
            )
            browser.close()
    headline = {key: results["own_city"].get(key) for key in SHOWN} | {"cores": os.cpu_count()}
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(headline | results, indent=1) + "\n", encoding="utf-8")


def _corner(of: Town) -> Floats:
    grid = ground.extent(ground.decode(of.ground), of.xy)
    return np.array([grid.x, grid.y])


if __name__ == "__main__":
    main()
