"""GeoPackage, GeoJSON and GeoParquet, opened read-only: columns, and geometry in RD."""

import contextlib
import sqlite3
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyogrio
import pyogrio.errors
import pyproj
import shapely

from barriere.errors import BadData, Place
from barriere.sources.geoparquet import read_parquet
from barriere.sources.rd import (
    RD,
    WGS84,
    refuse_degrees,
    refuse_elsewhere,
    refuse_metres,
    refuse_no_degrees,
    to_rd,
)
from barriere.sources.recognise import Format, recognise

_DEGREES = (WGS84, "EPSG:4258", "OGC:CRS84")


@dataclass(frozen=True)
class Layer:
    """A layer's columns (lower-case names) and its geometry in RD metres."""

    name: str
    table: pa.Table
    shapes: "np.ndarray[tuple[int], np.dtype[np.object_]]"


def layer_names(path: Path) -> list[str]:
    """Return the layers with geometry; raise BadData if the file is not one we can trust."""
    kind = recognise(path)
    place = Place(path.name)
    if kind not in (Format.GEOPACKAGE, Format.GEOJSON):
        raise BadData(
            place, f"dit is {kind.value}, geen kaartbestand", "Lever een GeoPackage of GeoJSON."
        )
    if kind is Format.GEOPACKAGE:
        _check_database(path)
    try:
        with _quietly():
            found = pyogrio.list_layers(path)
    except (pyogrio.errors.DataSourceError, UnicodeDecodeError) as error:
        raise _broken(place) from error
    return [name for name, geometry in found if geometry is not None]


def read_layer(path: Path, name: str) -> Layer:
    """Read one layer; geometry without a declared system is refused, degrees become RD."""
    place = Place(f"{path.name}, laag {name}")
    try:
        with _quietly():
            meta, table = pyogrio.read_arrow(path, layer=name)
        table.validate(full=True)
    except (
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
        UnicodeDecodeError,
        pa.ArrowInvalid,
        OSError,
    ) as error:
        raise _broken(place) from error
    column = meta["geometry_name"] or "wkb_geometry"
    try:
        shapes = shapely.force_2d(shapely.from_wkb(table[column].to_numpy(zero_copy_only=False)))
    except shapely.errors.ShapelyError as error:
        raise _broken(place) from error
    columns = table.drop_columns([column])
    lowered = columns.rename_columns([c.lower() for c in columns.column_names])
    return Layer(name, lowered, _in_rd(shapes, meta.get("crs"), place))


def read_single(path: Path, wanted: Iterable[str]) -> Layer:
    """Read the one layer of a GeoParquet file: its `wanted` columns, and geometry as above."""
    table, stored, crs = read_parquet(path, wanted)
    place = Place(path.name)
    try:
        shapes = shapely.force_2d(shapely.from_wkb(stored.to_numpy(zero_copy_only=False)))
    except shapely.errors.ShapelyError as error:
        raise _broken(place) from error
    return Layer(path.stem, table, _in_rd(shapes, crs, place))


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """Keep GDAL's remarks (on a file's extension, say) from the reader's screen."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        yield


def wkb(shapes: Any) -> pa.Array:  # an array of shapely geometries
    """Return geometry as WKB."""
    return pa.array(shapely.to_wkb(shapes), pa.binary())


def _in_rd(shapes: Any, crs: str | None, place: Place) -> Any:
    if crs is None:
        raise BadData(
            place,
            "er staat niet bij in welk stelsel de coördinaten zijn",
            "Leg het stelsel vast in het bestand: RD New (EPSG:28992).",
        )
    system = _system(crs)
    bounds = shapely.bounds(shapes)
    if system == RD:
        refuse_degrees(bounds[:, 0], bounds[:, 1], place)
        refuse_elsewhere(bounds[:, 0], bounds[:, 1], place)
        return shapes
    if system not in _DEGREES:
        raise BadData(
            place,
            f"de coördinaten zijn in {system}",
            "Lever RD New (EPSG:28992), of graden in WGS84 (EPSG:4326).",
        )
    refuse_metres(bounds[:, 0], bounds[:, 1], place)
    refuse_no_degrees(bounds[:, 0], bounds[:, 1], place)
    return shapely.transform(shapes, lambda p: np.column_stack(to_rd(p[:, 0], p[:, 1], WGS84)))


def _system(crs: str) -> str:
    """Return a system by its number; with heights it is still RD (EPSG:7415)."""
    if crs in (RD, *_DEGREES):
        return crs
    try:
        flat = pyproj.CRS.from_user_input(crs).to_2d()
        parts = flat.sub_crs_list or [flat]
        number = parts[0].to_epsg(min_confidence=90)
    except pyproj.exceptions.CRSError:
        return "een onbekend stelsel"
    return f"EPSG:{number}" if number else "een onbekend stelsel"


def _check_database(path: Path) -> None:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            database.text_factory = bytes
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("PRAGMA cell_size_check = ON")
            verdict = database.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise _broken(Place(path.name)) from error
    if verdict != (b"ok",):
        raise _broken(Place(path.name))


def _broken(place: Place) -> BadData:
    return BadData(
        place,
        "het kaartbestand is beschadigd of niet volledig",
        "Haal het opnieuw op en controleer of het in QGIS opent.",
    )
