"""Wijken, buurten and the ground under the map, in RD."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.sources import Context, empty_tables, read

SQUARE = shapely.box(233000, 581000, 234000, 582000)
LINE = shapely.LineString([(233000, 581000), (234000, 582000)])


def test_the_areas_of_groningen_are_all_read(shared_data: Path, context: Context) -> None:
    path = shared_data / "grenzen" / "grenzen_groningen.gpkg"
    reading = read(Register.GRENZEN, path, context)
    assert reading.counts == {"gemeente": 1, "wijk": 10, "buurt": 69}
    assert reading.tables["grenzen"].schema == empty_tables(Register.GRENZEN)["grenzen"].schema
    shapes = shapely.from_wkb(reading.tables["grenzen"]["geometrie"].to_numpy())
    assert shapely.is_valid(shapes).all()


def test_geojson_in_degrees_comes_out_in_metres_and_elsewhere_is_left_out(
    tmp_path: Path, context: Context
) -> None:
    areas = {"code": ["WK001401", "WK036301"], "naam": ["Centrum", "Elders"]}
    frame = gpd.GeoDataFrame(areas, geometry=[SQUARE, SQUARE], crs="EPSG:28992")
    frame.to_crs("EPSG:4326").to_file(tmp_path / "wijken.geojson", driver="GeoJSON")
    table = read(Register.GRENZEN, tmp_path / "wijken.geojson", context).tables["grenzen"]
    (row,) = table.to_pylist()
    assert (row["soort"], row["naam"]) == ("wijk", "Centrum")
    centre = shapely.from_wkb(row["geometrie"]).centroid
    assert (centre.x, centre.y) == (pytest.approx(233500, abs=2), pytest.approx(581500, abs=2))


def test_own_codes_are_kept_when_the_layer_says_what_they_are(
    tmp_path: Path, context: Context
) -> None:
    frame = gpd.GeoDataFrame(
        {"code": ["B1", None], "naam": ["Haven", "x"]}, geometry=[SQUARE] * 2, crs="EPSG:28992"
    )
    frame.to_file(tmp_path / "a.gpkg", layer="buurten")
    reading = read(Register.GRENZEN, tmp_path / "a.gpkg", context)
    assert reading.tables["grenzen"]["soort"].to_pylist() == ["buurt"]
    assert len(reading.rejects) == 1


def test_a_file_without_areas_is_refused(tmp_path: Path, context: Context) -> None:
    frame = gpd.GeoDataFrame({"naam": ["x"]}, geometry=[SQUARE], crs="EPSG:28992")
    frame.to_file(tmp_path / "a.gpkg", layer="bomen")
    with pytest.raises(BadData, match="geen wijken of buurten"):
        read(Register.GRENZEN, tmp_path / "a.gpkg", context)
    with pytest.raises(BadData, match="gevonden: bomen"):
        read(Register.ONDERGROND, tmp_path / "a.gpkg", context)


def test_water_and_roads_are_read_from_their_layers(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "a.gpkg"
    gpd.GeoDataFrame(geometry=[SQUARE, None], crs="EPSG:28992").to_file(path, layer="water")
    gpd.GeoDataFrame({"naam": ["Dijk"]}, geometry=[LINE], crs="EPSG:28992").to_file(
        path, layer="wegen"
    )
    reading = read(Register.ONDERGROND, path, context)
    expected = empty_tables(Register.ONDERGROND)
    assert {name: table.schema for name, table in reading.tables.items()} == {
        name: table.schema for name, table in expected.items()
    }
    assert reading.counts == {"water": 1, "wegen": 1}
    assert reading.tables["wegen"]["naam"].to_pylist() == ["Dijk"]


def test_geometry_without_a_declared_system_is_refused(tmp_path: Path, context: Context) -> None:
    frame = gpd.GeoDataFrame({"code": ["WK001401"]}, geometry=[SQUARE])
    with pytest.warns(UserWarning, match="crs"):
        frame.to_file(tmp_path / "a.gpkg", layer="wijken")
    with pytest.raises(BadData, match="stelsel"):
        read(Register.GRENZEN, tmp_path / "a.gpkg", context)
