"""Personen, or records of a verblijfplaats with their history, to the canonical BRP table."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.sources.context import Context
from barriere.sources.haalcentraal.columns import Columns
from barriere.sources.haalcentraal.decoded import decoded
from barriere.sources.haalcentraal.members import Persoon, PersoonMetNaam
from barriere.sources.haalcentraal.person import relatives, row
from barriere.sources.persoonslijst.table import SAID, completed, stays_of
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.sheets.brp import SHEET
from barriere.sources.texts import Texts

_SHEET = replace(SHEET, addressed=False)
_NAMES = tuple(row(Persoon()))
_FLAGS = ("land_gevuld", "onbekend_waarheen", "herkomst_gevuld")

# Records of one person that follow one another are one list, the newest first;
# secrecy holds for all of it.
_NUMBERED = """
CREATE TEMP TABLE genummerd AS
WITH genoemd AS (
    SELECT *, coalesce("01.01.20", "01.01.10", 'rij ' || rij) AS nummer FROM lo3
), geopend AS (
    SELECT *, coalesce(nummer <> lag(nummer) OVER (ORDER BY rij), true) AS begint FROM genoemd
), gelegd AS (
    SELECT * EXCLUDE (nummer, begint) REPLACE (CASE WHEN begint THEN 'J' END AS lijst),
        sum(begint::INT) OVER (ORDER BY rij) AS pl FROM geopend
)
SELECT * REPLACE (max("07.70.10") OVER (PARTITION BY pl) AS "07.70.10") FROM gelegd
"""
_RELATIVES = """
CREATE TEMP TABLE verwanten AS
SELECT pl, NULL::VARCHAR AS anr, kin.bsn, kin.staat FROM kin JOIN genummerd USING (rij)
"""

# What a reject calls a column: the member of the format.
_MEMBERS = {
    "persoon": "burgerservicenummer",
    "geboortedatum": "geboorte.datum",
    "functie_adres": "verblijfplaats.functieAdres",
    "datum_aanvang": "verblijfplaats.datumAanvangAdreshouding",
    "datum_einde": "verblijfplaats.datumEindeAdreshouding",
    "vbo_id": "verblijfplaats.adresseerbaarObjectIdentificatie",
    "nummeraanduiding_id": "verblijfplaats.nummeraanduidingIdentificatie",
    "postcode": "verblijfplaats.postcode",
    "huisnummer": "verblijfplaats.huisnummer",
    "huisletter": "verblijfplaats.huisletter",
    "toevoeging": "verblijfplaats.huisnummertoevoeging",
    "in_onderzoek": "verblijfplaats.inOnderzoek.aanduidingGegevensInOnderzoek",
    "datum_in_onderzoek": "verblijfplaats.inOnderzoek.datumIngangOnderzoek",
    "datum_einde_onderzoek": "verblijfplaats.inOnderzoek.datumEindeOnderzoek",
    "geheim": "geheimhoudingPersoonsgegevens",
}


def read_persons(texts: Iterator[bytes], path: Path, context: Context) -> Reading:
    """Read the stays of every person; what is not declared is skipped unread, and named."""
    kind = PersoonMetNaam if context.settings.score.achternaam else Persoon
    outline, rejects, people = decoded(texts, kind, path, context)
    columns = Columns(_NAMES, _FLAGS)
    kin = Columns(("bsn", "staat"), ("staat",))
    count = 0
    for number, person in people:
        count = number
        if person is not None:
            columns.add(number, *row(person).values())
            for bsn, stands in relatives(person):
                kin.add(number, bsn, stands)
    table = columns.table()
    if count and not _numbered(table) and not rejects:
        raise BadData(
            Place(path.name),
            "in deze JSON staan geen personen of bewoningen van Haal Centraal",
            "Lever personen (BRP bevragen) of bewoningen (BRP bewoning).",
        )
    table, notices = _with_function(_with_secrecy(table))
    records = completed(table.append_column("lijst", pa.nulls(table.num_rows, pa.string())))
    stays, counts = stays_of(records, _NUMBERED, _RELATIVES, kin=kin.table())
    reading = finish(Plain(Texts(stays, count, rejects), notices), _SHEET, context)
    said = [f"{counts[what]} {text}." for what, text in SAID.items() if counts.get(what)]
    unknown = _unknown_start(stays)
    return replace(
        reading,
        rows=count,
        rejects=[replace(r, column=_MEMBERS.get(r.column, r.column)) for r in reading.rejects],
        counts={"records": count, "personen": _numbered(table), **counts},
        skipped=outline.skipped(),
        notices=[*reading.notices, *said, *unknown],
    )


def _numbered(table: pa.Table) -> int:
    number = pc.coalesce(table["01.01.20"], table["01.01.10"])
    return int(pc.count_distinct(number).as_py())


def _with_secrecy(table: pa.Table) -> pa.Table:
    """Fill in 0 where the file gives the indicatie geheim of others: a 0 is left out."""
    at = table.column_names.index("07.70.10")
    if table["07.70.10"].null_count == table.num_rows:
        return table
    return table.set_column(at, "07.70.10", pc.fill_null(table["07.70.10"], "0"))


def _with_function(table: pa.Table) -> tuple[pa.Table, list[str]]:
    """Fill in woonadres where the file knows no functie adres at all.

    The bewoning service is about woonadressen and does not name the function.
    Where a file does name it, an absent one stays unknown.
    """
    at = table.column_names.index("08.10.10")
    if table.num_rows == 0 or table["08.10.10"].null_count < table.num_rows:
        return table, []
    home = pa.array(["W"] * table.num_rows, pa.string())
    said = (
        "Dit bestand noemt geen functie van het adres (woonadres of briefadres): "
        "elk verblijf telt als woonadres. Een briefadres is hier niet te herkennen."
    )
    return table.set_column(at, "08.10.10", home), [said]


def _unknown_start(stays: pa.Table) -> list[str]:
    count = int(pc.sum(pc.equal(stays["datum_aanvang"], "00000000")).as_py() or 0)
    if not count:
        return []
    said = (
        f"Bij {count} verblijf of verblijven is de datum aanvang onbekend of niet geleverd: "
        "wie daar woont, telt alleen als mogelijke bewoner."
    )
    return [said]
