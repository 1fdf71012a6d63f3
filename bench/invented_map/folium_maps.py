"""The same places with folium's own means: CircleMarker, and GeoJson, both on canvas."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import folium
import numpy as np
import shapely
from numpy.typing import NDArray

from barriere.maps.assets import leaflet_script, leaflet_style
from bench.invented_map.town import Town

Floats = NDArray[np.float64]


def circles(path: Path, town: Town, corner: Floats) -> dict[str, int]:
    """Write a CircleMarker per address; return what is drawn."""
    places = town.xy - corner
    shell = _shell()
    for x, y in places.tolist():
        folium.CircleMarker([y, x], radius=5, weight=1, fill=True).add_to(shell)
    _save(shell, path, places)
    return {"cirkels": len(places)}


def geojson(path: Path, town: Town, corner: Floats) -> dict[str, int]:
    """Write a GeoJson of the panden and one of the addresses; return what is drawn."""
    places = town.xy - corner
    panden = shapely.transform(town.panden, lambda xy: xy - corner)
    shell = _shell()
    quiet = {"weight": 1, "fillOpacity": 0.5, "color": "#8a8f98"}
    folium.GeoJson(_features(panden), style_function=lambda _: quiet).add_to(shell)
    marker = folium.CircleMarker(radius=5, weight=1, fill=True)
    folium.GeoJson(_features(shapely.points(places)), marker=marker).add_to(shell)
    _save(shell, path, places)
    return {"cirkels": len(places), "panden": len(panden)}


def _features(shapes: NDArray[np.object_]) -> dict[str, Any]:
    shapes = shapely.set_precision(shapes, 0.01, mode="pointwise")
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {}, "geometry": shape.__geo_interface__}
            for shape in shapes
        ],
    }


def _shell() -> folium.Map:
    shell = folium.Map(
        [0, 0],
        zoom_start=0,
        tiles=None,
        crs="Simple",
        prefer_canvas=True,
        minZoom=-6,
        maxZoom=3,
        zoomSnap=0.5,
    )
    shell._id = "kaart"  # noqa: SLF001 - folium's ids are random unless set
    shell.default_js, shell.default_css = [], []
    return shell


def _save(shell: folium.Map, path: Path, places: Floats) -> None:
    low, high = places.min(axis=0), places.max(axis=0)
    shell.fit_bounds(_latlng([low, high]))
    page = shell.get_root().render()
    inline = f"<head><script>{leaflet_script()}</script><style>{leaflet_style()}</style>"
    path.write_text(page.replace("<head>", inline, 1), encoding="utf-8")


def _latlng(places: Sequence[Floats]) -> list[list[float]]:
    return [[float(y), float(x)] for x, y in places]
