"""What is handed in need not be a file, need not stay what it was, and may have any name."""

import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere.chain import lees
from barriere.errors import legible
from barriere.model.register import Register
from barriere.sources import read
from tests.commands.conftest import NU, Door, fingerprint
from tests.sources.good_rows import GOOD, csv

DAY = ("--peildatum", "2026-11-01", "--nu", NU)
SHEET = csv(GOOD[Register.MELDINGEN])
needs_unix = pytest.mark.skipif(os.name == "nt", reason="pipes and devices are of Unix")


def given(door: Door, werkmap: Path, path: object) -> Any:
    return door("lees", "meldingen", path, "--werkmap", werkmap, *DAY)


@needs_unix
@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/stdin"])
def test_a_device_is_no_delivery(path: str, door: Door, werkmap: Path) -> None:
    answer = given(door, werkmap, path)
    assert answer.code == 65
    assert "bestand" in answer.err


@needs_unix
def test_a_pipe_that_nobody_writes_to_is_refused_at_once(
    door: Door, werkmap: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    answer = given(door, werkmap, tmp_path / "pijp.csv")
    assert answer.code == 65
    assert "geen gewoon bestand" in answer.err


@needs_unix
def test_a_link_is_what_it_points_to(door: Door, werkmap: Path, tmp_path: Path) -> None:
    (tmp_path / "echt.csv").write_text(SHEET)
    (tmp_path / "link.csv").symlink_to("echt.csv")
    (tmp_path / "rond.csv").symlink_to("rond.csv")
    (tmp_path / "nergens.csv").symlink_to("weg.csv")
    assert given(door, werkmap, tmp_path / "link.csv").code == 0
    for name in ("rond.csv", "nergens.csv"):
        answer = given(door, werkmap, tmp_path / name)
        assert answer.code == 65
        assert f"{name}: bestaat niet" in answer.err


@needs_unix
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(door: Door, werkmap: Path, tmp_path: Path) -> None:
    (tmp_path / "dicht.csv").write_text(SHEET)
    (tmp_path / "dicht.csv").chmod(0)
    answer = given(door, werkmap, tmp_path / "dicht.csv")
    assert answer.code == 65
    assert "niet te lezen" in answer.err


def _grown(path: Path) -> None:
    path.write_text(SHEET + SHEET.splitlines()[1].replace("M-1", "M-2") + "\n")


def _cut(path: Path) -> None:
    os.truncate(path, 40)


def _replaced(path: Path) -> None:
    other = path.with_name("ander")
    other.write_bytes(path.read_bytes())
    other.replace(path)


@pytest.mark.parametrize("change", [_grown, _cut, _replaced])
def test_a_file_that_changes_while_it_is_read_is_refused(
    change: Any, door: Door, werkmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "meldingen.csv"
    path.write_text(SHEET)
    before = fingerprint(werkmap)

    def read_and_change(*asked: Any) -> Any:
        reading = read(*asked)
        change(path)
        return reading

    monkeypatch.setattr(lees, "read", read_and_change)
    answer = given(door, werkmap, path)
    assert answer.code == 65
    assert "veranderde terwijl het werd gelezen" in answer.err
    assert fingerprint(werkmap) == before


@needs_unix
@pytest.mark.parametrize(
    "name", ["a\x1b[2J\x1b]0;titel\x07.csv", "a\nAangenomen: alles.csv", "a\u202evsc.csv", "-a.csv"]
)
def test_the_name_of_a_file_cannot_write_on_the_screen(
    name: str, door: Door, werkmap: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_text("onzin\n")
    answer = given(door, werkmap, tmp_path / name)
    assert answer.code == 65
    assert "Aangenomen: alles.csv:" not in answer.err.splitlines()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", answer.err)


def test_the_name_of_a_column_cannot_write_on_the_screen(
    door: Door, werkmap: Path, tmp_path: Path
) -> None:
    header, row = SHEET.splitlines()
    path = tmp_path / "meldingen.csv"
    path.write_text(f"{header};\x1b[31mrood\u202e\n{row};x\n")
    said = given(door, werkmap, path).out
    assert "Niet gelezen kolommen" in said
    assert "rood" in said
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", said)


def test_a_first_row_of_data_is_not_read_aloud(door: Door, werkmap: Path, tmp_path: Path) -> None:
    path = tmp_path / "brp.csv"
    path.write_text(csv(GOOD[Register.BRP] | {"geslachtsnaam": "Kanariegeel"}).splitlines()[1])
    answer = door("lees", "brp", path, "--werkmap", werkmap, *DAY)
    assert answer.code == 65
    assert "geen enkele kolom die barriere kent" in answer.err
    assert "999993653" not in answer.err
    assert "Kanariegeel" not in answer.err


def test_a_legible_name_is_the_name_itself() -> None:
    assert legible("Leveringslijst (é) 2026.csv") == "Leveringslijst (é) 2026.csv"
    assert date(2026, 11, 1).isoformat() in legible("brp-2026-11-01.csv")
