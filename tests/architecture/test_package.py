"""What a municipality installs is whole, and says the same everywhere."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import barriere


def test_an_installed_package_carries_every_file_of_the_house(root: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")

    with zipfile.ZipFile(wheel) as package:
        packed = {name for name in package.namelist() if name.startswith("barriere/")}

    house = {
        path.relative_to(root).as_posix()
        for path in (root / "barriere").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == house


def test_the_version_is_said_once(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert "version" in project["dynamic"]
    assert f"softwareVersion: {barriere.__version__}\n" in _text(root / "publiccode.yml")
    assert f"## [{barriere.__version__}]" in _text(root / "CHANGELOG.md")


def test_the_licence_is_the_same_in_every_paper(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["license"] == "EUPL-1.2"
    assert "license: EUPL-1.2\n" in _text(root / "publiccode.yml")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in _text(root / "LICENSE")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
