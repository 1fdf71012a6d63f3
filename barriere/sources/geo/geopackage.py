"""A GeoPackage judged as a database before anything reads maps from it.

It is opened read-only and never trusted (OGC 12-128r19, 1.1.1): what is not a
plain table of features is not a layer, and code in the schema is refused.
"""

import contextlib
import re
import sqlite3
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.sources import limits

_APPLICATIONS = (b"GPKG", b"GP10", b"GP11")
_VIRTUAL = re.compile(r"\s*CREATE\s+VIRTUAL\s+TABLE\b.*?\bUSING\s+(\w+)", re.IGNORECASE | re.DOTALL)
_COMPUTED = (2, 3)  # PRAGMA table_xinfo: a generated column, virtual or stored


def feature_tables(path: Path) -> set[str]:
    """Return the names of the plain tables that the file says hold features.

    Raises BadData when the database is damaged, is no GeoPackage, holds code,
    or has more in it than a municipality can.
    """
    place = Place(path.name)
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("PRAGMA cell_size_check = ON")
            database.execute("PRAGMA query_only = ON")
            _refuse_code(database, place)
            if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise broken(place)
            return _layers(database, place)
    except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
        raise broken(place) from error


def broken(place: Place) -> BadData:
    """Return the refusal of a map that is damaged."""
    return BadData(
        place,
        "het kaartbestand is beschadigd of niet volledig",
        "Haal het opnieuw op en controleer of het in QGIS opent.",
    )


def _refuse_code(database: sqlite3.Connection, place: Place) -> None:
    """Refuse what is no GeoPackage, and virtual tables other than a spatial index."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    if application.to_bytes(4, "big", signed=True) not in _APPLICATIONS:
        raise BadData(
            place,
            "dit is een SQLite-bestand, maar geen GeoPackage",
            "Sla het op als GeoPackage (.gpkg).",
        )
    made = database.execute("SELECT sql FROM sqlite_master WHERE type = 'table'")
    virtual = (_VIRTUAL.match(sql) for (sql,) in made if sql)
    if any(found and found[1].lower() != "rtree" for found in virtual):
        raise _with_code(place)


def _with_code(place: Place) -> BadData:
    return BadData(
        place,
        "in het kaartbestand staan tabellen die zelf iets uitvoeren",
        "Sla de lagen op in een nieuw GeoPackage, zonder views en berekende kolommen.",
    )


def _layers(database: sqlite3.Connection, place: Place) -> set[str]:
    tables = {n for (n,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    said = database.execute(
        "SELECT c.table_name, g.column_name FROM gpkg_contents c "
        "JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name) "
        "WHERE c.data_type = 'features'"
    ).fetchall()
    # A view may be a layer by the standard; it is also any query its maker likes.
    layers = {str(name): str(column) for name, column in said if name in tables}
    if len(layers) > limits.LAYERS:
        raise _too_much(place, f"er staan meer dan {limits.LAYERS} lagen in")
    for name, column in layers.items():
        _refuse_excess(database, name, column, place)
    return set(layers)


def _refuse_excess(database: sqlite3.Connection, name: str, column: str, place: Place) -> None:
    """Refuse a layer with computed columns, or more columns, rows or corners than there can be."""
    described = database.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall()
    if any(row[6] in _COMPUTED for row in described):
        raise _with_code(place)
    if len(described) > limits.ROW_FIELDS:
        raise _too_much(place, f"een laag heeft meer dan {limits.ROW_FIELDS} kolommen")
    query = f"SELECT count(*), max(length({_quoted(column)})) FROM {_quoted(name)}"  # noqa: S608 - quoted, and the names of tables that are there
    rows, largest = database.execute(query).fetchone()
    if rows > limits.LAYER_ROWS:
        raise _too_much(place, f"een laag heeft meer dan {limits.LAYER_ROWS} regels")
    if largest is not None and largest > limits.GEOMETRY_BYTES:
        raise _too_much(place, "er staat een vlak in van meer dan 64 MiB")


def _too_much(place: Place, what: str) -> BadData:
    return BadData(place, what, "Lever alleen de lagen en het gebied van de gemeente.")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
