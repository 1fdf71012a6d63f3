"""GeoParquet: one layer of the BAG in one file, in a system that is known."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.sources import Context, read

RD, DEGREES = shapely.Point(233900, 581900), shapely.Point(6.5665, 53.2194)
HOME: dict[str, Any] = {
    "identificatie": ["0014010000000001"],
    "pand_identificatie": ["0014100000000001"],
    "openbare_ruimte_naam": ["Grote Markt"],
    "huisnummer": [1],
    "postcode": ["9711LV"],
    "gebruiksdoel": ["woonfunctie"],
    "oppervlakte": [85],
    "overig": [object.__name__],
}


def layer(path: Path, columns: dict[str, Any] | None = None, **how: Any) -> Path:
    shape, crs = how.get("shape", RD), how.get("crs", "EPSG:28992")
    made = columns or HOME
    shapes = [shape] * len(next(iter(made.values())))
    gpd.GeoDataFrame(made, geometry=shapes, crs=crs).to_parquet(path)
    return path


def test_a_layer_of_objects_is_read_by_the_names_of_the_geopackage(
    tmp_path: Path, context: Context
) -> None:
    reading = read(Register.BAG, layer(tmp_path / "a"), context)
    (row,) = reading.tables["bag"].to_pylist()
    assert (row["vbo_id"], row["straat"]) == ("0014010000000001", "Grote Markt")
    assert (row["oppervlakte"], row["gebruiksdoel"]) == (85, "woonfunctie")
    assert (row["x"], row["y"], row["soort"]) == (233900.0, 581900.0, "verblijfsobject")
    assert reading.counts == {"verblijfsobject": 1}


def test_the_id_says_what_each_object_is(tmp_path: Path, context: Context) -> None:
    ids = [f"00140{kind}0000000001" for kind in (1, 2, 3)]
    columns = {"identificatie": ids, "postcode": ["9711LV"] * 3, "huisnummer": [1, 2, 3]}
    table = read(Register.BAG, layer(tmp_path / "a", columns), context).tables["bag"]
    assert table["soort"].to_pylist() == ["verblijfsobject", "ligplaats", "standplaats"]


def test_a_layer_of_panden_is_kept_to_be_drawn(tmp_path: Path, context: Context) -> None:
    columns = {"identificatie": ["0014100000000001"], "bouwjaar": [1931], "status": ["x"]}
    path = layer(tmp_path / "a", columns, shape=shapely.box(233900, 581900, 233910, 581910))
    reading = read(Register.BAG, path, context)
    (pand,) = reading.tables["panden"].to_pylist()
    assert (pand["pand_id"], pand["bouwjaar"]) == ("0014100000000001", 1931)
    assert (reading.tables["bag"].num_rows, reading.counts["adressen"]) == (0, 0)
    assert any("alleen panden" in notice for notice in reading.notices)


@pytest.mark.parametrize("crs", ["EPSG:4326", "OGC:CRS84", "EPSG:4258"])
def test_declared_degrees_become_rd_metres(crs: str, tmp_path: Path, context: Context) -> None:
    path = layer(tmp_path / "a", shape=DEGREES, crs=crs)
    (row,) = read(Register.BAG, path, context).tables["bag"].to_pylist()
    assert row["x"] == pytest.approx(233_700, abs=500)
    assert row["y"] == pytest.approx(582_000, abs=500)


@pytest.mark.parametrize(
    ("shape", "crs", "reason"),
    [
        (RD, None, "niet bij in welk stelsel"),
        (RD, "EPSG:25832", "EPSG:25832"),
        (DEGREES, "EPSG:28992", "graden"),
        (shapely.Point(581900, 233900), "EPSG:28992", "verwisseld"),
    ],
)
def test_a_system_that_is_missing_or_wrong_is_refused(
    shape: Any, crs: str | None, reason: str, tmp_path: Path, context: Context
) -> None:
    with pytest.raises(BadData, match=reason):
        read(Register.BAG, layer(tmp_path / "a", shape=shape, crs=crs), context)


def test_parquet_without_geometry_is_refused(tmp_path: Path, context: Context) -> None:
    pq.write_table(pa.table(HOME), tmp_path / "a")
    with pytest.raises(BadData, match="Parquet zonder geometrie"):
        read(Register.BAG, tmp_path / "a", context)


@pytest.mark.parametrize(
    "geo",
    [b"{", b"[]", b"{}", b'{"primary_column": "x", "columns": {}}', b'{"primary_column": 1}'],
)
def test_metadata_that_makes_no_sense_is_refused(
    geo: bytes, tmp_path: Path, context: Context
) -> None:
    pq.write_table(pa.table(HOME).replace_schema_metadata({b"geo": geo}), tmp_path / "a")
    with pytest.raises(BadData):
        read(Register.BAG, tmp_path / "a", context)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_damaged_file_is_refused(share: float, tmp_path: Path, context: Context) -> None:
    path = layer(tmp_path / "a")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(BadData, match="beschadigd"):
        read(Register.BAG, path, context)


def test_another_register_says_that_it_does_not_take_this(tmp_path: Path, context: Context) -> None:
    with pytest.raises(BadData, match="dit is GeoParquet"):
        read(Register.MELDINGEN, layer(tmp_path / "a"), context)
