"""Rows that went wrong, grouped by what is wrong."""

from pathlib import Path

import duckdb

from barriere.model.delivery import Manifest
from barriere.model.quality import Cause
from barriere.store.load import connect
from barriere.store.manifest import check_files
from barriere.store.snapshot import REJECTS

EXAMPLES = 5

# A cause can point at another line ("dubbel met regel 7"): that is an example, not a kind.
_REJECTS = f"""
SELECT regexp_replace(oorzaak, '\\bregel \\d+', 'een eerdere regel') AS wat, kolom,
    min(remedie), count(*), min(rij, {EXAMPLES})
FROM read_parquet(?) GROUP BY wat, kolom ORDER BY count(*) DESC, kolom, wat
"""

_UNLINKED = f"""
SELECT oorzaak, count(*), min(rij, {EXAMPLES})
FROM niet_gekoppeld WHERE register = ? GROUP BY oorzaak ORDER BY count(*) DESC, oorzaak
"""

REMEDIES = {
    "er is nog geen BAG ingelezen": "Lees eerst de BAG: barriere lees bag BESTAND.",
    "meer dan één adres past hierbij": "Vul het vbo_id in, of ook huisletter en toevoeging.",
    "dit verblijfsobject is in de BAG vervallen": "Klopt de BAG, laat dan de bron het adres "
    "herstellen. Is er nog wel een object, meld dat dan aan team BAG.",
    "dit vbo_id staat niet in de BAG": "Controleer of de BAG-levering even nieuw is als deze, en "
    "of het adres in uw gemeente ligt.",
    "dit nummeraanduiding_id staat niet in de BAG": "Controleer of de BAG-levering even nieuw is "
    "als deze, en of het adres in uw gemeente ligt.",
    "de BAG-levering kent zulke ids niet en de rij heeft geen postcode en huisnummer": "Lees een "
    "BAG-levering met ids, of lever postcode en huisnummer erbij.",
    "de rij heeft geen adres": "Vul in de bron een vbo_id in, of postcode en huisnummer.",
    "postcode of huisnummer ontbreekt": "Vul in de bron beide in.",
    "deze postcode staat niet in de BAG": "Controleer de postcode. Ligt het adres buiten uw "
    "gemeente, dan hoort de rij niet in deze levering.",
    "dit huisnummer staat niet in de BAG bij deze postcode": "Controleer huisnummer en postcode "
    "in de bron, met barriere leveringen --niet-gekoppeld.",
    "geen adres met deze huisletter of toevoeging": "Vergelijk huisletter en toevoeging met de "
    "BAG, met barriere leveringen --niet-gekoppeld.",
}
"""What to do about each cause of `store.unlinked`."""


def grouped_rejects(folder: Path, note: Manifest) -> list[Cause]:
    """Return the causes for which rows were rejected, most frequent first.

    Raises BadData when the delivery is damaged.
    """
    check_files(folder / note.id)
    path = str(folder / note.id / f"{REJECTS}.parquet")
    rows = connect().execute(_REJECTS, [path]).fetchall()
    return [
        Cause(what, column or "", remedy or "", count, tuple(lines))
        for what, column, remedy, count, lines in rows
    ]


def grouped_unlinked(db: duckdb.DuckDBPyConnection, note: Manifest) -> list[Cause]:
    """Return why rows of a delivery have no address, most frequent first.

    `db` is that of a picture in which the delivery counts.
    """
    rows = db.execute(_UNLINKED, [note.register.value]).fetchall()
    return [Cause(w, "", REMEDIES.get(w, ""), n, tuple(lines)) for w, n, lines in rows]
