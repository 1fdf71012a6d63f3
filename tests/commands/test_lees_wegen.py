"""Roads at the front door: taken in, shown, reported on, or refused with nothing kept."""

from pathlib import Path

from tests.sources.extracts import DEPOT, Extract, street

from .conftest import NU, Door

SQUARE = {1: (0.0, 0.0), 2: (300.0, 0.0), 3: (300.0, 300.0), 4: (0.0, 300.0)}
ROADS = Extract(SQUARE, [street(1, 2, oneway="yes"), street(2, 3, 4, 1, 99)])
BAG = f"vbo_id;straat;huisnummer;x;y\n9999010000000001;Dam;1;{DEPOT[0]};{DEPOT[1]}\n"
TIMES = "van;naar;vervoer;seconden\ndepot;9999010000000001;auto;77\n"


def _lees(door: Door, werkmap: Path, soort: str, path: Path) -> int:
    words = ("lees", soort, path, "--peildatum", "2026-10-01", "--werkmap", werkmap, "--nu", NU)
    return door(*words, "--als", "x").code


def test_roads_and_own_times_are_taken_in_and_shown(
    door: Door, werkmap: Path, tmp_path: Path
) -> None:
    (tmp_path / "bag.csv").write_text(BAG, "utf-8")
    (tmp_path / "tijden.csv").write_text(TIMES, "utf-8")
    assert _lees(door, werkmap, "bag", tmp_path / "bag.csv") == 0
    assert _lees(door, werkmap, "wegen", ROADS.write(tmp_path / "stad.osm.pbf")) == 0
    assert _lees(door, werkmap, "reistijden", tmp_path / "tijden.csv") == 0

    shown = door("leveringen", "--werkmap", werkmap, "--nu", NU)
    assert shown.code == 0
    assert "wegen-2026-10-01" in shown.out
    assert "reistijden-2026-10-01" in shown.out
    assert door("leveringen", "wegen", "--werkmap", werkmap, "--nu", NU, "--als", "x").code == 0
    (page,) = (werkmap / "uit").glob("*wegen*.html")
    assert "OpenStreetMap-bijdragers" in page.read_text("utf-8")


def test_a_damaged_extract_leaves_nothing_behind(door: Door, werkmap: Path, tmp_path: Path) -> None:
    path = ROADS.write(tmp_path / "stad.osm.pbf")
    path.write_bytes(path.read_bytes()[:-20])
    before = sorted(werkmap.rglob("*"))

    assert _lees(door, werkmap, "wegen", path) == 65
    assert sorted(werkmap.rglob("*")) == before


def test_an_own_time_of_nowhere_is_rejected_with_its_line(
    door: Door, werkmap: Path, tmp_path: Path
) -> None:
    path = tmp_path / "tijden.csv"
    path.write_text(TIMES + "stadhuis;depot;auto;9\ndepot;123;auto;9\n", "utf-8")
    words = ("lees", "reistijden", path, "--peildatum", "2026-10-01", "--werkmap", werkmap)
    told = door(*words, "--nu", NU, "--als", "x")

    assert told.code == 65
    assert "geen vbo_id" in told.out + told.err
    assert "stadhuis" not in told.out + told.err
