"""A GeoPackage is a database that someone else made: it is read, never run."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pyproj
import pytest
import shapely

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.sources import Context, limits, read

SQUARE = shapely.box(233000, 581000, 234000, 582000)
Change = Callable[..., Path]


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """Return a function that makes a good package of areas and runs statements on it."""

    def change(*statements: str) -> Path:
        path = tmp_path / "a.gpkg"
        areas = {"code": ["WK001401"], "naam": ["Centrum"]}
        gpd.GeoDataFrame(areas, geometry=[SQUARE], crs="EPSG:28992").to_file(path, layer="wijken")
        with contextlib.closing(sqlite3.connect(path)) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()
        return path

    return change


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, "


def test_a_view_is_no_layer_whatever_it_would_run(changed: Change, context: Context) -> None:
    path = changed(
        f"CREATE VIEW buurten AS {ENDLESS} NULL AS geom FROM n",
        "INSERT INTO gpkg_contents SELECT 'buurten', data_type, 'buurten', description, "
        "last_change, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents",
        "INSERT INTO gpkg_geometry_columns SELECT 'buurten', column_name, geometry_type_name, "
        "srs_id, z, m FROM gpkg_geometry_columns",
    )
    assert read(Register.GRENZEN, path, context).counts == {"wijk": 1}


def test_a_trigger_changes_nothing(changed: Change, context: Context) -> None:
    path = changed("CREATE TRIGGER t AFTER INSERT ON wijken BEGIN DELETE FROM wijken; END")
    before = path.read_bytes()
    assert read(Register.GRENZEN, path, context).counts == {"wijk": 1}
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIRTUAL TABLE x USING fts4(a)",
        "ALTER TABLE wijken ADD COLUMN groot AS (zeroblob(1000000000))",
    ],
)
def test_tables_that_compute_are_refused(statement: str, changed: Change, context: Context) -> None:
    with pytest.raises(BadData, match="die zelf iets uitvoeren"):
        read(Register.GRENZEN, changed(statement), context)


def test_another_database_is_no_map(changed: Change, context: Context) -> None:
    with pytest.raises(BadData, match="geen GeoPackage"):
        read(Register.GRENZEN, changed("PRAGMA application_id = 0"), context)


@pytest.mark.parametrize(
    "name",
    ['x"; DROP TABLE wijken; --', "wijken'; DELETE FROM gpkg_contents; --", "\x1b[2J", "a" * 300],
)
def test_the_name_of_a_layer_or_column_is_only_a_name(
    name: str, changed: Change, context: Context
) -> None:
    quoted, text = name.replace('"', '""'), name.replace("'", "''")
    path = changed(
        f'ALTER TABLE wijken ADD COLUMN "{quoted}" TEXT',
        f'ALTER TABLE wijken RENAME TO "{quoted}"',
        f"UPDATE gpkg_contents SET table_name = '{text}'",
        f"UPDATE gpkg_geometry_columns SET table_name = '{text}'",
    )
    assert read(Register.GRENZEN, path, context).counts == {"wijk": 1}


def test_a_shape_larger_than_any_is_refused(
    changed: Change, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "GEOMETRY_BYTES", 40)
    with pytest.raises(BadData, match="een vlak in van meer dan"):
        read(Register.GRENZEN, changed(), context)


def test_a_cut_off_package_is_refused(changed: Change, context: Context) -> None:
    path = changed()
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(BadData, match="beschadigd"):
        read(Register.GRENZEN, path, context)


TO_DEGREES = pyproj.Transformer.from_crs("EPSG:28992", "EPSG:4326", always_xy=True)
LYING = {
    "RD": (233_900.0, 581_900.0),
    "RD, assen verwisseld": (581_900.0, 233_900.0),
    "graden": TO_DEGREES.transform(233_900.0, 581_900.0),
    "graden, assen verwisseld": TO_DEGREES.transform(233_900.0, 581_900.0)[::-1],
    "de andere kant van de wereld": (2_000_000.0, -4_000_000.0),
}
GOOD = {("RD", "EPSG:28992"), ("graden", "EPSG:4326"), ("graden", "EPSG:4258")}


@pytest.mark.parametrize("form", ["gpkg", "geojson"])
@pytest.mark.parametrize("declared", ["EPSG:28992", "EPSG:4326", "EPSG:4258", "EPSG:32631"])
@pytest.mark.parametrize("lying", LYING)
def test_a_map_is_read_where_it_lies_or_refused(
    lying: str, declared: str, form: str, tmp_path: Path, context: Context
) -> None:
    x, y = LYING[lying]
    width = 0.001 if lying.startswith("graden") else 100.0
    areas = {"code": ["WK001401"], "naam": ["Centrum"]}
    frame = gpd.GeoDataFrame(
        areas, geometry=[shapely.box(x, y, x + width, y + width)], crs=declared
    )
    path = tmp_path / f"wijken.{form}"
    options = {"driver": "GeoJSON", "RFC7946": "NO"} if form == "geojson" else {"layer": "wijken"}
    frame.to_file(path, **options)
    if (lying, declared) not in GOOD:
        with pytest.raises(BadData):
            read(Register.GRENZEN, path, context)
        return
    (row,) = read(Register.GRENZEN, path, context).tables["grenzen"].to_pylist()
    corner = shapely.bounds(shapely.from_wkb(row["geometrie"]))
    assert corner[:2].tolist() == pytest.approx([233_900, 581_900], abs=2)
