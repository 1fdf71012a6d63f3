"""Partners, parents and children to keys that they share.

Kinship is known from person numbers only. A key is made for each pair of which
both are in the delivery; `VERWANTEN` is what a format says: per persoonslijst
(`pl`) the numbers of the relatives that stand now.
"""

# One person may be known by BSN here and by A-nummer there.
NUMBERS = """
CREATE TEMP TABLE nummers AS
SELECT anr, min(bsn) AS bsn FROM (
    SELECT anr, bsn FROM personen UNION SELECT anr, bsn FROM verwanten
) WHERE anr IS NOT NULL AND bsn IS NOT NULL GROUP BY anr
"""

RELATIONS = """
CREATE TEMP TABLE relaties AS
WITH bekend AS (
    SELECT pl, coalesce(personen.bsn, nummers.bsn, personen.anr) AS nummer
    FROM personen LEFT JOIN nummers USING (anr)
), paren AS (
    SELECT DISTINCT bekend.nummer AS een,
        coalesce(verwanten.bsn, nummers.bsn, verwanten.anr) AS twee
    FROM verwanten JOIN bekend USING (pl) LEFT JOIN nummers USING (anr) WHERE staat
), sleutels AS (
    SELECT DISTINCT unnest([een, twee]) AS nummer,
        least(een, twee) || '+' || greatest(een, twee) AS sleutel
    FROM paren WHERE een <> twee AND twee IN (SELECT nummer FROM bekend)
)
SELECT pl, string_agg(sleutel, ',' ORDER BY sleutel) AS relatie
FROM bekend JOIN sleutels USING (nummer) GROUP BY pl
"""
