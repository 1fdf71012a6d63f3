"""Who lives where, asked of what a reader made of a file."""

from collections.abc import Iterable
from datetime import date
from functools import cache

import duckdb
import pyarrow as pa

from barriere.facts import read
from barriere.facts.bewoning import residents
from barriere.model.delivery import Reading
from barriere.store.picture import Picture
from tests.town import PEILDATUM, settings

CERTAIN, POSSIBLE, NOT = "bewoner", "mogelijke bewoner", "geen bewoner"
Living = dict[tuple[date, str], dict[str, bool]]


_definitions, _settings = cache(read), cache(settings)


def pictured(reading: Reading) -> tuple[Picture, list[str]]:
    """Return a picture with an address per vbo_id of the reading, and those ids by adr."""
    stays = reading.tables["brp"]
    ids = stays["vbo_id"].to_pylist()
    objects = sorted({vbo for vbo in ids if vbo})
    number = {vbo: adr for adr, vbo in enumerate(objects)}
    placed = stays.append_column("adr", pa.array(map(number.get, ids), pa.int64()))
    db = duckdb.connect()
    db.execute("SET threads = 1")
    db.register("stays", placed)
    db.execute("CREATE TABLE brp AS SELECT * FROM stays")
    return Picture(db, PEILDATUM, {}), objects


def living(reading: Reading, days: Iterable[date]) -> Living:
    """Return per day and vbo_id who lives there (true) or possibly does (false)."""
    town, objects = pictured(reading)
    found: Living = {}
    for row in residents(town, _definitions(), _settings(), list(days)).to_pylist():
        found.setdefault((row["dag"], objects[row["adr"]]), {})[row["persoon"]] = row["zeker"]
    return found


def course(reading: Reading, vbo: str, days: Iterable[str]) -> dict[str, str]:
    """Return how the one person of a reading lives at an address on each of some days."""
    asked = {text: date.fromisoformat(text) for text in days}
    found = living(reading, asked.values())
    return {text: _how(found.get((day, vbo), {})) for text, day in asked.items()}


def _how(who: dict[str, bool]) -> str:
    assert len(who) <= 1
    return CERTAIN if any(who.values()) else POSSIBLE if who else NOT
