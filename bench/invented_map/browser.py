"""One way to measure any Leaflet map: when it first shows ink, and what a redraw costs."""

import time
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page

Floats = NDArray[np.float64]
TURNS = 3
ZOOMS = np.arange(-6, 3.5, 0.5).tolist()
_PATIENCE = 300_000  # ms
_ENOUGH = 90.0  # seconds of redraws: a slow map gets one turn

# Before anything of the page: note the first frame with ink on the canvas of the points,
# and let what waits for a frame run at once while a redraw is measured.
WATCH = """
(() => {
  const frame = window.requestAnimationFrame.bind(window);
  const busy = new Set();
  window.bench = { first: 0, eager: false, busy };
  window.requestAnimationFrame = (run) => {
    if (!window.bench.eager) return frame(run);
    const job = {};
    busy.add(job);
    queueMicrotask(() => { busy.delete(job); run(performance.now()); });
    return 0;
  };
  window.bench.ink = () => [...document.querySelectorAll('canvas')].map((canvas) => {
    if (!canvas.width || !canvas.height) return 0;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).reduce((sum, pixel) => sum + (pixel >>> 24 > 0), 0);
  });
  const look = () => {
    const last = document.readyState === 'loading' ? [] : window.bench.ink();
    if (last.length && last.every((count) => count > 0)) window.bench.first = performance.now();
    else frame(look);
  };
  frame(look);
})();
"""
# Leaves nothing to a lazy compositor: reading a pixel back makes the canvas finish.
REDRAW = """async ([x, y, zoom]) => {
  const map = window.map_kaart;
  window.bench.eager = true;
  const begin = performance.now();
  map.setView([y, x], zoom, { animate: false });
  do await null; while (window.bench.busy.size);
  for (const c of document.querySelectorAll('canvas')) {
    if (c.width && c.height) c.getContext('2d').getImageData(0, 0, 1, 1);
  }
  const took = performance.now() - begin;
  window.bench.eager = false;
  return took;
}"""
AWAY = "() => window.map_kaart.setView([-9e5, -9e5], 0, { animate: false })"


def watch(page: Page) -> None:
    """Make the page note when it is first drawn."""
    page.add_init_script(WATCH)
    page.set_default_timeout(_PATIENCE)


def measure(page: Page, address: str, middles: Floats) -> dict[str, Any]:
    """Return when the map was interactive, its worst redraw, and the pixels at every zoom.

    `middles` (n, 2) are the places to look at, in metres from the corner of the map.
    Raises playwright's Error or TimeoutError when the browser gives up.
    """
    page.goto(address, timeout=_PATIENCE)
    page.wait_for_function("window.bench.first > 0")
    interactive = page.evaluate("window.bench.first")
    page.wait_for_timeout(1_000)  # Leaflet ignores us while it still zooms
    views = list(product(ZOOMS, range(len(middles))))
    best = np.full(len(views), np.inf)
    begin = time.perf_counter()
    for _ in range(TURNS):
        turn = [_redraw(page, zoom, *middles[place]) for zoom, place in views]
        # The quickest of the turns: what the map costs, not what the neighbours cost.
        best = np.minimum(best, turn)
        if time.perf_counter() - begin > _ENOUGH:
            break
    worst = int(best.argmax())
    drawn = _drawn(page, middles)
    return {
        "interactive_s": round(interactive / 1000, 2),
        "worst_redraw_ms": round(float(best.max())),
        "worst_zoom": views[worst][0],
        "worst_place": views[worst][1],
        "redraw_ms": {
            str(zoom): round(float(best.reshape(len(ZOOMS), -1)[k].max()), 1)
            for k, zoom in enumerate(ZOOMS)
        },
        "drawn": min(drawn.values()),
        "drawn_per_zoom": drawn,
    }


def _redraw(page: Page, zoom: float, x: float, y: float) -> float:
    page.evaluate(AWAY)
    return float(page.evaluate(REDRAW, [x, y, zoom]))


def _drawn(page: Page, middles: Floats) -> dict[str, int]:
    """Return the pixels with ink on all canvases at every zoom: the least of all places."""
    found = {}
    for zoom in ZOOMS:
        counts = []
        for x, y in middles.tolist():
            page.evaluate(REDRAW, [x, y, zoom])
            counts.append(sum(page.evaluate("window.bench.ink()")))
        found[str(zoom)] = int(min(counts))
    return found
