"""A municipality's own travel times, over another source where it has no number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.inspections.travel.travelling import Mode, Points, Travel, Travelling


@dataclass(frozen=True)
class Own:
    """The rows of a delivery of reistijden (`van`, `naar`, `vervoer`, `seconden`) of `dag`.

    `other` fills the gaps, and knows the way.
    """

    reistijden: pa.Table
    dag: date
    other: Travelling

    def matrix(self, points: Points, keys: Sequence[str], mode: Mode) -> Travel:
        """Return the municipality's own time for every pair of keys that it gives."""
        rest = self.other.matrix(points, keys, mode)
        rows, columns, seconds = self._given(keys, mode)
        apart = rows != columns
        if not apart.any():
            return Travel(
                rest.seconds, f"{rest.source} De eigen reistijden hebben geen van deze ritten."
            )
        own = rest.seconds.copy()
        own[rows[apart], columns[apart]] = seconds[apart]
        return Travel(own, self._say(int(apart.sum()), len(keys) * (len(keys) - 1), rest.source))

    def way(self, points: Points, mode: Mode) -> Points | None:
        """Return the way that the other source knows."""
        return self.other.way(points, mode)

    def _given(self, keys: Sequence[str], mode: Mode) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the ranks of `van` and `naar` in `keys`, and seconds, for each pair given."""
        table = self.reistijden.filter(pc.equal(self.reistijden["vervoer"], mode))
        known = pa.array(keys, pa.string())
        rows = pc.index_in(table["van"], value_set=known)
        columns = pc.index_in(table["naar"], value_set=known)
        both = pc.and_(pc.is_valid(rows), pc.is_valid(columns))
        found = pa.table({"van": rows, "naar": columns, "s": table["seconden"]}).filter(both)
        return found["van"].to_numpy(), found["naar"].to_numpy(), found["s"].to_numpy()

    def _say(self, own: int, legs: int, rest: str) -> str:
        said = (
            f"{_dutch(own)} van {_dutch(legs)} ritten zijn reistijden van de gemeente zelf, "
            f"peildatum {self.dag:%d-%m-%Y}; de fout is niet bekend."
        )
        return said if own == legs else f"{said} De rest: {rest[0].lower()}{rest[1:]}"


def _dutch(count: int) -> str:
    """Write a count with a point for thousands."""
    return f"{count:,}".replace(",", ".")
