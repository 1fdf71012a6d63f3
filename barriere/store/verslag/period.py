"""From when the rows of a delivery are."""

from datetime import date
from pathlib import Path

from barriere.model.delivery import Manifest
from barriere.model.quality import Period
from barriere.model.register import Register
from barriere.store.load import RAW
from barriere.store.verslag.previous import opened

DATED = {
    Register.BRP: "datum_aanvang",
    Register.RNI: "datum_aanvang",
    Register.KVK: "datum_aanvang",
    Register.VERGUNNINGEN: "datum_besluit",
    Register.MELDINGEN: "datum",
    Register.CONTROLES: "datum",
    Register.EIGENDOM: "datum_verkrijging",
    Register.SIGNALEN: "datum",
    Register.WAARNEMINGEN: "datum",
    Register.PARTNERS: "datum",
    Register.BAG: "bouwjaar",
}
"""Per register the date by which an official knows how recent a row is."""

_MOST_BARS = 40

# An interval counts only when it lies within one year: the rest is unknown.
_COUNTED = """
WITH dag AS (
    SELECT CASE WHEN year({first}) = year({last}) AND year({first}) > 1 THEN {first} END AS eerst
    FROM "{table}"
)
SELECT year(eerst), count(*), min(eerst), max(eerst), count_if(eerst > $dag)
FROM dag GROUP BY ALL ORDER BY 1 NULLS LAST
"""


def period(folder: Path, note: Manifest) -> Period | None:
    """Return when the rows are from; None when the register has no such date, or no row has."""
    column = DATED.get(note.register)
    if column is None:
        return None
    year = column == "bouwjaar"
    made = f"CASE WHEN {column} BETWEEN 1 AND 9998 THEN make_date({column}, 1, 1) END"
    first, last = (made, made) if year else (f"{column}_vroegst", f"{column}_laatst")
    query = _COUNTED.format(first=first, last=last, table=RAW + note.register.value)
    rows = opened(folder, note).execute(query, {"dag": note.peildatum}).fetchall()
    known = [row for row in rows if row[0] is not None]
    if not known:
        return None
    days: tuple[date, date] = min(r[2] for r in known), max(r[3] for r in known)
    unknown = sum(row[1] for row in rows if row[0] is None)
    years, step = _bars({row[0]: row[1] for row in known})
    return Period(column, *days, unknown, sum(r[4] for r in known), years, step)


def _bars(counted: dict[int, int]) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return a count for every year between the first and the last; decades when there are many."""
    step = 1 if max(counted) - min(counted) < _MOST_BARS else 10
    summed: dict[int, int] = {}
    for year, count in counted.items():
        summed[year // step * step] = summed.get(year // step * step, 0) + count
    first = max(min(summed), max(summed) - step * (_MOST_BARS - 1))
    early = sum(count for year, count in summed.items() if year < first)
    summed[first] = summed.get(first, 0) + early
    return tuple((year, summed.get(year, 0)) for year in range(first, max(summed) + 1, step)), step
