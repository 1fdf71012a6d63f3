"""GeoParquet: one layer in one file, by its declared geometry and coordinate system."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import pyproj.exceptions

from barriere.errors import BadData, Place
from barriere.privacy import plain
from barriere.sources import limits

_BROKEN = "het GeoParquet-bestand is beschadigd of niet volledig"
_AGAIN = "Maak de export opnieuw."
_DEFAULT = "OGC:CRS84"  # what GeoParquet 1.1 means by a column without crs
_WITH_HEIGHT = {"EPSG:7415": "EPSG:28992"}  # RD with NAP; heights are not used


def read_parquet(path: Path, wanted: Iterable[str]) -> tuple[pa.Table, pa.Array, str | None]:
    """Return the `wanted` columns (see `plain`), the geometry as WKB, and its system.

    Raises BadData if the file is damaged, is no GeoParquet, or unpacks to more
    than 4 GiB.
    """
    place = Place(path.name)
    try:
        with pq.ParquetFile(path) as file:
            _check_size(file, place)
            said = json.loads((file.schema_arrow.metadata or {}).get(b"geo", b"null"))
            name, system = _geometry(said, place)
            kept = {plain(column) for column in wanted}
            names = [n for n in file.schema_arrow.names if plain(n) in kept and n != name]
            table = file.read(columns=[*names, name])
        table.validate(full=True)
        shapes = table[name].combine_chunks().cast(pa.binary())
    except (pa.ArrowException, OSError, ValueError, KeyError, OverflowError) as error:
        raise BadData(place, _BROKEN, _AGAIN) from error
    columns = table.select(names)
    return columns.rename_columns([n.lower() for n in names]), shapes, system


def _check_size(file: pq.ParquetFile, place: Place) -> None:
    groups = [file.metadata.row_group(i) for i in range(file.metadata.num_row_groups)]
    if sum(group.total_byte_size for group in groups) > limits.ZIP_BYTES:
        raise BadData(place, "het bestand pakt uit tot meer dan 4 GiB", "Lever één gemeente.")


def _geometry(said: Any, place: Place) -> tuple[str, str | None]:
    """Return the name of the geometry and its system, as the file itself says."""
    if not isinstance(said, dict):
        what = "dit is Parquet zonder geometrie (geen GeoParquet)"
        raise BadData(place, what, "Lever GeoParquet, GeoPackage, of het blad als CSV.")
    name = said["primary_column"]
    column = said["columns"][name]
    if column.get("encoding") != "WKB":
        what = "de geometrie is niet als WKB bewaard"
        raise BadData(place, what, "Bewaar het bestand als GeoParquet met WKB.")
    return name, _system(column.get("crs", _DEFAULT))


def _system(said: Any) -> str | None:
    if not isinstance(said, dict):
        return said if said == _DEFAULT else None
    try:
        authority = pyproj.CRS.from_json_dict(said).to_authority()
    except (pyproj.exceptions.CRSError, TypeError, ValueError):
        return None
    name = ":".join(authority) if authority else "een eigen stelsel"
    return _WITH_HEIGHT.get(name, name)
