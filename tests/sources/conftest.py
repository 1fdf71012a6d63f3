"""A municipality, a key, and a way to hand in a file."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings, template
from barriere.settings.delivery import Levering
from barriere.sources import Context, read

Hand = Callable[..., Reading]


@pytest.fixture
def settings() -> Settings:
    return Settings.model_validate(tomllib.loads(template("Groningen", "0014")))


@pytest.fixture
def context(settings: Settings) -> Context:
    return Context(date(2026, 11, 1), settings, Key(b"k" * 32, "0014"))


@pytest.fixture
def with_levering(context: Context) -> Callable[..., Context]:
    """Return a context whose [levering] table is changed."""

    def change(**levering: object) -> Context:
        changed = Levering.model_validate(levering)
        return replace(context, settings=context.settings.model_copy(update={"levering": changed}))

    return change


@pytest.fixture
def hand_in(tmp_path: Path, context: Context) -> Hand:
    """Write text or bytes to a file and read it as a register."""

    def hand(
        register: Register, content: str | bytes, of: Context = context, name: str = "bestand.csv"
    ) -> Reading:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(register, path, of)

    return hand
