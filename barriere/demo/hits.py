"""How many of the planted situations are among the first addresses, next to a random order.

Scoring never reads what was planted. Addresses with as many points are not
told apart, so those that tie at the end of the first k count for their share.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa

FIRST = (50, 100, 200)


@dataclass(frozen=True)
class Hits:
    """Of `planted` situations among `addresses`: (k, expected by score, expected at random)."""

    planted: int
    addresses: int
    among: tuple[tuple[int, float, float], ...]


def hits(scores: pa.Table, planted: Path) -> Hits:
    """Count the planted situations (not the innocent look-alikes) among the first by points."""
    with planted.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        wrong = {row["vbo_id"] for row in rows if row["misstand"] == "J"}
    points = scores["totaal"].to_numpy()
    is_planted = np.isin(np.asarray(scores["sleutel"].to_pylist()), sorted(wrong))
    total = int(is_planted.sum())
    among = tuple(
        (k, expected_among(points, is_planted, k), total * k / len(points)) for k in FIRST
    )
    return Hits(total, len(points), among)


def expected_among(
    points: np.ndarray[tuple[int], np.dtype[np.integer]],
    marked: np.ndarray[tuple[int], np.dtype[np.bool_]],
    k: int,
) -> float:
    """Return how many marked addresses are expected among the k with most points.

    Ties at the boundary are broken at random, so they count for their share.
    """
    limit = np.sort(points)[::-1][min(k, len(points)) - 1]
    above, level = points > limit, points == limit
    room = k - int(above.sum())
    return float(marked[above].sum() + marked[level].sum() * min(1.0, room / level.sum()))
