"""Measure the risk map against folium's CircleMarker on canvas: size, start, worst redraw.

A made-up town on a grid; machines differ, so trust ratios.
"""

import argparse
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import folium
import numpy as np
import pyarrow as pa
import shapely
from playwright.sync_api import Page, sync_playwright

from barriere.maps import BIJDRAGEN, Card, Colophon, Ground, RiskMap, distribution, select, write
from barriere.maps.assets import leaflet_script, leaflet_style
from barriere.model.domain import Domein

WEST, SOUTH, PITCH = 228_000.0, 576_000.0, 14.0
CITY = 139_447
TURNS = 3
_SHOWN = ("mb", "interactive_s", "worst_redraw_ms", "python_s")
# Leaves nothing to a lazy compositor: reading a pixel back makes the canvas finish.
REDRAW = """async (zoom) => {
  const map = window.map_kaart;
  const begin = performance.now();
  map.setView(map.getCenter(), zoom, { animate: false });
  await null;
  for (const c of document.querySelectorAll('canvas')) c.getContext('2d').getImageData(0, 0, 1, 1);
  return performance.now() - begin;
}"""
DRAWN = """() => [...document.querySelectorAll('canvas')].reduce((sum, c) => {
  const picture = c.getContext('2d').getImageData(0, 0, c.width, c.height);
  const pixels = new Uint32Array(picture.data.buffer);
  return sum + pixels.reduce((count, pixel) => count + (pixel >>> 24 > 0), 0);
}, 0)"""


