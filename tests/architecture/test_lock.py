"""What is installed is what was looked at: every dependency declared, pinned and hashed."""

import re
import tomllib
from importlib.metadata import packages_distributions
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ["requirements.txt", "requirements-dev.txt"]
PIN = re.compile(r"([a-z0-9-]+)==(\S+)(?: ; .+)? \\")
NEVER_IMPORTED = {"brotli", "django-js-lib-leaflet"}  # used by name: a codec, and Leaflet's files
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["project"])


def _pins(lock: Path) -> dict[str, str]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return {match[1]: match[2] for line in lines if (match := PIN.fullmatch(line))}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_names_no_host(root: Path, name: str) -> None:
    lines = (root / name).read_text(encoding="utf-8").splitlines()

    strange = [line for line in lines if not (PIN.fullmatch(line) or HASH.fullmatch(line))]

    assert strange == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_in_a_lock_has_a_hash(root: Path, name: str) -> None:
    lines = [*(root / name).read_text(encoding="utf-8").splitlines(), "end"]

    bare = [
        line
        for line, following in pairwise(lines)
        if PIN.fullmatch(line) and not HASH.fullmatch(following)
    ]

    assert bare == []


def test_the_lock_for_use_satisfies_what_the_project_asks(
    root: Path, project: dict[str, Any]
) -> None:
    pins = _pins(root / "requirements.txt")

    assert _unmet(project["dependencies"], pins) == []


def test_the_lock_for_makers_satisfies_what_the_project_asks(
    root: Path, project: dict[str, Any]
) -> None:
    pins = _pins(root / "requirements-dev.txt")

    assert _unmet(project["optional-dependencies"]["dev"], pins) == []


def _unmet(wishes: list[str], pins: dict[str, str]) -> list[str]:
    asked = [Requirement(wish) for wish in wishes]
    return [
        str(wish)
        for wish in asked
        if canonicalize_name(wish.name) not in pins
        or not wish.specifier.contains(pins[canonicalize_name(wish.name)])
    ]


def test_makers_test_with_exactly_what_users_get(root: Path) -> None:
    used, made = _pins(root / "requirements.txt"), _pins(root / "requirements-dev.txt")

    assert used.items() <= made.items()


def test_the_house_asks_for_what_it_imports_and_no_more(
    imports: dict[str, set[str]], project: dict[str, Any]
) -> None:
    extras = [w for n, ws in project["optional-dependencies"].items() if n != "dev" for w in ws]
    wishes = [*project["dependencies"], *extras]
    asked = {canonicalize_name(Requirement(wish).name) for wish in wishes}
    owners = packages_distributions()

    imported = {
        canonicalize_name(owner)
        for modules in imports.values()
        for top in {module.split(".")[0] for module in modules}
        for owner in owners.get(top, [])
    } - {"barriere"}

    assert imported == asked - NEVER_IMPORTED
