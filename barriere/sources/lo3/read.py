"""An LO3 file to the canonical BRP table: every row accounted for."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.privacy import ONLY_YES_NO
from barriere.sources.context import Context
from barriere.sources.grid import Grid
from barriere.sources.lo3 import kinship
from barriere.sources.lo3.elements import split_header
from barriere.sources.persoonslijst import stays
from barriere.sources.persoonslijst.table import SAID, completed, stays_of
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.sheets.brp import SHEET
from barriere.sources.texts import Texts, take_columns

# An address that cannot be linked is for the store to say: history before 1994
# often has no postcode, and that is no fault in the delivery.
_SHEET = replace(SHEET, addressed=False)

# What a reject calls a column: the element the office knows it by.
_ELEMENTS = {
    "persoon": "01.01.20",
    "geboortedatum": "01.03.10",
    "functie_adres": "08.10.10",
    "datum_aanvang": "08.10.30",
    "datum_einde": "08.10.30",
    "huisnummer": "08.11.20",
    "huisletter": "08.11.30",
    "toevoeging": "08.11.40",
    "postcode": "08.11.60",
    "vbo_id": "08.11.80",
    "nummeraanduiding_id": "08.11.90",
    "in_onderzoek": "08.83.10",
    "datum_in_onderzoek": "08.83.20",
    "datum_einde_onderzoek": "08.83.30",
    "geheim": "07.70.10",
}


def read(grid: Grid, path: Path, context: Context) -> Reading:
    """Read the stays of every persoonslijst; forbidden elements are skipped unread."""
    surname = context.settings.score.achternaam
    columns, skipped = split_header(grid.header, Place(path.name, 1), surname=surname)
    texts = take_columns(grid, columns, path.name)
    if texts.table.num_rows and not texts.table["lijst"][0].is_valid:
        raise BadData(
            Place(path.name, 2, "1"),
            "de eerste regel hoort bij geen persoonslijst: de eerste kolom is leeg",
            "De eerste kolom is alleen leeg op vervolgregels; maak de export opnieuw.",
        )
    records = completed(_only_whether(texts.table))
    table, counts = stays_of(records, stays.NUMBERED, kinship.RELATIVES)
    counted = {
        "persoonslijsten": pc.count(texts.table["lijst"]).as_py(),
        "regels": texts.rows,
        **counts,
    }
    plain = Plain(Texts(table, table.num_rows, texts.rejects), list(grid.notices))
    reading = finish(plain, _SHEET, context)
    said = [f"{counts[what]} {text}." for what, text in SAID.items() if counts.get(what)]
    return replace(
        reading,
        rows=texts.rows,
        rejects=[replace(r, column=_ELEMENTS.get(r.column, r.column)) for r in reading.rejects],
        counts=counted,
        skipped=skipped,
        notices=[*reading.notices, *said],
    )


def _only_whether(table: pa.Table) -> pa.Table:
    """Replace countries by whether they are there."""
    nothing = pa.nulls(table.num_rows, pa.string())
    names = table.column_names
    columns = {name: table[name] for name in names if name not in ONLY_YES_NO}
    abroad = table["08.13.10"] if "08.13.10" in names else nothing
    origin = table["08.14.10"] if "08.14.10" in names else nothing
    columns["land_gevuld"] = pc.is_valid(abroad)
    columns["onbekend_waarheen"] = pc.fill_null(pc.equal(abroad, "0000"), fill_value=False)
    columns["herkomst_gevuld"] = pc.is_valid(origin)
    return pa.table(columns)
