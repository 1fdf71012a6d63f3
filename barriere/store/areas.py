"""In which wijk and buurt each address lies."""

import duckdb
import numpy as np
import pyarrow as pa
import shapely


def place_in_areas(db: duckdb.DuckDBPyConnection) -> None:
    """Make `gebied(adr, wijk, buurt)`: the names of the areas around each point.

    On a shared border the area with the lowest code counts. A name that two
    areas of a kind share is followed by its code.
    """
    points = db.execute(
        "SELECT adr, x, y FROM adres_kaal WHERE x IS NOT NULL AND y IS NOT NULL ORDER BY adr"
    ).fetchnumpy()
    spots = shapely.points(np.asarray(points["x"]), np.asarray(points["y"]))
    named = {"adr": pa.array(np.asarray(points["adr"]), pa.int64())}
    for kind in ("wijk", "buurt"):
        named[kind] = _names(db, kind, spots)
    db.register("gebied_kaal", pa.table(named))
    db.execute("CREATE TABLE gebied AS SELECT * FROM gebied_kaal")
    db.unregister("gebied_kaal")


def _names(db: duckdb.DuckDBPyConnection, kind: str, spots: np.ndarray) -> pa.Array:
    """Return for every spot the name of the area of this kind that holds it, or null."""
    rows = db.execute(
        """
        SELECT geometrie, CASE
            WHEN naam IS NULL THEN code
            WHEN count(*) OVER (PARTITION BY naam) > 1 THEN concat_ws(' ', naam, '(' || code || ')')
            ELSE naam END AS naam
        FROM ruw_grenzen WHERE soort = ? AND geometrie IS NOT NULL ORDER BY code, naam
        """,
        [kind],
    ).fetchall()
    if not rows or not len(spots):
        return pa.nulls(len(spots), pa.string())
    tree = shapely.STRtree(shapely.from_wkb([row[0] for row in rows]))
    spot, area = tree.query(spots, predicate="intersects")
    first = np.full(len(spots), len(rows))
    np.minimum.at(first, spot, area)
    return pa.array([row[1] for row in rows] + [None], pa.string()).take(pa.array(first))
