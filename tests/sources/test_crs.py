"""Whatever system a file says and whatever its numbers are: the right place, or a refusal."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.sources import Context, read

# One square near Groningen, as each kind of numbers it can arrive in.
HERE = shapely.box(233000, 581000, 234000, 582000)
DEGREES = gpd.GeoSeries([HERE], crs="EPSG:28992").to_crs("EPSG:4326").iloc[0]


def turned(shape: Any) -> Any:
    return shapely.transform(shape, lambda p: p[:, ::-1])


NUMBERS = {
    "rd": HERE,
    "rd verwisseld": turned(HERE),
    "lengte breedte": DEGREES,
    "breedte lengte": turned(DEGREES),
    "web mercator": gpd.GeoSeries([HERE], crs="EPSG:28992").to_crs("EPSG:3857").iloc[0],
    "utm": gpd.GeoSeries([HERE], crs="EPSG:28992").to_crs("EPSG:32631").iloc[0],
}
# What may be said of them, and with which numbers that is true.
SAID = {
    "EPSG:28992": "rd",
    "EPSG:7415": "rd",
    "EPSG:4326": "lengte breedte",
    "EPSG:4258": "lengte breedte",
    "EPSG:3857": None,
    None: None,
}


def geopackage(path: Path, shape: Any, crs: str | None) -> Path:
    frame = gpd.GeoDataFrame({"code": ["WK001401"]}, geometry=[shape], crs=crs)
    frame.to_file(path, layer="wijken", driver="GPKG")
    return path


def geojson(path: Path, shape: Any, crs: str | None) -> Path:
    feature = {
        "type": "Feature",
        "properties": {"code": "WK001401"},
        "geometry": json.loads(shapely.to_geojson(shape)),
    }
    number = (crs or "").removeprefix("EPSG:")
    member = {"crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{number}"}}}
    file = {"type": "FeatureCollection", **(member if crs else {}), "features": [feature]}
    path.write_text(json.dumps(file), "utf-8")
    return path


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("write", [geopackage, geojson])
@pytest.mark.parametrize(("said", "numbers"), list(product(SAID, NUMBERS)))
def test_an_area_lands_where_it_is_or_is_refused(
    said: str | None, numbers: str, write: Any, tmp_path: Path, context: Context
) -> None:
    path = write(tmp_path / "wijken.gpkg", NUMBERS[numbers], said)
    true = SAID[said]
    if said is None and write is geojson:
        true = "lengte breedte"  # RFC 7946: without a word it is WGS84, longitude first
    if numbers != true:
        with pytest.raises(BadData) as caught:
            read(Register.GRENZEN, path, context)
        assert caught.value.remedy
        return
    (found,) = read(Register.GRENZEN, path, context).tables["grenzen"]["geometrie"].to_pylist()
    assert shapely.from_wkb(found).centroid.distance(HERE.centroid) < 2  # metres


@pytest.mark.parametrize(
    ("said", "numbers", "hint"),
    [
        ("EPSG:28992", "lengte breedte", "graden"),
        ("EPSG:28992", "rd verwisseld", "verwisseld"),
        ("EPSG:28992", "utm", "niet in Nederland"),
        ("EPSG:4326", "rd", "lijken RD in meters"),
        ("EPSG:4326", "breedte lengte", "verwisseld"),
        ("EPSG:3857", "web mercator", "EPSG:3857"),
        (None, "rd", "RFC 7946|stelsel"),
    ],
)
@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("write", [geopackage, geojson])
def test_the_refusal_says_what_was_mixed_up(
    said: str | None, numbers: str, hint: str, write: Any, tmp_path: Path, context: Context
) -> None:
    path = write(tmp_path / "wijken.gpkg", NUMBERS[numbers], said)
    with pytest.raises(BadData) as caught:
        read(Register.GRENZEN, path, context)
    text = str(caught.value)
    assert any(word in text for word in hint.split("|"))
