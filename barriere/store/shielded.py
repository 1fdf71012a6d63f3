"""Which addresses may not be shown: by registers, by officials, and where a secret has no place."""

from datetime import date

import duckdb

from barriere.model.register import Register
from barriere.privacy import shielded_sql
from barriere.store import dossier
from barriere.store.matching import same_writing
from barriere.store.werkmap import Werkmap

SECRETS = (Register.BRP, Register.BIJZONDER)
"""The registers that say what is secret."""

LATER = "later_"
"""Before the name of a table from after the peildatum: a later secret shields earlier pictures."""

# A secret that cannot be linked still has a postcode and a number. Everything
# there is shielded: one address too many does no harm, one too few does.
_ASTRAY = """
SELECT s.adr FROM schrijfwijze s SEMI JOIN (
    SELECT g.postcode, g.huisnummer FROM "ruw_{before}bijzonder" r JOIN gemist g ON {same}
    WHERE r.geheim
    UNION
    SELECT g.postcode, g.huisnummer FROM "ruw_{before}brp" r JOIN gemist g ON {same}
    WHERE r.geheim > 0 AND (r.datum_einde_laatst IS NULL OR r.datum_einde_laatst > $dag)
) r ON r.postcode = s.postcode AND r.huisnummer = s.huisnummer
"""

_BY_KEY = """
SELECT s.adr FROM schrijfwijze s JOIN adres_kaal a USING (adr)
WHERE list_contains($sleutels, a.sleutel)
    OR list_contains($sleutels,
        adressleutel(s.postcode, s.huisnummer, nullif(s.huisletter, ''), nullif(s.toevoeging, '')))
"""


def shield(
    db: duckdb.DuckDBPyConnection, werkmap: Werkmap, peildatum: date, newest: date | None
) -> None:
    """Make `afgeschermd(adr)`: every address that is in no map, list, export or log.

    `newest` is the day of the tables `later_brp` and `later_bijzonder`, when
    there are deliveries from after `peildatum`.
    """
    db.execute("CREATE TABLE afgeschermd_dubbel (adr BIGINT)")
    keep = "INSERT INTO afgeschermd_dubbel "
    same = same_writing("r", "g")
    db.execute(keep + shielded_sql(peildatum))
    db.execute(keep + _ASTRAY.format(before="", same=same), {"dag": peildatum})
    db.execute(keep + _BY_KEY, {"sleutels": sorted(by_officials(werkmap))})
    if newest is not None:
        later = f"WITH brp AS (FROM {LATER}brp), bijzonder AS (FROM {LATER}bijzonder) "
        db.execute(keep + later + shielded_sql(newest))
        db.execute(keep + _ASTRAY.format(before=LATER, same=same), {"dag": newest})
    db.execute("CREATE TABLE afgeschermd AS SELECT DISTINCT adr FROM afgeschermd_dubbel")


def by_officials(werkmap: Werkmap) -> set[str]:
    """Return the keys that officials shielded with `barriere afscherm`."""
    if not dossier.exists(werkmap):
        return set()
    with dossier.open(werkmap) as session:
        return dossier.afgeschermd(session)
