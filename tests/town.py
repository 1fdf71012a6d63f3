"""A made-up town of a few addresses, as the store would lay it out."""

import random
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import duckdb
import pyarrow as pa

from barriere.model.delivery import Manifest
from barriere.model.register import Register
from barriere.settings import Settings, template
from barriere.sources.empty import empty_tables
from barriere.store.picture import Picture

PEILDATUM = date(2026, 11, 1)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
Row = Mapping[str, Any]

_ADDRESS = pa.schema(
    [("adr", pa.int64())]
    + [
        (name, pa.string())
        for name in (
            "sleutel", "weergave", "vbo_id", "nummeraanduiding_id", "pand_id", "straat",
            "huisletter", "toevoeging", "postcode", "woonplaats", "gebruiksdoel", "status",
            "soort", "wijk", "buurt",
        )
    ]
    + [("huisnummer", pa.int32()), ("oppervlakte", pa.int32()), ("bouwjaar", pa.int32())]
    + [("x", pa.float64()), ("y", pa.float64())]
    + [("afgeschermd", pa.bool_()), ("zonder_bag_id", pa.bool_())]
)  # fmt: skip
_USUAL: dict[str, Any] = {
    "straat": "Lange Lijn",
    "postcode": "9999AA",
    "woonplaats": "Nergenshuizen",
    "gebruiksdoel": "woonfunctie",
    "status": "Verblijfsobject in gebruik",
    "soort": "verblijfsobject",
    "oppervlakte": 80,
    "bouwjaar": 1970,
    "afgeschermd": False,
    "zonder_bag_id": False,
}


def settings() -> Settings:
    """Return the settings a new werkmap starts with."""
    return Settings.model_validate(tomllib.loads(template("Nergenshuizen", "9999")))


def picture(adressen: Sequence[Row], peildatum: date = PEILDATUM, **registers: Any) -> Picture:
    """Return a picture; a register that is not named was never delivered."""
    db = duckdb.connect()
    db.execute("SET threads = 1")
    _keep(
        db,
        "adressen",
        pa.Table.from_pylist([*map(_address, range(len(adressen)), adressen)], _ADDRESS),
    )
    for register in Register:
        if register in (Register.GRENZEN, Register.ONDERGROND, Register.BAG):
            continue
        schema = empty_tables(register)[register.value].schema
        if "adr" not in schema.names:
            schema = schema.append(pa.field("adr", pa.int64()))
        rows = [_row(number, row) for number, row in enumerate(registers.get(register, ()), 1)]
        rows.sort(key=lambda row: (row.get("adr", 0), row["rij"]))
        _keep(db, register.value, pa.Table.from_pylist(rows, schema))
    named = [Register(name) for name in registers]
    return Picture(db, peildatum, {register: _manifest(register, peildatum) for register in named})


def resident(adr: int, persoon: str, aanvang: Any = date(2020, 1, 1), **more: Any) -> Row:
    """Return a BRP row: someone who lives at `adr` since `aanvang`."""
    return {
        "adr": adr, "persoon": persoon, "functie_adres": "W", "datum_aanvang": aanvang,
        "geheim": 0, "relatie": f"r-{persoon}", **more,
    }  # fmt: skip


def _address(adr: int, given: Row) -> dict[str, Any]:
    number = adr + 1
    return {
        **_USUAL,
        "adr": adr,
        "sleutel": f"9999010000{adr:06d}",
        "vbo_id": f"9999010000{adr:06d}",
        "huisnummer": number,
        "weergave": f"Lange Lijn {number}, 9999 AA Nergenshuizen",
        "x": 1000.0 + adr,
        "y": 2000.0,
        **given,
    }


def _row(number: int, given: Row) -> dict[str, Any]:
    """Widen each date to the two days it lies between; a year alone is a whole year."""
    row: dict[str, Any] = {"rij": number}
    for name, value in given.items():
        if not name.startswith(("datum", "meerderjarig", "geldig", "tot")) or name.endswith(
            ("_vroegst", "_laatst")
        ):
            row[name] = value
            continue
        first, last = value if isinstance(value, tuple) else (value, value)
        row[f"{name}_vroegst"], row[f"{name}_laatst"] = first, last
    return row


