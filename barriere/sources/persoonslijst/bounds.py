"""What the neighbours of a stay tell about it when a date is not known in full.

The order of the records is certain, their dates need not be. A stay cannot
have begun on or before the known day on which an older record began, nor
before the first day an older one can have begun; it is over on the known day
on which any newer record began, or the list was suspended, and after the last
day one can have begun (Haal Centraal BRP bewoning, mogelijke-bewoner-gba and
opschorting-bijhouding-gba).
"""

from barriere.sources.canonical import interval

_FIRST, _LAST = interval.ALWAYS


def _span(text: str, name: str) -> str:
    eight = f"({interval.digits(text)})"
    return f"{interval.earliest(eight)} AS {name}_v, {interval.latest(eight)} AS {name}_l"


BOUNDS = f"""
CREATE TEMP TABLE grenzen AS
WITH tijdvakken AS (
    SELECT pl, groep, rij, {_span("datum", "b")}, {_span("datum_opschorting", "o")}
    FROM records WHERE soort IN ('verblijf', 'buitenland')
), dagen AS (
    SELECT *,
        CASE WHEN b_v = b_l THEN b_v + 1 WHEN b_v > {_FIRST} THEN b_v END AS niet_eerder,
        CASE WHEN b_v = b_l THEN b_v WHEN b_l < {_LAST} THEN b_l + 1 END AS niet_later,
        CASE WHEN o_v = o_l THEN o_v WHEN o_l < {_LAST} THEN o_l + 1 END AS opgeschort
    FROM tijdvakken
), randen AS (
    SELECT *, max(niet_eerder) OVER (
            PARTITION BY pl ORDER BY rij ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS vanaf,
        least(opgeschort, min(niet_later) OVER (
            PARTITION BY pl ORDER BY rij ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        )) AS tot
    FROM dagen
), per_verblijf AS (
    SELECT pl, groep, arg_max(b_v, rij) AS b_v, arg_max(b_l, rij) AS b_l,
        max(vanaf) FILTER (laatste = rij) AS vanaf, max(tot) FILTER (eerste = rij) AS tot
    FROM (
        SELECT *, max(rij) OVER samen AS laatste, min(rij) OVER samen AS eerste FROM randen
        WINDOW samen AS (PARTITION BY pl, groep)
    ) GROUP BY pl, groep
)
SELECT pl, groep, strftime(tot, '%Y%m%d') AS kan_tot,
    CASE WHEN vanaf > b_v AND vanaf <= b_l + CASE WHEN b_l < {_LAST} THEN 1 ELSE 0 END
        THEN strftime(vanaf, '%Y%m%d') END AS kan_vanaf
FROM per_verblijf
"""  # noqa: S608 - own names
