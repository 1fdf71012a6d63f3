"""Categories 02, 03, 05 and 09 to keys that partners, parents and children share.

Only current records count: a parent as registered now, a partnership that was
not dissolved (05.07.10), a child as registered now. `05.H` and `09.H` on a row
say what the row below it is: 05 or 09 another partner or child, 55 or 59 the
history of the same one.
"""

_CATEGORIES = ("02", "03", "05", "09")

# One person may be known by BSN here and by A-nummer there.
NUMBERS = """
CREATE TEMP TABLE nummers AS
SELECT anr, min(bsn) AS bsn FROM (
    SELECT anr, bsn FROM personen
    UNION SELECT "02.01.10", "02.01.20" FROM genummerd
    UNION SELECT "03.01.10", "03.01.20" FROM genummerd
    UNION SELECT "05.01.10", "05.01.20" FROM genummerd
    UNION SELECT "09.01.10", "09.01.20" FROM genummerd
) WHERE anr IS NOT NULL AND bsn IS NOT NULL GROUP BY anr
"""


def _related(category: str) -> str:
    first = "lijst IS NOT NULL"
    standing = {
        "02": first,
        "03": first,
        "05": f"({first} OR onder_05 = '05') AND \"05.07.10\" IS NULL",
        "09": f"({first} OR onder_09 = '09')",
    }[category]
    return (
        f'SELECT pl, "{category}.01.10" AS anr, "{category}.01.20" AS bsn '  # noqa: S608 - own names
        f"FROM gestapeld WHERE {standing}"
    )


RELATIONS = f"""
CREATE TEMP TABLE relaties AS
WITH gestapeld AS (
    SELECT *, lag("05.H") OVER onder AS onder_05, lag("09.H") OVER onder AS onder_09
    FROM genummerd WINDOW onder AS (PARTITION BY pl ORDER BY rij)
), verwanten AS ({" UNION ALL ".join(map(_related, _CATEGORIES))}
), bekend AS (
    SELECT pl, coalesce(personen.bsn, nummers.bsn, personen.anr) AS nummer
    FROM personen LEFT JOIN nummers USING (anr)
), paren AS (
    SELECT DISTINCT bekend.nummer AS een,
        coalesce(verwanten.bsn, nummers.bsn, verwanten.anr) AS twee
    FROM verwanten JOIN bekend USING (pl) LEFT JOIN nummers USING (anr)
), sleutels AS (
    SELECT DISTINCT unnest([een, twee]) AS nummer,
        least(een, twee) || '+' || greatest(een, twee) AS sleutel
    FROM paren WHERE een <> twee AND twee IN (SELECT nummer FROM bekend)
)
SELECT pl, string_agg(sleutel, ',' ORDER BY sleutel) AS relatie
FROM bekend JOIN sleutels USING (nummer) GROUP BY pl
"""  # noqa: S608 - own names
