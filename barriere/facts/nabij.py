"""Risk addresses within reach: a grid join, in plain SQL that every engine reads the same."""

import pyarrow as pa

from barriere.facts.lookup import Lookup

REACH = 100
"""Metres: the same block and the facades opposite, a minute on foot. At 250 m nearly every
address of a city has several, and the number says nothing any more."""

# Risk addresses are summed per point and pand before they meet anyone, and each is laid in its
# own cell and the eight around it: who is within reach always shares a cell with it.
_STATEMENT = """
WITH plek AS (
    SELECT adr, x, y, SUBSTRING(COALESCE(pand_id, sleutel), 1, 16) AS pand,
        CAST(FLOOR(x / {reach}) AS BIGINT) AS cx, CAST(FLOOR(y / {reach}) AS BIGINT) AS cy,
        COALESCE(woonfeit = 1 AND NOT afgeschermd, FALSE) AS risico
    FROM {table} WHERE x IS NOT NULL AND y IS NOT NULL),
risico AS (
    SELECT x, y, pand, cx, cy, COUNT(*) AS aantal FROM plek WHERE risico
    GROUP BY x, y, pand, cx, cy),
stap AS (SELECT -1 AS d UNION ALL SELECT 0 AS d UNION ALL SELECT 1 AS d),
bereik AS (
    SELECT r.x, r.y, r.pand, r.aantal, r.cx + h.d AS cx, r.cy + v.d AS cy
    FROM risico AS r CROSS JOIN stap AS h CROSS JOIN stap AS v),
punt AS (SELECT DISTINCT x, y, pand, cx, cy FROM plek),
telling AS (
    SELECT p.x, p.y, p.pand, CAST(SUM(b.aantal) AS BIGINT) AS adressen,
        COUNT(DISTINCT b.pand) AS panden
    FROM punt AS p JOIN bereik AS b ON b.cx = p.cx AND b.cy = p.cy
    WHERE b.pand <> p.pand
        AND (b.x - p.x) * (b.x - p.x) + (b.y - p.y) * (b.y - p.y) <= {reach} * {reach}
    GROUP BY p.x, p.y, p.pand)
SELECT CASE WHEN plek.adr IS NOT NULL THEN COALESCE(t.adressen, 0) END AS risicoadressen_nabij,
    CASE WHEN plek.adr IS NOT NULL THEN COALESCE(t.panden, 0) END AS risicopanden_nabij
FROM {table} AS a LEFT JOIN plek ON plek.adr = a.adr
LEFT JOIN telling AS t ON t.x = plek.x AND t.y = plek.y AND t.pand = plek.pand
ORDER BY a.adr
"""


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Count the addresses, and the panden, with a woonfeit within 100 m; not in the same pand.

    Unknown without a place on the map, and where no woonfeit is known anywhere. An
    address in several panden stands for the first. Shielded addresses are not counted.
    """
    known = lookup.db.sql(f"SELECT COUNT(woonfeit) FROM {lookup.table}").fetchall()[0][0]
    if not known:
        return dict.fromkeys(("risicoadressen_nabij", "risicopanden_nabij"), lookup.unknown())
    near = lookup.db.sql(statement(lookup.table)).to_arrow_table()
    return {name: near.column(name).combine_chunks() for name in near.column_names}


def statement(table: str) -> str:
    """Return the statement over `table`, which has an address per row with its place and facts."""
    return _STATEMENT.format(table=table, reach=REACH)
