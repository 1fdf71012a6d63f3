"""Travel over the roads of OpenStreetMap: the quickest way, not as the crow flies."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra

from barriere.errors import WrongUse
from barriere.inspections.travel.network import Floats, Network, network
from barriere.inspections.travel.snap import NOWHERE, Joined, join, snap
from barriere.inspections.travel.trace import trace
from barriere.inspections.travel.travelling import UNREACHABLE, Mode, Points, Travel

CREDIT = "© OpenStreetMap-bijdragers, ODbL"
"""What the licence asks to show where its roads are used."""

_CELLS = 8_000_000
"""Times held at once: 64 MB."""


@dataclass(frozen=True)
class Known:
    """Times that were worked out before, and at which row each place stands."""

    rows: dict[tuple[float, float], int]
    seconds: NDArray[np.int32]


@dataclass(frozen=True)
class Roads:
    """A network for each mode, from a delivery of `dag`; `told` is the share with a known speed.

    `known` remembers the most places asked for at once: of these, or of some of
    them, nothing is worked out twice. It dies with the program: the places of
    addresses are kept nowhere else.
    """

    dag: date
    told: float
    networks: dict[Mode, Network]
    known: dict[Mode, Known] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(wegpunten: pa.Table, wegvakken: pa.Table, dag: date) -> "Roads":
        """Build the networks from the tables of a delivery of wegen."""
        cars = pc.filter(
            wegvakken["snelheid_bekend"],
            pc.or_(
                pc.is_valid(wegvakken["auto_heen_km_u"]), pc.is_valid(wegvakken["auto_terug_km_u"])
            ),
        )
        told = float(pc.mean(cars).as_py() or 0.0)
        modes: tuple[Mode, ...] = ("auto", "lopen")
        return Roads(dag, told, {mode: network(wegpunten, wegvakken, mode) for mode in modes})

    def matrix(self, points: Points, keys: Sequence[str], mode: Mode) -> Travel:
        """Return the times of the quickest ways; the keys say nothing here.

        From a door to the nearest road and back one walks. A point far from any
        road, or on a part of the roads that nothing leads to, is UNREACHABLE, and
        the source says how many legs are.
        Raises WrongUse for another mode.
        """
        del keys
        points = np.asarray(points, dtype=np.float64)
        places = [(x, y) for x, y in points.tolist()]
        known = self.known.get(mode)
        if known is None or not known.rows.keys() >= set(places):
            fresh = Known({}, _seconds(points, self._network(mode)))
            fresh.rows.update(zip(places, range(len(places)), strict=True))
            if known is None or len(places) >= len(known.rows):
                self.known[mode] = fresh
            known = fresh
        rows = [known.rows[place] for place in places]
        seconds = known.seconds[np.ix_(rows, rows)]
        return Travel(seconds, self._say(mode, int((seconds == UNREACHABLE).sum())))

    def way(self, points: Points, mode: Mode) -> Points | None:
        """Return the quickest way along `points`; a leg that no road makes stays straight."""
        points = np.asarray(points, dtype=np.float64)
        roads = self._network(mode)
        return trace(points, join(snap(points, roads), roads), roads)

    def _network(self, mode: Mode) -> Network:
        if mode not in self.networks:
            raise WrongUse(f"Vervoer '{mode}' is niet bekend.", "Kies 'auto' of 'lopen'.")
        return self.networks[mode]

    def _say(self, mode: Mode, impossible: int) -> str:
        """Say how the times were made and how far off they are."""
        what = "Looptijden" if mode == "lopen" else "Reistijden"
        said = f"{what} gaan over het wegennet ({CREDIT}), peildatum {self.dag:%d-%m-%Y}"
        if mode == "auto":
            said += (
                f"; van {100 * self.told:.0f} % van de wegen is de maximumsnelheid bekend "
                "(zonder files en afslagverboden; zulke tijden zaten in één stad gemiddeld 7 % "
                "naast die van een routeplanner)"
            )
        else:
            said += "; de fout is niet gemeten"
        legs = "1 rit kan" if impossible == 1 else f"{impossible} ritten kunnen"
        return said + (f"; {legs} niet over de weg." if impossible else ".")


def _seconds(points: Points, roads: Network) -> NDArray[np.int32]:
    """Return the whole seconds from door to door between all points."""
    places = snap(points, roads)
    lasts = _quickest(join(places, roads))
    lasts += places.access[:, None] + places.access[None, :]
    here = (points[:, None, :] == points[None, :, :]).all(axis=2)
    lasts = np.where(np.isfinite(lasts), np.maximum(np.rint(lasts), 1.0), UNREACHABLE)
    return np.where(here, 0, lasts).astype(np.int32)


def _quickest(joined: Joined) -> Floats:
    """Return the seconds between all points over the network; infinite where no way leads."""
    on = np.flatnonzero(joined.at != NOWHERE)
    nodes, which = np.unique(joined.at[on], return_inverse=True)
    between = np.empty((len(nodes), len(nodes)))
    step = max(1, _CELLS // max(1, joined.graph.shape[0]))
    for first in range(0, len(nodes), step):
        some = slice(first, first + step)
        between[some] = dijkstra(joined.graph, indices=nodes[some])[:, nodes]
    lasts = np.full((len(joined.at), len(joined.at)), np.inf)
    lasts[np.ix_(on, on)] = between[np.ix_(which, which)]
    return lasts
