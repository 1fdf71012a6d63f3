"""Settings as a new werkmap has them."""

import tomllib

import pytest

from barriere.settings import Settings, template


@pytest.fixture
def settings() -> Settings:
    return Settings.model_validate(tomllib.loads(template("Groningen", "0014")))
