"""A person at the front door: typing a command, reading what it says."""

import hashlib
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from barriere.catalogue import read as read_cards
from barriere.cli import main
from barriere.privacy.key import VARIABLE, Key
from tests.commands import planned_houses
from tests.commands.five_houses import OFFICIALS, build

NU = "2026-11-02T09:00:00"


@dataclass(frozen=True)
class Answer:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Door = Callable[..., Answer]


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Door:
    """Return a function that gives one command and returns the answer."""

    def give(*words: object) -> Answer:
        monkeypatch.setattr(sys, "argv", ["barriere", *map(str, words)])
        try:
            main()
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
        else:
            code = 0
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return give


@pytest.fixture
def werkmap(tmp_path: Path, door: Door, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new werkmap of a fictive town, with a key outside it."""
    path = tmp_path / "werkmap"
    assert door("nieuw", path, "--naam", "Halderzijl", "--code", "9999", "--als", "x").code == 0
    Key.new_file(tmp_path / "sleutel", "9999")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "sleutel"))
    return path


def adopt(door: Door, werkmap: Path, *more: str) -> list[Answer]:
    """Have the catalogue put forward by one official and adopted by another."""
    words = ("catalogus", "vaststellen", "--werkmap", werkmap, "--nu", NU, *more)
    return [door(*words, "--als", official) for official in OFFICIALS]


H9 = next(card for card in read_cards().cards if card.id == "H9").tekst
DECIDED = 'besloten_door = "college"\ngeldig_vanaf = 2026-06-01\n'
OWN = DECIDED + H9
"""H9 of the house as a card of the municipality's own."""


def put_own(werkmap: Path, text: str, name: str = "H9.toml") -> Path:
    """Write a file into the werkmap's indicatoren/ and return where it lies."""
    path = werkmap / "indicatoren" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the sha256 of every file in `folder`, by path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def five_houses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the key and the werkmap of five houses, scored on two days."""
    folder = tmp_path_factory.mktemp("five-houses")
    Key.new_file(folder / "sleutel", "9999")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder / "sleutel"))
        build(folder)
    return folder


@pytest.fixture
def town(five_houses: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the werkmap of five houses, for one test."""
    monkeypatch.setenv(VARIABLE, str(five_houses / "sleutel"))
    return shutil.copytree(five_houses / "werkmap", tmp_path / "werkmap")


@pytest.fixture
def first(town: Path) -> str:
    """Return the name of the score of the first day."""
    return _run(town, "2026-09-01")


@pytest.fixture
def last(town: Path) -> str:
    """Return the name of the last score."""
    return _run(town, "2026-10-01")


def _run(town: Path, day: str) -> str:
    (folder,) = (town / "uit").glob(f"score-{day}-*")
    return folder.name


@pytest.fixture(scope="session")
def planned_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the key and a werkmap with a plan of a few houses."""
    folder = tmp_path_factory.mktemp("planned-houses")
    Key.new_file(folder / "sleutel", "9999")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder / "sleutel"))
        planned_houses.build(folder)
    return folder


@pytest.fixture
def planned(planned_year: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the werkmap with a plan, for one test."""
    monkeypatch.setenv(VARIABLE, str(planned_year / "sleutel"))
    return shutil.copytree(planned_year / "werkmap", tmp_path / "werkmap")
