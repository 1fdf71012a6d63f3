"""BAG layers and sheets as suppliers vary them: several rows for an object, lists."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

Hand = Callable[..., Reading]
POINT = shapely.Point(233900, 581900)
HEAD = "vbo_id;straat;huisnummer;postcode;x;y"


def rows(path: Path, **columns: list[Any]) -> Path:
    """Write a layer of verblijfsobjecten as another PDOK layout has them."""
    many = len(next(iter(columns.values())))
    gpd.GeoDataFrame(columns, geometry=[POINT] * many, crs="EPSG:28992").to_file(
        path, layer="verblijfsobject"
    )
    return path


def test_an_object_that_comes_once_for_each_pand_or_use_is_one_address(
    tmp_path: Path, context: Context
) -> None:
    path = rows(
        tmp_path / "bag.gpkg",
        identificatie=["0014010000000001"] * 3 + ["0014010000000002"],
        pandidentificatie=["0014100000000002", "0014100000000001", "0014100000000002", None],
        gebruiksdoel=["woonfunctie", "woonfunctie", "winkelfunctie", "woonfunctie"],
        huisnummer=[1, 1, 1, 2],
        postcode=["9711LV"] * 4,
    )
    reading = read(Register.BAG, path, context)
    first, second = reading.tables["bag"].to_pylist()
    assert first["pand_id"] == "0014100000000001,0014100000000002"
    assert first["gebruiksdoel"] == "winkelfunctie,woonfunctie"
    assert second["pand_id"] is None
    assert (reading.rejects, reading.rows) == ([], 2)


@pytest.mark.parametrize(
    ("ids", "uses"),
    [
        ("0014100000000001,0014100000000002", "woonfunctie,winkelfunctie"),
        ("0014100000000001; 0014100000000002", "woonfunctie; winkelfunctie"),
        ('["0014100000000001","0014100000000002"]', '["woonfunctie", "winkelfunctie"]'),
        (
            "NL.IMBAG.Pand.0014100000000001,NL.IMBAG.Pand.0014100000000002",
            "woonfunctie|winkelfunctie",
        ),
    ],
)
def test_lists_are_understood_however_they_are_written(
    ids: str, uses: str, tmp_path: Path, context: Context
) -> None:
    path = rows(
        tmp_path / "bag.gpkg",
        identificatie=["NL.IMBAG.Verblijfsobject.0014010000000001"],
        pand_identificatie=[ids],
        gebruiksdoel=[uses],
    )
    (row,) = read(Register.BAG, path, context).tables["bag"].to_pylist()
    assert row["vbo_id"] == "0014010000000001"
    assert row["pand_id"] == "0014100000000001,0014100000000002"
    assert row["gebruiksdoel"] == "woonfunctie,winkelfunctie"


def test_a_nevenadres_is_not_a_duplicate_and_a_repetition_is(hand_in: Hand) -> None:
    head = "vbo_id;nummeraanduiding_id;straat;huisnummer;postcode"
    row = "0014010000000001;{};Markt;{};9711LV"
    main, other = "0014200000000001", "0014200000000002"
    lines = [head, row.format(main, 1), row.format(other, 7), row.format(other, 9)]
    reading = hand_in(Register.BAG, "\n".join(lines) + "\n")
    assert reading.tables["bag"]["huisnummer"].to_pylist() == [1, 7]
    assert [reject.row for reject in reading.rejects] == [4]


def test_the_sheet_may_say_what_is_in_onderzoek(hand_in: Hand) -> None:
    head = f"{HEAD};in_onderzoek\n0014010000000001;Markt;1;9711LV;233900;581900;"
    (row,) = (
        hand_in(Register.BAG, f"{head}oppervlakte,heeft als nevenadres\n").tables["bag"].to_pylist()
    )
    assert row["in_onderzoek"] == "oppervlakte,nevenadres"
    assert len(hand_in(Register.BAG, f"{head}dakkapel\n").rejects) == 1
