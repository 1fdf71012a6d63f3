"""How much of the look-back of a fact the deliveries cover, read from the definitions as text."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from tests.oracle.town import Town, span


@cache
def definitions() -> tuple[dict[str, Any], dict[str, str]]:
    """Return every fact as it is written, and per register the column that dates its history."""
    facts: dict[str, Any] = {}
    history: dict[str, str] = {}
    for file in files("barriere.facts").joinpath("definities").iterdir():
        raw = tomllib.loads(file.read_text("utf-8"))
        source = raw.get("bron", {})
        if source.get("historie"):
            history[source["register"]] = source["historie"]
        for name, fact in raw.get("feit", {}).items():
            fact["registers"] = fact.get("registers", [source.get("register")])
            fact["reads"] = set(fact.get("leest", re.findall(r"\w+", fact.get("formule", ""))))
            for column in (name, f"{name}_mogelijk") if fact.get("mogelijk") else (name,):
                facts[column] = fact
    return facts, history


def parts(name: str) -> list[Mapping[str, Any]]:
    """Return a fact and every fact below it."""
    facts, _ = definitions()
    found, left = {name}, [name]
    while left:
        below = facts[left.pop()]["reads"] & facts.keys() - found
        found |= below
        left += below
    return [facts[one] for one in sorted(found)]


def share(town: Town, name: str) -> float:
    """Return the least share of its look-back that any part of a fact has."""
    return min(_own(town, fact) for fact in parts(name))


def _own(town: Town, fact: Mapping[str, Any]) -> float:
    _, history = definitions()
    months = fact.get("terugblik", 0)
    starts = [_start(town, one, history[one]) for one in fact["registers"] if one in history]
    if not months or not starts:
        return 1.0
    wanted = (town.today - town.back(months)).days
    there = min((town.today - start).days if start else 0 for start in starts)
    return min(max(there / wanted, 0.0), 1.0)


def _start(town: Town, register: str, column: str) -> date | None:
    """Return the first day that a register tells of."""
    name, _, end = column.rpartition("_")
    days = (span(row, name) for row in town.whole(register))
    return min((day[end == "laatst"] for day in days if day), default=None)
