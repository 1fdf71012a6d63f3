"""The BAG in three forms, always in RD metres."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyarrow.compute as pc
import pytest
import shapely

from barriere.errors import BadData, WrongUse
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

Hand = Callable[..., Reading]
POINT = shapely.Point(233900, 581900)
SQUARE = shapely.box(233890, 581890, 233910, 581910)
HEAD = "vbo_id;straat;huisnummer;postcode;x;y"


def package(path: Path, crs: str | None = "EPSG:28992", point: Any = POINT) -> Path:
    objects = {
        "identificatie": ["0014010000000001"],
        "nummeraanduiding_hoofdadres_identificatie": ["0014200000000001"],
        "pand_identificatie": ["0014100000000001"],
        "openbare_ruimte_naam": ["Grote Markt"],
        "huisnummer": [1],
        "huisletter": ["a"],
        "toevoeging": [None],
        "postcode": ["9711LV"],
        "woonplaats_naam": ["Groningen"],
        "gebruiksdoel": ["woonfunctie,winkelfunctie"],
        "oppervlakte": [85],
        "status": ["Verblijfsobject in gebruik"],
    }
    gpd.GeoDataFrame(objects, geometry=[point], crs=crs).to_file(path, layer="verblijfsobject")
    berth = {"identificatie": ["0014020000000002"], "huisnummer": [2], "postcode": ["9711LV"]}
    gpd.GeoDataFrame(berth, geometry=[point], crs=crs).to_file(path, layer="ligplaats")
    panden = {"identificatie": ["0014100000000001"], "bouwjaar": [1931]}
    gpd.GeoDataFrame(panden, geometry=[SQUARE], crs="EPSG:28992").to_file(path, layer="pand")
    return path


def test_a_bag_light_package_gives_objects_with_use_area_and_pand(
    tmp_path: Path, context: Context
) -> None:
    reading = read(Register.BAG, package(tmp_path / "bag.gpkg"), context)
    home, berth = reading.tables["bag"].to_pylist()
    assert home["vbo_id"] == "0014010000000001"
    assert home["nummeraanduiding_id"] == "0014200000000001"
    assert (home["straat"], home["huisletter"]) == ("Grote Markt", "A")
    assert (home["gebruiksdoel"], home["oppervlakte"]) == ("woonfunctie,winkelfunctie", 85)
    assert home["bouwjaar"] == 1931
    assert (home["x"], home["y"]) == (233900.0, 581900.0)
    assert (berth["soort"], berth["oppervlakte"], berth["gebruiksdoel"]) == (
        "ligplaats",
        None,
        None,
    )
    (pand,) = reading.tables["panden"].to_pylist()
    assert shapely.from_wkb(pand["geometrie"]).area == 400
    assert reading.counts == {"ligplaats": 1, "verblijfsobject": 1, "panden": 1}


def test_declared_degrees_become_rd_metres(tmp_path: Path, context: Context) -> None:
    path = package(tmp_path / "bag.gpkg", "EPSG:4326", shapely.Point(6.5665, 53.2194))
    row = read(Register.BAG, path, context).tables["bag"].to_pylist()[0]
    assert row["x"] == pytest.approx(233_700, abs=500)
    assert row["y"] == pytest.approx(582_000, abs=500)


def test_degrees_declared_as_metres_are_refused(tmp_path: Path, context: Context) -> None:
    path = package(tmp_path / "bag.gpkg", point=shapely.Point(6.5665, 53.2194))
    with pytest.raises(BadData, match="graden"):
        read(Register.BAG, path, context)


def test_a_package_without_objects_says_which_layers_there_are(
    tmp_path: Path, context: Context
) -> None:
    gpd.GeoDataFrame({"a": [1]}, geometry=[POINT], crs="EPSG:28992").to_file(
        tmp_path / "a.gpkg", layer="bomen"
    )
    with pytest.raises(BadData, match="gevonden: bomen"):
        read(Register.BAG, tmp_path / "a.gpkg", context)


def test_a_damaged_package_is_refused_and_left_as_it_was(tmp_path: Path, context: Context) -> None:
    path = package(tmp_path / "bag.gpkg")
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    with pytest.raises(BadData, match="beschadigd"):
        read(Register.BAG, path, context)


def test_reading_a_package_changes_no_byte_and_leaves_nothing_beside_it(
    tmp_path: Path, context: Context
) -> None:
    path = package(tmp_path / "bag.gpkg")
    before = path.read_bytes()
    read(Register.BAG, path, context)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["bag.gpkg"]


def test_degrees_in_a_sheet_for_metres_are_refused(hand_in: Hand) -> None:
    row = "0014010000000001;Grote Markt;1;9711LV;{};{}"
    for pair in (("6,5665", "53,2194"), ("53.2194", "6.5665")):
        with pytest.raises(BadData, match=r"graden \(WGS84\); barriere verwacht RD in meters"):
            hand_in(Register.BAG, f"{HEAD}\n{row.format(*pair)}\n")


def test_swapped_axes_are_refused(hand_in: Hand) -> None:
    with pytest.raises(BadData, match="verwisseld"):
        hand_in(Register.BAG, f"{HEAD}\n0014010000000001;Markt;1;9711LV;581900;233900\n")


@pytest.mark.parametrize(("x", "accepted"), [(-7000, 4), (-7001, 3), (300_000, 4), (300_001, 3)])
def test_one_point_outside_the_country_is_rejected_and_the_rest_stays(
    x: int, accepted: int, hand_in: Hand
) -> None:
    rows = [f"001401{i:010};Markt;{i + 1};9711LV;{233900 if i else x};581900" for i in range(4)]
    reading = hand_in(Register.BAG, "\n".join([HEAD, *rows]) + "\n")
    assert reading.tables["bag"].num_rows == accepted


def test_columns_named_lat_and_lon_become_metres(hand_in: Hand) -> None:
    head = HEAD.replace("x;y", "lat;lon")
    reading = hand_in(Register.BAG, f"{head}\n0014010000000001;Markt;1;9711LV;53.2194;6.5665\n")
    (row,) = reading.tables["bag"].to_pylist()
    assert row["x"] == pytest.approx(233_700, abs=500)
    with pytest.raises(BadData, match="verwisseld"):
        hand_in(Register.BAG, f"{head}\n0014010000000001;Markt;1;9711LV;6.5665;53.2194\n")


def test_an_object_that_comes_twice_is_rejected(hand_in: Hand) -> None:
    row = "0014010000000001;Markt;{};9711LV;233900;581900"
    reading = hand_in(Register.BAG, f"{HEAD}\n{row.format(1)}\n{row.format(2)}\n")
    assert [(r.row, r.column) for r in reading.rejects] == [(3, "vbo_id")]


def test_westerdok_has_its_objects_by_nummeraanduiding(shared_data: Path, context: Context) -> None:
    reading = read(Register.BAG, shared_data / "bag" / "bag_westerdok.gpkg", context)
    table = reading.tables["bag"]
    assert reading.counts == {"ligplaats": 67, "standplaats": 1, "verblijfsobject": 1836}
    assert reading.rejects == []
    assert table["vbo_id"].null_count == table["oppervlakte"].null_count == 1904
    assert pc.all(pc.match_substring_regex(table["nummeraanduiding_id"], r"^036320\d{10}$")).as_py()


def test_the_open_list_gives_every_address_of_the_municipality_once(
    shared_data: Path, context: Context
) -> None:
    path = shared_data / "adressen" / "Groningen.csv.zst"
    reading = read(Register.BAG, path, context)
    table = reading.tables["bag"]
    assert reading.counts["van_gemeente"] == 139_447
    assert reading.counts["dubbel_samengevoegd"] == 341
    assert table.num_rows == 139_447 - 341
    assert reading.rejects == []
    letters = set(table["huisletter"].to_pylist()) - {None}
    assert letters == {letter.upper() for letter in letters}
    assert pc.min(table["x"]).as_py() > 225_000
    assert pc.max(table["x"]).as_py() < 250_000
    assert pc.min(table["y"]).as_py() > 565_000
    assert pc.max(table["y"]).as_py() < 595_000


def test_the_open_list_of_elsewhere_says_which_municipalities_it_has(
    tmp_path: Path, context: Context
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "straat;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;"
        "provincie;lat;lon\nBosweg;1;;;9351AA;Leek;Westerkwartier;Groningen;53.16;6.39\n"
    )
    with pytest.raises(BadData, match="Westerkwartier"):
        read(Register.BAG, path, context)
    with pytest.raises(WrongUse, match="--peildatum"):
        read(Register.BAG, path, replace(context, peildatum=None))
