"""Linking the rows of registers to addresses: by id, else by address, and never by guess.

An explicit id decides: when the BAG knows such ids but not this one, the row is
not linked, whatever its postcode says.
"""

import duckdb

from barriere.store.load import RAW, columns

KEYS = ("vbo_id", "nummeraanduiding_id", "postcode", "huisnummer", "huisletter", "toevoeging")

# `weg` is how a written address is looked up; an id only when the BAG has such ids at all.
_WAYS = """
CREATE TABLE zoek AS
SELECT row_number() OVER () AS z, *,
    extra(huisletter, toevoeging) AS extra,
    CASE
        WHEN vbo_id IS NOT NULL
            AND EXISTS (SELECT 1 FROM bag_rij WHERE vbo_id IS NOT NULL) THEN 'vbo'
        WHEN nummeraanduiding_id IS NOT NULL
            AND EXISTS (SELECT 1 FROM bag_rij WHERE nummeraanduiding_id IS NOT NULL) THEN 'num'
        WHEN postcode IS NOT NULL AND huisnummer IS NOT NULL THEN 'adres'
    END AS weg
FROM ({written})
"""

_HITS = """
CREATE TABLE treffer AS
WITH letterlijk AS (
    SELECT z.z, s.adr FROM zoek z JOIN schrijfwijze s
        ON s.postcode = z.postcode AND s.huisnummer = z.huisnummer
        AND s.huisletter = upper(trim(coalesce(z.huisletter, '')))
        AND s.toevoeging = upper(trim(coalesce(z.toevoeging, '')))
    WHERE z.weg = 'adres'
), ruim AS (
    SELECT z.z, s.adr FROM zoek z JOIN schrijfwijze s
        ON s.postcode = z.postcode AND s.huisnummer = z.huisnummer AND s.extra = z.extra
    WHERE z.weg = 'adres' AND z.z NOT IN (SELECT z FROM letterlijk)
), alle AS (
    SELECT z.z, a.adr FROM zoek z JOIN adres_kaal a USING (vbo_id) WHERE z.weg = 'vbo'
    UNION ALL
    SELECT z.z, s.adr FROM zoek z JOIN schrijfwijze s USING (nummeraanduiding_id)
    WHERE z.weg = 'num'
    UNION ALL
    FROM letterlijk
    UNION ALL
    FROM ruim
)
SELECT z, min(adr) AS adr, count(DISTINCT adr) AS aantal FROM alle GROUP BY z
"""


def addressed(db: duckdb.DuckDBPyConnection, tables: list[str]) -> list[str]:
    """Return those of `tables` whose rows are about an address."""
    return [t for t in tables if t != "bag" and set(KEYS) <= set(columns(db, RAW + t))]


def find(db: duckdb.DuckDBPyConnection, tables: list[str]) -> None:
    """Look up every written address of `tables` once: makes `zoek` and `treffer`."""
    keys = ", ".join(KEYS)
    written = " UNION ".join(f'SELECT {keys} FROM "{RAW}{t}"' for t in tables)
    db.execute(_WAYS.format(written=written))
    db.execute(_HITS)


def link(db: duckdb.DuckDBPyConnection, table: str) -> None:
    """Make `table`: the linked rows of `ruw_table` with their `adr`, in the order of addresses."""
    db.execute(f"""
        CREATE TABLE "{table}" AS
        SELECT r.*, t.adr
        FROM "{RAW}{table}" r JOIN zoek z ON {same_writing("r", "z")}
        JOIN treffer t ON t.z = z.z AND t.aantal = 1
        ORDER BY t.adr, r.rij
    """)


def same_writing(left: str, right: str) -> str:
    """Return the condition that two rows write their address alike."""
    return " AND ".join(f"{left}.{key} IS NOT DISTINCT FROM {right}.{key}" for key in KEYS)
