"""Rows that fit no address or several: why, and which addresses come nearest."""

import duckdb

from barriere.store.load import RAW
from barriere.store.matching import same_writing

_CAUSES = """
CREATE TABLE gemist AS
SELECT z.*, t.aantal, CASE
    WHEN NOT EXISTS (SELECT 1 FROM bag_rij) THEN 'er is nog geen BAG ingelezen'
    WHEN t.aantal > 1 THEN 'meer dan één adres past hierbij'
    WHEN weg = 'vbo' AND EXISTS (SELECT 1 FROM bag_rij b WHERE b.vbo_id = z.vbo_id)
        THEN 'dit verblijfsobject is in de BAG vervallen'
    WHEN weg = 'vbo' THEN 'dit vbo_id staat niet in de BAG'
    WHEN weg = 'num' THEN 'dit nummeraanduiding_id staat niet in de BAG'
    WHEN weg IS NULL AND coalesce(vbo_id, nummeraanduiding_id) IS NOT NULL
        THEN 'de BAG-levering kent zulke ids niet en de rij heeft geen postcode en huisnummer'
    WHEN weg IS NULL AND coalesce(postcode, huisnummer::VARCHAR) IS NULL
        THEN 'de rij heeft geen adres'
    WHEN weg IS NULL THEN 'postcode of huisnummer ontbreekt'
    WHEN NOT EXISTS (SELECT 1 FROM schrijfwijze s WHERE s.postcode = z.postcode)
        THEN 'deze postcode staat niet in de BAG'
    WHEN NOT EXISTS (
        SELECT 1 FROM schrijfwijze s WHERE s.postcode = z.postcode AND s.huisnummer = z.huisnummer
    ) THEN 'dit huisnummer staat niet in de BAG bij deze postcode'
    ELSE 'geen adres met deze huisletter of toevoeging'
END AS oorzaak
FROM zoek z LEFT JOIN treffer t USING (z)
WHERE coalesce(t.aantal, 0) <> 1
"""

# Nearest: the same number, then the same letter and addition, then what sorts
# first. A shielded address is never named, not even as a candidate.
_NEAREST = """
CREATE TABLE kandidaat AS
WITH paren AS (
    SELECT g.z, s.adr,
        min(abs(s.huisnummer - g.huisnummer)) AS afstand, max(s.extra = g.extra) AS zelfde
    FROM gemist g JOIN schrijfwijze s USING (postcode)
    WHERE s.adr NOT IN (SELECT adr FROM afgeschermd)
    GROUP BY g.z, s.adr
), dichtst AS (
    SELECT * FROM paren
    QUALIFY row_number() OVER (
        PARTITION BY z ORDER BY afstand NULLS LAST, zelfde DESC, adr
    ) <= 3
)
SELECT z, list(a.weergave ORDER BY afstand NULLS LAST, zelfde DESC, adr) AS kandidaten
FROM dichtst JOIN adres_kaal a USING (adr) GROUP BY z
"""


def explain_missing(db: duckdb.DuckDBPyConnection) -> None:
    """Make `gemist`: every written address that was not found, with the cause."""
    db.execute(_CAUSES)


def list_unlinked(db: duckdb.DuckDBPyConnection, tables: list[str]) -> None:
    """Make `niet_gekoppeld(register, rij, oorzaak, kandidaten)`, by register and row.

    `kandidaten` is a list of at most three addresses as people write them.
    """
    db.execute(_NEAREST)
    rows = " UNION ALL ".join(
        f"""SELECT '{table}' AS register, r.rij, g.oorzaak, g.z
            FROM "{RAW}{table}" r JOIN gemist g ON {same_writing("r", "g")}"""
        for table in tables
    )
    db.execute(f"""
        CREATE TABLE niet_gekoppeld AS
        SELECT register, rij, oorzaak, coalesce(kandidaten, []::VARCHAR[]) AS kandidaten
        FROM ({rows}) LEFT JOIN kandidaat USING (z)
        ORDER BY register, rij
    """)
