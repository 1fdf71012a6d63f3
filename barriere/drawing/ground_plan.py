"""The ground plan: panden, water, streets and addresses of the town, ready to be cut out."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import shapely

Shapes = npt.NDArray[np.object_]
Names = npt.NDArray[np.str_]


@dataclass(frozen=True)
class GroundPlan:
    """Geometry in RD metres; each part may be empty when it was never delivered.

    `pand_ids` and `road_names` run parallel to `panden` and `roads`;
    `points` (n, 2) and `streets` are the addresses that have a place. Water is made
    valid here, once, so that every map can cut it.
    """

    panden: Shapes
    pand_ids: Names
    water: Shapes
    roads: Shapes
    road_names: Names
    points: npt.NDArray[np.float64]
    streets: Names
    pand_tree: shapely.STRtree
    road_tree: shapely.STRtree
    water_tree: shapely.STRtree

    def pand_rows(self, pand_ids: tuple[str, ...]) -> npt.NDArray[np.intp]:
        """Return the rows of `panden` with these ids."""
        return np.flatnonzero(np.isin(self.pand_ids, pand_ids))


def ground_plan(
    panden: pa.Table | None = None,
    water: pa.Table | None = None,
    wegen: pa.Table | None = None,
    adressen: pa.Table | None = None,
) -> GroundPlan:
    """Make a plan of the snapshot's tables (`geometrie` as WKB in RD metres).

    Uses `panden.pand_id`, `wegen.naam`, and `adressen.x`, `.y`, `.straat`;
    a table that is absent or empty leaves its layer empty.
    """
    houses, house_ids = _layer(panden, "pand_id")
    waters = shapely.make_valid(_layer(water, None)[0])
    roads, names = _layer(wegen, "naam")
    points, streets = _addresses(adressen)
    return GroundPlan(
        houses,
        house_ids,
        waters,
        roads,
        names,
        points,
        streets,
        shapely.STRtree(houses),
        shapely.STRtree(roads),
        shapely.STRtree(waters),
    )


def _layer(table: pa.Table | None, name: str | None) -> tuple[Shapes, Names]:
    """Return a table's geometries and the texts beside them; unreadable ones are left out."""
    if table is None or not table.num_rows:
        return np.empty(0, dtype=object), np.empty(0, dtype=np.str_)
    wkb = table["geometrie"].to_numpy(zero_copy_only=False)
    shapes = shapely.from_wkb(wkb, on_invalid="ignore")
    texts = _texts(table, name) if name in table.column_names else np.full(len(shapes), "")
    drawn = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    return shapes[drawn], texts[drawn]


def _addresses(table: pa.Table | None) -> tuple[npt.NDArray[np.float64], Names]:
    """Return the places (n, 2) and street names of addresses that have a place."""
    if table is None or not table.num_rows:
        return np.empty((0, 2)), np.empty(0, dtype=np.str_)
    columns = [table[c].to_numpy(zero_copy_only=False).astype(np.float64) for c in ("x", "y")]
    places = np.column_stack(columns)
    placed = np.isfinite(places).all(axis=1)
    return places[placed], _texts(table, "straat")[placed]


def _texts(table: pa.Table, name: str | None) -> Names:
    """Return a text column with '' for what is absent."""
    return np.array([text or "" for text in table[name].to_pylist()], dtype=np.str_)
