"""Roads drawn through the real addresses of each street, and the real wijken and buurten."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from barriere.maps import Ground

Floats = NDArray[np.float64]
_LAYERS = {"wijk": "wijk_2014", "buurt": "buurt_2014_grof"}
_EVERY = 25.0  # metres along a street
_GAP = 160.0
_BACK = 28.0  # an unnamed path behind the houses
_CANAL = (700.0, 1_000.0)


def roads(places: pd.DataFrame) -> tuple[list[str], NDArray[np.object_]]:
    """Return lines with their names: through each street, and a path without a name behind it."""
    names: list[str] = []
    lines: list[Floats] = []
    for (_, street), homes in places.groupby(["woonplaats", "straat"], sort=True):
        for part in _through(homes[["x", "y"]].to_numpy()):
            names += [str(street), ""]
            lines += [part, _beside(part)]
    return names, np.array([shapely.LineString(line) for line in lines])


def areas(path: Path, places: pd.DataFrame) -> tuple[pd.DataFrame, pa.Table]:
    """Return the wijk and buurt of every place, and their borders as `Ground.grenzen`.

    Where the borders of 2014 do not reach, the village is both.
    """
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(places["x"], places["y"]), crs=28992)
    found, borders = {}, []
    for kind, layer in _LAYERS.items():
        shapes = gpd.read_file(path, layer=layer)[["statnaam", "geometry"]]
        inside = points.sjoin(shapes, how="left", predicate="intersects")
        name = inside[~inside.index.duplicated()]["statnaam"]
        found[kind] = name.fillna(places["woonplaats"])
        villages = points[name.isna()].dissolve(places["woonplaats"][name.isna()]).convex_hull
        shape = [*shapes.geometry, *villages]
        names = [*shapes["statnaam"], *villages.index]
        borders += [
            {"soort": kind, "naam": n, "geometrie": shapely.to_wkb(s)}
            for n, s in zip(names, shape, strict=True)
            if s.area
        ]
    return pd.DataFrame(found), pa.Table.from_pylist(borders)


def ground(panden: NDArray[np.object_], places: pd.DataFrame, grenzen: pa.Table) -> Ground:
    """Return everything that lies below the addresses, with a canal around the middle."""
    names, lines = roads(places)
    middle = shapely.Point(*places[["x", "y"]].median())
    inner, outer = (middle.buffer(size) for size in _CANAL)
    canals = [outer.difference(outer.buffer(-20)), inner.difference(inner.buffer(-12))]
    return Ground(
        panden=pa.table({"geometrie": list(shapely.to_wkb(panden))}),
        water=pa.table({"geometrie": list(shapely.to_wkb(canals))}),
        wegen=pa.table({"naam": names, "geometrie": list(shapely.to_wkb(lines))}),
        grenzen=grenzen,
    )


def _through(xy: Floats) -> list[Floats]:
    """Return lines through the middle of the houses, broken where there are none."""
    centred = xy - xy.mean(axis=0)
    axis = np.linalg.eigh(centred.T @ centred)[1][:, -1]
    bucket = np.floor((centred @ axis) / _EVERY).astype(np.int64)
    _, place, count = np.unique(bucket, return_inverse=True, return_counts=True)
    line = np.column_stack([np.bincount(place, xy[:, k]) / count for k in (0, 1)])
    broken = np.flatnonzero(np.hypot(*np.diff(line, axis=0).T) > _GAP) + 1
    return [part for part in np.split(line, broken) if len(part) > 1]


def _beside(line: Floats) -> Floats:
    step = np.gradient(line, axis=0)
    away = np.column_stack([-step[:, 1], step[:, 0]])
    return np.asarray(line + away / np.hypot(*away.T)[:, None].clip(1e-9) * _BACK)
