"""Doesburg as the BAG has it: every real pand reaches the page, in its shape, and is drawn."""

import base64
import dataclasses
import re
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
import shapely
from playwright.sync_api import Page

from barriere.maps import Ground, Past, RiskMap
from barriere.maps.ground import STEP
from barriere.maps.payload import payload
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings, template
from barriere.sources import Context, read

Opened = Callable[[RiskMap], Page]
DECODED = """async (packed) => {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  %s
  const { n, start, x, y } = unpack(new Uint8Array(await new Response(stream).arrayBuffer()))
    .shapes('panden');
  const areas = [];
  for (let i = 0; i < n; i++) {
    const [first, corners] = [start[i], start[i + 1] - start[i]];
    let twice = 0;
    for (let k = 0; k < corners; k++) {
      const [p, q] = [first + k, first + (k + 1) %% corners];
      twice += (x[p] - x[first]) * (y[q] - y[first]) - (x[q] - x[first]) * (y[p] - y[first]);
    }
    areas.push(twice / 2);
  }
  return areas;
}"""
SHOWN = """(zoom) => {
  const map = window.map_kaart;
  map.setView(map.getCenter(), zoom, { animate: false });
  const canvas = document.querySelector('.leaflet-ondergrond-pane canvas');
  return new Promise((done) => setTimeout(() => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const pen = copy.getContext('2d', { willReadFrequently: true });
    pen.drawImage(canvas, 0, 0);
    const { data } = pen.getImageData(0, 0, copy.width, copy.height);
    done(new Uint32Array(data.buffer).reduce((sum, pixel) => sum + (pixel >>> 24 > 0), 0));
  }));
}"""


@pytest.fixture(scope="module")
def doesburg(shared_data: Path, town: RiskMap) -> RiskMap:
    """Return a map of the panden of Doesburg, without addresses."""
    settings = Settings.model_validate(tomllib.loads(template("Doesburg", "0221")))
    reading = read(
        Register.BAG,
        shared_data / "bag" / "0221PND15092020.zip",
        Context(None, settings, Key(b"k" * 32, "0221")),
    )
    return dataclasses.replace(
        town,
        adressen=town.adressen.slice(0, 0),
        bijdragen=town.bijdragen.slice(0, 0),
        past=Past(),
        ground=Ground(panden=reading.tables["panden"]),
    )


@pytest.fixture(scope="module")
def shapes(doesburg: RiskMap) -> np.ndarray:
    return np.asarray(shapely.from_wkb(doesburg.ground.panden["geometrie"].to_numpy()))


def test_the_page_holds_every_ring_with_the_area_it_has(
    opened: Opened, doesburg: RiskMap, shapes: np.ndarray
) -> None:
    script = files("barriere.maps").joinpath("page", "decode.js").read_text(encoding="utf-8")
    packed = base64.b64encode(payload(doesburg)).decode()
    areas = np.array(opened(doesburg).evaluate(DECODED % re.sub("%", "%%", script), packed))
    assert len(shapes) == 7_797
    holes = shapely.get_num_interior_rings(shapes)
    assert len(areas) == len(shapes) + holes.sum()
    assert (areas < -1).sum() == holes.sum()
    real = shapely.area(shapes)
    assert areas.sum() == pytest.approx(real.sum(), rel=5e-4)
    # Sorted, areas differ no more than the one pand that differs most.
    outline = shapely.get_exterior_ring(shapes)
    apart = np.abs(np.sort(areas[areas > -1]) - np.sort(shapely.area(shapely.polygons(outline))))
    assert apart.max() <= STEP * shapely.length(outline).max()
    assert np.median(apart) < STEP**2 * 2


def test_the_panden_are_drawn_at_every_zoom(opened: Opened, doesburg: RiskMap) -> None:
    page = opened(doesburg)
    for zoom in np.arange(-3, 2.5, 0.5).tolist():
        assert page.evaluate(SHOWN, zoom) > 2_000, zoom
