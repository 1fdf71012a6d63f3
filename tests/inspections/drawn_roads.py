"""Roads drawn by hand, as the tables of a delivery of wegen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa

from barriere.inspections.travel import Roads
from barriere.model.register import Register
from barriere.sources import empty_tables

CORNER = (233_900.0, 581_900.0)
DAG = date(2026, 10, 1)


@dataclass(frozen=True)
class Road:
    """A piece from place to place (metres from the corner) over `bends`."""

    van: int
    naar: int
    soort: str = "residential"
    heen: float | None = 30.0
    terug: float | None = 30.0
    lopen: bool = True
    bends: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Drawn:
    """The tables `wegpunten` and `wegvakken`."""

    wegpunten: pa.Table
    wegvakken: pa.Table

    @property
    def roads(self) -> Roads:
        """Return what travels over them."""
        return Roads.of(self.wegpunten, self.wegvakken, DAG)


def drawn(
    places: Sequence[tuple[float, float]], roads: Sequence[Road], shut: Sequence[int] = ()
) -> Drawn:
    """Return the tables of roads between places; cars are stopped at those in `shut`."""
    empty = empty_tables(Register.WEGEN)
    points = [
        {"nummer": n, "x": CORNER[0] + x, "y": CORNER[1] + y, "auto_dicht": n in shut}
        for n, (x, y) in enumerate(places)
    ]
    pieces = []
    for road in roads:
        line = np.array([places[road.van], *road.bends, places[road.naar]]) + CORNER
        pieces.append(
            {
                "van": road.van,
                "naar": road.naar,
                "meters": float(np.hypot(*np.diff(line, axis=0).T).sum()),
                "soort": road.soort,
                "auto_heen_km_u": road.heen,
                "auto_terug_km_u": road.terug,
                "snelheid_bekend": True,
                "lopen": road.lopen,
                "vorm": np.round(line * 100).astype(int).ravel().tolist(),
            }
        )
    return Drawn(
        pa.Table.from_pylist(points, schema=empty["wegpunten"].schema),
        pa.Table.from_pylist(pieces, schema=empty["wegvakken"].schema),
    )


def at(*places: tuple[float, float]) -> np.ndarray:
    """Return places as metres of the national grid."""
    return np.array(places, dtype=np.float64).reshape(-1, 2) + CORNER
