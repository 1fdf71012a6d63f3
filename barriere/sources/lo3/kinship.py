"""Categories 02, 03, 05 and 09: which relatives stand now.

A parent as registered now, a partnership that was not dissolved (05.07.10), a
child as registered now. `05.H` and `09.H` on a row say what the row below it
is: 05 or 09 another partner or child, 55 or 59 the history of the same one.
"""

_STANDS = {
    "02": "lijst IS NOT NULL",
    "03": "lijst IS NOT NULL",
    "05": "(lijst IS NOT NULL OR coalesce(onder_05 = '05', false)) AND \"05.07.10\" IS NULL",
    "09": "lijst IS NOT NULL OR coalesce(onder_09 = '09', false)",
}

RELATIVES = f"""
CREATE TEMP TABLE verwanten AS
WITH gestapeld AS (
    SELECT *, lag("05.H") OVER onder AS onder_05, lag("09.H") OVER onder AS onder_09
    FROM genummerd WINDOW onder AS (PARTITION BY pl ORDER BY rij)
)
{
    " UNION ALL ".join(
        f'SELECT pl, "{category}.01.10" AS anr, "{category}.01.20" AS bsn, {stands} AS staat '
        "FROM gestapeld"
        for category, stands in _STANDS.items()
    )
}
"""  # noqa: S608 - own names
