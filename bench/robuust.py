"""What it costs to put a city's list to the test: a thousand lists, and the list without each card.

The points of the addresses are drawn: every card fires on a share of its own, groups
and caps are those of the catalogue. Measured is what comes after the score.
"""

import argparse
import json
import resource
import time
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from barriere import catalogue
from barriere.catalogue.card import Card, Richting, Status
from barriere.model.domain import Domein
from barriere.scoring import Run, compare, robustness, without_each
from barriere.scoring.score import rules
from barriere.settings import Settings, template

DAY = date(2026, 11, 1)
CITY = 130_000
FIRES = 0.02
"""Mean share of the addresses on which a card fires: half of them then have points, far more
than in a real city."""

Points = npt.NDArray[np.int16]


def main() -> None:
    """Measure and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--adressen", type=int, default=CITY)
    asked = parser.parse_args()
    run = _run(asked.adressen)
    other = replace(
        run, scores=run.scores.take(np.random.default_rng(2).permutation(asked.adressen))
    )
    found: dict[str, Any] = {"adressen": len(run.scores), "kaarten": len(run.cards), **run.counts}
    work: dict[str, Callable[[], object]] = {
        "robuust": lambda: robustness(run),
        "per_kaart": lambda: without_each(run),
        "vergelijken": lambda: compare(other, run),
    }
    for name, step in work.items():
        before, start = _peak(), time.process_time()
        step()
        found[f"{name}_cpu_sec"] = round(time.process_time() - start, 3)
        found[f"{name}_erbij_mb"] = round(_peak() - before)
    asked.uit.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    print(json.dumps(found, indent=1))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _run(size: int) -> Run:
    """Return a run with drawn points, added up by groups and caps."""
    settings = Settings.model_validate(tomllib.loads(template("Meetstad", "9999")))
    held = rules(settings)
    cards = catalogue.read().in_force(DAY)
    chance = np.random.default_rng(1)
    own = {card.id: _points(card, size, chance) for card in cards}
    counted = _grouped(cards, own)
    columns: dict[str, Any] = {
        "sleutel": pa.array([f"{number:016d}" for number in range(size)]),
        "weergave": pa.array([f"Straat {number}" for number in range(size)]),
        "afgeschermd": np.zeros(size, bool),
    }
    for card in cards:
        mine, fired = counted[card.id], own[card.id] > 0
        columns[f"p_{card.id}"] = mine.astype(np.int8)
        said = np.where(mine > 0, "punt", np.where(fired, "groep", "geen"))
        columns[f"s_{card.id}"] = pa.array(said.tolist(), pa.string())
        columns[f"w_{card.id}"] = _values(card, own[card.id], settings)
    capped = [np.minimum(_sum(counted, cards, domein), held.caps[domein]) for domein in Domein]
    columns["totaal"] = sum(capped)
    columns["domeinen"] = sum((points > 0).astype(np.int16) for points in capped)
    return Run("0" * 64, DAY, "meting", cards, held, {}, {}, {}, {}, pa.table(columns))


def _sum(counted: dict[str, Points], cards: tuple[Card, ...], domein: Domein) -> Points:
    total: Points = np.sum([counted[c.id] for c in cards if c.domein is domein], axis=0)
    return total


def _points(card: Card, size: int, chance: np.random.Generator) -> Points:
    """Return what a card gives each address on its own."""
    if card.status is Status.PROEF:
        return np.zeros(size, np.int16)
    fires = chance.random(size) < FIRES * chance.uniform(0.2, 1.8)
    tiers = [tier.punten for tier in card.tiers(DAY)]
    return np.where(fires, chance.choice(tiers, size), 0).astype(np.int16)


def _grouped(cards: tuple[Card, ...], own: dict[str, Points]) -> dict[str, Points]:
    """Return what counts: of a group the highest, of equals the first id."""
    counted = dict(own)
    for group in {card.groep for card in cards} - {""}:
        names = sorted(card.id for card in cards if card.groep == group)
        table = np.stack([own[name] for name in names])
        first = table.argmax(axis=0)
        for place, name in enumerate(names):
            counted[name] = np.where(first == place, own[name], 0)
    return counted


def _values(card: Card, points: Points, settings: Settings) -> npt.NDArray[np.float64]:
    """Return values that give just these points; what gives none is left at nought."""
    values = np.zeros(len(points))
    for tier in card.tiers(DAY):
        limit = tier.limit({name: norm.waarde for name, norm in settings.normen.items()})
        inside = limit if card.richting is Richting.VANAF else np.nextafter(limit, -1)
        values[points == tier.punten] = inside
    return values


if __name__ == "__main__":
    main()