def _keep(db: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    db.register("incoming", table)
    db.execute(f"CREATE TABLE {name} AS SELECT * FROM incoming")
    db.unregister("incoming")


def _manifest(register: Register, peildatum: date) -> Manifest:
    return Manifest(
        id=f"{register}-{peildatum}", register=register, peildatum=peildatum,
        file=f"{register}.csv", sha256="0" * 64, rows=0, accepted=0, rejected=0, counts={},
        skipped=[], notices=[], received="2026-11-02T09:00:00",
    )  # fmt: skip


def random_town(seed: int, addresses: int = 12) -> dict[str, Any]:
    """Return the rows of a small town in which anything may happen, every register delivered."""
    chance = random.Random(seed)  # noqa: S311 - a made-up town, not a secret
    return {
        "adressen": [_some_address(chance) for _ in range(addresses)],
        "brp": [_some_stay(chance, addresses, number) for number in range(60)],
        "rni": [
            {"adr": chance.randrange(addresses), "persoon": f"p{chance.randrange(50)}",
             "datum_aanvang": _some_day(chance), "datum_einde": _some_end(chance)}
            for _ in range(15)
        ],
        "kvk": [
            {"adr": chance.randrange(addresses), "kvk_nummer": f"{number:08d}",
             "sbi": chance.choice(["78201", "5610", "9604", "6201", "7810,6201"]),
             "sbi_versie": "2008", "waadi": chance.choice([True, False, None]),
             "datum_aanvang": _some_day(chance), "datum_einde": _some_end(chance),
             "functionaris": f"o{chance.randrange(4)}"}
            for number in range(20)
        ],
        "vergunningen": [
            {"adr": chance.randrange(addresses), "type": chance.choice(
                ["omzetting", "exploitatie_horeca", "seksinrichting", "gebruiksmelding"]),
             "status": chance.choice(["verleend", "geschorst", "aangevraagd"]),
             "max_personen": chance.choice([None, 3, 4]), "datum_besluit": _some_day(chance),
             "bibob": chance.choice([None, "geen", "mindere_mate", "ernstig_gevaar"])}
            for _ in range(8)
        ],
        "meldingen": [
            {"adr": chance.randrange(addresses), "datum": _some_day(chance, 500),
             "soort": chance.choice(["overlast", "busjes", "wisselend_bezoek",
                                     "niet_pluis_burgerzaken", "illegale_verhuur"]),
             "melder": chance.choice([None, "m1", "m2", "m3"])}
            for _ in range(40)
        ],
        "eigendom": [
            {"adr": chance.randrange(addresses), "eigenaar": f"o{chance.randrange(5)}",
             "soort_eigenaar": chance.choice(["particulier", "corporatie"]),
             "datum_verkrijging": _some_day(chance, 1500)}
            for _ in range(25)
        ],
        "signalen": [
            {"adr": chance.randrange(addresses), "datum": _some_day(chance, 900),
             "soort": "bestuurlijke_rapportage", "grondslag": "Wpg 16"}
            for _ in range(2)
        ],
        "parkeren": [
            {"adr": chance.randrange(addresses), "soort": "bewoner", "aantal": 3}
            for _ in range(4)
        ],
        "waarnemingen": [
            {"adr": chance.randrange(addresses), "datum": _some_day(chance, 100),
             "soort": "busje", "aantal": 3}
            for _ in range(20)
        ],
        "controles": [],
        "bijzonder": [
            {"adr": chance.randrange(addresses), "geheim": False,
             "soort": chance.choice(["zorg", "studentencomplex", "hotel", "snf"])}
            for _ in range(2)
        ],
    }  # fmt: skip


def _some_address(chance: random.Random) -> Row:
    return {
        "oppervlakte": chance.choice([None, 18, 30, 47, 60, 90]),
        "gebruiksdoel": chance.choice(
            ["woonfunctie"] * 6 + ["winkelfunctie", "woonfunctie,winkelfunctie", None]
        ),
        "soort": chance.choice(["verblijfsobject"] * 9 + ["ligplaats"]),
    }


def _some_stay(chance: random.Random, addresses: int, number: int) -> Row:
    code = chance.choice([None] * 8 + ["080000", "089999"])
    return {
        "adr": min(chance.randrange(addresses), chance.randrange(addresses)),
        "persoon": f"p{chance.randrange(45)}",
        "relatie": chance.choice([None, f"r{number // 3}", f"r{number // 3},r{number // 5}"]),
        "functie_adres": chance.choice(["W"] * 9 + ["B"]),
        "datum_aanvang": _some_day(chance, 1200),
        "datum_einde": _some_end(chance),
        "reden_einde": chance.choice(["verhuisd", "VOW"]),
        "in_onderzoek": code,
        "datum_in_onderzoek": _some_day(chance, 300) if code else None,
        "meerderjarig": chance.choice([None] * 5 + [date(2026, 5, 1), date(2030, 1, 1)]),
        "geheim": 0,
    }


def _some_day(chance: random.Random, back: int = 1000) -> Any:
    """Return a day up to `back` days ago, a whole year or month, or a day unknown altogether."""
    exact = PEILDATUM - timedelta(days=chance.randrange(-20, back))
    year = (date(exact.year, 1, 1), date(exact.year, 12, 31))
    return chance.choice([exact] * 8 + [year, (FIRST, LAST)])


def _some_end(chance: random.Random) -> Any:
    return None if chance.random() < 0.6 else _some_day(chance, 700)
