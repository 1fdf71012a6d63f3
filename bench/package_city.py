"""A whole municipality as a BAG GeoPackage in the layout of bag-light, made up."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

_SIDE, _STEP = 8.0, 25.0  # metres
_LEFT, _LOW = 228_000, 577_000


def write_city(path: Path, objects: int = 140_000) -> None:
    """Write layers verblijfsobject and pand: as many panden as objects, a square each."""
    number = np.arange(objects)
    wide = int(objects**0.5) + 1
    x, y = _LEFT + number % wide * _STEP, _LOW + number // wide * _STEP
    panden = np.char.add("001410", np.char.zfill(number.astype(str), 10))
    homes = {
        "identificatie": np.char.add("001401", np.char.zfill(number.astype(str), 10)),
        "pandidentificatie": panden,
        "openbareruimtenaam": np.char.add("Straat ", (number // 200).astype(str)),
        "huisnummer": number % 200 + 1,
        "postcode": np.char.add((9700 + number // 20_000).astype(str), "AB"),
        "woonplaatsnaam": np.full(objects, "Groningen"),
        "gebruiksdoel": np.full(objects, "woonfunctie"),
        "oppervlakte": 40 + number % 120,
        "status": np.full(objects, "Verblijfsobject in gebruik"),
    }
    _layer(path, "verblijfsobject", homes, shapely.points(x + _SIDE / 2, y + _SIDE / 2))
    squares = shapely.box(x, y, x + _SIDE, y + _SIDE)
    _layer(path, "pand", {"identificatie": panden, "bouwjaar": 1900 + number % 120}, squares)


def _layer(path: Path, name: str, columns: dict[str, np.ndarray], shapes: np.ndarray) -> None:
    frame = gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:28992")
    frame.to_file(path, layer=name, driver="GPKG")
