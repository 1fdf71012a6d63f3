"""GeoPackage, GeoJSON and GeoParquet, opened read-only: columns, and geometry in RD."""

import contextlib
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

from barriere.errors import BadData, Place, legible
from barriere.sources.geo.geopackage import broken, feature_tables
from barriere.sources.geo.geoparquet import read_parquet
from barriere.sources.geo.rd import (
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
    trusted = feature_tables(path) if kind is Format.GEOPACKAGE else None
    try:
        with _quietly():
            found = pyogrio.list_layers(path)
    except (pyogrio.errors.DataSourceError, UnicodeDecodeError) as error:
        raise broken(place) from error
    names = [name for name, geometry in found if geometry is not None]
    return names if trusted is None else [name for name in names if name in trusted]


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
        raise broken(place) from error
    column = meta["geometry_name"] or "wkb_geometry"
    if table.column_names.count(column) != 1:
        raise broken(place)
    try:
        shapes = shapely.force_2d(shapely.from_wkb(table[column].to_numpy(zero_copy_only=False)))
    except shapely.errors.ShapelyError as error:
        raise broken(place) from error
    columns = table.drop_columns([column])
    names = [c.lower() for c in columns.column_names]
    if twice := next((n for n in names if names.count(n) > 1), None):
        what = f"de kolom '{legible(twice)}' komt twee keer voor"
        raise BadData(place, what, "Haal er één uit het bestand.")
    return Layer(name, columns.rename_columns(names), _in_rd(shapes, meta.get("crs"), place))


def read_single(path: Path, wanted: Iterable[str]) -> Layer:
    """Read the one layer of a GeoParquet file: its `wanted` columns, and geometry as above."""
    table, stored, crs = read_parquet(path, wanted)
    place = Place(path.name)
    try:
        shapes = shapely.force_2d(shapely.from_wkb(stored.to_numpy(zero_copy_only=False)))
    except shapely.errors.ShapelyError as error:
        raise broken(place) from error
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
    if system not in (RD, *_DEGREES):
        raise BadData(
            place,
            f"de coördinaten zijn in {system}",
            "Lever RD New (EPSG:28992), of graden in WGS84 (EPSG:4326).",
        )
    shapes = _without_nonsense(shapes)
    west, south = shapely.bounds(shapes)[:, :2].T
    if system == RD:
        refuse_degrees(west, south, place)
        refuse_elsewhere(west, south, place)
        return shapes
    refuse_metres(west, south, place)
    refuse_no_degrees(west, south, place)
    return _without_nonsense(
        shapely.transform(shapes, lambda p: np.column_stack(to_rd(p[:, 0], p[:, 1], WGS84)))
    )


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


def _without_nonsense(shapes: Any) -> Any:
    """Take away shapes with a corner that is no number: no place to stand, for any library."""
    corners, owners = shapely.get_coordinates(shapes, return_index=True)
    nowhere = np.unique(owners[~np.isfinite(corners).all(axis=1)])
    if len(nowhere):
        shapes = shapes.copy()
        shapes[nowhere] = None
    return shapes
