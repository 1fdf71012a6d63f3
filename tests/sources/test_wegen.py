"""The roads of an OpenStreetMap extract: who may go where, how fast, and what is no extract."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.settings.planning import Depot
from barriere.sources import Context, empty_tables, read
from barriere.sources.wegen.allowed import allowed, blocks_cars
from barriere.sources.wegen.speed import kmh, speeds

from .extracts import Extract, street

Read = Callable[[Extract], Reading]
LINE = {1: (0.0, 0.0), 2: (100.0, 0.0), 3: (200.0, 0.0), 4: (200.0, 100.0)}


@pytest.fixture
def read_extract(tmp_path: Path, context: Context) -> Read:
    def made(extract: Extract) -> Reading:
        return read(Register.WEGEN, extract.write(tmp_path / "a.osm.pbf"), context)

    return made


def pieces(reading: Reading) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = reading.tables["wegvakken"].to_pylist()
    return rows


def test_a_road_is_cut_where_another_meets_it_and_keeps_its_bends(read_extract: Read) -> None:
    extract = Extract({**LINE, 5: (100.0, 50.0)}, [street(1, 2, 3, 4), street(2, 5)])
    reading = read_extract(extract)
    found = sorted((round(row["meters"]), len(row["vorm"]) // 2) for row in pieces(reading))

    assert found == [(50, 2), (100, 2), (200, 3)]
    assert reading.tables["wegpunten"].num_rows == 4
    assert reading.counts == {"wegvakken": 3, "wegpunten": 4}
    expected = empty_tables(Register.WEGEN)
    assert {name: table.schema for name, table in reading.tables.items()} == {
        name: table.schema for name, table in expected.items()
    }


def test_places_come_out_in_metres_of_the_national_grid(read_extract: Read) -> None:
    (row,) = pieces(read_extract(Extract(LINE, [street(1, 2)])))

    assert row["vorm"] == pytest.approx([23390000, 58190000, 23400000, 58190000], abs=10)
    assert row["meters"] == pytest.approx(100, abs=0.2)


def test_the_same_file_gives_the_same_tables(read_extract: Read) -> None:
    extract = Extract(LINE, [street(3, 2, 1), street(4, 3)])
    assert read_extract(extract).tables == read_extract(extract).tables


@pytest.mark.parametrize(
    ("tags", "who"),
    [
        ({"highway": "residential"}, "heen terug lopen"),
        ({"highway": "residential", "oneway": "yes"}, "heen lopen"),
        ({"highway": "residential", "oneway": "-1"}, "terug lopen"),
        ({"highway": "residential", "oneway": "reversible"}, "lopen"),
        ({"highway": "tertiary", "junction": "roundabout"}, "heen lopen"),
        ({"highway": "tertiary", "junction": "roundabout", "oneway": "no"}, "heen terug lopen"),
        ({"highway": "motorway"}, "heen"),
        ({"highway": "motorway_link"}, "heen terug"),
        ({"highway": "trunk", "foot": "yes"}, "heen terug lopen"),
        ({"highway": "primary", "motorroad": "yes"}, "heen terug"),
        ({"highway": "footway"}, "lopen"),
        ({"highway": "footway", "motor_vehicle": "yes"}, "lopen"),
        ({"highway": "steps"}, "lopen"),
        ({"highway": "cycleway", "foot": "no"}, ""),
        ({"highway": "bridleway"}, ""),
        ({"highway": "service", "access": "private"}, ""),
        ({"highway": "service", "access": "private", "foot": "yes"}, "lopen"),
        ({"highway": "residential", "access": "no", "motorcar": "yes"}, "heen terug"),
        ({"highway": "residential", "motor_vehicle": "no"}, "lopen"),
        ({"highway": "pedestrian", "area": "yes"}, "lopen"),
        ({"highway": "secondary", "foot": "use_sidepath"}, "heen terug"),
    ],
)
def test_who_may_go_where_follows_the_map(tags: dict[str, str], who: str) -> None:
    found = allowed(tags)
    named = {"heen": found.along, "terug": found.against, "lopen": found.foot}
    assert " ".join(name for name, may in named.items() if may) == who


def test_a_bollard_stops_a_car_unless_the_map_lets_it_through() -> None:
    assert blocks_cars({"barrier": "bollard"})
    assert not blocks_cars({"barrier": "bollard", "motor_vehicle": "yes"})
    assert not blocks_cars({"barrier": "gate"})
    assert blocks_cars({"barrier": "gate", "access": "private"})


@pytest.mark.parametrize(
    ("text", "speed"),
    [
        ("30", 30), ("30 mph", 48.28032), ("50 km/h", 50), ("NL:urban", 50), ("NL:zone30", 30),
        ("nl:30", 30), ("zone:30", 30), ("walk", 5), ("none", 130), ("80;50", 50), ("900", 130),
        ("1", 5), ("signals", None), ("", None), ("0", None), ("-50", None), ("vijftig", None),
        ("9" * 5000, None),
    ],
)  # fmt: skip
def test_a_speed_is_read_as_it_is_written(text: str, speed: float | None) -> None:
    assert kmh(text) == speed


def test_a_speed_may_differ_per_direction_and_stand_beside() -> None:
    assert speeds({"maxspeed": "50", "maxspeed:backward": "30"}) == (50, 30)
    assert speeds({"source:maxspeed": "NL:rural"}) == (80, 80)


def test_without_a_speed_the_kind_of_road_says_it_and_that_is_remembered(
    read_extract: Read,
) -> None:
    ways = [
        street(1, 2),
        street(2, 3, maxspeed="30", oneway="yes"),
        street(3, 4, highway="footway"),
    ]
    known, unknown, foot = sorted(
        pieces(read_extract(Extract(LINE, ways))),
        key=lambda row: (not row["snelheid_bekend"], row["soort"] == "footway"),
    )
    assert (known["auto_heen_km_u"], known["auto_terug_km_u"]) == (30, None)
    assert (unknown["auto_heen_km_u"], unknown["snelheid_bekend"]) == (30, False)
    assert (foot["auto_heen_km_u"], foot["auto_terug_km_u"], foot["lopen"]) == (None, None, True)


def test_a_way_is_cut_where_a_node_is_not_in_the_file_and_that_is_said(
    read_extract: Read,
) -> None:
    reading = read_extract(Extract(LINE, [street(1, 2, 99, 3, 4)]))

    assert sorted(round(row["meters"]) for row in pieces(reading)) == [100, 100]
    assert any("1 punten van wegen staan niet in het bestand" in said for said in reading.notices)


def test_what_lies_far_from_the_depot_is_left_out(read_extract: Read) -> None:
    extract = Extract(
        {**LINE, 8: (60_000.0, 0.0), 9: (60_100.0, 0.0)}, [street(1, 2), street(8, 9)]
    )
    reading = read_extract(extract)

    assert len(pieces(reading)) == 1
    assert any("verder dan 40 km" in said for said in reading.notices)


def test_a_ring_and_a_way_over_itself_are_roads_too(read_extract: Read) -> None:
    square = {1: (0.0, 0.0), 2: (100.0, 0.0), 3: (100.0, 100.0), 4: (0.0, 100.0)}
    rows = pieces(read_extract(Extract(square, [street(1, 2, 3, 4, 1), street(1, 1)])))

    assert [round(row["meters"]) for row in rows] == [400]
    assert rows[0]["van"] == rows[0]["naar"]


def refused(extract: Extract, tmp_path: Path, context: Context) -> str:
    path = extract.write(tmp_path / "a.osm.pbf")
    with pytest.raises(BadData) as told:
        read(Register.WEGEN, path, context)
    assert told.value.exit_code == 65
    return str(told.value)


def test_an_extract_without_roads_is_refused(tmp_path: Path, context: Context) -> None:
    river = Extract(LINE, [((1, 2), {"waterway": "river"}), ((2, 3), {"highway": "proposed"})])
    assert "geen wegen" in refused(river, tmp_path, context)


def test_an_extract_of_elsewhere_is_refused(tmp_path: Path, context: Context) -> None:
    belgium = Extract(LINE, [street(1, 2)], corner=(150_000.0, 180_000.0))
    assert "niet in Nederland" in refused(belgium, tmp_path, context)
    rotterdam = Extract(LINE, [street(1, 2)], corner=(92_500.0, 437_500.0))
    said = refused(rotterdam, tmp_path, context)
    assert "geen enkele weg ligt binnen 40 km" in said
    assert "[depot]" in said


def test_roads_without_their_nodes_are_refused(tmp_path: Path, context: Context) -> None:
    assert "niet in Nederland" in refused(Extract({}, [street(1, 2)]), tmp_path, context)
    lonely = Extract(LINE, [street(1, 98), street(2, 99)])
    assert "beschadigd" in refused(lonely, tmp_path, context)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_half_a_file_is_refused(
    shared_data: Path, tmp_path: Path, context: Context, kept: float
) -> None:
    whole = (shared_data / "osm" / "rotterdam_drive.osm.pbf").read_bytes()
    path = tmp_path / "half.osm.pbf"
    path.write_bytes(whole[: int(kept * len(whole))])
    with pytest.raises(BadData, match="beschadigd of niet volledig"):
        read(Register.WEGEN, path, context)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leeg"),
        (b"van;naar\n1;2\n", "geen OSM-extract"),
        (b"SQLite format 3\x00", "geen OSM-extract"),
        (b"<?xml version='1.0'?><osm version='0.6'/>", "XML"),
    ],
)
def test_what_is_no_extract_is_refused(
    tmp_path: Path, context: Context, content: bytes, words: str
) -> None:
    path = tmp_path / "a.osm.pbf"
    path.write_bytes(content)
    with pytest.raises(BadData, match=words):
        read(Register.WEGEN, path, context)


def test_an_extract_is_no_other_register(tmp_path: Path, context: Context) -> None:
    path = Extract(LINE, [street(1, 2)]).write(tmp_path / "a.osm.pbf")
    with pytest.raises(BadData, match="OSM-extract"):
        read(Register.MELDINGEN, path, context)


def test_more_than_a_province_is_refused(
    tmp_path: Path, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = Extract(LINE, [street(1, 2, 3, 4)])
    for limit in ("ROADS_BYTES", "ROADS_UNPACKED_BYTES", "ROAD_POINTS"):
        with monkeypatch.context() as patched:
            patched.setattr(f"barriere.sources.limits.{limit}", 3)
            assert "provincie" in refused(extract, tmp_path, context)


def test_the_roads_of_a_real_city_are_read(shared_data: Path, context: Context) -> None:
    path = shared_data / "osm" / "rotterdam_drive.osm.pbf"
    there = {"naam": "Stadhuis", "x": 92_500, "y": 437_500}
    changed = context.settings.model_copy(update={"depot": Depot.model_validate(there)})
    reading = read(Register.WEGEN, path, replace(context, settings=changed))

    assert reading.counts["wegvakken"] == len(pieces(reading)) > 16_000
    kilometres = sum(row["meters"] for row in pieces(reading)) / 1000
    assert 1_500 < kilometres < 2_500
    assert any("geen voetpaden" in said for said in reading.notices)
    with pytest.raises(BadData, match="binnen 40 km"):
        read(Register.WEGEN, path, context)
