"""A werkmap is private from its first byte, and what is no werkmap is said to be none."""

import stat
from pathlib import Path

import pytest

from barriere import settings
from barriere.errors import BadData, WrongUse
from barriere.store import Werkmap

TOML = settings.template("Veldstad", "9999")


def test_a_new_werkmap_has_its_folders_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    werkmap = Werkmap.create(tmp_path / "veldstad", TOML)
    assert werkmap.settings.gemeente.naam == "Veldstad"
    for path in [werkmap.root, *werkmap.root.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path.name
    assert {werkmap.leveringen.name, werkmap.uit.name, werkmap.indicatoren.name} == {
        path.name for path in werkmap.root.iterdir() if path.is_dir()
    }


def test_a_werkmap_opens_again_as_it_was(tmp_path: Path) -> None:
    made = Werkmap.create(tmp_path / "veldstad", TOML)
    assert Werkmap.open(tmp_path / "veldstad") == made


def test_a_folder_that_is_no_werkmap_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="geen werkmap") as refusal:
        Werkmap.open(tmp_path)
    assert "barriere nieuw" in refusal.value.remedy
    assert refusal.value.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "notitie.txt").write_text("van mij")
    with pytest.raises(WrongUse, match="niet leeg"):
        Werkmap.create(tmp_path, TOML)
    assert [path.name for path in tmp_path.iterdir()] == ["notitie.txt"]


def test_settings_that_are_wrong_make_no_werkmap(tmp_path: Path) -> None:
    with pytest.raises(BadData):
        Werkmap.create(tmp_path / "veldstad", "[gemeente]\n")
    assert list((tmp_path / "veldstad").iterdir()) == []
