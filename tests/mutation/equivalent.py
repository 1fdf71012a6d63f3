"""Faults that change nothing that can be: listed in equivalent.toml, each with its reason."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("equivalent.toml")


@cache
def equivalent() -> dict[str, str]:
    """Return the reason by fault."""
    raw = tomllib.loads(FILE.read_text("utf-8"))
    return {entry["fout"]: entry["reden"] for entry in raw.get("gelijk", [])}
