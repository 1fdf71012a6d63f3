"""A municipality to plan for, and the addresses that its tafel decided on."""

import tomllib
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest

from barriere.inspections.candidates import candidate
from barriere.inspections.days.calendar import Calendar, calendar
from barriere.model.inspection import Candidate
from barriere.settings import Settings, template

JAAR = 2027
Town = Callable[..., tuple[Candidate, ...]]
Adapt = Callable[..., Settings]


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of a new werkmap: four controls, two teams, eight addresses each."""
    return Settings.model_validate(tomllib.loads(template("Proefstad", "9999")))


@pytest.fixture(scope="session")
def adapt() -> Adapt:
    """Change settings: plan options by name, and whole tables as `teams=[...]`."""

    def change(tables: dict[str, Any] | None = None, **plan: object) -> Settings:
        raw = tomllib.loads(template("Proefstad", "9999")) | (tables or {})
        raw["plan"] |= plan
        return Settings.model_validate(raw)

    return change


@pytest.fixture(scope="session")
def free_year(settings: Settings) -> Calendar:
    """2027 without any agenda delivered: everybody can always come."""
    return calendar(JAAR, settings)


@pytest.fixture(scope="session")
def town(settings: Settings) -> Town:
    """Candidates spread around the depot, some on one pand, some with a deadline."""

    def build(count: int, seed: int = 1, spread: float = 2500.0) -> tuple[Candidate, ...]:
        draw = np.random.default_rng(seed)
        depot = np.array([settings.depot.x, settings.depot.y])
        places = depot + draw.normal(0, spread, (count, 2))
        return tuple(_one(rank, draw, places, settings) for rank in range(count))

    return build


def _one(rank: int, draw: np.random.Generator, places: np.ndarray, settings: Settings) -> Candidate:
    kind = draw.choice(["wonen", "horeca", "bedrijf"], p=[0.6, 0.2, 0.2])
    deadline = date(JAAR, int(draw.choice([3, 5, 8, 11])), 10) if draw.random() < 0.05 else None
    pand = rank if draw.random() < 0.8 else rank // 3
    row = {
        "sleutel": f"{rank:016d}",
        "weergave": f"Proefstraat {rank}",
        "x": float(places[pand, 0]),
        "y": float(places[pand, 1]),
        "buurt": f"BU{pand % 30:02d}",
        "pand_id": f"pand {pand}",
    }
    return candidate(row, str(kind), int(draw.integers(6, 16)), settings, deadline)
