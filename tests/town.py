"""A made-up town of a few addresses, as the store would lay it out."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
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

_MAPS = {Register.GRENZEN, Register.ONDERGROND, Register.WEGEN, Register.BAG}
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
        if register in _MAPS:
            continue
        schema = empty_tables(register)[register.value].schema
        if "adr" not in schema.names:
            schema = schema.append(pa.field("adr", pa.int64()))
        rows = [_row(number, row) for number, row in enumerate(registers.get(register, ()), 1)]
        rows.sort(key=lambda row: (row.get("adr") or 0, row["rij"]))
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
        if not name.startswith(("datum", "meerderjarig", "geldig", "tot", "kan_")) or name.endswith(
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
