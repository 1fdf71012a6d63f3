"""An answer of the KVK API, to be spoiled in one place at a time."""

from typing import Any

from barriere.model.delivery import Reading


def rows(reading: Reading) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = reading.tables["kvk"].to_pylist()
    return found


def profile(number: int = 1, **other: Any) -> dict[str, Any]:
    address = {"type": "bezoekadres", "indAfgeschermd": "Nee", "postcode": "9711 LV"}
    return {
        "vestigingsnummer": f"{number:012}",
        "kvkNummer": "12345678",
        "materieleRegistratie": {"datumAanvang": "20150000"},
        "adressen": [{**address, "huisnummer": 12, "huisletter": "a"}],
        "sbiActiviteiten": [
            {"sbiCode": "56111", "indHoofdactiviteit": "Nee"},
            {"sbiCode": "78201", "indHoofdactiviteit": "Ja"},
        ],
        **other,
    }
