"""How many addresses have how many points: the only thing a map tells about the rest."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from barriere.model.domain import Domein

Counts = tuple[int, ...]


@dataclass(frozen=True)
class Distribution:
    """Counts of addresses by points (index = points), in total and per domain."""

    totaal: Counts
    domeinen: dict[Domein, Counts]

    @property
    def adressen(self) -> int:
        """Return how many addresses were scored and may be counted."""
        return sum(self.totaal)


COUNTED = ("afgeschermd", "totaal", *(f"d_{domein}" for domein in Domein))
"""The columns of a scoring run that are counted, and the one that tells what is not."""


def distribution(scores: pa.Table) -> Distribution:
    """Count the non-shielded addresses of a scoring run (COUNTED)."""
    shown = ~scores["afgeschermd"].to_numpy(zero_copy_only=False).astype(bool)

    def count(column: str) -> Counts:
        points = scores[column].to_numpy(zero_copy_only=False)[shown]
        return tuple(np.bincount(points.astype(np.int64)).tolist())

    return Distribution(count("totaal"), {domein: count(f"d_{domein}") for domein in Domein})
