"""What facts and scoring hand on is a value: nobody who gets it can change it for another."""

from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import barriere

HOUSE = Path(barriere.__file__).parent
MODULES = [
    f"barriere.{path.parent.name}.{path.stem}"
    for room in ("facts", "scoring")
    for path in sorted((HOUSE / room).glob("[a-z]*.py"))
]


def values(module: str) -> list[Any]:
    """Return the dataclasses that a module makes."""
    made = vars(import_module(module)).values()
    return [one for one in made if is_dataclass(one) and one.__module__ == module]


@pytest.mark.parametrize("module", [name for name in MODULES if values(name)])
def test_a_value_cannot_be_changed(module: str) -> None:
    for one in values(module):
        assert one.__dataclass_params__.frozen, one.__name__
