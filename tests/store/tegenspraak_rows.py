"""Rows of a made-up town, for registers to agree or to disagree about."""

from datetime import date
from typing import Any

A, B, GONE = (f"999901000000000{n}" for n in (1, 2, 3))
LONG_AGO = date(2020, 3, 1)


def on(name: str, first: date, last: date | None = None) -> dict[str, date]:
    return {f"{name}_vroegst": first, f"{name}_laatst": last or first}


def bag(vbo_id: str, number: int, **more: Any) -> dict[str, Any]:
    return {
        "vbo_id": vbo_id, "straat": "Lange Lijn", "postcode": "9999AA", "huisnummer": number,
        "woonplaats": "Veldstad", "gebruiksdoel": "woonfunctie", "oppervlakte": 80,
        "status": "Verblijfsobject in gebruik", "bouwjaar": 1970, "soort": "verblijfsobject",
        **more,
    }  # fmt: skip


def lives(vbo_id: str | None, **more: Any) -> dict[str, Any]:
    return {
        "persoon": "p1", "functie_adres": "W", "geheim": 0, "vbo_id": vbo_id,
        "woont_er_niet": False, **on("datum_aanvang", LONG_AGO), **more,
    }  # fmt: skip


def firm(vbo_id: str, **more: Any) -> dict[str, Any]:
    return {"kvk_nummer": "12345678", "vbo_id": vbo_id, **on("datum_aanvang", LONG_AGO), **more}


def permit(**more: Any) -> dict[str, Any]:
    return {"zaaknummer": "Z1", "type": "logies", "status": "verleend", **more}


USUAL = [bag(A, 1), bag(B, 2), bag(GONE, 3, status="Verblijfsobject ingetrokken")]
