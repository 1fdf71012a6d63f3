"""What the questions stand on: who is registered now, and which places may not be named."""

from collections.abc import Collection
from datetime import date

import duckdb

from barriere.store.load import RAW
from barriere.store.matching import same_writing

# Certainly now, at every reading of the dates; a stay with an unknown start was delivered as one.
_NOW = (
    "(r.datum_aanvang_vroegst IS NULL OR r.datum_aanvang_vroegst <= $dag) "
    "AND (r.datum_einde_vroegst IS NULL OR r.datum_einde_vroegst > $dag)"
)
_WHERE = {
    "brp": f"{_NOW} AND r.functie_adres = 'W'",
    "kvk": _NOW,
    "vergunningen": "r.status = 'verleend' "
    "AND (r.geldig_tot_vroegst IS NULL OR r.geldig_tot_vroegst > $dag)",
}

_ROWS = """
CREATE TABLE "nu_{table}" AS
SELECT r.*, CASE WHEN t.aantal = 1 THEN t.adr END AS adr, coalesce(t.aantal, 0) AS treffers
FROM "{raw}{table}" r JOIN zoek z ON {same} LEFT JOIN treffer t ON t.z = z.z
WHERE {where}
"""

# A withdrawn object has no adr, and so is in no list of shielded addresses: a secret
# there is found by what it was called. One place too many does no harm.
_SECRETS = """
CREATE TABLE geheime_rij AS
SELECT vbo_id, nummeraanduiding_id, postcode, huisnummer FROM "ruw_{before}bijzonder" WHERE geheim
UNION ALL
SELECT vbo_id, nummeraanduiding_id, postcode, huisnummer FROM "ruw_{before}brp"
WHERE geheim > 0 AND (datum_einde_laatst IS NULL OR datum_einde_laatst > $dag)
"""
_PLACES = """
CREATE TABLE geheime_plek AS
WITH rij AS (
    SELECT vbo_id, nummeraanduiding_id, postcode, huisnummer FROM geheime_rij
    UNION ALL
    SELECT vbo_id, nummeraanduiding_id, postcode, huisnummer FROM bag_rij
    WHERE list_has_any($sleutels,
        [sleutel, adressleutel(postcode, huisnummer, huisletter, toevoeging)])
    UNION ALL
    SELECT a.vbo_id, s.nummeraanduiding_id, s.postcode, s.huisnummer
    FROM afgeschermd v JOIN adres_kaal a USING (adr) JOIN schrijfwijze s USING (adr)
)
SELECT vbo_id, postcode, huisnummer FROM rij
UNION
SELECT b.vbo_id, b.postcode, b.huisnummer FROM bag_rij b JOIN rij r USING (vbo_id)
UNION
SELECT b.vbo_id, b.postcode, b.huisnummer FROM bag_rij b JOIN rij r USING (nummeraanduiding_id)
"""


def lay(
    db: duckdb.DuckDBPyConnection,
    day: date,
    later: list[str],
    tables: list[str],
    sleutels: Collection[str],
) -> None:
    """Make `nu_TABLE` for every register with addresses, and `geheime_plek`.

    `nu_TABLE` has the rows that hold on `day`, with their `adr` where exactly
    one address fits. `later` are the tables from after the peildatum, `sleutels`
    the addresses that officials shielded, which may have been withdrawn since.
    """
    for table in tables:
        where = _WHERE.get(table, "true").replace("$dag", f"DATE '{day.isoformat()}'")
        same = same_writing("r", "z")
        db.execute(_ROWS.format(table=table, raw=RAW, same=same, where=where))
    db.execute(_SECRETS.format(before=""), {"dag": day})
    if later:
        more = _SECRETS.format(before="later_").replace("CREATE TABLE geheime_rij AS", "")
        db.execute(f"INSERT INTO geheime_rij {more}", {"dag": day})
    db.execute(_PLACES, {"sleutels": sorted(sleutels)})
