"""Bewoningen, an address and a period with who lives there, to the canonical BRP table."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from barriere.model.delivery import Reading, Reject
from barriere.sources.canonical.rows import private
from barriere.sources.context import Context
from barriere.sources.haalcentraal.columns import Columns
from barriere.sources.haalcentraal.datum import eight
from barriere.sources.haalcentraal.decoded import decoded
from barriere.sources.haalcentraal.members import Bewoner, Bewoning, Periode
from barriere.sources.haalcentraal.person import research, secret
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.sheets.brp import SHEET
from barriere.sources.texts import Texts

_NAMES = (
    "persoon", "geboortedatum", "vbo_id", "datum_aanvang", "datum_einde", "in_onderzoek",
    "geheim", "alleen_mogelijk", "veel_bewoners",
)  # fmt: skip
_MEMBERS = {
    "persoon": "burgerservicenummer",
    "geboortedatum": "geboorte.datum",
    "vbo_id": "adresseerbaarObjectIdentificatie",
    "datum_aanvang": "periode.datumVan",
    "datum_einde": "periode.datumTot",
    "geheim": "geheimhoudingPersoonsgegevens",
}
_SHOWN = 10

# The service cuts a stay wherever the composition changes: periods that touch are one stay.
_JOINED = """
WITH gesneden AS (
    SELECT *, coalesce(replace(datum_aanvang, '-', '') <= max(replace(datum_einde, '-', '')) OVER (
        PARTITION BY persoon, vbo_id, alleen_mogelijk ORDER BY replace(datum_aanvang, '-', ''), rij
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS door
    FROM perioden
), genummerd AS (
    SELECT *, sum(CASE WHEN door THEN 0 ELSE 1 END) OVER (
        PARTITION BY persoon, vbo_id, alleen_mogelijk ORDER BY replace(datum_aanvang, '-', ''), rij
    ) AS verblijf FROM gesneden
)
SELECT min(rij) AS rij, persoon, any_value(geboortedatum) AS geboortedatum, 'W' AS functie_adres,
    vbo_id, min(replace(datum_aanvang, '-', '')) AS datum_aanvang,
    CASE WHEN count(datum_einde) = count(*) THEN max(replace(datum_einde, '-', '')) END
        AS datum_einde,
    arg_max(in_onderzoek, datum_aanvang) AS in_onderzoek, max(geheim) AS geheim,
    alleen_mogelijk, 'J' AS zonder_verhuizing, veel_bewoners
FROM genummerd GROUP BY persoon, vbo_id, alleen_mogelijk, verblijf, veel_bewoners,
    CASE WHEN persoon IS NULL THEN rij END
ORDER BY rij, persoon
"""


def read_periods(texts: Iterator[bytes], path: Path, context: Context) -> Reading:
    """Read bewoningen; a mogelijke bewoner is never more than possible, too many is unknown."""
    outline, rejects, answers = decoded(texts, Bewoning, path, context)
    columns = Columns(_NAMES)
    count, many = 0, list[int]()
    for number, answer in answers:
        count = number
        if answer is None:
            continue
        span = answer.periode or Periode()
        if eight(span.datum_van) is None or eight(span.datum_tot) is None:
            rejects.append(_no_period(number))
            continue
        if answer.indicatie_veel_bewoners:
            many.append(number)
            columns.add(
                number, None, None, answer.adresseerbaar_object_identificatie,
                eight(span.datum_van), eight(span.datum_tot), None, None, "N", "J",
            )  # fmt: skip
        for bewoner, maybe in _all(answer):
            said, _, _ = research(bewoner.verblijfplaats_in_onderzoek or bewoner.in_onderzoek)
            columns.add(
                number, bewoner.burgerservicenummer,
                eight(bewoner.geboorte.datum) if bewoner.geboorte else None,
                answer.adresseerbaar_object_identificatie,
                eight(span.datum_van), eight(span.datum_tot), said,
                secret(bewoner.geheimhouding_persoonsgegevens), "J" if maybe else "N", "N",
            )  # fmt: skip
    stays = _joined(columns.table())
    reading = finish(Plain(Texts(stays, count, rejects), _said(many)), SHEET, context)
    return replace(
        reading,
        rows=count,
        rejects=[replace(r, column=_MEMBERS.get(r.column, r.column)) for r in reading.rejects],
        counts={"bewoningen": count, "verblijven": stays.num_rows, "veel_bewoners": len(many)},
        skipped=outline.skipped(),
    )


def _all(answer: Bewoning) -> Iterator[tuple[Bewoner, bool]]:
    yield from ((bewoner, False) for bewoner in answer.bewoners)
    yield from ((bewoner, True) for bewoner in answer.mogelijke_bewoners)


def _joined(periods: pa.Table) -> pa.Table:
    with private() as db:
        db.register("perioden", periods)
        return db.sql(_JOINED).to_arrow_table()


def _no_period(number: int) -> Reject:
    remedy = "Vraag de bewoning opnieuw op; datumVan en datumTot horen erbij."
    return Reject(number, "periode", "de periode is niet volledig", remedy)


def _said(many: list[int]) -> list[str]:
    always = (
        "Bewoningen zeggen wie er in een periode woont, niet wanneer iemand verhuisde: "
        "voor verhuizingen en voor dagen buiten de perioden zegt dit bestand niets."
    )
    notices = [always]
    if many:
        shown = ", ".join(str(number) for number in many[:_SHOWN])
        more = ", ..." if len(many) > _SHOWN else ""
        notices.append(
            f"Bij {len(many)} bewoning(en) (record {shown}{more}) staat alleen dat er meer dan 100 "
            "bewoners zijn. Wie daar woont is onbekend, niet niemand: elk feit over bewoners is "
            "daar onbekend. Lever dit adres als personen of als LO3 om het te weten."
        )
    return notices
