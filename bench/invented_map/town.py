"""A map of real places: a whole municipality, or some of its addresses on part of its panden."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from barriere.maps import Colophon, Ground, RiskMap, distribution
from bench.invented_city.ground import read_addresses
from bench.invented_map.columns import addresses, keys, points
from bench.invented_map.explained import CARDS, contributions
from bench.invented_map.footprints import footprints
from bench.invented_map.past import past
from bench.invented_map.surroundings import areas, ground

Floats = NDArray[np.float64]
_CELL = 250.0
_COLOPHON = Colophon(
    gemeente="de bench",
    run="score-2026-10-01-0a1b2c3d",
    peildatum=date(2026, 10, 1),
    catalogus="1",
    contact="bench",
    vernietigen_voor=date(2027, 1, 1),
    drempel_punten=6,
    drempel_domeinen=2,
    fictief=True,
)


@dataclass(frozen=True)
class Town:
    """What a map is made of; `dense` are places (x, y) to look at, where most addresses stand."""

    adressen: pa.Table
    bijdragen: pa.Table
    ground: Ground
    panden: NDArray[np.object_]
    xy: Floats
    dense: Floats

    def risk_map(self) -> RiskMap:
        """Return the map; this also checks that every point is explained."""
        return RiskMap(
            _COLOPHON,
            self.adressen,
            self.bijdragen,
            CARDS,
            distribution(self.adressen),
            self.ground,
            past=past(self.adressen),
        )

    def first(self, count: int) -> "Town":
        """Return the same town with at most so many addresses and panden."""
        if count >= len(self.xy):
            return self
        return replace(self, xy=self.xy[:count], panden=self.panden[:count])

    def counts(self) -> dict[str, int]:
        """Return how much of everything there is."""
        return {
            "adressen": self.adressen.num_rows,
            "panden": len(self.panden),
            "hoekpunten": int(shapely.get_num_coordinates(self.panden).sum()) - len(self.panden),
            "bijdragen": self.bijdragen.num_rows,
            "wegen": self.ground.wegen.num_rows,
            "gebieden": self.ground.grenzen.num_rows,
        }


def places(listed: Path, borders: Path, gemeente: str) -> tuple[pd.DataFrame, pa.Table]:
    """Return every listed address of the municipality, doubles too, and the borders."""
    found = read_addresses(listed, gemeente, once=False)
    named, grenzen = areas(borders, found)
    return pd.concat([found, named], axis=1), grenzen


def town(found: pd.DataFrame, grenzen: pa.Table, shown: int, panden: int) -> Town:
    """Return the map of the `panden` places nearest to the middle, `shown` of them with points."""
    xy = found[["x", "y"]].to_numpy()
    near = np.argsort(np.hypot(*(xy - np.median(xy, axis=0)).T), kind="stable")
    below = found.iloc[np.sort(near[:panden])].reset_index(drop=True)
    chosen = np.sort(np.random.default_rng(2).permutation(len(below))[:shown])
    homes = below.iloc[chosen].reset_index(drop=True)
    homes = homes.assign(sleutel=keys(homes)).sort_values("sleutel", ignore_index=True)
    given = points(len(homes))
    shapes = footprints(below)
    return Town(
        adressen=addresses(homes, given),
        bijdragen=contributions(given),
        ground=ground(shapes, below, grenzen),
        panden=shapes,
        xy=homes[["x", "y"]].to_numpy(),
        dense=_dense(below[["x", "y"]].to_numpy()),
    )


def _dense(xy: Floats) -> Floats:
    """Return the middles of the fullest square of all, and of that of an outer wijk."""
    cell, count = np.unique(np.floor(xy / _CELL), axis=0, return_counts=True)
    middle = (cell + 0.5) * _CELL
    away = np.hypot(*(middle - np.median(xy, axis=0)).T)
    outside = np.where(away > np.quantile(away, 0.3), count, 0)
    return middle[[int(np.argmax(count)), int(np.argmax(outside))]]
