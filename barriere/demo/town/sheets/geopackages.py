"""The GeoPackages: BAG as PDOK gives it (bag-light), wijken and buurten, and the ground."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely
from numpy.typing import NDArray

from barriere.demo.town.ground.moorings import moorings
from barriere.demo.town.place import CODE, EPSG, ORIGIN, PEILDATUM
from barriere.demo.town.town import Ground, Town

_STAMP = f"{PEILDATUM.isoformat()}T00:00:00.000Z"


def write_geopackages(town: Town, folder: Path) -> dict[str, Path]:
    """Write bag.gpkg, grenzen.gpkg and ondergrond.gpkg (EPSG:28992); the same bytes every time."""
    paths = {name: folder / f"{name}.gpkg" for name in ("bag", "grenzen", "ondergrond")}
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _STAMP})
    try:
        _write(
            paths["bag"],
            {"pand": _panden(town), "verblijfsobject": _objects(town), "ligplaats": _boats(town)},
        )
        _write(paths["grenzen"], _areas(town.ground))
        _write(paths["ondergrond"], _ground(town.ground))
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
    return paths


def _write(path: Path, layers: dict[str, gpd.GeoDataFrame]) -> None:
    path.unlink(missing_ok=True)
    for name, frame in layers.items():
        pyogrio.write_dataframe(
            frame, path, layer=name, driver="GPKG", append=path.exists(), use_arrow=False
        )


def placed(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Move shapes from the middle of the town to RD metres, on a grid of a millimetre."""
    return np.asarray(
        shapely.set_precision(shapely.transform(shapes, lambda xy: xy + np.array(ORIGIN)), 0.001)
    )


def _frame(data: pd.DataFrame, shapes: NDArray[np.object_]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(data, geometry=placed(shapes), crs=f"EPSG:{EPSG}")


def _panden(town: Town) -> gpd.GeoDataFrame:
    panden = town.ground.panden
    count = town.addresses.groupby("pand_id").size()
    data = pd.DataFrame(
        {
            "identificatie": panden["pand_id"],
            "bouwjaar": panden["bouwjaar"],
            "status": "Pand in gebruik",
            "aantal_verblijfsobjecten": panden["pand_id"].map(count).fillna(0).astype(int),
        }
    )
    return _frame(data, panden["vorm"].to_numpy())


def _objects(town: Town) -> gpd.GeoDataFrame:
    objects = town.addresses[town.addresses["soort"] == "verblijfsobject"]
    data = _address(objects).assign(
        oppervlakte=objects["opgave"].astype(int),
        gebruiksdoel=objects["gebruiksdoel"],
        bouwjaar=objects["bouwjaar"].astype(int),
        pand_identificatie=objects["pand_id"],
        pandstatus="Pand in gebruik",
    )
    return _frame(data, np.asarray(shapely.points(objects[["x", "y"]].to_numpy(dtype=float))))


def _boats(town: Town) -> gpd.GeoDataFrame:
    boats = town.addresses[town.addresses["soort"] == "ligplaats"]
    return _frame(_address(boats), moorings()["vorm"].to_numpy())


def _address(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "identificatie": rows["vbo_id"],
            "status": rows["status"],
            "nummeraanduiding_hoofdadres_identificatie": rows["nummeraanduiding_id"],
            "openbare_ruimte_naam": rows["straat"],
            "huisnummer": rows["huisnummer"].astype(int),
            "huisletter": rows["huisletter"].replace("", None),
            "toevoeging": rows["toevoeging"].replace("", None),
            "postcode": rows["postcode"],
            "woonplaats_naam": rows["woonplaats"],
            "bronhouder_identificatie": CODE,
        }
    )


def _areas(ground: Ground) -> dict[str, gpd.GeoDataFrame]:
    layers = {"gemeente": "gemeenten", "wijk": "wijken", "buurt": "buurten"}
    found = {}
    for soort, layer in layers.items():
        rows = ground.areas[ground.areas["soort"] == soort]
        found[layer] = _frame(
            rows[["code", "naam"]].reset_index(drop=True), rows["grond"].to_numpy()
        )
    return found


def _ground(ground: Ground) -> dict[str, gpd.GeoDataFrame]:
    names = ground.plan.water.names
    ditches = shapely.get_parts(ground.ditches)
    shapes = np.array([*names.values(), *ditches], dtype=object)
    labels = pd.DataFrame({"naam": [*names, *([None] * len(ditches))]})
    streets = ground.plan.streets
    roads = pd.DataFrame(
        {"naam": streets["naam"], "soort": streets["rang"], "breedte": streets["breedte"]}
    )
    parks = ground.blocks[ground.blocks["gebruik"] == "park"]
    green = pd.DataFrame({"naam": [f"Plantsoen {k}" for k in range(1, len(parks) + 1)]})
    return {
        "water": _frame(labels, shapes),
        "wegen": _frame(roads, streets["lijn"].to_numpy()),
        "groen": _frame(green, parks["grond"].to_numpy()),
    }
