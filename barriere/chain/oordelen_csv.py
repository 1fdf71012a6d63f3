"""A sheet of oordelen that someone typed: CSV with `;`, one address per line."""

import csv
import io
from typing import Any

from barriere.chain.tafel import Said
from barriere.errors import BadData, Place

COLUMNS = ("adres", "besluit", "reden", "toelichting")


def read_sheet(data: bytes, file: str) -> list[tuple[int, Said]]:
    """Return the oordelen with their line numbers; raises BadData (65) when it is no such sheet."""
    try:
        text = io.StringIO(data.decode("utf-8-sig"), newline="")
        reader = csv.DictReader(text, delimiter=";", strict=True)
        if missing := set(COLUMNS) - set(reader.fieldnames or ()):
            what = f"kolom '{min(missing)}' ontbreekt"
            raise BadData(Place(file, 1), what, f"De kopregel is: {';'.join(COLUMNS)}.")
        rows = [(reader.line_num, _said(row, Place(file, reader.line_num))) for row in reader]
    except (UnicodeDecodeError, csv.Error):
        what, remedy = "is geen leesbare CSV", "Bewaar als CSV met ; in UTF-8."
        raise BadData(Place(file), what, remedy) from None
    if not rows:
        remedy = "Zet onder de kopregel per adres één regel."
        raise BadData(Place(file), "er staat geen oordeel in", remedy)
    return rows


def _said(row: dict[str | None, Any], place: Place) -> Said:
    if any(row.get(None, ())):
        remedy = "Zet een tekst met een ; erin tussen aanhalingstekens."
        raise BadData(place, "er staat meer dan de kopregel noemt", remedy)
    adres, besluit, reden, toelichting = ((row[c] or "").strip() for c in COLUMNS)
    return Said(adres, besluit, reden, toelichting)
