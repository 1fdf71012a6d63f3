"""The real extracts, against an independent reader: GDAL's LVBAG driver."""

import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pyogrio
import pytest
import shapely

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

DAY = "2020-09-15"
TYPES = {
    "VBO": "verblijfsobject",
    "LIG": "ligplaats",
    "STA": "standplaats",
    "PND": "pand",
    "NUM": "nummeraanduiding",
    "OPR": "openbare ruimte",
    "WPL": "woonplaats",
}


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> dict[str, pd.DataFrame]:
    """Return what GDAL reads of every type in the small extract, and of Doesburg's panden."""
    folder = tmp_path_factory.mktemp("gdal")
    found = {}
    with zipfile.ZipFile(shared_data / "bag" / "BAGNLDL-15092020-small.zip") as whole:
        for code in TYPES:
            with zipfile.ZipFile(whole.open(f"9999{code}15092020.zip")) as inner:
                inner.extract(f"0221{code}15092020-000001.xml", folder)
            found[code] = pyogrio.read_dataframe(folder / f"0221{code}15092020-000001.xml")
    with zipfile.ZipFile(shared_data / "bag" / "0221PND15092020.zip") as panden:
        panden.extractall(folder / "pnd")
    parts = sorted((folder / "pnd").iterdir())
    found["Doesburg"] = pd.concat([pyogrio.read_dataframe(part) for part in parts])
    return found


def take(shared_data: Path, name: str, context: Context, day: date | None = None) -> Reading:
    return read(Register.BAG, shared_data / "bag" / name, replace(context, peildatum=day))


def statuses(frame: pd.DataFrame, kind: str) -> Counter[str]:
    return Counter({f"{kind}: {status}": n for status, n in frame["status"].value_counts().items()})


def valid(frame: pd.DataFrame, day: str) -> pd.DataFrame:
    begin = pd.to_datetime(frame["beginGeldigheid"])
    end = pd.to_datetime(frame["eindGeldigheid"])
    gone = frame["tijdstipInactiefLV"].notna() | frame["tijdstipNietBagLV"].notna()
    on = pd.Timestamp(day)
    return frame[(begin <= on) & (end.isna() | (end > on)) & ~gone]


def test_the_small_extract_counts_as_gdal_counts(
    shared_data: Path, context: Context, oracle: dict[str, pd.DataFrame]
) -> None:
    reading = take(shared_data, "BAGNLDL-15092020-small.zip", context)
    not_bag = 1  # 0221NBNUM, which GDAL reads as a file of its own
    for code, kind in TYPES.items():
        more = not_bag if code == "NUM" else 0
        assert reading.counts[f"voorkomens {kind}"] == len(oracle[code]) + more
        ours = {k: n for k, n in reading.counts.items() if k.startswith(f"{kind}: ")}
        extra = {"nummeraanduiding: Naamgeving uitgegeven": more} if more else {}
        assert ours == statuses(oracle[code], kind) + Counter(extra)
        ids = valid(oracle[code], DAY)["identificatie"].nunique()
        assert reading.counts["panden" if kind == "pand" else kind] == ids
    assert reading.counts["voorkomens van onderzoeken"] == 31_534
    assert reading.rejects == []
    assert reading.peildatum.isoformat() == DAY


def test_the_objects_are_those_of_gdal(
    shared_data: Path, context: Context, oracle: dict[str, pd.DataFrame]
) -> None:
    reading = take(shared_data, "BAGNLDL-15092020-small.zip", context)
    rows = {row["vbo_id"]: row for row in reversed(reading.tables["bag"].to_pylist())}
    theirs = valid(oracle["VBO"], DAY)
    for _, their in theirs.iterrows():
        ours = rows[their["identificatie"].rpartition(".")[2]]
        assert ours["oppervlakte"] == their["oppervlakte"]
        assert ours["status"] == their["status"]
        assert ours["gebruiksdoel"] == ",".join(their["gebruiksdoel"])
        assert (
            ours["nummeraanduiding_id"] == their["hoofdadresNummeraanduidingRef"].rpartition(".")[2]
        )
        assert (ours["x"], ours["y"]) == (their["geometry"].x, their["geometry"].y)
    assert len(theirs) == 2


def test_doesburg_has_7797_panden_on_the_day_of_the_extract(
    shared_data: Path, context: Context, oracle: dict[str, pd.DataFrame]
) -> None:
    reading = take(shared_data, "0221PND15092020.zip", context)
    theirs = valid(oracle["Doesburg"], DAY)
    assert len(theirs) == theirs["identificatie"].nunique() == 7_797
    assert reading.counts["panden"] == reading.tables["panden"].num_rows == 7_797
    assert reading.rows == reading.counts["voorkomens pand"] == len(oracle["Doesburg"]) == 13_098
    ours = {k: n for k, n in reading.counts.items() if k.startswith("pand: ")}
    assert ours == statuses(oracle["Doesburg"], "pand")


@pytest.mark.parametrize("day", [DAY, "2015-06-01"])
def test_every_pand_of_doesburg_has_the_area_and_centre_that_gdal_gives(
    day: str, shared_data: Path, context: Context, oracle: dict[str, pd.DataFrame]
) -> None:
    reading = take(shared_data, "0221PND15092020.zip", context, date.fromisoformat(day))
    ours = reading.tables["panden"].to_pandas().set_index("pand_id")
    theirs = valid(oracle["Doesburg"], day)
    theirs = theirs.set_index(theirs["identificatie"].str.rpartition(".")[2]).sort_index()
    assert list(ours.index) == list(theirs.index)
    shapes = shapely.from_wkb(ours["geometrie"].to_numpy())
    assert shapely.area(shapes) == pytest.approx(theirs.geometry.area.to_numpy(), abs=1e-6)
    for axis in ("x", "y"):
        centres = getattr(theirs.geometry.centroid, axis).to_numpy()
        get = {"x": shapely.get_x, "y": shapely.get_y}[axis]
        assert get(shapely.centroid(shapes)) == pytest.approx(centres, abs=1e-6)
    years = theirs["oorspronkelijkBouwjaar"].replace({9999: 0, 1005: 0})
    assert ours["bouwjaar"].fillna(0).astype(int).tolist() == years.tolist()


def test_what_a_mac_leaves_behind_is_ignored(shared_data: Path, context: Context) -> None:
    reading = take(shared_data, "BAGNLDL-15092020-small.zip", context)
    assert not any("horen niet bij de BAG" in notice for notice in reading.notices)


def test_a_pand_that_cuts_itself_is_a_reject(shared_data: Path, context: Context) -> None:
    reading = take(shared_data, "pand-gml-bad.xml", context)
    (reject,) = reading.rejects
    assert reject.column == "pand-gml-bad.xml, pand, geometrie"
    assert reject.cause == "de omtrek snijdt zichzelf"
    assert "pand 0147100000016964, voorkomen 4" in reject.remedy
    assert reading.tables["panden"].num_rows == 0
