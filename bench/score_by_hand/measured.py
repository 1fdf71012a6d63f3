"""The facts that Python measures, made beforehand: every way by hand starts from the same ones."""

import tomllib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from barriere import facts
from barriere.settings import Settings, template
from bench.score_by_hand.folder import opened

FILE = "netwerk.parquet"


def write(folder: Path) -> tuple[str, ...]:
    """Measure the picture in `folder` and keep `adr` and what was found as `netwerk.parquet`."""
    picture = opened(folder)
    definitions = facts.read()
    names = tuple(fact.naam for fact in definitions.feiten.values() if fact.rekenaar)
    found = facts.prepare(picture, definitions, settings(), frozenset(names))
    columns = ", ".join(("adr", *names))
    parts = [
        picture.db.sql(f"SELECT {columns} FROM {part} ORDER BY adr").to_arrow_table()  # noqa: S608 - names of our own facts
        for part in found.parts()
    ]
    pq.write_table(pa.concat_tables(parts), folder / FILE)
    return names


def settings() -> Settings:
    """Return the settings a new werkmap starts with: the norms that the ways by hand spell out."""
    return Settings.model_validate(tomllib.loads(template("Stad", "0014")))
