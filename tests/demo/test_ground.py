from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely

from barriere.demo.town.ground.street_names import street_names
from barriere.demo.town.place import WIJKEN


@pytest.fixture(scope="module")
def panden(leveringen: Path) -> gpd.GeoDataFrame:
    return pyogrio.read_dataframe(leveringen / "bag.gpkg", layer="pand")


@pytest.fixture(scope="module")
def objecten(leveringen: Path) -> gpd.GeoDataFrame:
    return pyogrio.read_dataframe(leveringen / "bag.gpkg", layer="verblijfsobject")


def test_no_two_buildings_overlap(panden: gpd.GeoDataFrame) -> None:
    shapes = panden.geometry.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = one < other
    shared = shapely.area(shapely.intersection(shapes[one[pairs]], shapes[other[pairs]]))
    assert shared.max() < 0.1


def test_every_building_is_a_sound_polygon(panden: gpd.GeoDataFrame) -> None:
    assert panden.geometry.is_valid.all()
    assert (panden.geometry.geom_type == "Polygon").all()
    assert panden.geometry.area.min() > 4


def test_no_building_stands_in_water(panden: gpd.GeoDataFrame, leveringen: Path) -> None:
    water = pyogrio.read_dataframe(leveringen / "ondergrond.gpkg", layer="water")
    wide = water[water["naam"].notna()].geometry.to_numpy()
    assert (
        len(shapely.STRtree(wide).query(panden.geometry.to_numpy(), predicate="intersects")[0]) == 0
    )


def test_no_building_stands_on_a_street(panden: gpd.GeoDataFrame, leveringen: Path) -> None:
    roads = pyogrio.read_dataframe(leveringen / "ondergrond.gpkg", layer="wegen")
    tree = shapely.STRtree(panden.geometry.to_numpy())
    pavement = roads.geometry.buffer(roads["breedte"] / 2 - 1.5)
    assert len(tree.query(pavement.to_numpy(), predicate="intersects")[0]) == 0


def test_every_address_lies_in_its_own_building(
    panden: gpd.GeoDataFrame, objecten: gpd.GeoDataFrame
) -> None:
    home = panden.set_index("identificatie").geometry[objecten["pand_identificatie"]].to_numpy()
    assert shapely.within(objecten.geometry.to_numpy(), home).mean() > 0.999


def test_every_address_lies_in_one_buurt_and_one_wijk(
    objecten: gpd.GeoDataFrame, leveringen: Path
) -> None:
    for layer in ("wijken", "buurten"):
        areas = pyogrio.read_dataframe(leveringen / "grenzen.gpkg", layer=layer)
        points = objecten.geometry.to_numpy()
        hits = shapely.STRtree(areas.geometry.to_numpy()).query(points, predicate="intersects")[0]
        assert (np.bincount(hits, minlength=len(points)) == 1).all()


def test_no_two_addresses_are_written_alike(objecten: gpd.GeoDataFrame) -> None:
    columns = ["postcode", "huisnummer", "huisletter", "toevoeging"]
    assert not objecten.duplicated(columns).any()
    assert not objecten["identificatie"].duplicated().any()


def test_one_side_of_a_street_is_odd_and_the_other_even(objecten: gpd.GeoDataFrame) -> None:
    postcode = objecten.groupby("postcode")["huisnummer"].agg(
        lambda numbers: numbers.mod(2).nunique()
    )
    assert (postcode == 1).all()


def test_no_postcode_was_ever_given_out(objecten: gpd.GeoDataFrame) -> None:
    assert objecten["postcode"].str.fullmatch(r"896[1-6][A-Z]{2}").all()
    assert not objecten["postcode"].str[4:].isin(["SA", "SD", "SS"]).any()


def test_a_postcode_belongs_to_one_street(objecten: gpd.GeoDataFrame) -> None:
    assert (objecten.groupby("postcode")["openbare_ruimte_naam"].nunique() == 1).all()


def test_identifications_say_what_they_identify(
    panden: gpd.GeoDataFrame, objecten: gpd.GeoDataFrame, leveringen: Path
) -> None:
    boats = pyogrio.read_dataframe(leveringen / "bag.gpkg", layer="ligplaats")
    assert objecten["identificatie"].str.fullmatch(r"999901\d{10}").all()
    assert boats["identificatie"].str.fullmatch(r"999902\d{10}").all()
    assert panden["identificatie"].str.fullmatch(r"999910\d{10}").all()
    assert len(boats) > 10


@pytest.mark.parametrize("wijk", WIJKEN, ids=lambda wijk: wijk.naam)
def test_no_two_streets_of_a_wijk_share_a_name(wijk: object) -> None:
    names = street_names(wijk.number, 40)  # type: ignore[attr-defined] # parametrized
    assert len(names) == len(set(names)) == 40
