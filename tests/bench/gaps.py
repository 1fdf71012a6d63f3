"""An invented picture with the gaps, doubts and rare words that real registers have."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from bench.invented_picture.columns import DAY
from bench.score_by_hand.folder import TABLES

ON_THE_EDGE = [
    DAY, date(2025, 10, 1), date(2024, 10, 1), date(2023, 10, 1), date(2026, 4, 4),
    date(2026, 7, 3), date(2026, 6, 3),
]  # fmt: skip
"""Days on which a period in a definition begins or ends; the days beside them come up too."""
_FEW, _MANY = 1000, 3000
_WORDS: dict[str, list[str | None]] = {
    "brp.functie_adres": ["W", "W", "W", "B", None],
    "brp.reden_einde": ["verhuizing", "VOW", "emigratie", "overlijden", None],
    "brp.in_onderzoek": [None, None, "080000", "081100", "089999", "089999", "589999", "580000"],
    "adressen.gebruiksdoel": [
        "woonfunctie", "woonfunctie", "woonfunctie,winkelfunctie", "celfunctie", "logiesfunctie",
        "kantoorfunctie", "gezondheidszorgfunctie,bijeenkomstfunctie", "industriefunctie",
        "overige gebruiksfunctie", "woonfunctie,logiesfunctie", None,
    ],
    "adressen.soort": ["verblijfsobject", "verblijfsobject", "ligplaats", "standplaats", None],
    "adressen.status": [
        "Verblijfsobject in gebruik", "in gebruik (niet ingemeten)", "Verblijfsobject gevormd",
        "in gebruik", "Verblijfsobject in gebruik (niet ingemeten)", None,
    ],
    "kvk.sbi": [
        "47110,78201", "78203", "7830", "78100", "56101", "5611,47110", "5612", "5630", "55101",
        "96040", "96091", "96022", "9602", "96230", "96990", "96220", "9621", "9622", "45200",
        "9531", "49320", "4941", "7711", "4939", "4933", "81210", "147820", None,
    ],
    "kvk.sbi_versie": ["2008", "2025", None],
    "vergunningen.type": [
        "omzetting", "onttrekking", "verhuur", "logies", "exploitatie_horeca", "alcohol",
        "seksinrichting", "gebruiksmelding", "omgeving", None,
    ],
    "vergunningen.status": ["verleend", "verleend", "geschorst", "aangevraagd", "geweigerd", None],
    "vergunningen.bibob": ["geen", "mindere_mate", "ingetrokken_na_vragen", "ernstig_gevaar", None],
    "meldingen.soort": [
        "overlast", "overbewoning", "wisselend_bezoek", "busjes", "illegale_verhuur",
        "onvergund_seksbedrijf", "afval_energie", "niet_pluis_burgerzaken", None,
    ],
    "eigendom.soort_eigenaar": ["particulier", "rechtspersoon", "corporatie", None],
    "signalen.soort": ["bestuurlijke_rapportage", "partner", "post_retour", "laa", None],
    "bijzonder.soort": [
        "coa", "opvang", "zorg", "beschermd_wonen", "klooster", "penitentiair", "snf", "snf",
        "studentencomplex", "hotel", None,
    ],
    "waarnemingen.soort": ["busje", "bewoning", "bezoek", "leeg", None],
    "controles.bevinding": ["geen", "overbewoning", None],
}  # fmt: skip
_NUMBERS = {
    "adressen.oppervlakte": [24, 36, 48, 60],
    "adressen.bouwjaar": [2024, 2025, 2026],
    "kvk.werkzame_personen": [0],
    "vergunningen.max_personen": [0, 1, 2],
    "eigendom.koopsom": [0],
    "eigendom.woz_waarde": [0],
    "waarnemingen.aantal": [0],
}
"""Numbers that decide something, for one row in twelve."""
_RARE = ("alleen_mogelijk", "zonder_verhuizing", "veel_bewoners")
_ALWAYS = {
    *("adr", "rij", "sleutel", "pand_id", "x", "y", "afgeschermd", "geheim"),
    *("kvk.kvk_nummer", "rni.persoon"),
}


def tear(source: Path, target: Path, seed: int = 7) -> None:
    """Copy the picture in `source` to `target` with cells emptied, dates in doubt, other words.

    All rows stand at the first third of the addresses, so that much comes together at each;
    the rows of all but the largest register stand there twelve times or more.
    """
    target.mkdir()
    dice = np.random.default_rng(seed)
    for register in TABLES:
        table = pq.read_table(source / f"{register}.parquet")
        if register == "brp":
            table = _put(table, "adr", pc.divide(table.column("adr"), 3))
        elif register != "adressen":
            table = _crowded(table, dice)
        for name in table.column_names:
            if name.removesuffix("_laatst") == name:
                table = _torn(register, name, table, dice)
        pq.write_table(table, target / f"{register}.parquet")


def _crowded(table: pa.Table, dice: np.random.Generator) -> pa.Table:
    many = pa.concat_tables([table] * max(12, _MANY // len(table)))
    adr = np.sort(dice.integers(0, _FEW, len(many)))
    many = many.take(pa.array(dice.permutation(len(many))))
    many = _put(many, "rij", pa.array(np.arange(len(many))))
    return _put(many, "adr", pa.array(adr))


def _torn(register: str, name: str, table: pa.Table, dice: np.random.Generator) -> pa.Table:
    if name.endswith("_vroegst"):
        return _in_doubt(name.removesuffix("_vroegst"), table, dice)
    if words := _WORDS.get(f"{register}.{name}"):
        chosen = dice.integers(0, len(words), len(table))
        return _put(table, name, pa.array(words, pa.string()).take(pa.array(chosen)))
    if name in _RARE:
        share = 0.004 if name == "veel_bewoners" else 0.1
        return _put(table, name, pa.array(dice.random(len(table)) < share, mask=_some(table, dice)))
    if numbers := _NUMBERS.get(f"{register}.{name}"):
        other = pa.array(dice.choice(numbers, len(table))).cast(table.schema.field(name).type)
        table = _put(table, name, pc.if_else(_some(table, dice), other, table.column(name)))
    if {name, f"{register}.{name}"} & _ALWAYS:
        return table
    return _put(table, name, pc.if_else(pa.array(_some(table, dice)), None, table.column(name)))


def _in_doubt(name: str, table: pa.Table, dice: np.random.Generator) -> pa.Table:
    """Empty some dates, widen some to a period, and put some on the edge of a period."""
    first = table.column(f"{name}_vroegst").cast(pa.int32()).to_numpy(zero_copy_only=False)
    absent = np.isnan(first.astype(float))
    edge = _days([day + timedelta(days=n) for day in ON_THE_EDGE for n in (-1, 0, 1)])
    on_edge = dice.random(len(table)) < (0.5 if absent.all() else 0.3)
    start = np.where(on_edge, dice.choice(edge, len(table)), np.where(absent, 0, first))
    wide = (dice.random(len(table)) < 0.3) * dice.integers(1, 400, len(table))
    early = wide * dice.integers(0, 2, len(table))
    none = (absent & ~on_edge) | _some(table, dice)
    for ending, day in (("vroegst", start - early), ("laatst", start - early + wide)):
        dated = pa.array(day.astype(np.int32), mask=none).cast(pa.date32())
        table = _put(table, f"{name}_{ending}", dated)
    return table


def _days(days: list[date]) -> NDArray[np.int64]:
    return np.array([(day - date(1970, 1, 1)).days for day in days])


def _some(table: pa.Table, dice: np.random.Generator) -> NDArray[np.bool_]:
    chosen: NDArray[np.bool_] = dice.random(len(table)) < 0.08
    return chosen


def _put(table: pa.Table, name: str, column: pa.Array) -> pa.Table:
    place = table.column_names.index(name)
    return table.set_column(
        place, table.schema.field(name), column.cast(table.schema.field(name).type)
    )
