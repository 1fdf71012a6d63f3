"""The promise on the whole demo town, through the doors of a real one: every address sums."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from barriere import catalogue, scoring
from barriere.demo.place import settings_of
from barriere.demo.town import write_town
from barriere.explanation import explain_many
from barriere.model.register import Register
from barriere.privacy.key import Key
from barriere.sources import Context, read
from barriere.store import Werkmap, picture, receive

NU = datetime(2026, 11, 2, 9, tzinfo=UTC)


def score(folder: Path) -> scoring.Run:
    """Score the town in a werkmap of its own, with a key of its own."""
    town = write_town(folder / "stad")
    werkmap = Werkmap.create(folder / "werkmap", settings_of(town))
    key = Key(os.urandom(32), werkmap.settings.gemeente.code)
    for delivery in town.deliveries:
        context = Context(delivery.peildatum, werkmap.settings, key)
        reading = read(Register(delivery.register), delivery.path, context)
        receive(werkmap, reading, delivery.path, NU)
    return scoring.score(picture(werkmap, None), catalogue.read(), werkmap.settings)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> scoring.Run:
    return score(tmp_path_factory.mktemp("demo"))


def test_every_address_of_the_demo_town_sums_exactly(run: scoring.Run) -> None:
    keys = run.scores.column("sleutel").to_pylist()
    explained = explain_many(run, keys)
    totals = dict(zip(keys, run.scores.column("totaal").to_pylist(), strict=True))
    assert len(explained) == len(keys) - run.counts["afgeschermd"]
    assert len(explained) > 7_000
    for sleutel, one in explained.items():
        assert one.remainder == 0
        assert one.totaal == totals[sleutel]


def test_no_score_depends_on_the_key_behind_the_pseudonyms(
    run: scoring.Run, tmp_path: Path
) -> None:
    assert score(tmp_path).scores.equals(run.scores)