def grid(count: int) -> np.ndarray:
    """Return the places of `count` houses: rows with a road between every second pair."""
    wide = int(np.ceil(np.sqrt(count)))
    number = np.arange(count)
    column, row = number % wide, number // wide
    return np.column_stack([WEST + column * PITCH, SOUTH + row * PITCH + row // 2 * 10.0])


def footprints(xy: np.ndarray) -> np.ndarray:
    """Return an L-shaped, slightly turned building of seven corners at each place."""
    draw = np.random.default_rng(3)
    corner = np.array([[0, 0], [8, 0], [8, 9], [5, 9], [5, 12], [2.5, 12], [0, 12], [0, 0]])
    turn = draw.normal(0, 0.15, len(xy))
    spun = np.stack([np.cos(turn), -np.sin(turn), np.sin(turn), np.cos(turn)], axis=-1)
    shape = np.einsum("nij,kj->nki", spun.reshape(-1, 2, 2), corner * 0.9)
    return np.asarray(shapely.polygons(shape + xy[:, None, :]))


def town(shown: int, buildings: int) -> RiskMap:
    """Return a town with `shown` addresses on the map and `buildings` panden."""
    homes = grid(buildings)
    count = max(shown, buildings)
    place = np.random.default_rng(5).permutation(count)[:shown] % buildings
    points = {domein: (place * (7 + 2 * n)) % 6 + 1 for n, domein in enumerate(Domein)}
    for domein in (Domein.WERVING, Domein.VERVOER, Domein.ENTREE, Domein.ARBEID):
        points[domein] = np.zeros(shown, dtype=np.int64)
    run = pa.table(
        {
            "sleutel": [f"{n:016d}" for n in place],
            "straat": [f"{n // 60}e straat" for n in place],
            "huisnummer": pa.array(place % 60 + 1, pa.int32()),
            "postcode": [f"{9700 + n // 2000}AB" for n in place],
            "wijk": [f"Wijk {n * 12 // buildings}" for n in place],
            "buurt": [f"Buurt {n * 90 // buildings}" for n in place],
            "x": homes[place, 0] + 4,
            "y": homes[place, 1] + 5,
            "totaal": sum(points.values()),
            "domeinen": sum((values > 0).astype(int) for values in points.values()),
            **{f"d_{domein}": values for domein, values in points.items()},
            **{f"dek_{domein}": np.full(shown, 1.0) for domein in Domein},
            "afgeschermd": np.zeros(shown, dtype=bool),
        }
    )
    rows = select(run, 0, 0)
    streets = [
        [(WEST, y - 5), (homes[:, 0].max() + 10, y - 5)] for y in np.unique(homes[:, 1])[::2]
    ]
    ground = Ground(
        panden=pa.table({"geometrie": list(shapely.to_wkb(footprints(homes)))}),
        wegen=pa.table(
            {
                "naam": [f"{n}e straat" for n in range(len(streets))],
                "geometrie": list(shapely.to_wkb(shapely.linestrings(streets))),
            }
        ),
    )
    cards = tuple(Card(f"{domein}-1", f"Indicator {domein}", domein) for domein in Domein)
    colophon = Colophon(
        "de bench",
        "score-2026-01-01-0a1b2c3d",
        date(2026, 1, 1),
        "1",
        "bench",
        date(2027, 1, 1),
        6,
        2,
        fictief=True,
    )
    return RiskMap(colophon, rows, told(points), cards, distribution(run), ground)


def told(points: dict[Domein, np.ndarray]) -> pa.Table:
    """Return one contribution per domain with points."""
    parts = []
    for domein, values in points.items():
        rows = np.flatnonzero(values)
        texts = {name: pa.nulls(len(rows), pa.string()) for name in ("waarde", "grens")}
        columns = {
            "adres": rows,
            "kaart": [f"{domein}-1"] * len(rows),
            "status": ["punt"] * len(rows),
            "punten": values[rows],
            "zin": [
                f"{value * 3} ingeschrevenen op {40 + row % 60} m²."
                for row, value in zip(rows % 400, values[rows], strict=True)
            ],
            **texts,
            "basis": ["instelling, geen wettelijke norm"] * len(rows),
            "bron": ["BRP"] * len(rows),
            "datum": [date(2026, 1, 1)] * len(rows),
        }
        parts.append(
            pa.Table.from_arrays(
                [pa.array(columns[f.name], f.type) for f in BIJDRAGEN], schema=BIJDRAGEN
            )
        )
    return pa.concat_tables(parts)


def folium_circles(path: Path, count: int) -> None:
    """Write the same number of points with folium's own CircleMarker, Leaflet inlined."""
    shell = folium.Map(
        [0, 0], zoom_start=0, tiles=None, crs="Simple", prefer_canvas=True, minZoom=-6, maxZoom=3
    )
    shell._id = "kaart"  # noqa: SLF001 - folium's ids are random unless set
    shell.default_js, shell.default_css = [], []
    low = np.array([WEST, SOUTH])
    for x, y in grid(count) - low:
        folium.CircleMarker([y, x], radius=5, fill=True).add_to(shell)
    shell.fit_bounds([[0, 0], (grid(count) - low).max(axis=0)[::-1].tolist()])
    page = shell.get_root().render()
    inline = f"<head><script>{leaflet_script()}</script><style>{leaflet_style()}</style>"
    path.write_text(page.replace("<head>", inline, 1), encoding="utf-8")


def measure(make: Callable[[Path], None], page: Page, ready: str) -> dict[str, Any]:
    """Return the four figures of one map, and how many pixels were really drawn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kaart.html"
        begin = time.perf_counter()
        make(path)
        python = time.perf_counter() - begin
        page.goto(path.as_uri())
        page.wait_for_function(ready, timeout=120_000)
        interactive = page.evaluate(
            "() => performance.getEntriesByName('barriere:gereed')[0]?.startTime"
            " ?? performance.getEntriesByType('navigation')[0].loadEventEnd"
        )
        page.wait_for_timeout(1_000)  # Leaflet ignores us while it still zooms
        zooms = np.arange(-5, 3.5, 0.5).tolist()
        turns = [[page.evaluate(REDRAW, zoom) for zoom in zooms] for _ in range(TURNS)]
        # The quickest of three turns: what the map costs, not what the neighbours cost.
        redraws = dict(zip(zooms, np.min(turns, axis=0).tolist(), strict=True))
        drawn = page.evaluate(DRAWN)
        size = path.stat().st_size
    worst = max(redraws, key=lambda zoom: redraws[zoom])
    return {
        "mb": round(size / 1e6, 2),
        "interactive_s": round(interactive / 1000, 2),
        "worst_redraw_ms": round(redraws[worst]),
        "worst_zoom": worst,
        "python_s": round(python, 2),
        "pixels_drawn": drawn,
    }


def main() -> None:
    """Measure each map in a fresh page of one browser and write the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, default=Path("bench/out/map.json"))
    out: Path = parser.parse_args().uit
    ours = "performance.getEntriesByName('barriere:gereed').length > 0"
    theirs = "performance.getEntriesByType('navigation')[0].loadEventEnd > 0"
    city, small = town(CITY, CITY), town(2_000, 60_000)
    jobs = {
        "own_2000": (lambda path: write(path, small), ours),
        "own_city": (lambda path: write(path, city), ours),
        "folium_circles_2000": (lambda path: folium_circles(path, 2_000), theirs),
        "folium_circles_20000": (lambda path: folium_circles(path, 20_000), theirs),
    }
    results = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--headless=new", "--no-sandbox", "--disable-gpu"],
        )
        for name, (make, ready) in jobs.items():
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            results[name] = measure(make, page, ready)
            figures = "  ".join(f"{key} {results[name][key]:>6}" for key in _SHOWN)
            print(f"{name:<22}{figures}")
            page.close()
        browser.close()
    headline = {
        key: results["own_city"][key]
        for key in ("mb", "interactive_s", "worst_redraw_ms", "python_s")
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(headline | results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
