"""An extract is read on its own day, unless a test says otherwise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

ReadBag = Callable[..., Reading]


@pytest.fixture
def undated(context: Context) -> Context:
    return replace(context, peildatum=None)


@pytest.fixture
def read_bag(tmp_path: Path, undated: Context) -> ReadBag:
    """Write a delivery to a file and read it, on its own day or on `day`."""

    def run(content: str | bytes, day: str = "", name: str = "extract.zip") -> Reading:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        asked = date.fromisoformat(day) if day else None
        return read(Register.BAG, path, replace(undated, peildatum=asked))

    return run
